import { setTimeout as pause } from "node:timers/promises";
import { TEAMS_LIMITS } from "../../../bot/teams/limits.js";
import { parseDialogueId, parseSlotKey } from "../../../dialogue/index.js";
import { chanceFrom } from "../../chance.js";
import type { Connector } from "../../connector/connector.js";
import type { Report } from "../../connector/faults.js";
import { tokenOf } from "../../connector/identity.js";
import { openClient } from "../../invented/client.js";
import type { DueNudge } from "../../invented/due-house.js";
import { HOUSE } from "../../invented/house.js";
import type { Step } from "../measure.js";
import { type Awaited, atWork, type Employee, type Seen } from "./at-work.js";
import type { Program, Usage } from "./program.js";
import { waitsIn } from "./waits.js";

const AT_A_TIME = 6;
const SEED = 1;

/** A true token is good for ten minutes. */
const TOKEN_MS = 240_000;
const LONGEST_WAIT_MS = 60_000;
const LOOK_MS = 500;

/** Whom nothing is sent in the wave, so that nothing they do changes it. One of each team, then the others. */
const employeesIn = (due: readonly DueNudge[]): readonly Employee[] => {
  const written = new Set<string>(due.map(({ person }) => person));
  const teams = due.map(({ keys }) =>
    keys.flatMap((key): readonly Employee[] => {
      const dialogue = parseSlotKey(key)?.dialogue;
      const person = dialogue && parseDialogueId(dialogue)?.person;
      return dialogue === undefined || person === undefined || written.has(person) ? [] : [{ person, dialogue }];
    }),
  );
  const most = Math.max(...teams.map((team) => team.length));
  return Array.from({ length: most }, (_, place) => teams.flatMap((team) => team.slice(place, place + 1))).flat();
};

const tokensFrom = ({ origin }: Connector): (() => Promise<string>) => {
  let [kept, until] = [tokenOf(origin), performance.now() + TOKEN_MS];
  return () => {
    if (performance.now() > until) [kept, until] = [tokenOf(origin), performance.now() + TOKEN_MS];
    return kept;
  };
};

export interface WaveOrder {
  readonly messages: number;
  /** How long people are watched before it begins. */
  readonly calmMs: number;
  /** What Teams takes for an answer. */
  readonly latencyMs: number;
}

export interface Watched {
  /** At first, when each card is parsed and keys are fetched: once in a bot's life. */
  readonly fresh: Seen;
  /** Without a wave. */
  readonly calm: Seen;
  /** While one goes out. */
  readonly busy: Seen;
  readonly usage: Usage;
  readonly report: Report;
}

export const waveTimes = ({ accepted }: Report): readonly number[] => accepted.filter(({ marks }) => marks.length > 0).map(({ at }) => at);

/** What was asked for last is still on its way. */
const arrivedReport = async ({ connector, due }: Program, awaited: readonly Awaited[]): Promise<Report> => {
  const until = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const report = await connector.report();
    if (waveTimes(report).length >= due.length && waitsIn(report, awaited) !== undefined) return report;
    if (performance.now() > until) throw new Error("somebody waits for ever");
    await pause(LOOK_MS);
  }
};

/** Beyond its total where something holds it up. */
const secondsPassing = ({ due }: Program, calmMs: number, step: Step): (() => void) => {
  const begun = performance.now();
  const total = Math.ceil(calmMs / 1000 + due.length / TEAMS_LIMITS.waves.most);
  return () => step(Math.floor((performance.now() - begun) / 1000), total);
};

/** People at work before a wave and during it. */
export const watchedIn = async (program: Program, { calmMs }: WaveOrder, step: Step): Promise<Watched> => {
  const { connector, port, due } = program;
  const client = openClient({ port, serviceUrl: connector.serviceUrl, tenant: HOUSE.tenant, token: tokensFrom(connector) });
  const [employees, chance] = [employeesIn(due), chanceFrom(SEED)];
  const one = { employees: employees.slice(0, AT_A_TIME)[Symbol.iterator](), client, chance };
  const working = { employees: employees.slice(AT_A_TIME)[Symbol.iterator](), client, chance };
  const fresh = await atWork(AT_A_TIME, { ...one, isOver: () => false });
  const calmUntil = performance.now() + calmMs;
  const pass = secondsPassing(program, calmMs, step);
  const isCalmOver = (): boolean => {
    pass();
    return performance.now() > calmUntil;
  };
  const calm = await atWork(AT_A_TIME, { ...working, isOver: isCalmOver });
  let isSent = false;
  const sending = program.wave().finally(() => {
    isSent = true;
  });
  const isWaveOver = (): boolean => {
    pass();
    return isSent;
  };
  // Both at once: whichever breaks ends the measurement, and the other is not left behind.
  const [usage, busy] = await Promise.all([sending, atWork(AT_A_TIME, { ...working, isOver: isWaveOver })]);
  const report = await arrivedReport(
    program,
    [fresh, calm, busy].flatMap(({ words, notices }) => [...words, ...notices]),
  );
  return { fresh, calm, busy, usage, report };
};
