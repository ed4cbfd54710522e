import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyOf } from "./body.js";
import { type HttpServer, openListening, REQUEST_MS } from "./listening.js";

export { type HttpServer, REQUEST_MS } from "./listening.js";

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
  /** True, or in a word why not. Absent: it is said elsewhere. */
  readonly isReady?: () => true | string;
  /** Other addresses, where there are any: whether it has answered. */
  readonly more?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** How long somebody may take to say what they want. */
  readonly requestMs?: number;
}

const NOT_FOUND: Answered = { status: 404 };

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

export const pathOf = ({ url = "/" }: IncomingMessage): string => url.split("?", 1)[0] ?? "/";

const routed = async (request: IncomingMessage, response: ServerResponse, settings: ServerSettings): Promise<void> => {
  switch (`${request.method} ${pathOf(request)}`) {
    case "POST /api/messages":
      return messages(request, response, settings.receive);
    case "GET /healthz":
    case "HEAD /healthz":
      return say(response, 200, "alive");
    case "GET /readyz":
      if (settings.isReady === undefined) return answer(response, NOT_FOUND);
      return ready(response, settings.isReady());
    default:
      if ((await settings.more?.(request, response)) !== true) answer(response, NOT_FOUND);
  }
};

export const openServer = (settings: ServerSettings): Promise<HttpServer> => {
  const { host, port, requestMs = REQUEST_MS } = settings;
  return openListening({ host, port, requestMs, handle: (request, response) => routed(request, response, settings) });
};
