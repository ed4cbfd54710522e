import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const HOST = "127.0.0.1";

/** As many may knock at once as the machine lets wait. */
const BACKLOG = 4096;

export interface Loopback {
  readonly origin: string;
  close(): Promise<void>;
}

/** A server that nobody off this machine can reach. */
export const openLoopback = async (listener: RequestListener, port = 0): Promise<Loopback> => {
  const server = createServer(listener);
  // Never the one who hangs up on a quiet connection: a call that is just coming in would be lost, by the clock and not by the plan.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: HOST, backlog: BACKLOG }, resolve);
  });
  return {
    origin: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export const bodyOf = (request: IncomingMessage, got: (body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => got(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)));
};

export const textOf = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve) => bodyOf(request, (body) => resolve(body.toString())));

export const sendJson = (response: ServerResponse, value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
};
