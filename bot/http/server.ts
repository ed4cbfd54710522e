import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf } from "./body.js";

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

/** One request to the bot, before anything is believed of it. */
export interface Knocking {
  readonly authorization: unknown;
  readonly body: unknown;
}

export interface ServerSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly receive: (knock: Knocking) => Promise<Answered>;
  /** True, or in a word why not. */
  readonly isReady: () => true | string;
  /** Other addresses, where there are any: whether it has answered. */
  readonly more?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** How long somebody may take to say what they want. */
  readonly requestMs?: number;
}

export interface HttpServer {
  readonly port: number;
  /** Takes nobody new and waits for whoever is there, but not for ever. */
  readonly close: () => Promise<void>;
}

export const REQUEST_MS = 10_000;
const LONGEST_CLOSE_MS = 10_000;
const LOOK_MS = 100;

const answer = (response: ServerResponse, { status, body }: Answered): void => {
  if (body === undefined) {
    response.writeHead(status, { "content-length": 0 }).end();
    return;
  }
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "content-length": bytes.length }).end(bytes);
};

const say = (response: ServerResponse, status: number, word: string): void => {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(word);
};

/** Two of them are as good as none: nobody can say which one counts. */
const authorizationOf = ({ headersDistinct, headers }: IncomingMessage): unknown =>
  (headersDistinct.authorization?.length ?? 0) > 1 ? headersDistinct.authorization : headers.authorization;

const messages = async (request: IncomingMessage, response: ServerResponse, receive: ServerSettings["receive"]): Promise<void> => {
  const body = await bodyOf(request);
  if ("value" in body) return answer(response, await receive({ authorization: authorizationOf(request), body: body.value }));
  // What is still on its way is not read.
  response.setHeader("connection", "close");
  answer(response, body);
};

const ready = (response: ServerResponse, isReady: true | string): void =>
  isReady === true ? say(response, 200, "ready") : say(response, 503, isReady);

const pathOf = ({ url = "/" }: IncomingMessage): string => url.split("?", 1)[0] ?? "/";

const routed = async (request: IncomingMessage, response: ServerResponse, settings: ServerSettings): Promise<void> => {
  switch (`${request.method} ${pathOf(request)}`) {
    case "POST /api/messages":
      return messages(request, response, settings.receive);
    case "GET /healthz":
      return say(response, 200, "alive");
    case "GET /readyz":
      return ready(response, settings.isReady());
    default:
      if ((await settings.more?.(request, response)) !== true) answer(response, { status: 404 });
  }
};

/** Whoever broke off, or broke us, is told nothing. */
const giveUp = (response: ServerResponse): void => {
  if (response.headersSent) response.destroy();
  else answer(response, { status: 500 });
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), LONGEST_CLOSE_MS);
    // Whoever has had their answer keeps the connection for the next question, and would be waited for.
    const look = setInterval(() => server.closeIdleConnections(), LOOK_MS);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(look);
      resolve();
    });
  });

export const openServer = async (settings: ServerSettings): Promise<HttpServer> => {
  const { host, port, requestMs = REQUEST_MS } = settings;
  const limits = {
    requestTimeout: requestMs,
    headersTimeout: requestMs,
    connectionsCheckingInterval: Math.min(requestMs, 1_000),
    joinDuplicateHeaders: false,
  };
  const server = createServer(limits, (request, response) => {
    routed(request, response, settings).catch(() => giveUp(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
};
