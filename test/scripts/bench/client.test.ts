import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import type { PersonId } from "../../../dialogue/index.js";
import { openClient } from "../../../scripts/invented/client.js";

const ADA = "ada" as PersonId;

/** A bot that closes so many connections over what was just sent, and then hears: which messages it saw. */
const typedAt = async (closed: number): Promise<readonly string[]> => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    request.setEncoding("utf8").on("data", (body: string) => seen.push((JSON.parse(body) as { readonly id: string }).id));
    request.on("end", () => (seen.length <= closed ? request.socket.resetAndDestroy() : response.end()));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    await openClient({ port, serviceUrl: "http://127.0.0.1/", tenant: "t", token: async () => "Bearer t" }).type(ADA, "hilfe");
    return seen;
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

describe("somebody who clicks while the bot has its hands full", () => {
  it("sends the same once more where the connection was closed over it", async () => {
    const [first, second, ...more] = await typedAt(1);
    expect(first).toBeDefined();
    expect([second, more]).toEqual([first, []]);
  });

  it("gives up where it is closed again", async () => {
    await expect(typedAt(2)).rejects.toThrow("fetch failed");
  });
});
