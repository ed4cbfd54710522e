import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ListeningSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** How long somebody may take to say what they want. */
  readonly requestMs?: number;
}

export interface HttpServer {
  readonly port: number;
  /** Takes nobody new and waits for whoever is there, but not for ever. */
  readonly close: () => Promise<void>;
}

export const REQUEST_MS = 10_000;
/** Longer than whoever stands before the bot keeps an idle connection (nginx: a minute). Whoever closes first may close on a request that
 *  is already on its way, and the click is lost: that has to be the other side. */
const KEPT_OPEN_MS = 75_000;
const LONGEST_CLOSE_MS = 10_000;
const LOOK_MS = 100;

/** Whoever broke off, or broke us, is told nothing. */
const giveUp = (response: ServerResponse): void => {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { "content-length": 0 }).end();
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

/** A port of this program, for as long as it runs. */
export const openListening = async ({ host, port, handle, requestMs = REQUEST_MS }: ListeningSettings): Promise<HttpServer> => {
  const limits = {
    requestTimeout: requestMs,
    headersTimeout: requestMs,
    keepAliveTimeout: KEPT_OPEN_MS,
    connectionsCheckingInterval: Math.min(requestMs, 1_000),
    joinDuplicateHeaders: false,
  };
  const server = createServer(limits, (request, response) => {
    handle(request, response).catch(() => giveUp(response));
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
