import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HttpServer } from "../../../bot/http/listening.js";
import { METRICS_TYPE, renderMetrics } from "../../../bot/operations/metrics.js";
import { openOperations } from "../../../bot/operations/server.js";
import type { OperationsState } from "../../../bot/operations/state.js";
import { aState, EVERYTHING } from "./states.js";

const READY = aState({});
let state: OperationsState;
let server: HttpServer;

const at = (path: string, more: RequestInit = {}): Promise<Response> => fetch(`http://127.0.0.1:${server.port}${path}`, more);

beforeEach(async () => {
  state = READY;
  server = await openOperations({ host: "127.0.0.1", port: 0, state: () => state });
});

afterEach(() => server.close());

describe("the address for whoever looks after the server", () => {
  it("shows what is measured, in a form that says which it is", async () => {
    const response = await at("/metrics");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, METRICS_TYPE]);
    expect(await response.text()).toBe(renderMetrics(READY));
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("says that it is alive, whatever else is wrong", async () => {
    state = EVERYTHING;
    expect(await (await at("/healthz")).text()).toBe("alive\n");
  });

  it("says whether it is ready, in its status as well", async () => {
    const fine = await at("/readyz");
    expect([fine.status, (await fine.json()) as unknown]).toMatchObject([200, { ready: true }]);
    state = EVERYTHING;
    const broken = await at("/readyz?verbose");
    expect([broken.status, (await broken.json()) as unknown]).toMatchObject([503, { ready: false, store: { state: "trouble" } }]);
  });

  it.each(["/metrics", "/healthz", "/readyz"])(
    "answers HEAD for %s with as many bytes as it would have, and none of them",
    async (path) => {
      const [whole, head] = [await at(path), await at(path, { method: "HEAD" })];
      expect(await head.text()).toBe("");
      expect(head.headers.get("content-length")).toBe(String(Buffer.byteLength(await whole.text())));
      expect(head.status).toBe(whole.status);
    },
  );

  it.each([
    ["GET", "/"],
    ["GET", "/metrics/"],
    ["GET", "/Metrics"],
    ["GET", "/api/messages"],
    ["POST", "/api/messages"],
    ["POST", "/metrics"],
    ["DELETE", "/readyz"],
    ["OPTIONS", "/healthz"],
    ["GET", "/datenschutz"],
  ])("has nothing else: %s %s", async (method, path) => {
    const response = await at(path, { method });
    expect([response.status, await response.text()]).toEqual([404, ""]);
  });

  it("answers fifty at once, each with all of it", async () => {
    const all = await Promise.all(Array.from({ length: 50 }, async () => (await at("/metrics")).text()));
    expect(new Set(all)).toEqual(new Set([renderMetrics(READY)]));
  });

  it("answers 500 and goes on where a state cannot be told", async () => {
    const broken = await openOperations({
      host: "127.0.0.1",
      port: 0,
      state: () => {
        throw new Error("SECRET");
      },
    });
    const response = await fetch(`http://127.0.0.1:${broken.port}/metrics`);
    expect([response.status, await response.text()]).toEqual([500, ""]);
    expect((await fetch(`http://127.0.0.1:${broken.port}/healthz`)).status).toBe(200);
    await broken.close();
  });

  it("is there on its own address and on no other of this machine", async () => {
    const refused = await new Promise<string>((resolve) => {
      const socket = connect(server.port, "127.0.0.2");
      socket.once("connect", () => resolve("connected"));
      socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? ""));
    });
    expect(refused).toBe("ECONNREFUSED");
  });
});
