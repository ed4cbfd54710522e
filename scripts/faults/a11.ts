import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { dialogueMark } from "../../bot/conversations/marks.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import { IFD as FORMAT } from "../../dialogue/index.js";
import { type Child, withChildren } from "../children/child.js";
import { type Connector, startConnector } from "../connector/connector.js";
import { tokenOf } from "../connector/identity.js";
import { openIdMetadata } from "../connector/keys.js";
import { openLoopback, sendJson } from "../connector/loopback.js";
import { type Client, openClient } from "../invented/client.js";
import { buildHouse, type DueNudge } from "../invented/due-house.js";
import { HOUSE } from "../invented/house.js";
import { withFolder } from "../temporary-folder.js";
import type { FaultCase, Order } from "./case.js";
import { expectThat } from "./expectations.js";
import { type Flooded, flood } from "./flood/flood.js";
import { countsOf, type Findings, findings, say } from "./sim/findings.js";

const SLOWEST_MS = 1000;
const MOST_MEGABYTES = 300;
/** In five minutes; the flood lasts one. */
const MOST_FETCHES = 1;
/** Somebody of the house clicks five times a second meanwhile. */
const CLICK_EVERY_MS = 200;
const PEOPLE = 12;

interface Scene {
  readonly connector: Connector;
  readonly due: readonly DueNudge[];
  readonly child: Child;
  readonly found: Findings;
  readonly seconds: number;
  readonly done: (seconds: number) => void;
}

/** Where Microsoft's keys are; each question for them is counted. */
const openKeys = async ({ origin: keys }: Connector) => {
  let fetches = 0;
  const { origin, close } = await openLoopback((_, response) => {
    fetches += 1;
    sendJson(response, openIdMetadata(keys));
  });
  return { origin, close, fetches: () => fetches };
};

const clickOnce = async (client: Client, person: DueNudge["person"], found: Findings): Promise<number> => {
  const begun = performance.now();
  try {
    const shown = await client.click(person, "preparation.open", {
      id: dialogueMark(dialogueId(person, FORMAT.id, "2027-H1")),
    });
    expectThat(found, typeof shown === "object", "somebody of the house got no answer");
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    say(found, "somebody of the house was turned away");
  }
  return performance.now() - begun;
};

const p95 = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;

const portIn = (line: string | undefined): number => Number(/^ready (\d+)$/.exec(line ?? "")?.[1]);

const checkFlooded = ({ sent, refused, letIn }: Flooded, { found, seconds }: Scene): void => {
  expectThat(found, sent >= seconds * 360, "the flood was too thin");
  expectThat(found, letIn === 0, `${letIn} without a true token were let in`);
  expectThat(found, refused === sent, `${sent - refused} of the flood were not turned away`);
};

const memoryOf = async (child: Child): Promise<number> => {
  child.say("memory");
  return Number(/^memory (.+)$/.exec((await child.next()) ?? "")?.[1]);
};

const flooded = async (scene: Scene): Promise<number> => {
  const { connector, due, child, found, seconds, done } = scene;
  const port = portIn(await child.next());
  let hasEnded = false;
  void child.ended.then(() => {
    hasEnded = true;
  });
  const token = await tokenOf(connector.origin);
  const client = openClient({ port, serviceUrl: connector.serviceUrl, tenant: HOUSE.tenant, token: async () => token });
  const times: number[] = [];
  let isOver = false;
  const clicking = async (): Promise<void> => {
    for (let at = 0; !isOver; at++) {
      const { person } = due[at % due.length] ?? { person: undefined };
      if (person !== undefined) times.push(await clickOnce(client, person, found));
      await pause(CLICK_EVERY_MS);
    }
  };
  const clicks = clicking();
  checkFlooded(await flood(port, connector.serviceUrl, seconds, done), scene);
  isOver = true;
  await clicks;
  expectThat(found, times.length > seconds, "hardly anybody of the house clicked");
  const slow = Math.round(p95(times));
  expectThat(found, slow <= SLOWEST_MS, `one in twenty of the house waited longer than ${slow} ms`);
  expectThat(found, !hasEnded, "the program ended");
  return slow;
};

const run = ({ runs: seconds, broken, done }: Order) =>
  withFolder(async (folder) => {
    const found = findings();
    const connector = await startConnector();
    const keys = await openKeys(connector);
    try {
      const due = await buildHouse(folder, PEOPLE, connector.serviceUrl);
      await withChildren(async (start) => {
        const child = start("faults/child-at-work", folder, connector.origin, keys.origin, broken ? "broken" : "sound");
        await flooded({ connector, due, child, found, seconds, done });
        const megabytes = Math.round(await memoryOf(child));
        expectThat(found, megabytes < MOST_MEGABYTES, `the program took ${megabytes} MB`);
      });
      const fetches = keys.fetches();
      expectThat(found, fetches >= 1 && fetches <= MOST_FETCHES, `keys were fetched ${fetches} times`);
    } finally {
      await keys.close();
      await connector.close();
    }
    return countsOf(found);
  });

export const A11: FaultCase = {
  id: "A11",
  title: "Flut: 200 Fremde in der Sekunde, 1 MB, 10.000 tief, 10.000 fremde Schlüssel in der Minute",
  runs: 60,
  shortRuns: 6,
  brokenRuns: 3,
  run,
};
