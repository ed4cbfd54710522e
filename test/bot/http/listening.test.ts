import { expect, it } from "vitest";
import { type HttpServer, openListening } from "../../../bot/http/listening.js";
import { openServer } from "../../../bot/http/server.js";

/** How long nginx keeps a connection to whoever is behind it, unless it is told otherwise: `keepalive_timeout` of an upstream. */
const NGINX_KEEPS_SECONDS = 60;

const keptSecondsOf = async ({ port }: HttpServer): Promise<number> => {
  const { headers } = await fetch(`http://127.0.0.1:${port}/healthz`);
  return Number(/^timeout=(\d+)$/.exec(headers.get("keep-alive") ?? "")?.[1]);
};

it.each([
  ["the port for Teams", () => openServer({ host: "127.0.0.1", port: 0, receive: async () => ({ status: 200 }) })],
  ["any other port", () => openListening({ host: "127.0.0.1", port: 0, handle: async (_, response) => void response.end() })],
] as const)("keeps an idle connection longer at %s than a proxy does, so that none is closed over a click", async (_, open) => {
  const server = await open();
  try {
    expect(await keptSecondsOf(server)).toBeGreaterThan(NGINX_KEEPS_SECONDS);
  } finally {
    await server.close();
  }
});
