import type { Day } from "./calendar/day.js";
import type { Dialogue } from "./dialogue.js";
import type { Notice, Telling } from "./notice.js";
import { isThere, type PersonId, type Roster } from "./person.js";

type OfDialogue = Extract<Telling, { readonly dialogue: unknown }>;

const dateOf = (telling: OfDialogue, dialogue: Dialogue): Day | undefined => {
  if ("when" in telling) return telling.when.on;
  if (telling.kind === "proposed" && "proposed" in dialogue) return dialogue.proposed?.when.on;
  return dialogue.state === "dated" ? dialogue.on : undefined;
};

/** Whoever hears of it now could make nothing of it: the day is over, or the dialogue is. */
export const isTooLate = (telling: OfDialogue, dialogue: Dialogue, today: Day): boolean => {
  if (dialogue.state === "waived") return true;
  if (telling.kind === "held" || telling.kind === "objected") return false;
  const on = dateOf(telling, dialogue);
  return dialogue.state === "held" || (on !== undefined && on < today);
};

const isWaiting = (dialogue: Dialogue, today: Day): boolean =>
  (dialogue.state === "open" || dialogue.state === "dated") && dialogue.proposed?.by === "employee" && dialogue.proposed.when.on >= today;

/** The employee's own proposal, of which the lead is told; the employee may hold a message about the same dialogue. */
export const isOfWaitingProposal = ({ to, telling }: Notice, dialogue: Dialogue, today: Day): boolean =>
  telling.kind === "proposed" && telling.dialogue === dialogue.id && to !== dialogue.person && isWaiting(dialogue, today);

/** Who led once hears no more of it, and whoever leads now has not heard of it: the notice goes over to them. Undefined where there is
 *  nobody, or where they have one of their own. What is under way stays whose it is. */
export const heirOf = (notice: Notice, dialogue: Dialogue, all: readonly Notice[], roster: Roster, today: Day): PersonId | undefined => {
  if (notice.state === "intent" || !isOfWaitingProposal(notice, dialogue, today)) return undefined;
  const leadId = roster.get(dialogue.person)?.lead;
  const lead = leadId === undefined ? undefined : roster.get(leadId);
  if (lead === undefined || lead.id === notice.to || !isThere(lead, today)) return undefined;
  const isTold = all.some((other) => other.to === lead.id && isOfWaitingProposal(other, dialogue, today));
  return isTold ? undefined : lead.id;
};

const subjectOf = ({ to, telling }: Notice): string => {
  if ("emergency" in telling) return `${to} ${telling.emergency} ${telling.kind}`;
  return "dialogue" in telling
    ? `${to} ${telling.dialogue}`
    : `${to} ${telling.release} ${telling.kind === "answer" ? telling.writer : ""}`;
};

/** That a date is gone, or that there is an answer, stays true: the message never becomes another one. */
const staysTrue = ({ state, telling: { kind } }: Notice): boolean =>
  state === "sent" && (kind === "dropped" || kind === "cancelled" || kind === "answer");

/** Without what nothing will ever be done about, once the same reader was told something newer about the same thing. */
export const withoutOvertaken = (notices: readonly Notice[]): readonly Notice[] => {
  const isNewer = (notice: Notice, index: number): boolean =>
    notices.slice(index + 1).some((later) => later.state === "sent" && subjectOf(later) === subjectOf(notice));
  const left = notices.filter((notice, index) => !staysTrue(notice) || !isNewer(notice, index));
  return left.length === notices.length ? notices : left;
};
