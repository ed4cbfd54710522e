import { day } from "../../dialogue/calendar/day.js";
import { type House, type HouseRole, IFD, type Instant, MAG, type PersonId, plusDays, type Roster } from "../../dialogue/index.js";
import type { Chance } from "../chance.js";
import { at, houseFrom, rosterOf } from "../faults/delivery/sample.js";
import { PRIVATE_KINDS, type PrivateAct, type PrivateKind, type PublicAct, privateActs, publicActs } from "./acts.js";
import { type Weather, weatherFrom } from "./weather.js";

/** When the clock moves, and what everybody can know of. The same in both worlds. */
export interface Step {
  readonly at: Instant;
  readonly acts: readonly PublicAct[];
  /** What looks: everybody at everything, or one of them. */
  readonly probe: "nobody" | "one" | "everybody";
}

/** All that both worlds share, and of each world what one person does in private. */
export interface Scene {
  readonly seed: number;
  readonly house: House;
  readonly roster: Roster;
  /** Whose private acts differ. */
  readonly x: PersonId;
  /** The only one to whom X may release anything; looked over the shoulder of by nobody. */
  readonly named: PersonId;
  readonly steps: readonly Step[];
  readonly weather: Weather;
  readonly worlds: readonly [readonly PrivateAct[], readonly PrivateAct[]];
}

export const TOP = "top" as PersonId;
export const ADMIN = "lead1" as PersonId;
export const REVIEW = "e1-2" as PersonId;

const GO_LIVE = "2026-01-01";
const STEPS = 28;
const PROBED_ONE_IN = 6;
const MOST_PRIVATE = 10;
const HOUR_MS = 3_600_000;
const TICK_MS = 15_000;

const ROLES: ReadonlyMap<PersonId, readonly HouseRole[]> = new Map([
  [ADMIN, ["admin"]],
  [REVIEW, ["review"]],
]);

const rosterFrom = (chance: Chance): Roster => {
  const people = rosterOf(2 + chance.below(2), 3 + chance.below(4));
  return new Map([...people].map(([id, person]) => [id, { ...person, team: `Team ${person.lead ?? id}`, roles: ROLES.get(id) ?? [] }]));
};

/** Never who looks after the house: their public acts would be others in another world. */
const privatePerson = (roster: Roster, chance: Chance): PersonId =>
  chance.pick([...roster.keys()].filter((id) => id !== TOP && id !== ADMIN && id !== REVIEW));

const chainAbove = (roster: Roster, x: PersonId): readonly PersonId[] => {
  const lead = roster.get(x)?.lead;
  return lead === undefined ? [] : [lead, ...chainAbove(roster, lead)];
};

/** A minute, an hour, a day or some weeks later; at any hour, mostly within the hours in which the house sends. */
const momentsFrom = (start: Instant, chance: Chance): readonly Instant[] => {
  const moments: Instant[] = [];
  let on = 0;
  while (moments.length < STEPS) {
    const morning = at(plusDays(day(GO_LIVE), on + START_DAYS), 8) + chance.below(9) * HOUR_MS;
    const often = chance.below(3);
    for (let again = 0; again <= often; again += 1) moments.push((morning + again * TICK_MS * (1 + chance.below(40))) as Instant);
    on += chance.pick([1, 1, 1, 2, 3, 5, 8, 15, 30]);
  }
  return moments.filter((moment) => moment >= start).sort((one, other) => one - other);
};

const START_DAYS = 60;

const probeAt = (index: number, last: number, chance: Chance): Step["probe"] => {
  if (index === last) return "everybody";
  return chance.below(PROBED_ONE_IN) === 0 ? "one" : "nobody";
};

export const sceneFrom = (chance: Chance, seed: number): Scene => {
  const roster = rosterFrom(chance);
  const x = privatePerson(roster, chance);
  const named = chance.pick(
    chainAbove(roster, x).filter((id) => id !== ADMIN).length > 0 ? chainAbove(roster, x).filter((id) => id !== ADMIN) : [TOP],
  );
  const moments = momentsFrom(at(plusDays(day(GO_LIVE), START_DAYS), 6), chance);
  const people = [...roster.keys()];
  const steps = moments.map((moment, index) => ({
    at: moment,
    acts: publicActs(
      chance,
      people.filter((id) => id !== named),
      x,
    ),
    probe: probeAt(index, moments.length - 1, chance),
  }));
  const weather = weatherFrom(chance, moments);
  const acts = (): readonly PrivateAct[] => privateActs(chance, { most: MOST_PRIVATE, steps: steps.length });
  const house = houseFrom(day(GO_LIVE), { formats: chance.below(3) === 0 ? [IFD, MAG] : [IFD] });
  return { seed, house, roster, x, named, steps, weather, worlds: [acts(), acts()] };
};

/** What has to be done before there is anything to be done. */
const FIRST: ReadonlyMap<PrivateKind, PrivateKind> = new Map([
  ["edit", "prepare"],
  ["erase-preparation", "prepare"],
  ["read-own", "prepare"],
  ["erase-all", "prepare"],
  ["take-back", "release"],
  ["object", "release"],
  ["unmute", "mute"],
  ["lift", "restrict"],
  ["unblock", "block"],
  ["install-bot", "remove-bot"],
]);

const FIRST_STEP = 6;
const ONLY_STEP = 9;

/** In one world nothing, in the other everything, one after the other. */
export const sceneOfAll = (scene: Scene): Scene => {
  const all = PRIVATE_KINDS.map((kind, index) => ({ kind, step: Math.min(index, scene.steps.length - 1), seed: scene.seed }));
  return { ...scene, worlds: [[], all] };
};

/** The two worlds differ in this one act and in nothing else. */
export const sceneOfOne = (scene: Scene, kind: PrivateKind): Scene => {
  const first = FIRST.get(kind);
  const before: readonly PrivateAct[] = first === undefined ? [] : [{ kind: first, step: FIRST_STEP, seed: scene.seed }];
  return { ...scene, worlds: [before, [...before, { kind, step: ONLY_STEP, seed: scene.seed }]] };
};
