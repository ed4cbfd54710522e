import type { Language } from "../../dialogue/person.js";
import { around, type Html, inLanguage, linked, pageOf, worded } from "../files/html.js";
import { type Voice, voiceOf } from "../kit/voice.js";
import { type PrivacyView, privacySections } from "../talk/privacy.js";
import type { TextKey } from "../texts/texts.js";

/** What everybody can read in a browser, also those who do not have the bot yet. It names the house nowhere but in its own words. */
export type PublicView = Omit<PrivacyView, "houseName">;

export type PublicPage = "privacy" | "terms";

interface Part {
  readonly title: TextKey;
  readonly says: readonly TextKey[];
}

const CHAT: Part = { title: "public.chat", says: ["public.chat-kept", "public.chat-shown"] };
const ABOUT_PAGE: Part = { title: "public.page", says: ["public.page-says"] };

const TERMS: readonly Part[] = [
  { title: "public.for-whom", says: ["public.for-whom-says"] },
  { title: "public.does", says: ["public.does-remind", "public.does-pass", "public.voluntary", "privacy.voluntary"] },
  { title: "public.does-not", says: ["public.no-appraisal", "public.no-intelligence"] },
  CHAT,
  { title: "public.asked", says: ["public.asked-clients", "public.asked-own"] },
  { title: "public.end", says: ["public.end-says"] },
  { title: "public.help", says: ["public.help-says"] },
];

const section = (title: string, says: readonly string[]): Html =>
  around("section", [worded("h2", title), ...says.map((one) => worded("p", one))]);

const parts = (list: readonly Part[], { say }: Voice): readonly Html[] =>
  list.map(({ title, says }) =>
    section(
      say(title),
      says.map((key) => say(key)),
    ),
  );

/** Not through `say`: what the house approved stands there letter by letter. */
const contact = ({ legalBasis, dataProtection, staffCouncil }: PublicView, { say }: Voice): Html => {
  const facts: readonly (readonly [TextKey, string])[] = [
    ["privacy.basis", legalBasis],
    ["privacy.dpo", dataProtection],
    ["privacy.council", staffCouncil],
  ];
  const rows = facts.flatMap(([title, value]) => [worded("dt", say(title)), worded("dd", value)]);
  return around("section", [worded("h2", say("privacy.contact")), around("dl", rows)]);
};

const privacyParts = (view: PublicView, voice: Voice): readonly Html[] => [
  worded("p", voice.say("public.own-words")),
  ...privacySections(voice).map(({ title, says }) => section(title, says)),
  ...parts([CHAT], voice),
  contact(view, voice),
  ...parts([ABOUT_PAGE], voice),
];

const termsParts = (view: PublicView, voice: Voice): readonly Html[] => [
  ...parts(TERMS, voice),
  contact(view, voice),
  ...parts([ABOUT_PAGE], voice),
];

const PARTS = { privacy: privacyParts, terms: termsParts } as const;

/** Where each page is, on the host of the bot: the app package names these addresses. */
export const PUBLIC_PATHS: Readonly<Record<PublicPage, `/${string}`>> = { privacy: "/datenschutz", terms: "/nutzung" };

const other = (page: PublicPage): PublicPage => (page === "privacy" ? "terms" : "privacy");

const spoken = (page: PublicPage, view: PublicView, voice: Voice): readonly Html[] => [
  worded("h1", voice.say(`public.${page}`)),
  worded("p", voice.say("public.what")),
  worded("p", voice.say("public.who-runs")),
  linked(PUBLIC_PATHS[other(page)], voice.say(`public.${other(page)}`)),
  ...PARTS[page](view, voice),
];

const ENGLISH = "english";

const pageParts = (page: PublicPage, view: PublicView): readonly Html[] => {
  const [german, english] = [voiceOf("de"), voiceOf("en")];
  return [
    inLanguage("en", [linked(`#${ENGLISH}`, english.say("public.to-english"))]),
    ...spoken(page, view, german),
    inLanguage("en", spoken(page, view, english), ENGLISH),
  ];
};

const MAIN_LANGUAGE: Language = "de";

/** German, and English below it. In our own words: people rely on them, so a house cannot say any of them differently. */
export const publicPageHtml = (page: PublicPage, view: PublicView): string =>
  pageOf({ language: MAIN_LANGUAGE, title: voiceOf(MAIN_LANGUAGE).say(`public.${page}`), body: pageParts(page, view) });
