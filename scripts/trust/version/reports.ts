import { FILE_SORTS } from "../../../cards/files/kinds.js";
import { RULES, type Rules } from "../../../dialogue/aggregates/cells.js";
import type { Counted } from "../../../dialogue/aggregates/counted.js";
import { publishedOn } from "../../../dialogue/aggregates/due.js";
import { spanOf } from "../../../dialogue/aggregates/half-year.js";
import { type Publication, publicationOf } from "../../../dialogue/aggregates/publication.js";
import { formatId } from "../../../dialogue/formats/ids.js";
import { isoDay, type PersonId } from "../../../dialogue/index.js";

const AREAS = [3, 3, 2, 1] as const;
const TEAM = 7;

/** Ten teams below four areas, every third dialogue held. */
const PROBE: readonly Counted[] = AREAS.flatMap((teams, area) =>
  Array.from({ length: teams * TEAM }, (_, index) => ({
    area: `bereich-${area}` as PersonId,
    lead: `team-${area}-${index % teams}` as PersonId,
    held: index % 3 === 0,
  })),
);

const HALF_YEAR = { year: 2026, half: 1 } as const;

const published = ({ total, areas }: Publication): string =>
  [total, ...areas.map(({ cell }) => cell)]
    .map((cell) => (cell.state === "suppressed" ? "nichts" : `${cell.held} von ${cell.people}`))
    .join("; ");

/** The rules, the fixed dates, the files that the bot hands out, and what the rules come to for one invented house. */
export const reportLines = (rules: Rules = RULES): readonly string[] => [
  `Keine Zahl steht für weniger als ${rules.minPeople} Menschen.`,
  `Ein Bereich braucht ${rules.minTeams} Teams dieser Größe.`,
  `Alles ist auf ${rules.roundTo} gerundet.`,
  rules.complementary ? "Auch der Rest außerhalb der gezeigten Bereiche hält diese Regeln ein." : "Der Rest wird nicht geschützt.",
  ...([1, 2] as const).map((half) => `Stichtag: ${isoDay(spanOf({ year: HALF_YEAR.year, half }).to).slice("2026-".length)}.`),
  ...([1, 2] as const).map(
    (half) => `Gezählt und gezeigt ab: ${isoDay(publishedOn({ year: HALF_YEAR.year, half })).slice("2026-".length)}.`,
  ),
  ...Object.values(FILE_SORTS).map(({ stem, ending }) => `Datei zum Mitnehmen: ${stem.de}.${ending}.`),
  `Probe: ${published(publicationOf({ format: formatId("ifd"), halfYear: HALF_YEAR, people: PROBE }, rules))}.`,
];
