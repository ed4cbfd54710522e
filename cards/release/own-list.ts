import type { Released, Withdrawn } from "../../dialogue/release.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, type CardData, frame } from "../kit/card.js";
import { ACTIONS, AUDIENCE, HEAD, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";

type Own = Released | Withdrawn;

/** Where somebody has several. */
export interface OwnReleasesView {
  /** Newest first. */
  readonly releases: readonly Own[];
  /** Counted from 1. One that is not there shows the nearest. */
  readonly page: number;
}

/** The name of the input, for whoever reads it back. */
export const RELEASE_INPUT = "release";

const A_PAGE = 20;

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  AUDIENCE,
  {
    $data: "${sets}",
    type: "Input.ChoiceSet",
    id: RELEASE_INPUT,
    label: "${label}",
    style: "expanded",
    isRequired: true,
    errorMessage: "${missing}",
    wrap: true,
    choices: [{ $data: "${choices}", title: "${title}", value: "${value}" }],
  },
  { $data: "${pages}", ...text("${text}", { size: "small", isSubtle: true }) },
  ACTIONS,
]);

const lineOf = (release: Own, { say }: Voice): Plain => {
  const on = dateOf(release.releasedOn);
  return release.state === "withdrawn"
    ? say("own-releases.withdrawn", { on })
    : say("own-releases.released", { on, topics: release.items.length, people: release.to.length });
};

interface Pages {
  readonly page: number;
  readonly pages: number;
}

const pagesOf = ({ releases, page }: OwnReleasesView): Pages => {
  const pages = Math.max(1, Math.ceil(releases.length / A_PAGE));
  return { page: Math.min(Math.max(1, page), pages), pages };
};

const buttons = ({ page, pages }: Pages, isEmpty: boolean, { say }: Voice): readonly Button[] => [
  ...(isEmpty ? [] : [{ title: say("release.look"), verb: "release.own", asks: true } as const]),
  ...(page < pages ? [{ title: say("button.next-page"), verb: "release.list", data: { which: String(page + 1) } } as const] : []),
  ...(page > 1 ? [{ title: say("button.previous-page"), verb: "release.list", data: { which: String(page - 1) } } as const] : []),
  { title: say("button.close"), verb: "release.close" },
];

const data = (view: OwnReleasesView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say } = voice;
  const { page, pages } = pagesOf(view);
  const shown = view.releases.slice((page - 1) * A_PAGE, page * A_PAGE);
  const isEmpty = shown.length === 0;
  return {
    eyebrow: say("product.name"),
    title: say("own-releases.title"),
    summary: say("release.summary"),
    says: linesOf([say(isEmpty ? "own-releases.none" : "own-releases.says")]),
    // The list itself, with how many people each release has, is for nobody else.
    audience: audience("own-data", "owner", voice),
    sets: isEmpty
      ? []
      : [
          {
            label: say("own-releases.label"),
            missing: say("own-releases.missing"),
            choices: shown.map((release) => ({ title: lineOf(release, voice), value: release.id })),
          },
        ],
    pages: linesOf(pages === 1 ? [] : [say("own-releases.page", { page, pages })]),
    buttons: buttons({ page, pages }, isEmpty, voice).map(buttonData),
    links: [],
  };
};

export const OWN_RELEASES: Card<OwnReleasesView> = { shownIn: "answer", template: TEMPLATE, data };
