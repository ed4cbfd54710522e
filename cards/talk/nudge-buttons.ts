import { type Choice, choicesOf, stillToCome } from "../appointment/picker.js";
import { isMixed, type TeamMember } from "../appointment/rows.js";
import type { Button } from "../kit/actions.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { formatsOf, type NudgePart, type OwnPart } from "./nudge-parts.js";

/** What the buttons of a message are about: one dialogue, or whichever is chosen. */
type About = Pick<Button, "data" | "asks">;

export interface Ways {
  readonly kind: "person" | "dialogue";
  /** Empty where there is only one. */
  readonly choices: readonly Choice[];
  readonly buttons: readonly Button[];
}

const about = (ids: readonly string[]): About => {
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0 ? { data: { id: only } } : { asks: true };
};

const ownButtons = (stage: string, about: About, { say }: Voice): readonly Button[] => {
  const prepare: Button = { title: say("nudge.prepare"), verb: "preparation.open", ...about };
  const date: Button = { title: say("nudge.appointment"), verb: "appointment.open", ...about };
  const held: Button = { title: say("nudge.held"), verb: "held.ask", ...about };
  const mute: Button = { title: say("nudge.mute"), verb: "reminders.mute", asks: false };
  switch (stage) {
    case "plan":
    case "overdue":
      return [date, prepare, mute];
    case "held":
      return [held, date, mute];
    default:
      return [prepare, date, mute];
  }
};

const teamButtons = (stage: string, about: About, { say }: Voice): readonly Button[] => {
  const propose: Button = { title: say("nudge.propose"), verb: "appointment.propose", ...about };
  const held: Button = { title: say("nudge.held"), verb: "held.ask", ...about };
  const topics: Button = { title: say("nudge.topics"), verb: "lead-topics.open", ...about };
  switch (stage) {
    case "held":
      return [held, propose];
    case "prepare":
    case "tomorrow":
      return [topics, propose];
    case "overdue":
      return [propose, held];
    default:
      return [propose, topics];
  }
};

const ownChoice = ({ id, format, dueOn }: OwnPart, { say, pick }: Voice): Choice => ({
  title: say("pick.dialogue-due", { format: pick(format), on: dateOf(dueOn) }),
  value: id,
});

const ownOf = (parts: readonly NudgePart[]): readonly OwnPart[] => parts.flatMap((part) => (part.as === "employee" ? [part] : []));

/** Of each part those whom the message names. */
type Named = readonly (readonly TeamMember[])[];

/** Whoever stands in two lists of a message is one choice. */
const membersOf = (named: Named): readonly TeamMember[] => [
  ...new Map(stillToCome(named.flat()).map((member) => [member.id, member])).values(),
];

const several = (choices: readonly Choice[]): readonly Choice[] => (choices.length > 1 ? choices : []);

const ownWays = (stage: string, parts: readonly NudgePart[], voice: Voice): Ways => {
  const own = ownOf(parts);
  const team: readonly Button[] = parts.some(({ as }) => as === "lead") ? [{ title: voice.say("nudge.team"), verb: "team.open" }] : [];
  return {
    kind: "dialogue",
    choices: several(own.map((part) => ownChoice(part, voice))),
    buttons: [...ownButtons(stage, about(own.map(({ id }) => id)), voice), ...team],
  };
};

const teamWays = (stage: string, parts: readonly NudgePart[], named: Named, voice: Voice): Ways => {
  const members = membersOf(named);
  const [own, ...others] = ownOf(parts);
  const prepare: readonly Button[] =
    own === undefined
      ? []
      : [{ title: voice.say("nudge.prepare"), verb: "preparation.open", ...(others.length === 0 ? { data: { id: own.id } } : {}) }];
  const mixed = isMixed(formatsOf(parts));
  const acting = members.length === 0 ? [] : teamButtons(stage, about(members.map(({ id }) => id)), voice);
  return {
    kind: "person",
    choices: several(choicesOf(members, { mixed, isAll: true }, voice)),
    buttons: [...acting, { title: voice.say("nudge.team"), verb: "team.open" }, ...prepare],
  };
};

/** The first part speaks with all its buttons, about every dialogue of its kind in the message. What had to come along of the other
 *  kind adds one button that leads to it. */
export const waysOf = (parts: readonly [NudgePart, ...(readonly NudgePart[])], named: Named, voice: Voice): Ways => {
  const [{ as, stage }] = parts;
  return as === "employee" ? ownWays(String(stage), parts, voice) : teamWays(String(stage), parts, named, voice);
};
