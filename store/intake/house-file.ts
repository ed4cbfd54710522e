import type { Day } from "../../dialogue/calendar/day.js";
import { LANDS } from "../../dialogue/calendar/holidays.js";
import { MONDAY_TO_FRIDAY } from "../../dialogue/calendar/weekdays.js";
import { type Allowed, allowed } from "../../dialogue/decision.js";
import type { Format } from "../../dialogue/formats/format.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import type { House, SendingHours } from "../../dialogue/house.js";
import { checkHouse } from "../../dialogue/house-check.js";
import type { HouseFinding, HouseRuleFinding, PlacedFinding } from "../../dialogue/house-finding.js";
import { nth } from "../../dialogue/nth.js";
import { decodeUtf8 } from "./decode.js";
import { type FormatRead, readFormat } from "./house-formats.js";
import { issueFindings } from "./house-issues.js";
import { knownKeys } from "./house-json-schema.js";
import { houseFile, MOST_FORMATS } from "./house-schema.js";
import { readJson } from "./json-text.js";
import { has, itemsOf, type Sound, soundKeys, under } from "./sound.js";

const MAX_MEGABYTES = 1;
const DEFAULT_TIME_ZONE = "Europe/Berlin";
const DEFAULT_SENDING: SendingHours = { from: 8 * 60, to: 16 * 60, days: MONDAY_TO_FRIDAY };

export interface HouseRefused {
  readonly allowed: false;
  /** Never empty. */
  readonly findings: readonly HouseFinding[];
}

export type HouseRead = Allowed<House> | HouseRefused;

export interface HouseDefaults {
  /** The first day of operation where the file names none. */
  readonly goLive: Day;
}

const refusedFor = (findings: readonly HouseFinding[]): HouseRefused => ({ allowed: false, findings });

type SoundFile = Sound<typeof houseFile.shape>;

/** Where a value was refused a default stands in, so that the rest is checked all the same; a refused file hands out no house. */
const houseOf = (sound: SoundFile, formats: readonly Format[], { goLive }: HouseDefaults): House => {
  const { tenant = "", name = "", timeZone = DEFAULT_TIME_ZONE, closed = [], state } = sound;
  return {
    tenant,
    name,
    timeZone,
    state: state ?? nth(LANDS, 0),
    regionalHolidays: state === undefined ? [] : (sound.regionalHolidays ?? []),
    closed,
    sending: { ...DEFAULT_SENDING, ...sound.sending },
    goLive: sound.goLive ?? goLive,
    formats,
    ...(sound.texts === undefined ? {} : { texts: sound.texts }),
  };
};

const pathOf = (finding: HouseRuleFinding, house: House, reads: readonly FormatRead[]): string => {
  switch (finding.kind) {
    case "unknown-time-zone":
      return "timeZone";
    case "sending-turned-round":
    case "sending-outside-frame":
    case "no-sending-days":
      return "sending";
    case "holiday-not-in-land":
    case "holiday-in-whole-land":
      return `regionalHolidays[${house.regionalHolidays.indexOf(finding.holiday)}]`;
    case "duplicate-format":
      return `formats[${reads.findLastIndex(({ format }) => format?.id === finding.format)}]`;
    case "no-formats":
      return "formats";
  }
};

const readValue = (value: unknown, defaults: HouseDefaults, before: readonly HouseFinding[]): HouseRead => {
  const issues = houseFile.safeParse(value).error?.issues ?? [];
  const written = itemsOf(under(value, "formats")).slice(0, MOST_FORMATS);
  const reads = has(value, "formats") ? written.map(readFormat) : [{ format: IFD, findings: [] }];
  const formats = reads.flatMap(({ format }) => format ?? []);
  const house = houseOf(soundKeys(houseFile.shape, value), formats, defaults);
  const findings: readonly PlacedFinding[] = [
    ...issueFindings(issues, { json: value, keysAt: knownKeys() }),
    ...reads.flatMap((read) => read.findings),
    ...checkHouse(house)
      // That there is no format is news only where every entry could be read; the schema has said so by then.
      .filter(({ kind }) => kind !== "no-formats")
      .map((finding) => ({ ...finding, path: pathOf(finding, house, reads) })),
  ];
  return before.length + findings.length > 0 ? refusedFor([...before, ...findings]) : allowed(house);
};

/** The house's settings as its people write them. Says everything that is wrong at once, and never throws for what the file
 *  contains. */
export const readHouse = (bytes: Uint8Array, defaults: HouseDefaults): HouseRead => {
  if (bytes.length > MAX_MEGABYTES * 1024 * 1024) return refusedFor([{ kind: "file-too-large", limitMegabytes: MAX_MEGABYTES }]);
  const text = decodeUtf8(bytes);
  if (text === undefined) return refusedFor([{ kind: "not-utf-8" }]);
  const { value, findings } = readJson(text);
  return value === undefined ? refusedFor(findings) : readValue(value, defaults, findings);
};
