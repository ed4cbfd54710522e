import type { Format } from "./formats/format.js";
import type { House } from "./house.js";
import type { HouseRole, Roster } from "./person.js";

/** What a part of a house is made of, written out: two houses with the same words have the same part. */
type Spelled<T> = (of: T) => unknown;

const ofFormats =
  (spelled: Spelled<Format>): Spelled<House> =>
  ({ formats }) =>
    formats.map((format) => [format.id, spelled(format)]);

const others: Spelled<Format> = ({ cadence: _, due: __, topics: ___, ideas: ____, stages: _____, ...rest }) => rest;

const PARTS = {
  name: ({ name, tenant }) => [name, tenant],
  zone: ({ timeZone }) => timeZone,
  holidays: ({ state, regionalHolidays }) => [state, regionalHolidays],
  "closing-days": ({ closed }) => closed,
  "sending-hours": ({ sending }) => sending,
  "go-live": ({ goLive }) => goLive,
  windows: ofFormats(({ cadence, due }) => [cadence, due]),
  stages: ofFormats(({ stages }) => stages),
  topics: ofFormats(({ topics, ideas }) => [topics, ideas]),
  formats: ofFormats(others),
  texts: ({ texts = {} }) => texts,
} as const satisfies Readonly<Record<string, Spelled<House>>>;

type SettingsPart = keyof typeof PARTS;
type RosterPart = "admins" | "reviewers";

/** Which part of a house was changed: a closed list of words, for whoever checks what was done and needs no value for it. */
export type HousePart = SettingsPart | RosterPart;

const SETTINGS_PARTS = Object.keys(PARTS) as readonly SettingsPart[];

const ROLE_OF: Readonly<Record<RosterPart, HouseRole>> = { admins: "admin", reviewers: "review" };

export const HOUSE_PARTS: readonly HousePart[] = [...SETTINGS_PARTS, ...(Object.keys(ROLE_OF) as RosterPart[])];

/** Spelled out as it is kept: two that are written alike are alike. */
const spelled = (part: unknown): string => JSON.stringify(part);

export const changedParts = (before: House, after: House): readonly HousePart[] =>
  SETTINGS_PARTS.filter((part) => spelled(PARTS[part](before)) !== spelled(PARTS[part](after)));

const holders = (roster: Roster, role: HouseRole): string =>
  spelled(
    [...roster.values()]
      .filter(({ roles }) => roles.includes(role))
      .map(({ id }) => id)
      .sort(),
  );

/** Which roles somebody got or lost by a new roster. Who it was stands in the roster and not in the log. */
export const changedRoles = (before: Roster, after: Roster): readonly HousePart[] =>
  (["admins", "reviewers"] as const).filter((part) => holders(before, ROLE_OF[part]) !== holders(after, ROLE_OF[part]));
