import type { Fate } from "../../../cards/index.js";
import { type Day, type LedgerEntry, type Notice, settle } from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";

export type Counts = Readonly<Record<Fate, number>>;

/** What an admin can tick off. */
export type Settled = "unclear" | "refused";

const FATE_OF: Readonly<Record<Exclude<LedgerEntry["state"], "settled"> | Notice["state"], Fate>> = {
  due: "waiting",
  intent: "waiting",
  sent: "sent",
  stale: "sent",
  unclear: "unclear",
  unreachable: "unreachable",
  refused: "refused",
};

/** As it is told to whoever looks after delivery. One that was settled by a click stays as unclear as it was: that somebody clicked is
 *  nobody's business. */
export const fateOfSlot = (entry: LedgerEntry): Fate | undefined => {
  if (entry.state !== "settled") return FATE_OF[entry.state];
  return entry.by === "click" ? "unclear" : undefined;
};

/** Whether somebody released anything, or was answered, shows in no number. */
export const isCounted = ({ telling: { kind } }: Notice): boolean => kind !== "release" && kind !== "answer";

const fatesIn = ({ plan: { slots, notices = [] } }: PersonFile): readonly (Fate | undefined)[] => [
  ...slots.map(fateOfSlot),
  ...notices.filter(isCounted).map(({ state }) => FATE_OF[state]),
];

export const NO_COUNTS: Counts = { sent: 0, waiting: 0, unclear: 0, unreachable: 0, refused: 0 };

export const counted = (counts: Counts, file: PersonFile): Counts => {
  const sum = { ...counts };
  for (const fate of fatesIn(file)) if (fate !== undefined) sum[fate] += 1;
  return sum;
};

interface Ticked {
  readonly file: PersonFile;
  readonly count: number;
}

/** Nothing is sent. A notice leaves nothing behind that anybody would look for; a slot stays, so that it is not sent again. */
export const tickedOff = (file: PersonFile, which: Settled, today: Day): Ticked => {
  const { slots, notices = [] } = file.plan;
  const isOver = (notice: Notice): boolean => isCounted(notice) && notice.state === which;
  const settled = slots.map((entry) => {
    const decision = fateOfSlot(entry) === which ? settle(entry, "admin", today) : undefined;
    return decision?.allowed === true ? decision.value : entry;
  });
  const kept = notices.filter((notice) => !isOver(notice));
  const count = slots.filter((entry) => fateOfSlot(entry) === which).length + notices.length - kept.length;
  return { count, file: { ...file, plan: { ...file.plan, slots: settled, ...(kept.length === notices.length ? {} : { notices: kept }) } } };
};
