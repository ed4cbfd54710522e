import { createServer as createPlain, type RequestListener, type Server } from "node:http";
import { createServer as createSecure } from "node:https";
import { type AddressInfo, connect, createServer as createSocket, type Socket, type Server as SocketServer } from "node:net";
import { generate } from "selfsigned";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { portState } from "../../../scripts/doctor/open-world.js";
import { openReach } from "../../../scripts/doctor/reach.js";
import type { Question } from "../../../scripts/doctor/world.js";

const LIMIT_MS = 3_000;
const DAY_MS = 86_400_000;

interface Pair {
  readonly key: string;
  readonly cert: string;
}

let pair: Pair;
const open: (() => void)[] = [];

const made = async (name: string, span: { readonly from: number; readonly to: number }): Promise<Pair> => {
  const { private: key, cert } = await generate([{ name: "commonName", value: name }], {
    ...{ keyType: "ec", algorithm: "sha256" },
    notBeforeDate: new Date(Date.now() + span.from),
    notAfterDate: new Date(Date.now() + span.to),
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: name }] }],
  });
  return { key, cert };
};

const listening = async (server: Server | SocketServer): Promise<number> => {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
};

const answering: RequestListener = (_, response) => {
  response.writeHead(200, { "x-own": "yes" }).end("alive");
};

const secure = (with_ = pair, answer = answering): Promise<number> => listening(createSecure(with_, answer));

/** Lets through to this machine, whatever host is asked for; or answers with a status. */
const proxy = async (refusal?: number): Promise<string> => {
  const server = createPlain();
  server.on("connect", ({ url = "" }, socket) => {
    if (refusal !== undefined) return socket.end(`HTTP/1.1 ${refusal} No\r\ncontent-length: 0\r\n\r\n`);
    const through = connect(Number(url.split(":")[1]), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      through.pipe(socket).pipe(through);
    });
    return socket.on("close", () => through.destroy());
  });
  return `http://127.0.0.1:${await listening(server)}`;
};

const ask = (url: string, more: Partial<Question> = {}, through?: string) =>
  openReach(through === undefined ? {} : { proxy: through }, LIMIT_MS, Date.now)({ url, way: "direct", ...more });

beforeAll(async () => {
  pair = await made("localhost", { from: -DAY_MS, to: 30 * DAY_MS });
});

afterEach(() => {
  for (const close of open.splice(0)) close();
});

afterAll(() => expect(open).toEqual([]));

describe("how far a request comes", () => {
  it("to an answer, with its status, headers, text and the middle of its time", async () => {
    const before = Date.now();
    const heard = await ask(`http://127.0.0.1:${await listening(createPlain(answering))}/`);
    expect(heard).toMatchObject({ kind: "answered", status: 200, text: "alive", headers: { "x-own": "yes" } });
    expect(heard.kind === "answered" && heard.at >= before && heard.at <= Date.now()).toBe(true);
  });

  it("to no name", async () => {
    expect(await ask("https://gibt-es-nicht.invalid/")).toMatchObject({ kind: "broken", stage: "name" });
  });

  it("to a closed door", async () => {
    const port = await listening(createPlain(answering));
    for (const close of open.splice(0)) close();
    expect(await ask(`https://127.0.0.1:${port}/`)).toMatchObject({ stage: "connect", code: "ECONNREFUSED" });
  });

  it("to a certificate that nobody here trusts, and tells who signed it", async () => {
    const heard = await ask(`https://localhost:${await secure()}/`);
    expect(heard).toMatchObject({ stage: "tls", code: "DEPTH_ZERO_SELF_SIGNED_CERT", issuer: "localhost" });
  });

  it("never to the request behind such a certificate", async () => {
    let requests = 0;
    const port = await secure(pair, (request, response) => {
      if (request.url === "/secret") requests += 1;
      answering(request, response);
    });
    await ask(`https://localhost:${port}/secret`, { headers: { authorization: "Bearer Kanarienvogel" } });
    expect(requests).toBe(0);
  });

  it("to somebody who speaks no encryption", async () => {
    expect(await ask(`https://127.0.0.1:${await listening(createPlain(answering))}/`)).toMatchObject({ kind: "broken", stage: "tls" });
  });

  it("to somebody who takes it and says nothing", async () => {
    const port = await listening(createPlain(() => undefined));
    const heard = await openReach({}, 50, Date.now)({ url: `http://127.0.0.1:${port}/`, way: "direct" });
    expect(heard).toMatchObject({ stage: "answer", code: "TIMEOUT" });
  });

  it("to somebody who hangs up", async () => {
    const port = await listening(createSocket((socket) => socket.once("data", () => socket.destroy())));
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: "broken", stage: "answer" });
  });

  it("with its body, where it has one", async () => {
    const port = await listening(
      createPlain((request, response) => {
        request.setEncoding("utf8").on("data", (text: string) => response.end(`${request.method} ${text}`));
      }),
    );
    expect(await ask(`http://127.0.0.1:${port}/`, { method: "POST", body: "{}" })).toMatchObject({ text: "POST {}" });
  });

  it("to no redirect's end", async () => {
    const port = await listening(createPlain((_, response) => response.writeHead(302, { location: "/anderswo" }).end()));
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 302, headers: { location: "/anderswo" } });
  });
});

describe("through a proxy, a request comes", () => {
  const throughProxy = async (through: string, port: number) => ask(`https://smba.example:${port}/`, { way: "bot" }, through);

  it("to the encryption of the other side, whose name only the proxy knows", async () => {
    const port = await secure(await made("smba.example", { from: -DAY_MS, to: DAY_MS }));
    expect(await throughProxy(await proxy(), port)).toMatchObject({ stage: "tls", issuer: "smba.example" });
  });

  it.each([407, 403])("no further than to its %i", async (status) => {
    expect(await throughProxy(await proxy(status), 443)).toMatchObject({ stage: "proxy", status });
  });

  it("nowhere where there is none", async () => {
    const gone = await proxy();
    for (const close of open.splice(0)) close();
    expect(await throughProxy(gone, 443)).toMatchObject({ stage: "proxy", code: "ECONNREFUSED" });
  });

  it("only where the bot's messages would go that way", async () => {
    const port = await secure();
    const heard = await ask(`https://localhost:${port}/`, { way: "direct" }, await proxy(403));
    expect(heard).toMatchObject({ stage: "tls" });
  });
});

describe("a port", () => {
  it("is free, or taken", async () => {
    const port = await listening(createPlain(answering));
    expect(await portState("127.0.0.1", port)).toBe("taken");
    for (const close of open.splice(0)) close();
    expect(await portState("127.0.0.1", port)).toBe("free");
  });

  it("is none of this machine's where the address is not", async () => {
    expect(await portState("192.0.2.1", 3978)).toBe("no-such-address");
    expect(await portState("gibt-es-nicht.invalid", 3978)).toBe("no-such-address");
  });
});
