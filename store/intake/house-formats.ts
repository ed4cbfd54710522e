import { checkFormat } from "../../dialogue/formats/check.js";
import type { FormatFinding } from "../../dialogue/formats/finding.js";
import type { Format, FormatId } from "../../dialogue/formats/format.js";
import { KNOWN_FORMATS, knownFormat } from "../../dialogue/formats/known.js";
import type { PlacedFinding } from "../../dialogue/house-finding.js";
import { closest } from "./closest.js";
import { formatEntry } from "./format-schema.js";
import { type Entry, mergedFormat, stagesOf, topicsOf } from "./merged-format.js";
import { has, isObject, itemsOf, soundKeys, under } from "./sound.js";

export interface FormatRead {
  /** Undefined when the entry cannot become a format. */
  readonly format: Format | undefined;
  readonly findings: readonly PlacedFinding[];
}

/** What a format of the house's own has to say for itself. */
const NEEDED = ["name", "windows", "due", "maxMinutes", "eligible", "binding", "topics", "stages"] as const;

const missingKeys = (written: unknown): readonly string[] =>
  NEEDED.filter((key) => !has(written, key) && !(key === "windows" && has(written, "interval")));

const ownFindings = (id: FormatId, { path, written }: Entry): readonly PlacedFinding[] => {
  const missing = missingKeys(written);
  if (missing.length === 0) return [];
  const meant = closest(
    id,
    KNOWN_FORMATS.map((format) => format.id),
  );
  return [{ kind: "incomplete-addition", path, part: "format", id, missing, ...(meant === undefined ? {} : { meant }) }];
};

const cadenceFindings = ({ path, written }: Entry): readonly PlacedFinding[] =>
  has(written, "windows") && has(written, "interval") ? [{ kind: "windows-and-interval", path }] : [];

/** Where in an entry a finding is mended. */
const KEY_OF: Readonly<Record<FormatFinding["kind"], string>> = {
  "bad-id": "id",
  "duplicate-id": "windows",
  "no-windows": "windows",
  "windows-overlap": "windows",
  "bad-interval": "interval",
  "bad-minutes": "maxMinutes",
  "no-groups": "eligible",
  "too-many-topics": "topics",
  "no-recipients": "to",
  "no-offsets": "at",
  "two-offsets": "at",
  "bad-distance": "at",
  "bad-repeat": "repeat",
  "repeat-without-due": "repeat",
  "repeat-past-due": "repeat",
  "bundled-without-lead": "bundled",
};

/** Built-in stages have no faults, so whatever is found in a stage stands in the file. */
const pathOf = (finding: FormatFinding, { path, written }: Entry): string => {
  const key = KEY_OF[finding.kind];
  if (!("stage" in finding)) return `${path}.${key}`;
  const stages = itemsOf(under(written, "stages"));
  const index = stages.findIndex((stage) => under(stage, "id") === finding.stage);
  const place = `${path}.stages[${index}]`;
  return has(stages[index], key) ? `${place}.${key}` : place;
};

const readEntry = (entry: Entry, id: FormatId, builtIn: Format | undefined): FormatRead => {
  const [topics, stages] = [topicsOf(entry, builtIn), stagesOf(entry, builtIn)];
  const before = [
    ...(builtIn === undefined ? ownFindings(id, entry) : []),
    ...cadenceFindings(entry),
    ...topics.findings,
    ...stages.findings,
  ];
  const format = mergedFormat(id, entry.sound, builtIn, topics.items, stages.items);
  const checked = format === undefined ? [] : checkFormat(format).map((finding) => ({ ...finding, path: pathOf(finding, entry) }));
  return { format, findings: [...before, ...checked] };
};

/** An entry whose `use` or `id` was refused says nothing about anything. */
const isAnonymous = ({ written, sound }: Entry): boolean =>
  (has(written, "use") && sound.use === undefined) || (has(written, "id") && sound.id === undefined);

/** Checks whatever is fine, each key for itself; what the schema refuses is said by the schema. */
export const readFormat = (written: unknown, index: number): FormatRead => {
  const path = `formats[${index}]`;
  const entry: Entry = { path, written, sound: soundKeys(formatEntry.shape, written) };
  const builtIn = knownFormat(entry.sound.use ?? "");
  const id = entry.sound.id ?? builtIn?.id;
  if (!isObject(written) || isAnonymous(entry)) return { format: undefined, findings: [] };
  if (id === undefined) return { format: undefined, findings: [{ kind: "missing", path: `${path}.use` }] };
  return readEntry(entry, id, builtIn);
};
