import { type IncomingMessage, Agent as PlainAgent, request as requestPlain } from "node:http";
import { request as requestSecure, Agent as SecureAgent } from "node:https";
import type { Socket } from "node:net";
import type { ProxySettings } from "../config.js";
import { proxyAgents } from "./proxy.js";

export interface Request {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How far one request came. */
export type Attempted =
  /** Nothing of it can have gone out. */
  | { readonly kind: "not-connected" }
  | { readonly kind: "no-answer" }
  /** `text`: undefined where it broke off or was too long to be an answer of Teams'. */
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly retryAfter?: string;
      /** What time it is there. */
      readonly date?: string;
      readonly text?: string;
    };

export type Attempt = (request: Request, withinMs: number) => Promise<Attempted>;

const CONNECT_MS = 5_000;
const MOST_BYTES = 1024 * 1024;

/** Not kept for long: on a connection that the other side has just closed nobody knows whether a message arrived. */
const KEPT_ALIVE = { keepAlive: true, timeout: 4_000 } as const;

/** Connections that stand. Node names most errors the same before and after that; whether a message may have arrived hangs on just that. */
const connected = new WeakSet<Socket>();

const onceConnected = (socket: Socket, event: "connect" | "secureConnect", begin: () => void): void => {
  if (connected.has(socket)) begin();
  else
    socket.once(event, () => {
      connected.add(socket);
      begin();
    });
};

const headOf = ({ statusCode = 0, headers }: IncomingMessage) => {
  const { "retry-after": retryAfter, date } = headers;
  const said = { ...(retryAfter === undefined ? {} : { retryAfter }), ...(date === undefined ? {} : { date }) };
  return { kind: "answered", status: statusCode, ...said } as const;
};

const collect = (answer: IncomingMessage, done: (text: string) => void, tooLong: () => void): void => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  answer.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) tooLong();
    else chunks.push(chunk);
  });
  answer.once("end", () => {
    if (bytes <= MOST_BYTES) done(Buffer.concat(chunks).toString("utf8"));
  });
};

/** One request under way. */
const begun = ({ method, url, headers, body }: Request, agent: PlainAgent, withinMs: number): Promise<Attempted> =>
  new Promise((resolve) => {
    const isSecure = url.startsWith("https:");
    const call = (isSecure ? requestSecure : requestPlain)(url, { method, headers, agent });
    let far: Attempted = { kind: "not-connected" };

    const connecting = setTimeout(() => call.destroy(), CONNECT_MS);
    const working = setTimeout(() => call.destroy(), withinMs);
    const end = (attempted: Attempted): void => {
      clearTimeout(connecting);
      clearTimeout(working);
      resolve(attempted);
    };

    call.once("socket", (socket) => {
      onceConnected(socket, isSecure ? "secureConnect" : "connect", () => {
        clearTimeout(connecting);
        far = { kind: "no-answer" };
      });
    });
    call.once("response", (answer) => {
      // Of a proxy that does not let us through.
      if (far.kind === "not-connected") {
        call.destroy();
        return;
      }
      const head = headOf(answer);
      far = head;
      collect(
        answer,
        (text) => end({ ...head, text }),
        () => call.destroy(),
      );
    });
    // What it was says nothing; how far it came does. It is closed after this.
    call.on("error", () => clearTimeout(working));
    call.once("close", () => end(far));
    call.end(body);
  });

/** Requests that are made once each: nothing is tried again and no redirect is followed, for that would carry our token and the message
 *  to an address that nobody allowed. In plain text only to a client on this machine, and so never through a proxy. */
export const openAttempts = (proxy: ProxySettings): Attempt => {
  const plain = new PlainAgent(KEPT_ALIVE);
  const secure = new SecureAgent(KEPT_ALIVE);
  const through = proxyAgents(proxy, KEPT_ALIVE);
  const agentFor = (url: string): PlainAgent => (url.startsWith("https:") ? (through(new URL(url).hostname) ?? secure) : plain);
  return (request, withinMs) => begun(request, agentFor(request.url), withinMs);
};
