import type { Day } from "../../dialogue/calendar/day.js";
import type { LeadView } from "../../dialogue/dialogue.js";
import type { Text } from "../../dialogue/formats/format.js";
import { type FactData, facts, heading, type JsonObject } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";

/** One person of a lead's team: all that a lead learns of a dialogue, and who it is about. */
export interface TeamMember {
  /** Stands for the dialogue; at most LONGEST_ID characters, or twenty people do not fit into a message. */
  readonly id: string;
  readonly name: string;
  readonly format: Text;
  readonly dialogue: LeadView;
}

export const LONGEST_ID = 64;

/** A card of twenty people that belong to one kind of dialogue need not say twenty times which. */
export const isMixed = (formats: readonly Text[]): boolean => new Set(formats.map(({ de }) => de)).size > 1;

export interface Group {
  readonly title: Plain;
  readonly rows: readonly FactData[];
}

export const ROWS: JsonObject = facts("rows");

export const GROUPS: JsonObject = { $data: "${groups}", type: "Container", items: [heading("${title}"), ROWS] };

const statusOf = ({ dueOn, agreedOn, held }: LeadView, today: Day, { say }: Voice): Plain => {
  if (held) return say("team.is-held");
  if (agreedOn !== undefined) return say(agreedOn < today ? "team.was-agreed" : "team.agreed", { on: dateOf(agreedOn) });
  return say(dueOn < today ? "team.was-due" : "team.due", { on: dateOf(dueOn) });
};

export interface Shown {
  readonly today: Day;
  /** Whether to name the format of each. */
  readonly mixed: boolean;
}

export const rowOf = ({ name, format, dialogue }: TeamMember, { today, mixed }: Shown, voice: Voice): FactData => {
  const status = statusOf(dialogue, today, voice);
  const value = mixed ? voice.say("team.of-format", { format: voice.pick(format), status }) : status;
  return { title: nameOf(name), value };
};

/** In the order of what there is still to do; within it, as they come. The headings carry no numbers: nobody's team is a count. */
export const groupsOf = (members: readonly TeamMember[], shown: Shown, voice: Voice): readonly Group[] => {
  const { say } = voice;
  const group = (title: Plain, belongs: (dialogue: LeadView) => boolean): Group => ({
    title,
    rows: members.filter(({ dialogue }) => belongs(dialogue)).map((member) => rowOf(member, shown, voice)),
  });
  return [
    group(say("team.without-date"), ({ held, agreedOn }) => !held && agreedOn === undefined),
    group(say("team.dated"), ({ held, agreedOn }) => !held && agreedOn !== undefined),
    group(say("team.held"), ({ held }) => held),
  ].filter(({ rows }) => rows.length > 0);
};
