/** When numbers are made, and of what. The dates are fixed, so that nobody chooses what is to be subtracted from what. */
import { contains, type Day, partsOf, plusDays } from "../calendar/day.js";
import type { Dialogue } from "../dialogue.js";
import { isEligible } from "../expected.js";
import type { Format } from "../formats/format.js";
import type { House } from "../house.js";
import type { PersonId, Roster } from "../person.js";
import { isDestroyedOn, OBJECTION_DAYS } from "../retention.js";
import { countedOn } from "./counted.js";
import { type HalfYear, spanOf } from "./half-year.js";
import { type Count, type KeptPublication, publish } from "./publication.js";

/** Once the time is over in which somebody can object that a dialogue took place: the same day every year. */
export const publishedOn = (halfYear: HalfYear): Day => plusDays(spanOf(halfYear).to, OBJECTION_DAYS + 1);

/** The newest whose day has come. */
export const halfYearBy = (today: Day): HalfYear => {
  const { year } = partsOf(today);
  const newestFirst: readonly HalfYear[] = [
    { year, half: 1 },
    { year: year - 1, half: 2 },
  ];
  return newestFirst.find((halfYear) => publishedOn(halfYear) <= today) ?? { year: year - 1, half: 1 };
};

const isOf = ({ format, halfYear }: KeptPublication, of: Format, { year, half }: HalfYear): boolean =>
  format === of.id && halfYear.year === year && halfYear.half === half;

/** Whose numbers are to be made by today. None for a half-year in which the house had no bot yet, and none that were made before. */
export const unpublished = (kept: readonly KeptPublication[], { formats, goLive }: House, today: Day): readonly Format[] => {
  const halfYear = halfYearBy(today);
  if (goLive > spanOf(halfYear).to) return [];
  return formats.filter((format) => !kept.some((one) => isOf(one, format, halfYear)));
};

type DialoguesOf = (person: PersonId) => readonly Dialogue[];

export const countFor = (format: Format, halfYear: HalfYear, roster: Roster, dialoguesOf: DialoguesOf): Count => {
  const span = spanOf(halfYear);
  const tookPlace = (dialogue: Dialogue): boolean =>
    dialogue.format === format.id && dialogue.state === "held" && contains(span, dialogue.heldOn);
  const meant = [...roster.values()].filter((person) => isEligible(person, format));
  return { format: format.id, halfYear, people: countedOn(span.to, meant, roster, (person) => dialoguesOf(person).some(tookPlace)) };
};

/** With the numbers that are due by today; those that were made before stay as they are. */
export const withPublished = (
  kept: readonly KeptPublication[],
  house: House,
  roster: Roster,
  dialoguesOf: DialoguesOf,
  today: Day,
): readonly KeptPublication[] => {
  const halfYear = halfYearBy(today);
  const made = unpublished(kept, house, today)
    .map((format) => publish(kept, countFor(format, halfYear, roster, dialoguesOf), today))
    .filter((publication) => publication.allowed)
    .map(({ value }) => value);
  return made.length === 0 ? kept : [...kept, ...made];
};

/** Without numbers whose time is over, and without the ids of heads of whom nothing else is kept; the same list where there are none. */
export const publicationsKeptOn = (
  kept: readonly KeptPublication[],
  isKnown: (person: PersonId) => boolean,
  today: Day,
): readonly KeptPublication[] => {
  const left = kept.filter(({ halfYear }) => !isDestroyedOn("publication", { on: spanOf(halfYear).to }, today));
  const isGone = (head: PersonId | undefined): boolean => head !== undefined && !isKnown(head);
  const isSame = left.length === kept.length && !left.some(({ areas }) => areas.some(({ head }) => isGone(head)));
  if (isSame) return kept;
  return left.map((publication) => ({
    ...publication,
    areas: publication.areas.map((area) => (isGone(area.head) ? { cell: area.cell } : area)),
  }));
};
