import { type AddressInfo, createServer, type Server } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openProgram, type Program, type ProgramOrder } from "../../../bot/serving/program.js";
import type { PersonId } from "../../../dialogue/index.js";
import { type Connector, openConnector } from "../../../scripts/connector/connector.js";
import { identityOf } from "../../../scripts/connector/identity.js";
import { openPerson } from "../../../scripts/connector/person.js";
import { memoryStore, type Store } from "../../../store/index.js";
import { aHouse } from "../../dialogue/builders.js";
import { ADA, TENANT } from "../teams/requests.js";

const ANYWHERE = { host: "127.0.0.1", port: 0 };
const WORDS = { legalBasis: "Dienstvereinbarung 7", dataProtection: "Raum 214", staffCouncil: "Raum 108" };

let connector: Connector;
let store: Store;
let program: Program | undefined;

beforeAll(async () => {
  connector = await openConnector();
});

afterAll(() => connector.close());

afterEach(async () => {
  await program?.stop();
  program = undefined;
});

const open = async (more: Partial<ProgramOrder> = {}): Promise<Program> => {
  store = memoryStore();
  await store.changeHouse((record) => ({ file: { ...record, settings: aHouse({ tenant: TENANT }) }, value: undefined }));
  program = await openProgram({
    ...{ store, log: () => undefined, proxy: {}, listen: ANYWHERE, operations: ANYWHERE },
    gate: { tenant: TENANT, local: { origins: [connector.origin] } },
    identity: identityOf(connector.origin),
    office: { ...WORDS, firstAdmin: ADA as PersonId },
    ...more,
  });
  return program;
};

const ada = ({ port }: Program) =>
  openPerson({ bot: `http://127.0.0.1:${port}`, connector }, { tenant: TENANT, chat: "a:ada", account: "29:ada", entraId: ADA });

const at = (port: number | undefined, path: string) => fetch(`http://127.0.0.1:${port}${path}`);

/** A port that somebody else has. */
const withTakenPort = async <T>(work: (port: number) => Promise<T>): Promise<T> => {
  const other: Server = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  try {
    return await work((other.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => other.close(resolve));
  }
};

describe("the program that serves a house", () => {
  it("hears people, also the first admin before there is a roster", async () => {
    const { status, body } = await ada(await open()).clicks("import.open", {}, "m1");
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain("Personalliste");
  });

  it("shows what the house says of itself, and in front of it what whoever runs it wants to show", async () => {
    const { port } = await open({
      more: (request, response) => {
        if (request.url !== "/eigenes") return false;
        response.end("von uns");
        return true;
      },
    });
    expect(await (await at(port, "/datenschutz")).text()).toContain(WORDS.dataProtection);
    expect(await (await at(port, "/eigenes")).text()).toBe("von uns");
  });

  it("says how it is doing at its second port, and not at the first", async () => {
    const { port, operationsPort } = await open();
    expect((await at(operationsPort, "/healthz")).status).toBe(200);
    expect((await at(port, "/readyz")).status).toBe(404);
  });

  it("lets go of the first port where somebody else has the second, and leaves the store to its caller", async () => {
    await withTakenPort(async (taken) => {
      const listen = { host: "127.0.0.1", port: await withTakenPort(async (port) => port) };
      await expect(open({ listen, operations: { host: "127.0.0.1", port: taken } })).rejects.toThrow("EADDRINUSE");
      await expect(at(listen.port, "/healthz")).rejects.toThrow();
      expect(await store.roster()).toBeDefined();
    });
  });

  it("lets go of its ports and of its store when it is stopped", async () => {
    const { port, operationsPort, stop } = await open();
    await stop();
    program = undefined;
    await expect(at(port, "/healthz")).rejects.toThrow();
    await expect(at(operationsPort, "/healthz")).rejects.toThrow();
    await expect(store.roster()).rejects.toThrow();
  });
});
