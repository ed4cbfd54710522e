import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { parsePlan } from "./faults.js";
import { type Fields, openIdMetadata, publicKeys, signedToken } from "./keys.js";
import { bodyOf, type Loopback, openLoopback, sendJson } from "./loopback.js";
import { REGION, routeOf } from "./route.js";
import type { Answer, Service } from "./service.js";
import { BAD_SYNTAX } from "./verdict.js";

/** What the Connector waits by; real time where nothing else is given. */
export type After = (ms: number, work: () => void) => void;

const HOUR_S = 3600;

const answer = (response: ServerResponse, service: Service, { status, body, headers, breaks }: Answer): void => {
  if (response.destroyed) {
    service.answered("unheard");
    return;
  }
  service.answered(breaks ?? status);
  if (breaks === "silent") return;
  if (breaks === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body), ...headers });
  response.end(body);
};

const routed = (request: IncomingMessage): ReturnType<typeof routeOf> => {
  try {
    return routeOf(request.method, request.url);
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
};

const connect = (request: IncomingMessage, response: ServerResponse, service: Service, after: After): void => {
  bodyOf(request, (body) => {
    const route = routed(request);
    if (route === undefined) {
      response.writeHead(400, { "content-type": "application/json" }).end(BAD_SYNTAX.body);
      return;
    }
    const answered = service.ask({ route, authorization: request.headers.authorization, body });
    if (answered.afterMs === 0) answer(response, service, answered);
    else after(answered.afterMs, () => answer(response, service, answered));
  });
};

interface Signing {
  readonly claims?: Fields;
  readonly header?: Fields;
}

/** Under which address the Connector is known, and for whose bot it signs where nothing else is said. */
export interface Known {
  readonly origin: string;
  readonly app?: string;
}

type Page = (service: Service, known: Known, given: unknown) => unknown;

const NOT_UNDERSTOOD = Symbol("not understood");

/** What is asked by others than the bot's messages; undefined where there is nothing to be had. */
const PAGES: ReadonlyMap<string, Page> = new Map<string, Page>([
  ["GET /openid", (_, { origin }) => openIdMetadata(origin)],
  ["GET /keys", () => publicKeys()],
  [
    "POST /token",
    (service) => {
      const token = service.token();
      return token === undefined ? undefined : { access_token: token, token_type: "Bearer", expires_in: HOUR_S };
    },
  ],
  ["GET /control/report", (service) => service.report()],
  [
    "POST /control/plan",
    (service, _, given) => {
      const more = parsePlan(given);
      if (more === undefined) return NOT_UNDERSTOOD;
      service.follow(more);
      return service.plan();
    },
  ],
  ["POST /control/forget", (service) => service.forget() ?? {}],
  ["POST /control/revoke", (service) => service.revoke() ?? {}],
  [
    "POST /control/sign",
    (_, { origin, app }, given) => {
      const { claims, header }: Signing = typeof given === "object" && given !== null ? given : {};
      return { token: signedToken(origin + REGION, app === undefined ? claims : { aud: app, ...claims }, header) };
    },
  ],
]);

const jsonIn = (body: Buffer): unknown => {
  try {
    return body.length === 0 ? {} : JSON.parse(body.toString());
  } catch (cause) {
    if (cause instanceof SyntaxError) return NOT_UNDERSTOOD;
    throw cause;
  }
};

const UNAVAILABLE = 503;

const turn = (request: IncomingMessage, response: ServerResponse, page: Page, service: Service, known: Known): void => {
  bodyOf(request, (body) => {
    // The real one is asked with a form, of which nothing matters here.
    const given = request.url === "/token" ? {} : jsonIn(body);
    const said = given === NOT_UNDERSTOOD ? NOT_UNDERSTOOD : page(service, known, given);
    if (said === NOT_UNDERSTOOD) sendJson(response, { error: { code: "BadSyntax" } }, 400);
    else sendJson(response, said ?? {}, said === undefined ? UNAVAILABLE : 200);
  });
};

/** `known` is asked at each request: a server learns its address when it listens. */
export const listenerOf =
  (service: Service, after: After, known: () => Known): RequestListener =>
  (request, response) => {
    const page = PAGES.get(`${request.method} ${request.url}`);
    if (page === undefined) connect(request, response, service, after);
    else turn(request, response, page, service, known());
  };

export const serve = async (service: Service, after: After, port?: number): Promise<Loopback> => {
  const server = await openLoopback(
    listenerOf(service, after, () => ({ origin: server.origin })),
    port,
  );
  return server;
};
