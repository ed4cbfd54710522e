import { type AddressInfo, createServer, type Socket } from "node:net";
import { HOST } from "../connector/loopback.js";

/** Answers each request with whatever bytes it is told to, which no HTTP server would write. */
export interface RawServer {
  readonly origin: string;
  /** For every request from now on: the first line, and what stands under it. */
  answer(line: string, headers: readonly string[], body?: string): void;
  close(): Promise<void>;
}

const END = "\r\n";
const END_OF_HEADERS = END + END;

const isWhole = (request: string): boolean => {
  const end = request.indexOf(END_OF_HEADERS);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(request)?.[1] ?? 0);
  return end >= 0 && request.length >= end + END_OF_HEADERS.length + length;
};

export const openRawServer = async (): Promise<RawServer> => {
  const sockets = new Set<Socket>();
  let answer = "";
  const server = createServer((socket) => {
    let request = "";
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // Whoever cannot read the answer hangs up on us.
    socket.on("error", () => socket.destroy());
    socket.on("data", (bytes) => {
      request += bytes.toString("latin1");
      if (!isWhole(request)) return;
      request = "";
      socket.write(answer, "latin1");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  return {
    origin: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    answer: (line, headers, body = "") => {
      answer = [`HTTP/1.1 ${line}`, ...headers, `content-length: ${body.length}`, "", body].join(END);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
