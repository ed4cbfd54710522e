import { LEAVER_DAYS, LOG_MONTHS } from "../../dialogue/retention.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience, peopleOf } from "../kit/audience.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, AUDIENCE, HEAD, heading, type JsonObject, type Line, linesOf, paragraphs, text } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { hasWritten, OWN_GROUPS, type OwnCounts, type OwnKind, othersWhoSee, PERIODS } from "./kinds.js";

/** What is kept of whoever asks: how many of each kind, and when it ends. */
export interface OwnDataView {
  readonly counts: OwnCounts;
  /** Not everything could be looked through. */
  readonly partial?: true;
}

const KEPT: JsonObject = {
  type: "Container",
  spacing: "medium",
  items: [text("${title}", { weight: "bolder" }), paragraphs("says", { spacing: "none", isSubtle: true })],
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  text("${says}"),
  AUDIENCE,
  {
    $data: "${groups}",
    type: "Container",
    items: [heading("${title}"), { $data: "${kept}", ...KEPT }, paragraphs("none", { isSubtle: true })],
  },
  paragraphs("small", { size: "small", isSubtle: true, spacing: "large" }),
  ACTIONS,
]);

interface Kept {
  readonly title: Plain;
  readonly says: readonly Line[];
}

export const seenBy = (kind: OwnKind, voice: Voice): readonly Plain[] => {
  const others = othersWhoSee(kind).flatMap((relation) =>
    relation === "named" && (kind === "answer" || kind === "lead-topics")
      ? [voice.say(`own-data.seen-by.${kind}`)]
      : peopleOf("owner", relation, voice),
  );
  return [others.length === 0 ? voice.say("audience.nobody-else") : voice.say("own-data.seen-by", { people: voice.list(others) })];
};

const keptOf = (kind: OwnKind, count: number, voice: Voice): Kept => ({
  title: voice.say(`own-data.count.${kind}`, { count }),
  says: linesOf([voice.say(`own-data.ends.${kind}`, PERIODS), ...seenBy(kind, voice)]),
});

/** What is not there is an answer too. */
const noneOf = (kinds: readonly OwnKind[], { say, list }: Voice): readonly Line[] =>
  kinds.length === 0 ? [] : [{ text: say("own-data.none", { kinds: list(kinds.map((kind) => say(`own-data.kind.${kind}`))) }) }];

const buttons = (counts: OwnCounts, { say }: Voice): readonly Button[] => [
  ...(hasWritten(counts) ? [{ title: say("own-data.read"), verb: "data.read", data: { which: "1" } } as const] : []),
  { title: say("own-data.file"), verb: "data.export" },
  { title: say("own-data.erase"), verb: "data.erase-ask" },
  { title: say("rights.button"), verb: "rights.open" },
  { title: say("emergency.who"), verb: "emergency.who" },
  { title: say("button.back"), verb: "privacy.open" },
];

export const OWN_DATA: Card<OwnDataView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: ({ counts, partial }, voice) => {
    const { say } = voice;
    return {
      eyebrow: say("own-data.eyebrow"),
      title: say("own-data.title"),
      summary: say("own-data.title"),
      says: say(partial === true ? "own-data.partial" : "own-data.says"),
      audience: { ...audience("own-data", "owner", voice), title: say("own-data.who") },
      groups: OWN_GROUPS.map(({ title, kinds }) => ({
        title: say(title),
        kept: kinds.filter((kind) => counts[kind] > 0).map((kind) => keptOf(kind, counts[kind], voice)),
        none: noneOf(
          kinds.filter((kind) => counts[kind] === 0),
          voice,
        ),
      })),
      small: linesOf([
        say("own-data.leaving", { days: LEAVER_DAYS }),
        ...(counts["admin-log"] > 0 ? [say("own-data.leaving-log", { months: LOG_MONTHS })] : []),
      ]),
      buttons: buttons(counts, voice).map(buttonData),
      links: [],
    };
  },
};
