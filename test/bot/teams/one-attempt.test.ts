import { execFile } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect, createServer as createPlainServer, type Server as PlainServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ProxySettings } from "../../../bot/config.js";
import { openAttempts, type Request } from "../../../bot/teams/one-attempt.js";
import { type Certificate, newCertificate } from "./certificate.js";

const run = promisify(execFile);
const LONG_MS = 30_000;
const MEGABYTE = 1024 * 1024;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0)) await close();
});

const listening = async (server: PlainServer): Promise<number> => {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
};

const answering = (answer: RequestListener): Server => createServer(answer);

const to = (port: number, more: Partial<Request> = {}): Request => ({
  ...{ method: "POST", url: `http://127.0.0.1:${port}/v3`, headers: { "content-length": "2" }, body: "{}" },
  ...more,
});

/** What time it is there, as each answer says. */
const DATED = { date: expect.stringMatching(/ GMT$/) };

describe("one request", () => {
  const attempt = openAttempts({});

  it("is answered with a status, a text and the wish to be left alone", async () => {
    const port = await listening(answering((_, response) => response.writeHead(429, { "retry-after": "7" }).end("later")));
    expect(await attempt(to(port), LONG_MS)).toEqual({ kind: "answered", status: 429, retryAfter: "7", text: "later", ...DATED });
  });

  it("leaves a connection that is kept for no longer than the other side is sure to keep it", async () => {
    const server = answering((_, response) => response.end("{}"));
    server.keepAliveTimeout = 60_000;
    const port = await listening(server);
    const opened: Socket[] = [];
    const note = (message: unknown): void => void opened.push((message as { readonly socket: Socket }).socket);
    subscribe("net.client.socket", note);
    await attempt(to(port), LONG_MS);
    await attempt(to(port), LONG_MS);
    unsubscribe("net.client.socket", note);
    expect(opened.map(({ timeout }) => timeout)).toEqual([4_000]);
  });

  it("has no connection where the other side takes it and never shows who it is", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const server = createPlainServer();
    const port = await listening(server);
    const met = new Promise((resolve) => server.once("connection", resolve));
    const attempted = attempt(to(port, { url: `https://127.0.0.1:${port}/v3` }), LONG_MS);
    await met;
    vi.advanceTimersByTime(5_000);
    expect(await attempted).toEqual({ kind: "not-connected" });
  });

  it("is not shown to somebody whose certificate nobody vouches for", async () => {
    let seen = 0;
    const port = await listening(createSecureServer(newCertificate(), () => (seen += 1)));
    expect(await attempt(to(port, { url: `https://localhost:${port}/v3` }), LONG_MS)).toEqual({ kind: "not-connected" });
    expect(seen).toBe(0);
  });

  it("may have arrived where nothing came back for as long as it may take", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let arrived: (value: unknown) => void = () => undefined;
    const met = new Promise((resolve) => {
      arrived = resolve;
    });
    const port = await listening(answering(arrived));
    const attempted = attempt(to(port), LONG_MS);
    await met;
    vi.advanceTimersByTime(LONG_MS);
    expect(await attempted).toEqual({ kind: "no-answer" });
  });

  it("may have arrived where what came back is no HTTP", async () => {
    const port = await listening(createPlainServer((socket) => socket.once("data", () => socket.end("hello\r\n\r\n"))));
    expect(await attempt(to(port), LONG_MS)).toEqual({ kind: "no-answer" });
  });

  it("was answered with its status alone where the rest breaks off", async () => {
    const port = await listening(
      answering((_, response) => {
        response.writeHead(201, { "content-length": "100" });
        response.write('{"id":', () => response.destroy());
      }),
    );
    expect(await attempt(to(port), LONG_MS)).toEqual({ kind: "answered", status: 201, ...DATED });
  });

  it("was answered with its status alone where the rest is longer than any answer of Teams'", async () => {
    const port = await listening(answering((_, response) => response.end("x".repeat(MEGABYTE + 1))));
    expect(await attempt(to(port), LONG_MS)).toEqual({ kind: "answered", status: 200, ...DATED });
  });

  it("uses a connection again that stands already", async () => {
    const server = answering((_, response) => response.end());
    let connections = 0;
    server.on("connection", () => (connections += 1));
    const port = await listening(server);
    for (let time = 0; time < 5; time += 1) await attempt(to(port), LONG_MS);
    expect(connections).toBe(1);
  });
});

/** In a process of its own, which is told whom to trust when it starts. */
const attempted = async (proxy: ProxySettings, port: number, { cert }: Certificate): Promise<unknown> => {
  const folder = await mkdtemp(join(tmpdir(), "ifd-certificate-"));
  try {
    await writeFile(join(folder, "ca.pem"), cert);
    const request = to(port, { url: `https://localhost:${port}/v3` });
    const code = `
      const { openAttempts } = await import("./build/bot/teams/one-attempt.js");
      const attempt = openAttempts(${JSON.stringify(proxy)});
      const seen = [];
      for (let time = 0; time < 2; time += 1) seen.push(await attempt(${JSON.stringify(request)}, 10000));
      console.log(JSON.stringify(seen));
      process.exit(0);`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", code], {
      env: { NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") },
    });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe("a request through a proxy", () => {
  const TWICE = [
    { kind: "answered", status: 201, text: "hello", ...DATED },
    { kind: "answered", status: 201, text: "hello", ...DATED },
  ];

  /** What it was asked to connect to. */
  const proxied = async (line = "HTTP/1.1 200 Connected"): Promise<{ readonly url: string; readonly asked: readonly string[] }> => {
    const asked: string[] = [];
    const proxy = createServer().on("connect", ({ url = "" }, socket: Socket) => {
      asked.push(url);
      socket.write(`${line}\r\n\r\n`);
      if (!line.includes("200")) return socket.end();
      const there = connect(Number(url.split(":")[1]), "127.0.0.1", () => socket.pipe(there).pipe(socket));
      there.on("error", () => socket.destroy());
      return socket.on("error", () => there.destroy());
    });
    return { url: `http://127.0.0.1:${await listening(proxy)}`, asked };
  };

  const service = async (certificate: Certificate): Promise<number> =>
    listening(createSecureServer(certificate, (_, response) => response.writeHead(201).end("hello")));

  it("goes to Teams, encrypted all the way, on one connection", async () => {
    const certificate = newCertificate();
    const [{ url, asked }, port] = [await proxied(), await service(certificate)];
    expect(await attempted({ proxy: url }, port, certificate)).toEqual(TWICE);
    expect(asked).toEqual([`localhost:${port}`]);
  });

  it("goes around it to hosts that need none", async () => {
    const certificate = newCertificate();
    const [{ url, asked }, port] = [await proxied(), await service(certificate)];
    expect(await attempted({ proxy: url, around: ["example.org", "localhost:443"] }, port, certificate)).toEqual(TWICE);
    expect(asked).toEqual([]);
  });

  it.each([407, 502])("cannot have gone out where the proxy itself says %i", async (status) => {
    const certificate = newCertificate();
    const [{ url }, port] = [await proxied(`HTTP/1.1 ${status} No`), await service(certificate)];
    expect(await attempted({ proxy: url }, port, certificate)).toEqual([{ kind: "not-connected" }, { kind: "not-connected" }]);
  });
});
