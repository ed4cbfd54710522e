import type { IncomingHttpHeaders } from "node:http";
import { openLoopback } from "./loopback.js";

/** One upload as it arrived. */
export interface Uploaded {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Where somebody's OneDrive takes a file, played on this machine: keeps every byte that arrives, and answers as it is told. */
export interface OneDrive {
  readonly origin: string;
  readonly uploads: readonly Uploaded[];
  /** For every upload from now on; "silent": takes it and never answers. */
  answers(how: number | "silent" | { readonly redirect: string }): void;
  close(): Promise<void>;
}

export const openOneDrive = async (): Promise<OneDrive> => {
  const uploads: Uploaded[] = [];
  let how: Parameters<OneDrive["answers"]>[0] = 201;
  const server = await openLoopback(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "", url: path = "", headers } = request;
    uploads.push({ method, path, headers, bytes: Buffer.concat(chunks) });
    if (how === "silent") return;
    if (typeof how === "object") response.writeHead(307, { location: how.redirect }).end();
    else response.writeHead(how, { "content-type": "application/json" }).end("{}");
  });
  return {
    origin: server.origin,
    uploads,
    answers: (next) => {
      how = next;
    },
    close: server.close,
  };
};
