import type { PersonId } from "../../../../dialogue/person.js";
import { chanceFrom } from "../../../../scripts/chance.js";

/** One person in one half-year, as everybody can look up in the intranet. */
export interface Staff {
  readonly id: PersonId;
  readonly lead: PersonId;
  readonly area: PersonId;
  readonly assistant: boolean;
}

export interface Season {
  readonly staff: readonly Staff[];
  /** Per format, those whose dialogue was held: what nobody may find out. */
  readonly held: ReadonlyMap<FormatName, ReadonlySet<PersonId>>;
}

export type FormatName = "ifd" | "mag";
export const FORMATS: readonly FormatName[] = ["ifd", "mag"];

/** The MAG is not for assistants, so the two formats' people overlap without being the same. */
export const meantFor = (format: FormatName, staff: readonly Staff[]): readonly Staff[] =>
  staff.filter(({ assistant }) => format === "ifd" || !assistant);

type Chance = () => number;

const upTo = (chance: Chance, most: number): number => Math.floor(chance() * (most + 1));

const oneOf = <T>(chance: Chance, list: readonly T[]): T => {
  const one = list[upTo(chance, list.length - 1)];
  if (one === undefined) throw new Error("nothing to choose from");
  return one;
};

const someone = (chance: Chance, id: string, lead: string, area: string): Staff => ({
  id: id as PersonId,
  lead: lead as PersonId,
  area: area as PersonId,
  assistant: chance() < 0.1,
});

const people = (chance: Chance, size: number, lead: string, area: string): readonly Staff[] =>
  Array.from({ length: size }, (_, index) => someone(chance, `${lead}.${index}`, lead, area));

/** A head with up to three people of their own and up to five leads below, or the head of one large team alone. */
const areaUnder = (chance: Chance, head: string): readonly Staff[] => {
  const self = someone(chance, head, "top", head);
  if (chance() < 0.3) return [self, ...people(chance, 1 + upTo(chance, 29), head, head)];
  const leads = Array.from({ length: 1 + upTo(chance, 4) }, (_, index) => `${head}-${index}`);
  const teams = leads.flatMap((lead) => [
    someone(chance, lead, head, head),
    ...people(chance, 1 + upTo(chance, chance() < 0.3 ? 4 : 29), lead, head),
  ]);
  return [self, ...people(chance, upTo(chance, 3), head, head), ...teams];
};

const firstStaff = (chance: Chance): readonly Staff[] => {
  const office = Array.from({ length: upTo(chance, chance() < 0.5 ? 0 : 7) }, (_, index) => `office${index}`);
  const heads = Array.from({ length: 1 + upTo(chance, 4) }, (_, index) => `head${index}`);
  return [...office.map((id) => someone(chance, id, "top", id)), ...heads.flatMap((head) => areaUnder(chance, head))];
};

/** Some leave, some go to another team, some come; sometimes a whole team gets a new lead. Leads and heads stay where they are. */
const changed = (chance: Chance, staff: readonly Staff[], season: number): readonly Staff[] => {
  const leads = new Set(staff.map(({ lead }) => lead));
  const teams = staff.map(({ lead, area }) => ({ lead, area })).filter(({ lead }) => lead !== "top");
  const movable = (person: Staff) => !leads.has(person.id) && person.lead !== "top";
  const stayed = staff.filter((person) => !movable(person) || chance() >= 0.03);
  const moved = stayed.map((person) => (movable(person) && chance() < 0.02 ? { ...person, ...oneOf(chance, teams) } : person));
  const joined = Array.from({ length: upTo(chance, 4) }, (_, index) => {
    const { lead, area } = oneOf(chance, teams);
    return someone(chance, `new${season}-${index}`, lead, area);
  });
  return [...moved, ...joined];
};

/** Every lead's own rate, in a house where often all or nobody held theirs: the extremes tell most. */
const heldAmong = (chance: Chance, staff: readonly Staff[]): ReadonlySet<PersonId> => {
  const rates = [0, 1, 0.02, 0.98, chance(), chance()];
  const rateOfHouse = chance() < 0.4 ? oneOf(chance, rates) : undefined;
  const rateOf = new Map([...new Set(staff.map(({ lead }) => lead))].map((lead) => [lead, rateOfHouse ?? oneOf(chance, rates)]));
  return new Set(staff.filter(({ lead }) => chance() < (rateOf.get(lead) ?? 0)).map(({ id }) => id));
};

/** A house over up to six half-years. */
export const aHouseOver = (seed: number): readonly Season[] => {
  const chance = chanceFrom(seed).next;
  const seasons: Season[] = [];
  let staff = firstStaff(chance);
  const last = upTo(chance, 5);
  for (let season = 0; season <= last; season++) {
    if (season > 0) staff = changed(chance, staff, season);
    const held = FORMATS.map((format) => [format, heldAmong(chance, meantFor(format, staff))] as const);
    seasons.push({ staff, held: new Map(held) });
  }
  return seasons;
};
