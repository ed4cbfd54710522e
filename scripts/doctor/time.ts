import { telling, type Words } from "./told.js";
import type { Check, Heard } from "./world.js";

export const TIME_WORDS = {
  "clock-fine": { state: "sound", says: "Die Uhr stimmt mit der von Microsoft bis auf {seconds} Sekunden überein." },
  "clock-off": {
    state: "hint",
    says: "Die Uhr geht {seconds} Sekunden {direction}.",
    helps: "Schalten Sie die Zeitabfrage (NTP) ein. Ab fünf Minuten nimmt Teams den Ausweis nicht mehr an.",
  },
  "clock-far": {
    state: "finding",
    says: "Die Uhr geht {minutes} Minuten {direction}. So gilt kein Ausweis: weder der des Bots noch der von Teams.",
    helps: "Stellen Sie die Uhr richtig. Schalten Sie die Zeitabfrage (NTP) ein, etwa mit „timedatectl set-ntp true“.",
  },
  "clock-unknown": { state: "unknown", says: "Niemand hat geantwortet, dessen Uhrzeit sich vergleichen lässt." },
  "zone-fine": { state: "sound", says: "Node kennt die Zeitzone {zone} mit Sommer- und Winterzeit." },
  "zone-fine-default": { state: "sound", says: "Node kennt {zone}. Welche Zeitzone das Haus hat, war nicht zu lesen." },
  "zone-unknown": {
    state: "finding",
    says: "Node kennt die Zeitzone {zone} nicht.",
    helps: "Installieren Sie Node von nodejs.org oder aus Ihrer Distribution mit vollständigen Daten (full-icu).",
  },
  "zone-stale": {
    state: "finding",
    says: "Node rechnet in Europe/Berlin nicht mit Sommer- und Winterzeit. Erinnerungen kämen eine Stunde falsch.",
    helps: "Die Zeitzonendaten sind beschädigt oder zu alt. Installieren Sie Node neu. Nehmen Sie NODE_ICU_DATA weg.",
  },
} as const satisfies Words;

const tell = telling(TIME_WORDS);

const HINT_S = 60;
const FAR_S = 300;
const MINUTE_S = 60;

/** How far ours is ahead, in seconds. What a store on the way kept would be old, which `Age` tells. */
const aheadOf = (heard: Heard): readonly number[] => {
  if (heard.kind === "broken" || Number(heard.headers.age ?? 0) > 0) return [];
  const theirs = Date.parse(heard.headers.date ?? "");
  // They say whole seconds only, and mean the middle of them on average.
  return Number.isNaN(theirs) ? [] : [(heard.at - theirs - 500) / 1000];
};

/** The least: one of them may have a wrong clock of its own, and all together hardly in the same way. */
const least = (all: readonly number[]): number | undefined => [...all].sort((one, other) => Math.abs(one) - Math.abs(other))[0];

const clock: Check["run"] = async (world) => {
  const heard = await Promise.all([world.signIn(), world.keysOfTeams(), world.teams()]);
  const ahead = least(heard.flatMap(aheadOf));
  if (ahead === undefined) return [tell("clock-unknown")];
  const [seconds, direction] = [Math.round(Math.abs(ahead)), ahead > 0 ? "vor" : "nach"];
  if (seconds > FAR_S) return [tell("clock-far", { minutes: Math.round(seconds / MINUTE_S), direction })];
  return [seconds > HINT_S ? tell("clock-off", { seconds, direction }) : tell("clock-fine", { seconds })];
};

const BERLIN = "Europe/Berlin";
const WINTER = Date.UTC(2026, 0, 15, 12);
const SUMMER = Date.UTC(2026, 6, 15, 12);

const hourIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(at);

const knows = (zone: string): boolean => {
  try {
    return hourIn(zone, WINTER) !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** Noon in London is one and two o'clock in Berlin. */
export const hasSummerTime = (hour: (zone: string, at: number) => string = hourIn): boolean =>
  hour(BERLIN, WINTER) === "13" && hour(BERLIN, SUMMER) === "14";

const zone: Check["run"] = async (world) => {
  const look = await world.store();
  const own = look.kind === "open" ? look.timeZone : undefined;
  const named = own ?? BERLIN;
  if (!knows(named)) return [tell("zone-unknown", { zone: named })];
  if (!hasSummerTime()) return [tell("zone-stale")];
  return [tell(own === undefined ? "zone-fine-default" : "zone-fine", { zone: named })];
};

export const TIME: readonly Check[] = [
  { id: "clock", title: "Uhr", isFar: true, run: clock },
  { id: "time-zone", title: "Zeitzone", isFar: false, run: zone },
];
