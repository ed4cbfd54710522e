import { request as ask } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answered, type HttpServer, type Knocking, openServer, type ServerSettings } from "../../../bot/http/server.js";

const SECOND = 1_000;

let server: HttpServer;
let knocks: Knocking[];
let answer: (knock: Knocking) => Promise<Answered>;
let readiness: true | string;

const open = async (more: Partial<ServerSettings> = {}): Promise<void> => {
  server = await openServer({
    host: "127.0.0.1",
    port: 0,
    receive: (knock) => {
      knocks.push(knock);
      return answer(knock);
    },
    isReady: () => readiness,
    ...more,
  });
};

beforeEach(async () => {
  knocks = [];
  readiness = true;
  answer = async () => ({ status: 200, body: { said: "gut" } });
  await open();
});

afterEach(() => server.close());

const url = (path: string): string => `http://127.0.0.1:${server.port}${path}`;

const JSON_TYPE = { "content-type": "application/json" };

const post = (body: string, headers: Readonly<Record<string, string>> = JSON_TYPE): Promise<Response> =>
  fetch(url("/api/messages"), { method: "POST", headers, body });

/** Says just this and waits until the other side has nothing more to say. */
const raw = (said: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = "";
    const socket = connect(server.port, "127.0.0.1", () => socket.write(said));
    socket.setEncoding("utf8");
    socket.on("data", (part) => {
      heard += part;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(heard));
  });

const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

describe("the server", () => {
  it("hands in what was said and hands out what is answered", async () => {
    const response = await post('{"type":"message"}', { ...JSON_TYPE, authorization: "Bearer x" });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ said: "gut" });
    expect(knocks).toEqual([{ authorization: "Bearer x", body: { type: "message" } }]);
  });

  it("answers without a word where there is none", async () => {
    answer = async () => ({ status: 501 });
    const response = await post("{}");
    expect([response.status, await response.text()]).toEqual([501, ""]);
  });

  it("says nothing of what went wrong", async () => {
    answer = async () => Promise.reject(new Error("Kanarienvogel"));
    const response = await post("{}");
    expect([response.status, await response.text()]).toEqual([500, ""]);
  });

  it("does not say what it is made of", async () => {
    const { headers } = await post("{}");
    expect([...headers.keys()].sort()).toEqual(["connection", "content-length", "content-type", "date", "keep-alive"]);
  });

  it.each([
    ["is no JSON", "{", 400],
    ["is nothing", "", 400],
    ["nests deeper than twenty", deep(21), 400],
    ["nests ten thousand deep", deep(10_000), 400],
    ["nests ten thousand deep and never comes back", '{"a":'.repeat(10_000), 400],
    ["is no text", "\ud800", 200],
  ])("answers a body that %s with %i", async (_, body, status) => {
    expect((await post(body === "\ud800" ? '"x"' : body)).status).toBe(status);
    expect(knocks).toHaveLength(status === 200 ? 1 : 0);
  });

  it("takes brackets inside words for words", async () => {
    const body = { text: `${"[{".repeat(50)}"\\`, more: ["\\", '"', deep(30)] };
    await post(JSON.stringify(body));
    expect(knocks).toMatchObject([{ body }]);
  });

  it("takes what nests twenty deep", async () => {
    expect((await post(deep(20))).status).toBe(200);
  });

  it("takes 256 kilobytes and no more", async () => {
    const filled = (bytes: number): string => JSON.stringify("x".repeat(bytes - 2));
    expect((await post(filled(256 * 1024))).status).toBe(200);
    const large = filled(256 * 1024 + 1);
    expect(
      await raw(`POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${large.length}\r\n\r\n`),
    ).toMatch(/^HTTP\/1.1 413 /);
    expect(knocks).toHaveLength(1);
  });

  it("stops reading what does not say how long it is", async () => {
    const status = await new Promise((resolve, reject) => {
      const request = ask(url("/api/messages"), { method: "POST", headers: JSON_TYPE }, (response) =>
        resolve(response.resume().statusCode),
      );
      request.on("error", reject);
      request.write("x".repeat(300_000));
    });
    expect(status).toBe(413);
    expect(knocks).toEqual([]);
  });

  it.each(["text/plain", "application/jsonp", "application/x-www-form-urlencoded", ""])("takes no %j", async (type) => {
    const heard = await raw(`POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 2\r\n\r\n{}`);
    expect(heard).toMatch(/^HTTP\/1.1 415 /);
    expect(knocks).toEqual([]);
  });

  it("takes JSON that names its letters", async () => {
    expect((await post("{}", { "content-type": "application/json; charset=utf-8" })).status).toBe(200);
  });

  it("hands in both of two tokens", async () => {
    await raw(
      "POST /api/messages HTTP/1.1\r\nhost: x\r\nconnection: close\r\nauthorization: Bearer a\r\nauthorization: Bearer b\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}",
    );
    expect(knocks).toEqual([{ authorization: ["Bearer a", "Bearer b"], body: {} }]);
  });

  it.each([
    ["GET", "/api/messages"],
    ["PUT", "/api/messages"],
    ["POST", "/"],
    ["POST", "/api/messages/"],
    ["POST", "/API/messages"],
    ["GET", "/.env"],
    ["POST", "/healthz"],
  ])("has nothing at %s %s", async (method, path) => {
    const response = await fetch(url(path), { method });
    expect([response.status, await response.text()]).toEqual([404, ""]);
    expect(knocks).toEqual([]);
  });

  it("says that it is alive, and whether it is ready", async () => {
    expect(await (await fetch(url("/healthz"))).text()).toBe("alive");
    const { status, headers } = await fetch(url("/healthz"), { method: "HEAD" });
    expect([status, headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    expect((await fetch(url("/readyz"))).status).toBe(200);
    readiness = "locked";
    const response = await fetch(url("/readyz"));
    expect([response.status, await response.text()]).toEqual([503, "locked"]);
    expect((await fetch(url("/healthz"))).status).toBe(200);
  });

  it("leaves other addresses to whoever has some", async () => {
    await server.close();
    await open({
      more: ({ url: path }, response) => {
        if (path !== "/demo") return false;
        response.end("demo");
        return true;
      },
    });
    expect(await (await fetch(url("/demo"))).text()).toBe("demo");
    expect((await fetch(url("/else"))).status).toBe(404);
    expect((await post("{}")).status).toBe(200);
  });

  it("refuses to open at an address that is taken", async () => {
    await expect(openServer({ host: "127.0.0.1", port: server.port, receive: answer, isReady: () => true })).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
  });
});

describe("somebody who takes their time", () => {
  beforeEach(async () => {
    await server.close();
    await open({ requestMs: 100 });
  });

  it.each([
    ["before a header is whole", "POST /api/messages HTTP/1.1\r\nhost: x\r\nx-slow: "],
    ["in the middle of the body", "POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{"],
  ])(
    "is shown out %s",
    async (_, said) => {
      expect(await raw(said)).toMatch(/^(HTTP\/1.1 408 |HTTP\/1.1 500 |$)/);
      expect(knocks).toEqual([]);
      expect((await fetch(url("/healthz"))).status).toBe(200);
    },
    20 * SECOND,
  );
});

describe("a server that closes", () => {
  it(
    "lets whoever is being answered have their answer, and takes nobody new",
    async () => {
      let finish: (answered: Answered) => void = () => undefined;
      const begun = new Promise<void>((resolve) => {
        answer = () => {
          resolve();
          return new Promise((done) => {
            finish = done;
          });
        };
      });
      const response = post("{}");
      await begun;
      const closing = server.close();
      await expect(fetch(url("/healthz"))).rejects.toThrow();
      finish({ status: 200, body: { said: "noch" } });
      expect(await (await response).json()).toEqual({ said: "noch" });
      await closing;
    },
    20 * SECOND,
  );
});
