import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, plusDays } from "../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../dialogue/calendar/zone.js";
import type { Day, PersonId } from "../../dialogue/index.js";
import { brokenEntry, logOf as entriesOf, withLogged } from "../../store/admin-log.js";
import { checkNumberOf, parseCheckNumber } from "../../store/check-number.js";
import { begunWith, headsOf, type KeptHeads, lostWith, NO_HEADS, seenWith } from "../../store/heads.js";
import { EMPTY_HOUSE, type HouseRecord, type KeptEntry, type LogEntry } from "../../store/house-record.js";
import { houseKeptOn } from "../../store/kept-on.js";
import { gapsIn, logNow, logState, notedIn, receiptsNow, receiptsState } from "../../store/log-check.js";
import { withReceipt } from "../../store/receipts.js";

/** A10: delete, alter, swap, cut the tail, forge with links that fit; the heads kept apart. */
const RUNS = 1_000;
const SEED = 20_261_122;
const ZONE = "Europe/Berlin";
const FIRST = day("2026-01-05");
const ACTS: readonly LogEntry["what"][] = ["settings-changed", "roster-replaced", "former-house", "sending-resumed", "key-rotated"];

const at = (on: Day, minute: number): Instant => instantOf(ZONE, on, minute);

const entryOf = (on: Day, step: number): LogEntry => ({
  at: at(on, 8 * 60 + (step % 300)),
  by: step % 7 === 0 ? "operator" : (`admin-${step % 3}` as PersonId),
  what: ACTS[step % ACTS.length] ?? "restored",
  ...(step % 5 === 0 && { parts: ["windows", "sending-hours"] as const }),
});

interface Kept {
  readonly house: HouseRecord;
  readonly heads: KeptHeads;
  readonly today: Day;
}

const changed = ({ house, heads, today }: Kept, change: (house: HouseRecord) => HouseRecord): Kept => {
  const after = change(house);
  return { house: after, heads: seenWith(heads, after), today };
};

const BEGUN: Kept = { house: EMPTY_HOUSE, heads: NO_HEADS, today: FIRST };

/** Some entries a day, with receipts between them. */
const lived = (entries: number): Kept => {
  let kept = BEGUN;
  for (let step = 0; step < entries; step += 1) {
    const today = plusDays(FIRST, Math.floor(step / 3));
    kept = changed({ ...kept, today }, (house) => withLogged(house, entryOf(today, step)));
    if (step % 4 === 0) kept = changed(kept, (house) => withReceipt(house, { number: `R${step}`, on: today, why: "period" }));
  }
  return kept;
};

const relinked = (house: HouseRecord, log: readonly LogEntry[]): HouseRecord =>
  log.reduce<HouseRecord>((left, entry) => withLogged(left, entry), { ...house, log: [] });

const LOGS = new Map<number, Kept>();
const logOf = (entries: number): Kept => {
  const known = LOGS.get(entries) ?? lived(entries);
  LOGS.set(entries, known);
  return known;
};

type Log = readonly KeptEntry[];

const without = (log: Log, place: number): Log => log.filter((_, index) => index !== place);

const swapped = (log: Log, place: number): Log => {
  const other = (place + 1) % log.length;
  return log.map((entry, index) => (index === place ? log[other] : index === other ? log[place] : entry)).flatMap((entry) => entry ?? []);
};

const ALTERATIONS: readonly ((entry: KeptEntry) => Partial<KeptEntry>)[] = [
  (entry) => ({ at: (entry.at + 1) as Instant }),
  (entry) => ({ by: `${entry.by}x` as PersonId }),
  (entry) => ({ what: entry.what === "restored" ? "migrated" : "restored" }),
  (entry) => ({ parts: [...(entry.parts ?? []), "admins"] }),
  (entry) => ({ number: entry.number + 1 }),
  (entry) => ({ link: `${entry.link}x` }),
  (entry) => ({ follows: `${entry.follows}x` }),
  (entry) => ({ followedOn: plusDays(entry.followedOn ?? FIRST, -500) }),
  (entry) => ({ lost: { log: { link: "x", on: FIRST, number: entry.number - 1 } } }),
];

const altered = (log: Log, place: number, kind: number): Log =>
  log.map((entry, index) => (index === place ? { ...entry, ...ALTERATIONS[kind % ALTERATIONS.length]?.(entry) } : entry));

interface Hit {
  readonly place: number;
  readonly kind: number;
}

/** What somebody may do to the record who reads and writes it as they like, and not what is kept apart. */
const ATTACKS: Readonly<Record<string, (house: HouseRecord, hit: Hit) => HouseRecord>> = {
  deleted: (house, { place }) => ({ ...house, log: without(house.log, place) }),
  altered: (house, { place, kind }) => ({ ...house, log: altered(house.log, place, kind) }),
  swapped: (house, { place }) => ({ ...house, log: swapped(house.log, place) }),
  "cut at the end": (house, { place }) => ({ ...house, log: house.log.slice(0, place) }),
  "cut at the beginning": (house, { place }) => ({ ...house, log: house.log.slice(place + 1) }),
  "deleted and linked anew": (house, { place }) => relinked(house, without(house.log, place)),
  "altered and linked anew": (house, { place }) =>
    relinked(
      house,
      house.log.map((entry, index) => (index === place ? { ...entry, by: `${entry.by}x` as PersonId } : entry)),
    ),
  "swapped and linked anew": (house, { place }) => relinked(house, swapped(house.log, place)),
  "cut and said to have ended": (house, { place }) => {
    const last = house.log[place];
    const ended = last === undefined ? {} : { log: { link: last.link, number: last.number, on: plusDays(FIRST, -900) } };
    return { ...house, log: [], ended };
  },
  "put in between": (house, { place }) => {
    const entry = house.log[place];
    return { ...house, log: house.log.flatMap((one, index) => (index === place && entry !== undefined ? [entry, one] : [one])) };
  },
  "robbed of its links": (house, { place }) => ({
    ...house,
    log: without(house.log, place).map(({ follows: _, followedOn: __, link: ___, ...entry }) => entry as KeptEntry),
  }),
};

/** At the start of the program and after a change that an unsuspecting program makes on top of it. */
const isDetected = ({ heads, today }: Kept, house: HouseRecord): boolean => {
  const seen = seenWith(heads, house);
  const later = withLogged(house, { at: at(today, 1_000), by: "operator", what: "migrated" });
  return [logState(house, seen, today), logState(house, heads, today), logState(later, seenWith(seen, later), today)].every(
    ({ state }) => state !== "in-order",
  );
};

const arbitrary = fc.record({
  entries: fc.integer({ min: 2, max: 400 }),
  attack: fc.constantFrom(...Object.keys(ATTACKS)),
  place: fc.nat(),
  kind: fc.nat({ max: 1_000 }),
});

describe("whoever gets at the log (A10)", () => {
  it("is found out in a thousand of a thousand attempts, without a look at any content", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(arbitrary, ({ entries, attack, place, kind }) => {
        const kept = logOf(entries);
        const house = ATTACKS[attack]?.(kept.house, { place: place % entries, kind }) ?? kept.house;
        seen.set(attack, (seen.get(attack) ?? 0) + 1);
        return isDetected(kept, house);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(seen.size).toBe(Object.keys(ATTACKS).length);
  });

  it("is not found out where nothing was kept apart and all was linked anew", () => {
    const kept = logOf(9);
    const house = ATTACKS["deleted and linked anew"]?.(kept.house, { place: 4, kind: 0 }) ?? kept.house;
    expect(logState(house, begunWith(house), kept.today)).toEqual({ state: "in-order" });
    const [noted] = kept.house.log.slice(-1).map((head) => parseCheckNumber(checkNumberOf(head)));
    expect(noted && notedIn(logNow(house.log), noted, kept.today)).toEqual({ state: "absent" });
  });

  it("is found out by what somebody noted on paper, whatever else they have changed", () => {
    fc.assert(
      fc.property(arbitrary, ({ entries, attack, place, kind }) => {
        const { house } = logOf(entries);
        const after = ATTACKS[attack]?.(house, { place: place % entries, kind }) ?? house;
        const head = house.log.at(-1);
        const noted = head && parseCheckNumber(checkNumberOf(head));
        const state = noted && notedIn(logNow(entriesOf(after), after.ended), noted, logOf(entries).today).state;
        const isInside = logState(after, begunWith(after), logOf(entries).today).state !== "in-order";
        return isInside || (state !== "newest" && state !== "contained");
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  const endedAt = (house: HouseRecord, place: number): HouseRecord => {
    const { log } = house;
    const last = log[place];
    const ended = last === undefined ? {} : { log: { link: last.link, number: last.number, on: plusDays(FIRST, -400) } };
    return log.slice(place + 1).reduce<HouseRecord>(withLogged, { ...house, log: [], ended });
  };

  it("is found out by the day on the paper who says that everything up to it has ended long ago", () => {
    const { house, today } = logOf(40);
    for (const place of [0, 17, 38]) {
      const forged = endedAt(house, place);
      expect(logState(forged, begunWith(forged), today), "nothing on the server shows it").toEqual({ state: "in-order" });
      for (const head of house.log.slice(0, place + 1)) {
        const noted = parseCheckNumber(checkNumberOf(head));
        expect(noted && notedIn(logNow(entriesOf(forged), forged.ended), noted, today)).toEqual({ state: "too-soon" });
      }
    }
  });

  it("has ended by that same day once its twelve months are over", () => {
    const { house, today } = logOf(40);
    const kept = houseKeptOn(house, ZONE, plusDays(today, 362));
    expect(kept.log.length).toBeLessThan(house.log.length);
    const noted = house.log[0] && parseCheckNumber(checkNumberOf(house.log[0]));
    expect(noted && notedIn(logNow(kept.log, kept.ended), noted, plusDays(today, 362))).toEqual({ state: "ended" });
    const oldest = receiptsNow(house).heads[0];
    const receipt = oldest && parseCheckNumber(checkNumberOf(oldest));
    expect(receipt && notedIn(receiptsNow(kept), receipt, plusDays(today, 362))).toEqual({ state: "ended" });
  });

  it("is found out by the same day who says it of receipts", () => {
    const { house, today } = logOf(40);
    const last = house.receipts?.at(-1);
    const head = { link: last?.link ?? "", on: last?.on ?? FIRST };
    const noted = parseCheckNumber(checkNumberOf(head));
    const forged = { ...house, receipts: [], ended: { receipts: { ...head, on: plusDays(FIRST, -400) } } };
    expect(receiptsState(forged, begunWith(forged), today)).toEqual({ state: "in-order" });
    expect(noted && notedIn(receiptsNow(forged), noted, today)).toEqual({ state: "too-soon" });
  });

  it("is found out by the numbers alone who leaves out two in the middle and links the rest to what stood before them", () => {
    const { house, today } = logOf(9);
    const [first] = house.log;
    if (first === undefined) throw new Error("there are nine");
    const ended = { log: { link: first.link, number: 3, on: FIRST } };
    const { log } = house.log.slice(3).reduce<HouseRecord>(withLogged, { ...house, ended, log: [] });
    expect(brokenEntry([first, ...log], today)).toMatchObject({ number: 4, follows: first.link });
  });

  it("is found out who takes receipts from the end", () => {
    const { house, heads, today } = logOf(40);
    const cut = { ...house, receipts: (house.receipts ?? []).slice(0, -1) };
    expect(receiptsState(cut, seenWith(heads, cut), today)).toMatchObject({ state: "cut" });
    expect(receiptsState(house, heads, today)).toEqual({ state: "in-order" });
  });
});

type Step = "log" | "receipt" | "months" | "crash-before" | "crash-after" | "full" | "restore" | "former" | "restart" | "old-keys";

const STEPS: readonly Step[] = [
  "log",
  "log",
  "log",
  "receipt",
  "months",
  "crash-before",
  "crash-after",
  "full",
  "restore",
  "former",
  "restart",
  "old-keys",
];

interface Life extends Kept {
  readonly backup: HouseRecord;
  readonly oldHeads: KeptHeads;
}

const LIVED: Readonly<Record<Step, (life: Life, step: number) => Life>> = {
  log: (life, step) => ({ ...life, ...changed(life, (house) => withLogged(house, entryOf(life.today, step))) }),
  receipt: (life, step) => ({
    ...life,
    ...changed(life, (house) => withReceipt(house, { number: `R${step}`, on: life.today, why: "period" })),
    backup: life.house,
  }),
  months: (life, step) => {
    const today = plusDays(life.today, 40 * (1 + (step % 10)));
    return { ...life, ...changed({ ...life, today }, (house) => houseKeptOn(house, ZONE, today)) };
  },
  "crash-before": (life, step) => {
    const next = headsOf(withLogged(life.house, entryOf(life.today, step)));
    return { ...life, heads: seenWith({ ...life.heads, next }, life.house) };
  },
  "crash-after": (life, step) => {
    const house = withLogged(life.house, entryOf(life.today, step));
    return { ...life, house, heads: seenWith({ ...life.heads, next: headsOf(house) }, house) };
  },
  full: (life) => life,
  restore: (life, step) => {
    const lost = lostWith(life.heads, life.backup);
    const house = withLogged(life.backup, { at: at(life.today, step), by: "operator", what: "restored", ...(lost && { lost }) });
    return { ...life, house, heads: seenWith(life.heads, house) };
  },
  former: (life, step) => {
    const lost = lostWith(life.heads, life.backup);
    const house = withLogged(life.backup, { at: at(life.today, step), by: "operator", what: "former-house", ...(lost && { lost }) });
    return { ...life, house, heads: seenWith(life.heads, house), backup: house };
  },
  restart: (life) => ({ ...life, heads: seenWith(life.heads, life.house), oldHeads: life.heads }),
  "old-keys": (life) => {
    const isOlder = lostWith(life.oldHeads, life.house) === undefined;
    return isOlder ? { ...life, heads: seenWith(life.oldHeads, life.house) } : life;
  },
};

describe("an honest log (A10)", () => {
  it("raises no alarm in a thousand lives with crashes, restores, steps back and periods that end", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { minLength: 2, maxLength: 60 }), (steps) => {
        const begun: Life = { ...BEGUN, backup: EMPTY_HOUSE, oldHeads: NO_HEADS };
        steps.reduce((life, step, index) => {
          const after = LIVED[step](life, index);
          expect(logState(after.house, after.heads, after.today), steps.join()).toEqual({ state: "in-order" });
          expect(receiptsState(after.house, after.heads, after.today), steps.join()).toEqual({ state: "in-order" });
          return after;
        }, begun);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it("shows which entries a restore has lost, and numbers on behind them", () => {
    const { house: backup } = logOf(5);
    const { heads, today } = logOf(9);
    const lost = lostWith(heads, backup);
    const house = withLogged(backup, { at: at(today, 700), by: "operator", what: "restored", ...(lost && { lost }) });
    expect(gapsIn(house.log).map(({ from, to }) => [from, to])).toEqual([[6, 9]]);
    expect(house.log.at(-1)?.number).toBe(10);
    expect(logState(house, seenWith(heads, house), today)).toEqual({ state: "in-order" });
  });

  it("does not hide behind a crash who takes the newest away: it is shown as not finished", () => {
    const { house, heads } = logOf(5);
    const next = withLogged(house, entryOf(FIRST, 6));
    const seen = seenWith({ ...heads, next: headsOf(next) }, house);
    expect(seen.unfinished).toMatchObject([{ of: "log", head: { number: 6 } }]);
    expect(seen.missing).toEqual([]);
  });
});
