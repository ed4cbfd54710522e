import type { PersonId } from "../../../dialogue/index.js";
import type { Accepted } from "../../connector/faults.js";
import { chatOf, type DueNudge } from "../../invented/due-house.js";
import { expectThat } from "../expectations.js";
import type { Findings } from "../sim/findings.js";
import type { StormyDay } from "./day.js";
import type { Told } from "./townsfolk.js";

/** Of all days together. */
export interface StormFindings extends Findings {
  duplicates: number;
  unclear: number;
}

const FLAGS: readonly string[] = ["unclear", "unreachable", "refused"];

const inChat = (accepted: readonly Accepted[], person: PersonId): readonly Accepted[] =>
  accepted.filter(({ chat }) => chat === chatOf(person));

/** Each is there once, or its ledger says that nobody knows. */
const lookAtNudge = (found: StormFindings, { person, keys, marks }: DueNudge, arrived: readonly Accepted[], { files }: StormyDay): void => {
  const times = arrived.filter((one) => one.marks.some((mark) => marks.includes(mark))).length;
  const slots = files.get(person)?.plan.slots ?? [];
  const isFlagged = keys.every((key) => slots.some((entry) => entry.key === key && FLAGS.includes(entry.state)));
  found.checked += 1;
  found.duplicates += Math.max(0, times - 1);
  if (times === 0 && isFlagged) found.unclear += 1;
  else if (times === 0) found.lost += 1;
};

/** A notice that is kept as sent is there once; one that was taken back in time is none. */
const lookAtNotices = (found: StormFindings, lead: PersonId, told: readonly Told[], arrived: readonly Accepted[], day: StormyDay): void => {
  let sent = 0;
  for (const { author, isTakenBack } of told) {
    const [notice] = day.files.get(author)?.plan.notices ?? [];
    found.checked += 1;
    if (notice?.state === "sent") sent += 1;
    else if (notice !== undefined || !isTakenBack) found.lost += 1;
  }
  const times = arrived.filter(({ marks }) => marks.length === 0).length;
  found.lost += Math.max(0, sent - times);
  found.duplicates += Math.max(0, times - sent);
  expectThat(found, times === sent, `lead ${lead}: notices kept as sent and notices that arrived are not the same number`);
};

/** Nobody is answered more often than they wrote, and what could not be said is in the log. */
const lookAtAnswers = (found: StormFindings, { folk: { typed }, givenUp }: StormyDay, unmarked: (person: PersonId) => number): void => {
  let [wrote, answered] = [0, 0];
  for (const [person, times] of typed) {
    const given = unmarked(person);
    found.duplicates += Math.max(0, given - times);
    wrote += times;
    answered += given;
  }
  found.lost += Math.max(0, wrote - answered - givenUp);
  expectThat(found, wrote === answered + givenUp, "an answer was neither given nor given up");
};

/** What people really received. */
export const lookAtArrivals = (found: StormFindings, day: StormyDay): void => {
  const { accepted } = day.report;
  for (const nudge of day.due) lookAtNudge(found, nudge, inChat(accepted, nudge.person), day);
  const leads = new Set(day.folk.told.map(({ lead }) => lead));
  for (const lead of leads) {
    const told = day.folk.told.filter((one) => one.lead === lead);
    lookAtNotices(found, lead, told, inChat(accepted, lead), day);
  }
  lookAtAnswers(found, day, (person) => inChat(accepted, person).filter(({ marks }) => marks.length === 0).length);
};
