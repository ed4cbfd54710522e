import { type Day, dayOf, weekdayOf } from "../../dialogue/calendar/day.js";
import { type Dialogue, type Instant, type PersonId, plusDays, type Seen } from "../../dialogue/index.js";
import { type Chance, chanceFrom } from "../chance.js";
import type { Call } from "../invented/recorder.js";
import type { FaultCase, Order } from "./case.js";
import { at, dialogueDue, houseFrom, rosterOf } from "./delivery/sample.js";
import { hasArrived, nudgesIn, twice } from "./delivery/sides.js";
import { openVirtualHouse, type VirtualHouse } from "./delivery/virtual-house.js";
import { expectKept, expectThat } from "./expectations.js";
import { countsOf, type Findings, findings, say } from "./sim/findings.js";

const [TEAMS, TEAM] = [11, 12];
const SHARE_CUT_OFF = 0.03;
const SHARE_AGREED = 0.4;
const PREPARE_DAYS_BEFORE = 14;
const LIFE_DAYS = 26;
/** When some of them write to the bot again. */
const BACK_AFTER_DAYS = 10;
const HOURS = [8, 11, 15] as const;
const FIRST = { year: 2026, month: 9, day: 14 } as const;
const SATURDAY = 5;

/** Blocked: 403 from the first message on. Gone: 404 for the chat, and 403 for a new one. Never there: no chat can be opened. Removed: the
 *  bot was told so, and Teams would take its messages all the same. */
const WAYS = ["blocked", "gone", "never-there", "removed"] as const;
type CutOff = (typeof WAYS)[number];

interface World {
  readonly first: Day;
  readonly dialogues: readonly Dialogue[];
  readonly cutOff: ReadonlyMap<PersonId, CutOff>;
}

const ROSTER = rosterOf(TEAMS, TEAM);
const PEOPLE = [...ROSTER.keys()].filter((person) => person.startsWith("e"));
const LEADS = [...ROSTER.keys()].filter((person) => person.startsWith("lead"));

const cutOffBy = (chance: Chance, number: number): World["cutOff"] => {
  const cutOff = new Map<PersonId, CutOff>();
  const most = Math.max(WAYS.length, Math.round(PEOPLE.length * SHARE_CUT_OFF));
  while (cutOff.size < most) cutOff.set(chance.pick(PEOPLE), WAYS[(number + cutOff.size) % WAYS.length] ?? "blocked");
  return cutOff;
};

/** Whoever is cut off has something to hear from the first week on. */
const worldOf = (chance: Chance, number: number): World => {
  const first = dayOf(FIRST.year, FIRST.month, FIRST.day);
  const cutOff = cutOffBy(chance, number);
  const dialogues = [...ROSTER.values()].flatMap(({ id, lead }) => {
    if (lead === undefined) return [];
    if (cutOff.has(id)) return [dialogueDue(id, plusDays(first, PREPARE_DAYS_BEFORE + 1 + chance.below(5)))];
    const agreedOn = chance.next() < SHARE_AGREED ? plusDays(first, 8 + chance.below(LIFE_DAYS)) : undefined;
    return [dialogueDue(id, plusDays(first, PREPARE_DAYS_BEFORE + chance.below(LIFE_DAYS)), agreedOn)];
  });
  return { first, dialogues, cutOff };
};

const answer = (status: number): Seen => ({ kind: "answered", status });

const meetsIn =
  (cutOff: World["cutOff"], isBack: () => boolean, broken: boolean) =>
  (call: Call): Seen | undefined => {
    const way = cutOff.get(call.to as PersonId);
    if (way === undefined || way === "removed" || isBack()) return undefined;
    if (way === "gone" && call.kind === "post") return answer(404);
    // The wrong part takes a refusal for a wish to be asked again.
    return answer(broken ? 429 : 403);
  };

const turn = (person: PersonId, kind: "installed" | "removed", count: number) => ({
  person,
  conversation: `a:${person}`,
  serviceUrl: "http://localhost/",
  activity: `t${count}`,
  message: "m",
  what: { kind } as const,
});

/** What a lead sees of the team, at the end of a day. */
const teamCards = async ({ bot }: VirtualHouse, on: Day): Promise<string> => {
  const cards: unknown[] = [];
  for (const lead of LEADS) {
    cards.push(await bot().hear({ ...turn(lead, "installed", 0), activity: `team-${lead}-${on}`, what: { kind: "typed", text: "team" } }));
  }
  return JSON.stringify(cards);
};

interface Lived {
  readonly life: VirtualHouse;
  readonly teams: readonly string[];
}

const lived = async ({ first, dialogues, cutOff }: World, broken: boolean): Promise<Lived> => {
  let isBack = false;
  const silent = new Set([...cutOff].filter(([, way]) => way === "never-there").map(([person]) => person));
  const meets = meetsIn(cutOff, () => isBack, broken);
  const life = await openVirtualHouse({ house: houseFrom(first), roster: ROSTER, start: at(first, 7), dialogues, silent, meets });
  const all = async (kind: "installed" | "removed", ways: readonly CutOff[]): Promise<void> => {
    for (const [person, way] of cutOff) if (ways.includes(way)) await life.bot().hear(turn(person, kind, 1));
  };
  await all("removed", ["removed"]);
  const teams: string[] = [];
  for (let on = first; on < plusDays(first, LIFE_DAYS); on = plusDays(on, 1)) {
    isBack = on >= plusDays(first, BACK_AFTER_DAYS);
    for (const hour of HOURS) await life.tickAt(at(on, hour));
    for (let minute = 1; minute < 4; minute += 1) await life.tickAt((life.clock.now + minute * 60_000) as Instant);
    if (on === plusDays(first, BACK_AFTER_DAYS)) await all("installed", WAYS);
    if (weekdayOf(on) < SATURDAY) teams.push(await teamCards(life, on));
  }
  return { life, teams };
};

const bytesTo = ({ life }: Lived, isMeant: (to: PersonId) => boolean): readonly string[] =>
  life.posts
    .filter(({ to }) => isMeant(to))
    .map(({ to, at: moment, message }) => JSON.stringify([to, moment, message]))
    .sort();

const checkOthers = ({ cutOff }: World, hit: Lived, whole: Lived, found: Findings): void => {
  const isOther = (to: PersonId): boolean => !cutOff.has(to);
  const [one, other] = [bytesTo(hit, isOther), bytesTo(whole, isOther)];
  expectThat(found, JSON.stringify(one) === JSON.stringify(other), "somebody else gets other messages, or at other times");
  expectKept(found, one.length > 0, "nobody got anything");
  for (const [index, cards] of hit.teams.entries())
    expectThat(found, cards === whole.teams[index], "a lead sees something else of the team");
};

/** Of each person that is cut off: one try a day, whether a chat is opened for it or not, and the one who is back hears what still counts. */
const checkTries = ({ first, cutOff }: World, { life }: Lived, found: Findings): void => {
  const back = plusDays(first, BACK_AFTER_DAYS);
  for (const [person, way] of cutOff) {
    const own = life.posts.filter(({ to }) => to === person);
    const tries = [own.map(({ on }) => on), life.opens.filter(({ to }) => to === person).map((call) => Math.floor(call.at / 86_400_000))];
    for (const days of tries) expectThat(found, twice<number>(days) === 0, `${way}: more than one try on one day`);
    expectThat(found, !own.some((post) => post.on < back && hasArrived(post)), `${way}: written to all the same`);
    expectThat(found, way !== "removed" || !own.some(({ on }) => on < back), "written to after the bot was taken away");
  }
};

const checkBack = ({ first, cutOff }: World, hit: Lived, whole: Lived, found: Findings): void => {
  const back = plusDays(first, BACK_AFTER_DAYS);
  const stillTold = ({ life }: Lived, person: PersonId) =>
    nudgesIn(life).filter((post) => post.to === person && hasArrived(post) && post.on > back);
  for (const person of cutOff.keys()) {
    const isDue = stillTold(whole, person).length > 0;
    if (isDue) expectKept(found, stillTold(hit, person).length > 0, "somebody who is back hears nothing of what is due");
  }
};

const run = async ({ runs, seed, broken, done }: Order) => {
  const found = findings();
  let duplicates = 0;
  for (let number = 0; number < runs; number += 1) {
    const world = worldOf(chanceFrom(seed * 100_003 + number), number);
    const hit = await lived(world, broken);
    const whole = await lived({ ...world, cutOff: new Map() }, false);
    checkOthers(world, hit, whole, found);
    checkTries(world, hit, found);
    checkBack(world, hit, whole, found);
    duplicates += twice(
      nudgesIn(hit.life)
        .filter(hasArrived)
        .flatMap(({ to, keys }) => keys.map((key) => `${to} ${key}`)),
    );
    if (duplicates > 0) say(found, "somebody was told twice");
    done(number + 1);
  }
  return { ...countsOf(found), duplicates };
};

export const F06: FaultCase = {
  id: "F06",
  title: "3 % blockiert, deinstalliert oder weg: ein Versuch am Tag, und niemand sonst merkt es",
  runs: 50,
  shortRuns: 1,
  run,
};
