import { MONDAY_TO_FRIDAY } from "../../../dialogue/calendar/weekdays.js";
import { ASKED_HOURS, closesAt, decidersOf, EMERGENCY_REASONS, isAskedAt, isOpenAt } from "../../../dialogue/emergency.js";
import {
  type Day,
  day,
  type Emergency,
  type EmergencyId,
  type HouseRole,
  type Instant,
  instantOf,
  type Person,
  type PersonId,
  type Roster,
} from "../../../dialogue/index.js";

const TODAY = day("2026-01-15");
const MINUTE_MS = 60_000;
const OPENED = instantOf("Europe/Berlin", TODAY, 600);

const idOf = (name: string): PersonId => name as PersonId;

const person = (name: string, lead: string | undefined, roles: readonly HouseRole[]): Person => ({
  id: idOf(name),
  name,
  team: "Team",
  worksOn: MONDAY_TO_FRIDAY,
  group: "employed",
  language: "de",
  roles,
  ...(lead !== undefined && { lead: idOf(lead) }),
});

/** Everybody who could decide about Eva but for one reason, and one who may. */
const PROBE: Roster = new Map(
  [
    person("Oben", undefined, ["review"]),
    person("Leitung", "Oben", ["review"]),
    person("Eva", "Leitung", ["review"]),
    person("Fragt", "Oben", ["admin", "review"]),
    person("Prüft", "Oben", ["review"]),
    person("Verwaltet", "Oben", ["admin"]),
  ].map((one) => [one.id, one]),
);

const REQUEST = { id: "a" as EmergencyId, reason: "complaint", asker: idOf("Fragt"), askedAt: OPENED, askedOn: TODAY } as const;
const ASKED: Emergency = { ...REQUEST, state: "asked" };
const OPEN: Emergency = { ...REQUEST, state: "open", approver: idOf("Prüft"), openedAt: OPENED, looks: [] };

/** A week is longer than any of it may ever be. */
const MOST_MINUTES = 7 * 24 * 60;

const minutesOf = (emergency: Emergency, holds: (emergency: Emergency, now: Instant) => boolean): number => {
  const first = Array.from({ length: MOST_MINUTES }, (_, minute) => minute);
  return first.find((minute) => !holds(emergency, (OPENED + minute * MINUTE_MS) as Instant)) ?? MOST_MINUTES;
};

/** Asked of the rules themselves, so that it is also another line where only the rule was changed and not the number. */
export interface EmergencyRules {
  readonly isOpenAt: (emergency: Emergency, now: Instant) => boolean;
  readonly isAskedAt: (emergency: Emergency, now: Instant) => boolean;
  readonly closesAt: (opening: { readonly openedAt: Instant }) => Instant;
  readonly decidersOf: (of: PersonId, asker: PersonId, roster: Roster, today: Day) => readonly PersonId[];
  readonly reasons: readonly string[];
  readonly askedHours: number;
}

const RULES: EmergencyRules = { isOpenAt, isAskedAt, closesAt, decidersOf, reasons: EMERGENCY_REASONS, askedHours: ASKED_HOURS };

/** What no period, no right and no field says: how long two people may look, who the second of them can be, and why at all. */
export const limitLines = (rules: EmergencyRules = RULES): readonly string[] => [
  `Ein Notzugang ist ${minutesOf(OPEN, rules.isOpenAt)} Minuten offen.`,
  `Sein Ende steht nach ${(rules.closesAt({ openedAt: OPENED }) - OPENED) / MINUTE_MS} Minuten fest.`,
  `Eine Anfrage gilt ${minutesOf(ASKED, rules.isAskedAt)} Minuten.`,
  `Genannt werden ${rules.askedHours} Stunden für eine Antwort.`,
  ...rules.reasons.map((reason) => `Grund für einen Notzugang: ${reason}.`),
  `Probe, wer über eine Anfrage zu Eva entscheidet: ${rules.decidersOf(idOf("Eva"), idOf("Fragt"), PROBE, TODAY).join(", ")}.`,
];
