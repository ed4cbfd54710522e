import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { PUBLIC_PATHS, type PublicPage, publicPageHtml } from "../../cards/index.js";
import type { Office } from "../conversations/talk.js";
import { pathOf, type ServerSettings } from "./server.js";

const PAGES: readonly PublicPage[] = ["privacy", "terms"];

interface Kept {
  readonly bytes: Buffer;
  readonly headers: OutgoingHttpHeaders;
}

/** Only the page's own style counts, and only as it left us: whatever else got into the page does nothing. */
const policyFor = (html: string): string => {
  const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
};

const kept = (page: PublicPage, office: Office): Kept => {
  const html = publicPageHtml(page, office);
  const bytes = Buffer.from(html);
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-length": bytes.length,
    "content-security-policy": policyFor(html),
    "cache-control": "max-age=300",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    // Whom to ask in a house is for its people; a search engine needs no list of it.
    "x-robots-tag": "noindex",
  };
  return { bytes, headers };
};

const onlyRead = (response: ServerResponse): void => {
  // What is still on its way is not read.
  response.writeHead(405, { allow: "GET, HEAD", "content-length": 0, connection: "close" }).end();
};

const pageAt = (path: string): PublicPage | undefined => PAGES.find((page) => PUBLIC_PATHS[page] === path);

/** The two addresses that Teams shows before somebody adds the bot. Made when the first one looks, since a start need not wait for it,
 *  and once: however often somebody looks, the bot has no more work. */
export const publicPages = (office: Office): NonNullable<ServerSettings["more"]> => {
  const made = new Map<PublicPage, Kept>();
  const keptOf = (page: PublicPage): Kept => {
    const there = made.get(page) ?? kept(page, office);
    made.set(page, there);
    return there;
  };
  return (request, response) => {
    const found = pageAt(pathOf(request));
    if (found === undefined) return false;
    const page = keptOf(found);
    if (request.method !== "GET" && request.method !== "HEAD") onlyRead(response);
    else response.writeHead(200, page.headers).end(request.method === "HEAD" ? undefined : page.bytes);
    return true;
  };
};
