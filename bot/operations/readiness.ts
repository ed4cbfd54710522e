import { isFarOff } from "../delivery/wall-clock.js";
import type { ClockState, OperationsState, TeamsCondition, Trial } from "./state.js";

/** One of the things that the work of the bot hangs on. */
export interface Part {
  readonly state: string;
  /** In plain words, for whoever looks after the server. */
  readonly says: string;
  readonly since?: string;
  readonly at?: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly store: Part;
  readonly clock: Part;
  readonly teams: Part;
  readonly keys: Part;
  /** Of what nobody asked for; see docs/decisions/0031 for why no message is among it. */
  readonly lastSend: Part;
}

const MINUTE_MS = 60_000;
/** It wakes four times in each. */
const SILENT_AFTER_MS = 2 * MINUTE_MS;
/** What takes long gives signs: a wave with each message, destroying what is over with each sixteen files. */
const STALLED_AFTER_MS = 10 * MINUTE_MS;
const NEVER_REACHED_AFTER_MS = 15 * MINUTE_MS;

interface Judged {
  readonly isFine: boolean;
  readonly part: Part;
}

const instant = (at: number): string => new Date(at).toISOString();

const fine = (part: Part): Judged => ({ isFine: true, part });
const notFine = (part: Part): Judged => ({ isFine: false, part });

export const isStalled = ({ msWithoutSign = 0 }: ClockState): boolean => msWithoutSign >= STALLED_AFTER_MS;

const HOUR_MS = 60 * MINUTE_MS;

const spanOf = (ms: number): string => {
  const most = Math.abs(ms);
  return most >= HOUR_MS ? `${Math.floor(most / HOUR_MS)} Stunden` : `${Math.floor(most / MINUTE_MS)} Minuten`;
};

const differs = (aheadMs: number): string => `Die Uhr des Servers geht ${spanOf(aheadMs)} ${aheadMs > 0 ? "vor" : "nach"}.`;

const clockPart = (clock: ClockState): Judged => {
  const { hasBegun, msSinceWoke = 0, aheadMs = 0, wokeAt } = clock;
  const at = wokeAt === undefined ? {} : { at: instant(wokeAt) };
  if (isFarOff(aheadMs)) {
    const says = `${differs(aheadMs)} Der Bot sendet und löscht deshalb nichts. Stellen Sie die Uhr.`;
    return notFine({ state: "far-off", says, ...at });
  }
  if (!hasBegun) return notFine({ state: "not-started", says: "Der Bot hat noch nicht begonnen." });
  if (msSinceWoke >= SILENT_AFTER_MS)
    return notFine({ state: "silent", says: "Die Uhr des Bots schlägt nicht mehr. Starten Sie ihn neu.", ...at });
  if (isStalled(clock)) return notFine({ state: "stalled", says: "Ein Durchgang der Uhr endet nicht. Starten Sie den Bot neu.", ...at });
  if (aheadMs !== 0) return fine({ state: "differs", says: `${differs(aheadMs)} Stellen Sie sie.`, ...at });
  return fine({ state: "running", says: "Die Uhr läuft.", ...at });
};

const storePart = ({ triedAt, troubleSince }: Trial): Judged => {
  if (triedAt === undefined) return fine({ state: "not-tried", says: "Es wurde noch nichts geschrieben." });
  if (troubleSince === undefined) return fine({ state: "writable", says: "Die Platte nimmt alles an.", at: instant(triedAt) });
  const says = "Die Platte nimmt nichts an. Sehen Sie nach Platz und Rechten.";
  return notFine({ state: "trouble", says, since: instant(troubleSince), at: instant(triedAt) });
};

const keysPart = ({ triedAt, troubleSince }: Trial): Part => {
  if (triedAt === undefined) return { state: "not-asked", says: "Nach den Schlüsseln von Microsoft wurde noch nicht gefragt." };
  if (troubleSince === undefined) return { state: "well", says: "Die Schlüssel von Microsoft sind zu erreichen.", at: instant(triedAt) };
  const says = "Die Schlüssel von Microsoft sind nicht zu erreichen. Prüfen Sie den Weg zu login.botframework.com.";
  return { state: "trouble", says, since: instant(troubleSince), at: instant(triedAt) };
};

const teamsPart = ({ isAsked, answeredAt, troubleSince, msNeverAnswered = 0 }: TeamsCondition): Judged => {
  const nobody = "Teams wurde noch nicht gefragt: Aus der Administration hat dem Bot noch niemand geschrieben.";
  if (!isAsked) return fine({ state: "not-asked", says: nobody });
  const at = answeredAt === undefined ? {} : { at: instant(answeredAt) };
  if (troubleSince === undefined) return fine({ state: "well", says: "Teams antwortet richtig.", ...at });
  const since = instant(troubleSince);
  if (msNeverAnswered >= NEVER_REACHED_AFTER_MS) {
    return notFine({ state: "never-reached", says: "Teams war seit dem Start nicht zu erreichen. Prüfen Sie Netz und Ausweis.", since });
  }
  return fine({ state: "trouble", says: "Teams antwortet nicht richtig. Der Bot holt von selbst nach, was Sinn hat.", since, ...at });
};

const lastSendPart = ({ answeredAt }: TeamsCondition): Part =>
  answeredAt === undefined
    ? { state: "none", says: "Seit dem Start hat Teams noch nichts angenommen." }
    : { state: "done", says: "So lange ist es her, dass Teams auf die Nachfrage des Bots antwortete.", at: instant(answeredAt) };

export const readinessOf = ({ clock, store, keys, teams }: OperationsState): Readiness => {
  const [ours, disk, theirs] = [clockPart(clock), storePart(store), teamsPart(teams)];
  return {
    ready: ours.isFine && disk.isFine && theirs.isFine,
    ...{ store: disk.part, clock: ours.part, teams: theirs.part, keys: keysPart(keys), lastSend: lastSendPart(teams) },
  };
};

export const isReady = (state: OperationsState): boolean => readinessOf(state).ready;
