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
import { percentile, type Row } from "../row.js";
import { type Awaited, atWork, type Employee, type Seen } from "./at-work.js";
import { type Program, type Usage, withProgram } from "./program.js";
import { waitsIn } from "./waits.js";

const MESSAGES = 10_000;
const QUICK_MESSAGES = 900;
const LATENCY_MS = 300;
const AT_A_TIME = 6;
const CALM_MS = 30_000;
const QUICK_CALM_MS = 10_000;
const SEED = 1;

const GOAL_SHARE = 0.97;
const GOAL_CLICK_MS = 300;
const GOAL_NOTICE_MS = 2_000;
/** So that a machine with one gigabyte carries it, and whatever else runs there. */
const GOAL_MEGABYTES = 400;

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

interface Watched {
  /** At first, when each card is parsed and keys are fetched: once in a bot's life. */
  readonly fresh: Seen;
  /** Without a wave. */
  readonly calm: Seen;
  /** While one goes out. */
  readonly busy: Seen;
  readonly usage: Usage;
  readonly report: Report;
}

const waveTimes = ({ accepted }: Report): readonly number[] => accepted.filter(({ marks }) => marks.length > 0).map(({ at }) => at);

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

const watchedIn = async (program: Program, calmMs: number, step: Step): Promise<Watched> => {
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
  const busy = await atWork(AT_A_TIME, { ...working, isOver: isWaveOver });
  const usage = await sending;
  const report = await arrivedReport(
    program,
    [fresh, calm, busy].flatMap(({ words, notices }) => [...words, ...notices]),
  );
  return { fresh, calm, busy, usage, report };
};

const shareRows = ({ report }: Watched, messages: number): readonly Row[] => {
  const [times, { throttledByLimits }] = [waveTimes(report), report];
  if (times.length !== messages) throw new Error(`${times.length} messages arrived instead of ${messages}`);
  const seconds = (Math.max(...times) - Math.min(...times)) / 1000;
  const ours = (messages - 1) / seconds / TEAMS_LIMITS.waves.most;
  const wave = `delivery: a wave of ${messages.toLocaleString("en")} messages`;
  return [
    { name: `${wave}, share of the allowed rate`, ours, unit: "of 1", goal: GOAL_SHARE, pass: ours >= GOAL_SHARE },
    { name: `${wave}, refused by Teams as too many`, ours: throttledByLimits, unit: "messages", goal: 0, pass: throttledByLimits === 0 },
  ];
};

const waitRow = (what: string, goal: number, [busy, calm]: readonly [readonly number[], readonly number[]]): Row => {
  const [ours, peer] = [percentile(busy, 0.99), percentile(calm, 0.99)];
  const name = `delivery: ${what} during a wave, against none: p99 of ${busy.length.toLocaleString("en")}`;
  return { name, ours, peer, ratio: ours / peer, unit: "ms", goal, pass: ours <= goal };
};

const waitRows = ({ fresh, calm, busy, report }: Watched): readonly Row[] => {
  const all = (which: "words" | "notices") => {
    const before = [...fresh[which], ...calm[which]];
    const waits = waitsIn(report, [...before, ...busy[which]]) ?? [];
    return [waits.slice(before.length), waits.slice(fresh[which].length, before.length)] as const;
  };
  return [
    waitRow("the answer to a click", GOAL_CLICK_MS, [busy.clicks, calm.clicks]),
    waitRow("the answer to a typed word", GOAL_CLICK_MS, all("words")),
    waitRow("the notice of a release", GOAL_NOTICE_MS, all("notices")),
  ];
};

const memoryRow = ({ usage: { megabytes } }: Watched, messages: number): Row => ({
  name: `delivery: peak memory of the bot, a wave of ${messages.toLocaleString("en")} messages`,
  ours: megabytes,
  unit: "MB",
  goal: GOAL_MEGABYTES,
  pass: megabytes < GOAL_MEGABYTES,
});

/** A wave through the whole bot as Teams has it, and what people notice of it who click meanwhile. */
export async function* houseWaveRows(quick: boolean, step: Step): AsyncIterable<Row> {
  const messages = quick ? QUICK_MESSAGES : MESSAGES;
  const plan = { latencyMs: LATENCY_MS, limits: true };
  yield* await withProgram({ messages, pace: "within-limits", plan }, async (program) => {
    const watched = await watchedIn(program, quick ? QUICK_CALM_MS : CALM_MS, step);
    return [...shareRows(watched, messages), ...waitRows(watched), memoryRow(watched, messages)];
  });
}
