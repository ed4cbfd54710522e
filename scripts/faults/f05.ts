import { TEAMS_LIMITS } from "../../bot/teams/limits.js";
import { openMessenger, type TeamsMessenger } from "../../bot/teams/messenger.js";
import { openAttempts } from "../../bot/teams/one-attempt.js";
import { openPace, type Pace } from "../../bot/teams/pace.js";
import { render, voiceOf } from "../../cards/index.js";
import { type Chance, chanceFrom } from "../chance.js";
import type { FaultCase, Order } from "./case.js";
import { expectThat } from "./expectations.js";
import { openRawServer, type RawServer } from "./raw-server.js";
import { type RetryAfter, retryAfterFrom } from "./retry-afters.js";
import { countsOf, type Findings, findings } from "./sim/findings.js";

const WALL = Date.parse("2026-11-23T08:00:00Z");
const SHORTEST_MS = 1_000;
const LONGEST_MS = 900_000;
/** Between two tries of the clock to send what is due. */
const TICK_MS = 1_000;
/** Nobody waits for longer than this to see whether it ever goes on. */
const GIVEN_UP_MS = 2 * LONGEST_MS;

const NOTE = render("trouble", { what: "not-in-roster" }, voiceOf("de"));
const TENANT = "5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3";

/** Believes what the header says, as it says it. */
const credulous = (pace: Pace, { lines }: RetryAfter): Pace => ({
  ...pace,
  inTurn: (chat, who, call) =>
    pace.inTurn(chat, who, async () => {
      const answer = await call();
      const { seen } = answer;
      const waitMs = Number(lines[0]) * 1000;
      return seen.kind === "answered" && seen.status === 429 ? { ...answer, seen: { ...seen, waitMs } } : answer;
    }),
});

interface Sender {
  readonly time: { now: number };
  readonly messenger: TeamsMessenger;
}

/** In a time of its own, in which every wait is over at once. */
const senderTo = ({ origin }: RawServer, chance: Chance, paceWith: (pace: Pace) => Pace): Sender => {
  const time = { now: 0 };
  const wait = async (ms: number): Promise<void> => {
    time.now += ms;
  };
  const messenger = openMessenger({
    attempt: openAttempts({}),
    bot: { id: "28:bot" },
    fetchToken: async () => "token",
    gate: { tenant: TENANT, local: { origins: [origin] } },
    now: () => WALL + time.now,
    pace: paceWith(openPace(TEAMS_LIMITS, { elapsed: () => time.now, wait, chance: chance.next })),
  });
  return { time, messenger };
};

const isReady = (messenger: TeamsMessenger): Promise<boolean> => messenger.ready("wave", () => false);

/** How long nothing goes out. */
const waited = async ({ messenger, time }: Sender): Promise<number> => {
  const since = time.now;
  while (!(await isReady(messenger)) && time.now - since < GIVEN_UP_MS) time.now += TICK_MS;
  return time.now - since;
};

const throttled = async (server: RawServer, wish: RetryAfter, sender: Sender, where: string, found: Findings): Promise<void> => {
  const to = { conversation: "a:1", serviceUrl: `${server.origin}/emea/` };
  server.answer(
    "429 Too Many Requests",
    wish.lines.map((line) => `Retry-After: ${line}`),
  );
  const seen = await sender.messenger.post(to, NOTE);
  if (seen.kind === "no-answer") {
    // What is no HTTP is no wish either.
    expectThat(found, wish.asksForMs === undefined, `${where}: the answer was not read`);
    return;
  }
  expectThat(found, seen.kind === "answered" && seen.status === 429, `${where}: it was not seen that Teams wants to be left alone`);
  const waitedMs = await waited(sender);
  const isBearable = waitedMs >= SHORTEST_MS && waitedMs <= LONGEST_MS;
  expectThat(found, isBearable, `${where}: a wait of ${Math.round(waitedMs)} ms`);
  if (!isBearable) return;
  const asked = wish.asksForMs ?? 0;
  expectThat(found, waitedMs >= asked, `${where}: ${Math.round(waitedMs)} ms where ${asked} ms were asked for`);
  server.answer("201 Created", [], '{"id":"m1"}');
  expectThat(found, (await sender.messenger.post(to, NOTE)).kind === "answered", `${where}: nothing goes out any more`);
};

const run = async ({ runs, seed, broken, done }: Order) => {
  const found = findings();
  const server = await openRawServer();
  try {
    for (let number = 1; number <= runs; number += 1) {
      const chance = chanceFrom(seed * 100_003 + number);
      const wish = retryAfterFrom(chance, number, WALL);
      const where = `run ${number}`;
      const sender = senderTo(server, chance, (pace) => (broken ? credulous(pace, wish) : pace));
      await throttled(server, wish, sender, where, found).catch((error: unknown) => {
        expectThat(found, false, `${where}: ${error instanceof Error ? error.name : "something"} thrown`);
      });
      done(number);
    }
  } finally {
    await server.close();
  }
  return countsOf(found);
};

/** Whatever Teams asks for with 429: nothing breaks, and the wait is neither none nor for ever. */
export const F05: FaultCase = {
  id: "F05",
  title: "429 mit richtigen, falschen und böswilligen Angaben zur Wartezeit",
  runs: 500,
  shortRuns: 60,
  run,
};
