import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Fetched } from "../../../bot/conversations/talk.js";
import { fileFetcher } from "../../../bot/teams/fetch-file.js";
import { sharePointOrigins } from "../../../bot/teams/file-address.js";

const MEGABYTE = 1024 * 1024;
const HOUSE = sharePointOrigins("musterstadt");
const UNREACHABLE: Fetched = { state: "unreachable" };
const TOO_LARGE: Fetched = { state: "too-large", megabytes: 5 };

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const originOf = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const serve = (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return originOf(server);
};

/** Answers with bytes that no honest server sends. */
const speak = (answer: (socket: Socket) => void): Promise<string> => {
  const sockets: Socket[] = [];
  const server = createSocketServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => socket.destroy());
    socket.once("data", () => answer(socket));
  });
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return originOf(server);
};

const from = (origin: string, withinMs = 10_000): Promise<Fetched> => fileFetcher({ origins: [origin], withinMs })(`${origin}/liste.csv`);

/** Each would lead elsewhere, or might. */
const HOSTILE: readonly string[] = [
  "",
  "liste.csv",
  "https://musterstadt.sharepoint.com",
  "http://musterstadt.sharepoint.com/x",
  "HTTPS://musterstadt.sharepoint.com/x",
  "https://MUSTERSTADT.sharepoint.com/x",
  "https://musterstadt.sharepoint.com./x",
  "https://musterstadt.sharepoint.com:443/x",
  "https://musterstadt.sharepoint.com:8443/x",
  "https://musterstadt.sharepoint.com.evil.example/x",
  "https://musterstadt.sharepoint.com@evil.example/x",
  "https://musterstadt.sharepoint.com:x@evil.example/x",
  "https://musterstadt.sharepoint.com\\@evil.example/x",
  "https://musterstadt.sharepoint.com/\\evil.example",
  "https://musterstadt.sharepoint.com/a b",
  "https://musterstadt.sharepoint.com/x\n",
  "https://musterstadt.sharepoint.com/ü",
  " https://musterstadt.sharepoint.com/x",
  "https://evil.musterstadt.sharepoint.com/x",
  "https://nachbarstadt.sharepoint.com/x",
  "https://nachbarstadt-my.sharepoint.com/x",
  "https://sharepoint.com/x",
  "https://evil.example/musterstadt.sharepoint.com/x",
  "https://evil.example#https://musterstadt.sharepoint.com/x",
  "//musterstadt.sharepoint.com/x",
  "file:///etc/passwd",
  "data:text/csv,name",
  "https://127.0.0.1/x",
  "https://[::1]/x",
  "https://169.254.169.254/latest/meta-data/",
  "http://169.254.169.254/latest/meta-data/",
  "https://2130706433/x",
];

describe("the fetching of a sent file", () => {
  it.each(HOSTILE)("does not go to %j", async (url) => {
    expect(await fileFetcher({ origins: HOUSE })(url)).toEqual(UNREACHABLE);
  });

  it("knows the two places of a house and takes nothing else for a name", () => {
    expect(HOUSE).toEqual(["https://musterstadt.sharepoint.com", "https://musterstadt-my.sharepoint.com"]);
    expect(() => sharePointOrigins("evil.example/")).toThrow("not the name of a SharePoint");
  });

  it("brings the bytes as they are, and carries no token there", async () => {
    const seen: string[] = [];
    const origin = await serve((request, response) => {
      seen.push(...Object.keys(request.headers));
      response.end("entra_id;name\n");
    });
    const fetched = await from(origin);
    expect(fetched.state === "fetched" && Buffer.from(fetched.bytes).toString()).toBe("entra_id;name\n");
    expect(seen).not.toContain("authorization");
    expect(seen).not.toContain("cookie");
  });

  it("connects to nothing inside the house, whatever a name server says", async () => {
    let asked = 0;
    const origin = await speak(() => {
      asked += 1;
    });
    const inside = origin.replace("http://127.0.0.1", "https://localhost");
    expect(await from(inside)).toEqual(UNREACHABLE);
    expect(asked).toBe(0);
  });

  it("takes a number for no house, and plain text from no other machine", async () => {
    expect(await from("https://127.0.0.1")).toEqual(UNREACHABLE);
    expect(await from("http://169.254.169.254")).toEqual(UNREACHABLE);
    expect(await from("http://[fe80::1]")).toEqual(UNREACHABLE);
  });

  it("follows no redirect", async () => {
    let asked = 0;
    const inside = await serve((_, response) => {
      asked += 1;
      response.end("secret");
    });
    const origin = await serve((_, response) => response.writeHead(302, { location: inside }).end());
    expect(await from(origin)).toEqual(UNREACHABLE);
    expect(asked).toBe(0);
  });

  it.each([204, 206, 401, 404, 500])("takes an answer of %i for no file", async (status) => {
    expect(await from(await serve((_, response) => response.writeHead(status).end()))).toEqual(UNREACHABLE);
  });

  it("takes a packed answer for no file", async () => {
    expect(await from(await serve((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("x")))).toEqual(UNREACHABLE);
  });

  it("does not begin to read what is announced as a gigabyte", async () => {
    const origin = await speak((socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n"));
    expect(await from(origin)).toEqual(TOO_LARGE);
  });

  it("reads no more than five megabytes of a stream without an end", async () => {
    let sent = 0;
    const origin = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) sent += 64 * 1024;
        sent += 64 * 1024;
      };
      response.on("drain", more);
      response.on("error", () => response.destroy());
      more();
    });
    const before = process.memoryUsage().arrayBuffers;
    expect(await from(origin)).toEqual(TOO_LARGE);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * MEGABYTE);
    expect(sent).toBeLessThan(50 * MEGABYTE);
  });

  it("takes five megabytes whole", async () => {
    const fetched = await from(await serve((_, response) => response.end(Buffer.alloc(5 * MEGABYTE))));
    expect(fetched.state === "fetched" && fetched.bytes.length).toBe(5 * MEGABYTE);
  });

  it("takes less than was announced for no file", async () => {
    const origin = await speak((socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nentra_id;name\n"));
    expect(await from(origin)).toEqual(UNREACHABLE);
  });

  it("takes more than was announced for no file", async () => {
    const origin = await speak((socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nentra_id;name\n"));
    expect(await from(origin)).toEqual(UNREACHABLE);
  });

  it("takes what is no answer at all for no file", async () => {
    expect(await from(await speak((socket) => socket.end("entra_id;name\n")))).toEqual(UNREACHABLE);
    expect(await from(await speak((socket) => socket.destroy()))).toEqual(UNREACHABLE);
  });

  it("gives up on somebody who says nothing", async () => {
    expect(await from(await speak(() => undefined), 50)).toEqual(UNREACHABLE);
  });

  it("gives up on somebody who says one letter at a time", async () => {
    const origin = await serve((_, response) => {
      const timer = setInterval(() => response.write("x"), 5);
      response.on("close", () => clearInterval(timer));
    });
    expect(await from(origin, 100)).toEqual(UNREACHABLE);
  });
});
