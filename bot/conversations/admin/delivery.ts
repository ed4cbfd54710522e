import type { PersonId } from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";
import type { Handler } from "../handler.js";
import { pageOf } from "../page.js";
import { readableFile } from "../readable.js";
import { MISSING, refusal } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { type Counts, counted, NO_COUNTS, type Settled, tickedOff } from "./delivery-counts.js";
import { inPages, kindsWith, NO_KINDS } from "./delivery-kinds.js";
import { isAdmin, pausedOn } from "./home.js";

/** Reading waits for the disk more than for anything else. */
const AT_ONCE = 32;

const inLots = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  for (let start = 0; start < all.length; start += AT_ONCE) await Promise.all(all.slice(start, start + AT_ONCE).map(work));
};

/** Everybody's that can be read. */
const eachFile = (talk: Talk, look: (file: PersonFile) => void): Promise<void> =>
  talk.store.people().then((people) =>
    inLots(people, async (person) => {
      const file = await readableFile(talk, person);
      if (file !== undefined && file !== "unreadable") look(file);
    }),
  );

const countsOf = async (talk: Talk): Promise<Counts> => {
  let counts = NO_COUNTS;
  await eachFile(talk, (file) => {
    counts = counted(counts, file);
  });
  return counts;
};

const delivery = async (talk: Talk): Promise<Reply> =>
  shows("delivery", { counts: await countsOf(talk), ...(await pausedOn(talk)), ...(isAdmin(talk) ? {} : { forReview: true }) });

export const openDelivery: Handler = async (talk) => (talk.may("see", { kind: "delivery-counts" }).allowed ? delivery(talk) : MISSING);

const list = async (talk: Talk, which: string | undefined): Promise<Reply> => {
  let [counts, kinds] = [NO_COUNTS, NO_KINDS];
  await eachFile(talk, (file) => {
    counts = counted(counts, file);
    kinds = kindsWith(kinds, file);
  });
  const { thing = [], page, pages } = pageOf(which, inPages(kinds, talk.house));
  return shows("delivery-list", { counts, kinds: thing, page, pages, ...(isAdmin(talk) ? {} : { forReview: true }) });
};

/** By day and occasion; of single messages nobody is told anything, see dialogue/access. */
export const listDelivery: Handler = async (talk, { which }) =>
  talk.may("see", { kind: "delivery-counts" }).allowed ? list(talk, which) : MISSING;

const settledIn = (which: string | undefined): Settled | undefined => (which === "unclear" || which === "refused" ? which : undefined);

interface Settling {
  readonly count: number;
  readonly repeated: boolean;
}

/** Each person's for themselves: whoever is written to meanwhile is not held up. */
const settleFor = async (talk: Talk, person: PersonId, which: Settled): Promise<Settling> => {
  const seen = await readableFile(talk, person);
  if (seen === undefined || seen === "unreadable") return { count: 0, repeated: false };
  const done = await talk.once(person, (file) => {
    const { count, file: ticked } = tickedOff(file, which, talk.today);
    return count === 0 ? { value: 0 } : { file: ticked, value: count };
  });
  return done.repeated ? { count: 0, repeated: true } : { count: done.value, repeated: false };
};

export const settleDelivery: Handler = async (talk, click) => {
  const which = settledIn(click.which);
  if (which === undefined || !talk.may("settle", { kind: "delivery-counts" }).allowed) return MISSING;
  let [total, wasDone] = [0, false];
  await inLots(await talk.store.people(), async (person) => {
    const { count, repeated } = await settleFor(talk, person, which);
    total += count;
    wasDone ||= repeated;
  });
  if (total > 0) return shows("delivery-settled", { count: total });
  return wasDone ? delivery(talk) : refusal("nothing-to-settle");
};
