import { day } from "../../../dialogue/calendar/day.js";
import type { Format } from "../../../dialogue/formats/format.js";
import type { House } from "../../../dialogue/house.js";
import type { HouseFinding } from "../../../dialogue/house-finding.js";
import { readHouse } from "../../../store/intake/house-file.js";

export const DEFAULTS = { goLive: day("2026-11-20") };

/** The three keys that every file has, and whatever the test adds or takes away. */
export const houseText = (given: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ tenant: "musterstadt.example", name: "Jobcenter Musterstadt", state: "MV", ...given });

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const findingsInBytes = (bytes: Uint8Array): readonly HouseFinding[] => {
  const read = readHouse(bytes, DEFAULTS);
  return read.allowed ? [] : read.findings;
};

export const findingsIn = (text: string): readonly HouseFinding[] => findingsInBytes(utf8(text));

export const findingsOf = (given: Readonly<Record<string, unknown>>): readonly HouseFinding[] => findingsIn(houseText(given));

export const houseOf = (given: Readonly<Record<string, unknown>> = {}): House => {
  const read = readHouse(utf8(houseText(given)), DEFAULTS);
  if (!read.allowed) throw new Error(JSON.stringify(read.findings));
  return read.value;
};

export const formatsOf = (...formats: readonly unknown[]): readonly Format[] => houseOf({ formats }).formats;

/** The one format that comes of the one entry. */
export const formatOf = (entry: Readonly<Record<string, unknown>>): Format => {
  const [format] = formatsOf(entry);
  if (format === undefined) throw new Error("no format");
  return format;
};

/** What is found in one entry that otherwise takes over the IFD. */
export const findingsInIfd = (given: Readonly<Record<string, unknown>>): readonly HouseFinding[] =>
  findingsOf({ formats: [{ use: "ifd", ...given }] });

/** All that a format of one's own has to say. */
export const OWN_FORMAT = {
  id: "welcome",
  name: "Willkommensgespräch",
  interval: { months: 3 },
  due: "end",
  maxMinutes: 45,
  eligible: ["beamtet", "employed"],
  binding: false,
  topics: [{ id: "first-weeks", text: "Wie die ersten Wochen waren" }],
  stages: [{ id: "invite", to: "both", at: [{ of: "due", workingDaysBefore: 10 }] }],
};
