import type { Day } from "../../dialogue/calendar/day.js";
import type { Side, When } from "../../dialogue/dialogue.js";
import type { StageId, Text } from "../../dialogue/formats/format.js";
import { isMixed, ROWS, rowOf, type TeamMember } from "../appointment/rows.js";
import { dueFact, whenFacts } from "../appointment/when.js";
import { type FactData, facts, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { TEXTS, type TextKey } from "../texts/texts.js";

/** To an employee, about one dialogue of theirs. */
export interface OwnPart {
  readonly as: "employee";
  readonly stage: StageId;
  readonly format: Text;
  /** Stands for the dialogue. */
  readonly id: string;
  readonly dueOn: Day;
  readonly agreed?: When;
  readonly maxMinutes: number;
}

/** To a lead, about their people. */
export interface TeamPart {
  readonly as: "lead";
  readonly stage: StageId;
  readonly members: readonly TeamMember[];
  /** The agreed date, where the stage is about one person and has one. */
  readonly agreed?: When;
}

export type NudgePart = OwnPart | TeamPart;

export const formatsOf = (parts: readonly NudgePart[]): readonly Text[] =>
  parts.flatMap((part) => (part.as === "employee" ? [part.format] : part.members.map(({ format }) => format)));

export const SECTIONS: JsonObject = {
  $data: "${sections}",
  type: "Container",
  items: [
    { $data: "${headings}", ...heading("${text}") },
    paragraphs("says", { spacing: "small" }),
    facts("facts"),
    ROWS,
    { $data: "${more}", ...text("${text}", { isSubtle: true, size: "small" }) },
  ],
};

const isText = (key: string): key is TextKey => Object.hasOwn(TEXTS, key);

/** A house's own stage has no words of ours. */
const textOf = (stage: StageId, as: Side, part: "title" | "says", { say }: Voice): Plain => {
  const own = `nudge.${stage}.${as}.${part}`;
  return say(isText(own) ? own : `nudge.other.${as}.${part}`);
};

export const titleOf = ({ stage, as }: NudgePart, voice: Voice): Plain => textOf(stage, as, "title", voice);

const anchorOf = (part: NudgePart): Day | undefined =>
  part.agreed?.on ?? (part.as === "employee" ? part.dueOn : part.members[0]?.dialogue.dueOn);

/** What it is about and when; a notification can be read by whoever looks over a shoulder. */
export const summaryOf = (part: NudgePart, voice: Voice): Plain => {
  const title = titleOf(part, voice);
  const on = anchorOf(part);
  return on === undefined ? title : voice.say("nudge.summary", { title, on: dateOf(on) });
};

const ownFacts = ({ format, dueOn, agreed, maxMinutes }: OwnPart, mixed: boolean, voice: Voice): readonly FactData[] => [
  ...(mixed ? [{ title: voice.say("nudge.format"), value: voice.pick(format) }] : []),
  ...(agreed === undefined
    ? [dueFact(dueOn, voice), { title: voice.say("nudge.duration"), value: voice.say("nudge.at-most", { minutes: maxMinutes }) }]
    : whenFacts(agreed, voice)),
];

/** About one person with a date the date says it all; a line of a list would say it once more. */
const isAboutOne = ({ members, agreed }: TeamPart): boolean => members.length === 1 && agreed !== undefined;

const teamFacts = (part: TeamPart, voice: Voice): readonly FactData[] => {
  const { agreed, members } = part;
  if (agreed === undefined) return [];
  const who = isAboutOne(part) ? members.map(({ name }) => ({ title: voice.say("dialogue.with"), value: nameOf(name) })) : [];
  return [...who, ...whenFacts(agreed, voice)];
};

/** The first part's title is the card's. `named`: of each part those whom the message names. */
export const sectionsOf = (
  parts: readonly NudgePart[],
  named: readonly (readonly TeamMember[])[],
  today: Day,
  voice: Voice,
): readonly object[] => {
  const mixed = isMixed(formatsOf(parts));
  return parts.map((part, index) => {
    const members = named[index] ?? [];
    const rest = (part.as === "lead" ? part.members.length : 0) - members.length;
    return {
      headings: index === 0 ? [] : linesOf([titleOf(part, voice)]),
      says: linesOf([textOf(part.stage, part.as, "says", voice)]),
      facts: part.as === "lead" ? teamFacts(part, voice) : ownFacts(part, mixed, voice),
      rows: part.as === "lead" && isAboutOne(part) ? [] : members.map((member) => rowOf(member, { today, mixed }, voice)),
      more: rest > 0 ? linesOf([voice.say("nudge.more", { count: rest })]) : [],
    };
  });
};
