import type { IncomingMessage, ServerResponse } from "node:http";
import { type HttpServer, openListening } from "../http/listening.js";
import { pathOf } from "../http/server.js";
import { METRICS_TYPE, renderMetrics } from "./metrics.js";
import { readinessOf } from "./readiness.js";
import type { OperationsState } from "./state.js";

export interface OperationsSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly state: () => OperationsState;
  readonly render?: (state: OperationsState) => string;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const PLAIN = "text/plain; charset=utf-8";
const NOTHING: Page = { status: 404, type: PLAIN, text: "" };

const pageAt = (path: string, { state, render = renderMetrics }: OperationsSettings): Page => {
  switch (path) {
    case "/metrics":
      return { status: 200, type: METRICS_TYPE, text: render(state()) };
    case "/healthz":
      return { status: 200, type: PLAIN, text: "alive\n" };
    case "/readyz": {
      const readiness = readinessOf(state());
      return { status: readiness.ready ? 200 : 503, type: "application/json; charset=utf-8", text: `${JSON.stringify(readiness)}\n` };
    }
    default:
      return NOTHING;
  }
};

/** Nobody keeps a page: it says how things are now. */
const answer = (request: IncomingMessage, response: ServerResponse, { status, type, text }: Page): void => {
  const bytes = Buffer.from(text);
  const head = { "content-type": type, "content-length": bytes.length, "cache-control": "no-store", "x-content-type-options": "nosniff" };
  response.writeHead(status, head).end(request.method === "HEAD" ? undefined : bytes);
};

const READING: readonly (string | undefined)[] = ["GET", "HEAD"];

/** For whoever looks after the server, at an address of its own: nothing of it is shown where Teams knocks. */
export const openOperations = (settings: OperationsSettings): Promise<HttpServer> =>
  openListening({
    host: settings.host,
    port: settings.port,
    handle: async (request, response) => {
      // What somebody sends along is not read.
      if (!READING.includes(request.method)) response.setHeader("connection", "close");
      answer(request, response, READING.includes(request.method) ? pageAt(pathOf(request), settings) : NOTHING);
    },
  });
