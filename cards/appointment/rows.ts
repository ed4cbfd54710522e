import type { Day } from "../../dialogue/calendar/day.js";
import type { LeadView } from "../../dialogue/dialogue.js";
import { heading, type JsonObject, text } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";

/** One person of a lead's team: all that a lead learns of a dialogue, and who it is about. */
export interface TeamMember {
  /** Stands for the dialogue. */
  readonly id: string;
  readonly name: string;
  readonly dialogue: LeadView;
}

export interface RowData {
  readonly name: Plain;
  readonly status: Plain;
}

export interface Group {
  readonly title: Plain;
  readonly rows: readonly RowData[];
}

/** Name and state beside each other; both wrap where the card is narrow. */
const ROWS: JsonObject = {
  $data: "${rows}",
  type: "ColumnSet",
  spacing: "small",
  columns: [
    { type: "Column", width: "stretch", items: [text("${name}")] },
    { type: "Column", width: "stretch", items: [text("${status}", { isSubtle: true })] },
  ],
};

export const GROUPS: JsonObject = { $data: "${groups}", type: "Container", items: [heading("${title}"), ROWS] };

export const ALL_ROWS: JsonObject = ROWS;

const statusOf = ({ dueOn, agreedOn, held }: LeadView, today: Day, { say }: Voice): Plain => {
  if (held) return say("team.is-held");
  if (agreedOn !== undefined) return say("team.agreed", { on: dateOf(agreedOn) });
  return say(dueOn < today ? "team.was-due" : "team.due", { on: dateOf(dueOn) });
};

export const rowOf = ({ name, dialogue }: TeamMember, today: Day, voice: Voice): RowData => ({
  name: nameOf(name),
  status: statusOf(dialogue, today, voice),
});

/** In the order of what there is still to do; within it, as they come. The headings carry no numbers: nobody's team is a count. */
export const groupsOf = (members: readonly TeamMember[], today: Day, voice: Voice): readonly Group[] => {
  const { say } = voice;
  const group = (title: Plain, belongs: (dialogue: LeadView) => boolean): Group => ({
    title,
    rows: members.filter(({ dialogue }) => belongs(dialogue)).map((member) => rowOf(member, today, voice)),
  });
  return [
    group(say("team.without-date"), ({ held, agreedOn }) => !held && agreedOn === undefined),
    group(say("team.dated"), ({ held, agreedOn }) => !held && agreedOn !== undefined),
    group(say("team.held"), ({ held }) => held),
  ].filter(({ rows }) => rows.length > 0);
};
