import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { renderMetrics } from "../../../bot/operations/metrics.js";
import type { Between } from "../../../bot/serving/program.js";
import { day } from "../../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../../dialogue/index.js";
import { type Connector, openConnector } from "../../../scripts/connector/connector.js";
import { openPerson, type Person } from "../../../scripts/connector/person.js";
import { NO_LIMITS } from "../../../scripts/invented/live.js";
import { openWholeBot, type WholeBot } from "../../../scripts/invented/whole-bot.js";
import { memoryStore } from "../../../store/index.js";
import { aHouse, aPerson, aRoster } from "../../dialogue/builders.js";
import { TENANT } from "../teams/requests.js";

const ADA = "7678cc69-2fcb-4832-b466-e705098a4df0";
const LEAD = "11111111-2fcb-4832-b466-e705098a4df0";
const MINUTE_MS = 60_000;
const EVENING = instantOf("Europe/Berlin", day("2026-11-18"), 20 * 60);

let connector: Connector;
let program: WholeBot;
let now: Instant;

const personWith = (entraId: string): Person =>
  openPerson(
    { bot: `http://127.0.0.1:${program.port}`, connector },
    { tenant: TENANT, chat: `a:${entraId}`, account: `29:${entraId}`, entraId },
  );

const page = async (path: string, port = program.operationsPort): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}${path}`)).text();

const readiness = async (): Promise<Readonly<Record<string, unknown>>> =>
  JSON.parse(await page("/readyz")) as Readonly<Record<string, unknown>>;

const tickLater = async (minutes: number): Promise<void> => {
  now = (now + minutes * MINUTE_MS) as Instant;
  await program.bot.tick();
};

/** The program as a house runs it, but for its disk, in an evening in which nothing is sent. */
const openedWith = async (between: Between = {}): Promise<WholeBot> => {
  const store = { ...memoryStore(), close: async () => undefined };
  await store.changeHouse((house) => ({ file: { ...house, settings: aHouse({ goLive: day("2026-07-01") }) }, value: undefined }));
  await store.replaceRoster(aRoster(aPerson(LEAD, { top: true, roles: ["admin"] }), aPerson(ADA, { lead: LEAD as never })));
  const log = (): void => undefined;
  return openWholeBot({ store, tenant: TENANT, origin: connector.origin, now: () => now, log, limits: NO_LIMITS, ...between });
};

beforeEach(async () => {
  now = EVENING;
  connector = await openConnector();
  program = await openedWith();
});

afterEach(async () => {
  await program.stop();
  await connector.close();
});

/** In private, and as a stranger who knocks. */
const somebodyActs = async (): Promise<void> => {
  const ada = personWith(ADA);
  for (const text of ["hilfe", "termin", "stumm", "meine daten", "alles löschen", "xyzzy"]) await ada.says(text);
  for (const verb of ["reminders.mute", "preparation.open", "data.open", "data.read"]) await ada.clicks(verb, {}, "m1");
  await personWith("33333333-2fcb-4832-b466-e705098a4df0").says("hilfe");
  for (const authorization of ["", "Bearer x", "Basic eDp5"]) {
    const url = `http://127.0.0.1:${program.port}/api/messages`;
    await fetch(url, { method: "POST", headers: { authorization, "content-type": "application/json" }, body: "{" });
  }
  for (const path of ["/", "/metrics", "/admin"]) await page(path, program.port);
};

describe("a program that serves a house", () => {
  it("is not ready before it has begun, and ready once it has", async () => {
    expect(await readiness()).toMatchObject({ ready: false, clock: { state: "not-started" } });
    await program.bot.start();
    const found = { ready: true, clock: { state: "running" }, store: { state: "writable" }, keys: { state: "well" } };
    expect(await readiness()).toMatchObject({ ...found, teams: { state: "not-asked" } });
  });

  it("asks Teams as soon as an admin has written to it, and shows when it answered", async () => {
    await program.bot.start();
    await personWith(LEAD).says("hilfe");
    await tickLater(5);
    expect(await readiness()).toMatchObject({ teams: { state: "well" }, lastSend: { state: "done", at: new Date(now).toISOString() } });
    expect(await page("/metrics")).toContain("\nifd_teams_trouble 0\n");
  });

  it("shows the same to the byte whatever somebody does, tries or sends", async () => {
    await program.bot.start();
    const before = [await page("/metrics"), await page("/readyz")];
    await somebodyActs();
    expect([await page("/metrics"), await page("/readyz")]).toEqual(before);
  });

  it("would not if it counted anything of it", async () => {
    await program.stop();
    let turns = 0;
    program = await openedWith({
      hearing: (hear) => (turn) => {
        turns += 1;
        return hear(turn);
      },
      rendering: (state) => `${renderMetrics(state)}ifd_turns_total ${turns}\n`,
    });
    await program.bot.start();
    const before = await page("/metrics");
    await somebodyActs();
    expect(await page("/metrics")).not.toBe(before);
  });

  it("shows nothing of it where Teams reaches it", async () => {
    for (const path of ["/metrics", "/readyz"]) expect((await fetch(`http://127.0.0.1:${program.port}${path}`)).status).toBe(404);
  });
});
