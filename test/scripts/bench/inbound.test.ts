import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../../dialogue/index.js";
import { type BotAtWork, startEcho, startOurs } from "../../../scripts/bench/inbound/bots.js";
import { openKnocker } from "../../../scripts/bench/inbound/knocking.js";
import { speedOf } from "../../../scripts/bench/inbound/round.js";
import { activityOf, typesHelp } from "../../../scripts/bench/inbound/turns.js";
import { startChild } from "../../../scripts/children/child.js";
import { type Connector, startConnector } from "../../../scripts/connector/connector.js";
import { tokenOf } from "../../../scripts/connector/identity.js";
import { buildHouse, WAVE_AT } from "../../../scripts/invented/due-house.js";
import { placeIn } from "../../../scripts/invented/places.js";
import { withFolder } from "../../../scripts/temporary-folder.js";

const PERSON = "00000000-0000-4000-8000-000000000003" as PersonId;
const SOMEBODY_ELSE = { aud: "22222222-2222-4222-8222-222222222222" };

let connector: Connector;

beforeAll(async () => {
  connector = await startConnector();
});

afterAll(() => connector.close());

const knocksAt = async ({ port }: Pick<BotAtWork, "port">): Promise<readonly number[]> => {
  const { knock, leave } = openKnocker(port, 1);
  const tokens = [await tokenOf(connector.origin), await tokenOf(connector.origin, SOMEBODY_ELSE), ""];
  const statuses: number[] = [];
  for (const token of tokens) statuses.push((await knock(activityOf(connector.serviceUrl, PERSON, typesHelp), token)).status);
  leave();
  return statuses;
};

const asked = (bot: Pick<BotAtWork, "port">, posts = 1) => ({
  bot: { ...bot, used: async () => ({ cpuMs: 0, bytes: 0 }) } as BotAtWork,
  doing: typesHelp,
  posts,
  isRight: () => true,
});

describe("a bot whose turns are measured", { timeout: 60_000 }, () => {
  it("is let say what it has to, and lets in nobody with a wrong token: the echo", async () => {
    await connector.forget();
    const echo = await startEcho(startChild, connector);
    expect(await knocksAt(echo)).toEqual([200, 401, 401]);
    expect((await connector.report()).accepted).toHaveLength(1);
    await echo.stop();
  });

  it("is let say what it has to, and lets in nobody with a wrong token: ours", async () => {
    await withFolder(async (folder) => {
      await buildHouse(folder, 12, connector.serviceUrl);
      await connector.forget();
      const ours = await startOurs(startChild, connector, placeIn(folder), WAVE_AT);
      expect(await knocksAt(ours)).toEqual([200, 401, 401]);
      expect((await connector.report()).accepted).toHaveLength(1);
      await ours.stop();
    });
  });
});

describe("a measurement of turns", () => {
  const answering = async (status: number, work: (port: number) => Promise<void>): Promise<void> => {
    const server = createServer((request, response) => {
      request.resume();
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await work((server.address() as AddressInfo).port);
    server.close();
  };

  it.each([
    [500, 1, "answers 500"],
    [200, 1, "0 messages came of 16 turns"],
  ])("breaks off where the bot answers %i and says nothing", async (status, posts, why) => {
    const scene = { connector, people: [PERSON], authorization: "" };
    await answering(status, (port) => expect(speedOf(asked({ port }, posts), scene, 16)).rejects.toThrow(why));
  });

  it("breaks off where the answer is another one", async () => {
    const scene = { connector, people: [PERSON], authorization: "" };
    const wrong = (port: number) => speedOf({ ...asked({ port }, 0), isRight: () => false }, scene, 16);
    await answering(200, (port) => expect(wrong(port)).rejects.toThrow("something else"));
  });
});
