import type { Day } from "../../dialogue/calendar/day.js";
import type { Side, When } from "../../dialogue/dialogue.js";
import type { StageId, Text } from "../../dialogue/formats/format.js";
import { PICKER, pickersOf } from "../appointment/picker.js";
import { ALL_ROWS, rowOf, type TeamMember } from "../appointment/rows.js";
import { dueFact, whenFacts } from "../appointment/when.js";
import { type Button, buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, type FactData, facts, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { TEXTS, type TextKey } from "../texts/texts.js";

/** To an employee, about one dialogue of theirs. */
export interface OwnPart {
  readonly as: "employee";
  readonly stage: StageId;
  readonly format: Text;
  readonly id: string;
  readonly dueOn: Day;
  readonly agreed?: When;
  readonly maxMinutes: number;
}

/** To a lead, about their people. */
export interface TeamPart {
  readonly as: "lead";
  readonly stage: StageId;
  readonly format: Text;
  readonly members: readonly TeamMember[];
  /** The agreed date, where the stage is about one person and has one. */
  readonly agreed?: When;
}

/** One message of the clock: nearly always one part, see dialogue/nudges/one-a-day.ts. */
export interface NudgeView {
  readonly today: Day;
  readonly first: OwnPart | TeamPart;
  readonly also: readonly (OwnPart | TeamPart)[];
}

/** A message holds no more people than this; the rest stands in the overview of the team. */
const MOST_PEOPLE = 20;

const SECTION: JsonObject = {
  $data: "${sections}",
  type: "Container",
  items: [
    { $data: "${headings}", ...heading("${text}") },
    paragraphs("says", { spacing: "small" }),
    facts("facts"),
    ALL_ROWS,
    { $data: "${more}", ...text("${text}", { isSubtle: true, size: "small" }) },
  ],
};

const TEMPLATE: JsonObject = frame([HEAD, SECTION, PICKER, ACTIONS]);

const isText = (key: string): key is TextKey => Object.hasOwn(TEXTS, key);

/** A house's own stage has no words of ours. */
const textOf = (stage: StageId, as: Side, part: "title" | "says", { say }: Voice): Plain => {
  const own = `nudge.${stage}.${as}.${part}`;
  return say(isText(own) ? own : `nudge.other.${as}.${part}`);
};

const ownFacts = ({ dueOn, agreed, maxMinutes }: OwnPart, voice: Voice): readonly FactData[] =>
  agreed === undefined
    ? [dueFact(dueOn, voice), { title: voice.say("nudge.duration"), value: voice.say("nudge.at-most", { minutes: maxMinutes }) }]
    : whenFacts(agreed, voice);

const teamFacts = ({ agreed }: TeamPart, voice: Voice): readonly FactData[] => (agreed === undefined ? [] : whenFacts(agreed, voice));

const sectionOf = (part: OwnPart | TeamPart, today: Day, isFirst: boolean, voice: Voice): Readonly<Record<string, unknown>> => {
  const { say } = voice;
  const members = part.as === "lead" ? part.members : [];
  const rest = members.length - MOST_PEOPLE;
  return {
    headings: isFirst ? [] : linesOf([textOf(part.stage, part.as, "title", voice)]),
    says: linesOf([textOf(part.stage, part.as, "says", voice)]),
    facts: part.as === "lead" ? teamFacts(part, voice) : ownFacts(part, voice),
    rows: members.slice(0, MOST_PEOPLE).map((member) => rowOf(member, today, voice)),
    more: rest > 0 ? linesOf([say("nudge.more", { count: rest })]) : [],
  };
};

const ownButtons = ({ id, stage }: OwnPart, { say }: Voice): readonly Button[] => {
  const prepare = { title: say("nudge.prepare"), verb: "preparation.open", data: { id } } as const;
  const date = { title: say("nudge.appointment"), verb: "appointment.open", data: { id } } as const;
  const held = { title: say("nudge.held"), verb: "held.ask", data: { id } } as const;
  const mute = { title: say("nudge.mute"), verb: "reminders.mute" } as const;
  switch (String(stage)) {
    case "plan":
    case "overdue":
      return [date, prepare, mute];
    case "held":
      return [held, date, mute];
    default:
      return [prepare, date, mute];
  }
};

const teamButtons = ({ stage, members }: TeamPart, { say }: Voice): readonly Button[] => {
  const [only, ...others] = members;
  const about = only !== undefined && others.length === 0 ? { data: { id: only.id } } : { asks: true };
  const propose = { title: say("nudge.propose"), verb: "appointment.propose", ...about } as const;
  const held = { title: say("nudge.held"), verb: "held.ask", ...about } as const;
  const topics = { title: say("nudge.topics"), verb: "lead-topics.open", ...about } as const;
  const team = { title: say("nudge.team"), verb: "team.open" } as const;
  switch (String(stage)) {
    case "held":
      return [held, propose, team];
    case "prepare":
    case "tomorrow":
      return [topics, propose, team];
    case "overdue":
      return [propose, held, team];
    default:
      return [propose, topics, team];
  }
};

const buttonsOf = (part: OwnPart | TeamPart, voice: Voice): readonly Button[] =>
  part.as === "employee" ? ownButtons(part, voice) : teamButtons(part, voice);

/** The first part speaks with all its buttons. What had to come along adds its first one, if that needs no choice and is not there yet:
 *  two buttons of one name nobody can tell apart. */
const allButtons = ({ first, also }: NudgeView, voice: Voice): readonly Button[] => {
  const buttons = [...buttonsOf(first, voice)];
  for (const part of also) {
    const [next] = part.as === "employee" ? ownButtons(part, voice) : [];
    if (next !== undefined && !buttons.some(({ verb }) => verb === next.verb)) buttons.push(next);
  }
  return buttons;
};

const anchorOf = (part: OwnPart | TeamPart): Day | undefined =>
  part.agreed?.on ?? (part.as === "employee" ? part.dueOn : part.members[0]?.dialogue.dueOn);

const summaryOf = (part: OwnPart | TeamPart, voice: Voice): Plain => {
  const title = textOf(part.stage, part.as, "title", voice);
  const on = anchorOf(part);
  return on === undefined ? title : voice.say("nudge.summary", { title, on: dateOf(on) });
};

export const NUDGE: Card<NudgeView> = {
  shownIn: "message",
  template: TEMPLATE,
  data: (view, voice) => {
    const { first, also, today } = view;
    const picked = first.as === "lead" && first.members.length > 1 ? first.members.slice(0, MOST_PEOPLE) : [];
    return {
      eyebrow: voice.pick(first.format),
      title: textOf(first.stage, first.as, "title", voice),
      summary: summaryOf(first, voice),
      sections: [first, ...also].map((part, index) => sectionOf(part, today, index === 0, voice)),
      pickers: pickersOf(picked, voice),
      buttons: allButtons(view, voice).map(buttonData),
      links: [],
    };
  },
};
