import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Connector, connectorAt, openConnector, startConnector } from "../../../scripts/connector/connector.js";
import { runScript } from "../command.js";
import { openCaller } from "./caller.js";

const BUILT = join(import.meta.dirname, "../../../build/scripts/connector/connector.js");

/** For a machine that is busy with something else. */
const PATIENCE = { timeout: 20_000 };
/** So long takes an answer that whoever asked for it is to be gone before. */
const LONG_MS = 3_000;

const isThere = (origin: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(origin).port), "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

describe("the connector as a process of its own", () => {
  let connector: Connector;

  beforeEach(async () => {
    connector = await startConnector({ seed: 3, latencyMs: 1 });
  });

  afterEach(() => connector.close());

  it("follows its plan, reports and forgets over HTTP, whoever asks", async () => {
    const caller = await openCaller(connector);
    await connector.plan({ faults: [{ share: 1, fault: { kind: "failed", status: 502, accepted: true } }] });
    expect(await caller.sends("a:1", "abc")).toMatchObject({ status: 502 });
    const other = connectorAt(connector.origin);
    expect(await other.report()).toMatchObject({ accepted: [{ chat: "a:1", marks: ["abc"] }], answers: { 502: 1 } });
    await other.revoke();
    expect(await caller.sends("a:1")).toMatchObject({ status: 401 });
    await other.forget();
    expect(await connector.report()).toMatchObject({ accepted: [], answers: {}, tokens: [] });
    caller.close();
  });

  it("tells the time as everybody on this machine does", async () => {
    const caller = await openCaller(connector);
    const before = performance.timeOrigin + performance.now();
    await caller.sends("a:1");
    const [first] = (await connector.report()).accepted;
    expect(Math.abs((first?.at ?? 0) - before)).toBeLessThan(10_000);
    caller.close();
  });

  it("keeps what arrived when whoever sent it is gone before the answer", async () => {
    await connector.plan({ latencyMs: LONG_MS });
    const caller = await openCaller(connector);
    const sent = caller.sends("a:1");
    await expect.poll(async () => (await connector.report()).accepted, PATIENCE).toHaveLength(1);
    caller.close();
    expect(await sent).toMatchObject({ status: "broken" });
    await expect.poll(async () => (await connector.report()).answers, PATIENCE).toEqual({ unheard: 1 });
  });

  it("holds thousands of open calls", async () => {
    await connector.plan({ latencyMs: 300 });
    const caller = await openCaller(connector);
    const all = await Promise.all(Array.from({ length: 3_000 }, (_, at) => caller.sends(`a:${at}`)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(3_000);
    expect((await connector.report()).accepted).toHaveLength(3_000);
    caller.close();
  });

  it.each([
    { faults: [{ share: 2, fault: { kind: "gone" } }] },
    { faults: [1, 2].map(() => ({ share: 0.6, fault: { kind: "gone" } })) },
    { latency: 1 },
    { faults: [{ share: 1, fault: { kind: "failed", status: 200 } }] },
  ])("refuses what is no plan: %j", async (plan) => {
    await expect(connector.plan(plan as object)).rejects.toThrow("400");
  });

  it("is gone when it is closed", async () => {
    expect(await isThere(connector.origin)).toBe(true);
    await connector.close();
    expect(await isThere(connector.origin)).toBe(false);
  });
});

describe("the connector of somebody who is killed", () => {
  it("ends by itself", async () => {
    const script = `import { startConnector } from ${JSON.stringify(BUILT)}; console.log((await startConnector()).origin);`;
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
    const { value: origin } = await createInterface({ input: parent.stdout })[Symbol.asyncIterator]().next();
    expect(await isThere(String(origin))).toBe(true);
    parent.kill("SIGKILL");
    await expect.poll(() => isThere(String(origin)), PATIENCE).toBe(false);
  });
});

describe("the command connector", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ifd-connector-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("says how it is used", () => {
    expect(runScript("connector", ["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("--limits") });
  });

  it.each([
    ["no JSON", "{", "kein JSON"],
    ["no plan", '{"seed": -1}', "kein Plan"],
  ])("refuses a file that is %s", (_, text, words) => {
    const plan = join(folder, "plan.json");
    writeFileSync(plan, text);
    expect(runScript("connector", ["--plan", plan])).toMatchObject({ code: 2, err: expect.stringContaining(words) });
  });

  it.each(["connector", "start"])("refuses a port that is taken or none in the words of every command: %s", async (name) => {
    const connector = await openConnector();
    const { port } = new URL(connector.origin);
    try {
      expect(runScript(name, ["--port", port])).toEqual({
        code: 2,
        out: "",
        err: `Der Port ${port} ist schon belegt. Nehmen Sie einen anderen, oder lassen Sie --port weg.\n`,
      });
    } finally {
      await connector.close();
    }
    expect(runScript(name, ["--port", "99999"])).toEqual({ code: 2, out: "", err: "--port: Der größte Port ist 65535.\n" });
  });

  it("refuses a file that is not there", () => {
    expect(runScript("connector", ["--plan", join(folder, "none.json")])).toMatchObject({
      code: 2,
      err: expect.stringContaining("lässt sich nicht lesen"),
    });
  });
});
