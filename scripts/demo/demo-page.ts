import type { IncomingMessage, ServerResponse } from "node:http";
import { isMove, type Move, type PageView, pageOf } from "./page.js";

/** What the page can do. */
interface DemoDesk {
  view(): PageView;
  move(move: Move): Promise<void>;
}

const MOST_BYTES = 1_000;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MOST_BYTES) return "";
  }
  return body;
};

const PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
} as const;

/** Another site open in the same browser must not move the clock. */
const isFromHere = ({ headers }: IncomingMessage): boolean =>
  headers.origin !== undefined &&
  headers.origin === `http://${headers.host}` &&
  /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? "");

const moved = async (request: IncomingMessage, response: ServerResponse, desk: DemoDesk): Promise<void> => {
  const move = new URLSearchParams(await bodyOf(request)).get("move") ?? "";
  if (!isFromHere(request) || !isMove(move)) {
    response.writeHead(400).end();
    return;
  }
  await desk.move(move);
  response.writeHead(303, { location: "/" }).end();
};

/** True where the request was one for the page. */
export const demoPage =
  (desk: DemoDesk) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const route = `${request.method} ${request.url}`;
    if (route === "GET /") response.writeHead(200, PAGE_HEADERS).end(pageOf(desk.view()));
    else if (route === "POST /zeitraffer") await moved(request, response, desk);
    else return false;
    return true;
  };
