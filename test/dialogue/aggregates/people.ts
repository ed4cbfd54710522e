import type { Counted } from "../../../dialogue/aggregates/counted.js";
import type { Count } from "../../../dialogue/aggregates/publication.js";
import type { FormatId } from "../../../dialogue/formats/format.js";
import type { PersonId } from "../../../dialogue/person.js";

const person = (id: string): PersonId => id as PersonId;

/** So many people of one lead; the first of them had their dialogue. */
export const aTeam = (area: string, lead: string, size: number, held = 0): readonly Counted[] =>
  Array.from({ length: size }, (_, index) => ({ lead: person(lead), area: person(area), held: index < held }));

/** Three leads, each with a team; the head is not counted. */
export const threeTeams = (area: string, sizes: readonly [number, number, number], held = 0): readonly Counted[] =>
  sizes.flatMap((size, index) => aTeam(area, `${area}-${index}`, size)).map((counted, index) => ({ ...counted, held: index < held }));

export const aCount = (...people: readonly (readonly Counted[])[]): Count => ({
  format: "ifd" as FormatId,
  halfYear: { year: 2026, half: 1 },
  people: people.flat(),
});
