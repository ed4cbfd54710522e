import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { type Note, noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import { plain } from "../kit/plain.js";
import type { Values, Voice } from "../kit/voice.js";
import { type Way, wayOn } from "./ways.js";

/** What has to be known to say what is the matter with something typed or a file sent. */
interface AfterTyping {
  /** What was typed is not repeated: it may be anything. */
  readonly "unknown-command": { readonly offers: readonly [Way, Way, Way] };
  readonly "no-team": { readonly offers: readonly [Way, Way, Way] };
  readonly "not-a-file": object;
  readonly "file-too-large": { readonly megabytes: number };
  readonly "file-unreadable": object;
}

/** With what somebody did on a card: in the chat it would tell that they did it. */
interface AfterClick {
  readonly "note-too-long": { readonly most: number };
  readonly "too-many-choices": { readonly most: number };
  readonly "old-card": object;
  readonly "too-slow": object;
  readonly "teams-unreachable": object;
  readonly "no-dialog-here": object;
  readonly "no-files-here": object;
}

interface AfterEither {
  readonly "store-busy": object;
  readonly "disk-full": object;
  readonly "file-damaged": object;
  readonly "shutting-down": object;
  readonly guest: object;
  readonly "foreign-house": object;
  readonly "not-in-roster": object;
  readonly "paused-house": object;
  readonly restoring: object;
  /** `reference`: under which the log knows it; made by chance, so that it says nothing. */
  readonly unexpected: { readonly reference: string };
}

type OneOf<Facts> = { readonly [K in keyof Facts]: { readonly what: K } & Facts[K] }[keyof Facts];

/** What the world can do to a word or a file; posted into the chat. `what` is the bot's to find out: cards know neither store nor
 *  Teams. Nothing of where somebody was goes into the chat. */
export type TroubleView = OneOf<AfterTyping & AfterEither>;

/** What it can do to a click, seen by whoever clicked. */
export type ClickTroubleView = OneOf<AfterClick & AfterEither> & {
  /** Where to try again or to look. */
  readonly from?: Way;
  readonly id?: string;
};

type EitherView = TroubleView | ClickTroubleView;

export type TroubleKind = EitherView["what"];

/** No click helps whoever is not of this house: each would lead back here. */
const NO_WAY_ON: readonly TroubleKind[] = ["guest", "foreign-house", "not-in-roster"];

const NEXT: Readonly<Partial<Record<TroubleKind, Way>>> = {
  "not-a-file": "import",
  "file-too-large": "import",
  "file-unreadable": "import",
  "no-files-here": "data",
};

const valuesOf = (view: EitherView): Values => ({
  most: "most" in view ? view.most : 0,
  megabytes: "megabytes" in view ? view.megabytes : 0,
});

const waysOn = (view: EitherView): readonly Way[] => {
  if (NO_WAY_ON.includes(view.what)) return [];
  if ("offers" in view) return view.offers;
  const first = ("from" in view ? view.from : undefined) ?? NEXT[view.what];
  return first === undefined || first === "help" ? ["help"] : [first, "help"];
};

const buttonsOf = (view: EitherView, voice: Voice): readonly Button[] =>
  waysOn(view).map((way) => wayOn(way, "id" in view ? view.id : undefined, voice));

const factsOf = (view: EitherView, { say }: Voice): readonly FactData[] =>
  "reference" in view ? [{ title: say("trouble.reference"), value: plain(view.reference) }] : [];

const note = (view: EitherView, voice: Voice): Note => {
  const { say } = voice;
  return {
    eyebrow: say("product.name"),
    title: say(`trouble.${view.what}.title`),
    says: [say(`trouble.${view.what}.next`, valuesOf(view))],
    facts: factsOf(view, voice),
    buttons: buttonsOf(view, voice),
  };
};

export const TROUBLE: Card<TroubleView> = noteCard("message", note);

export const CLICK_TROUBLE: Card<ClickTroubleView> = noteCard("answer", note);
