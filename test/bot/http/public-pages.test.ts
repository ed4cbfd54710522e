import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { publicPages } from "../../../bot/http/public-pages.js";
import { type HttpServer, openServer } from "../../../bot/http/server.js";
import { findBrowser } from "../../../scripts/cards/browser.js";
import { axeViolations } from "../../cards/in-page.js";

const LONG = 60_000;
const PATHS = ["/datenschutz", "/nutzung"] as const;

const OFFICE = {
  legalBasis: "Dienstvereinbarung Führungsdialog vom 1. März 2026",
  dataProtection: "Stelle für Datenschutz, Telefon 0123 4567",
  staffCouncil: "Personalrat, Zimmer 214",
};

/** What would run, load or send something, were it more than words. */
const HOSTILE = `</dd><script>window.hit=1</script><img src=x onerror="window.hit=1"><a href="javascript:1">'\`&amp;`;

let server: HttpServer;

const open = async (office = OFFICE): Promise<void> => {
  server = await openServer({
    host: "127.0.0.1",
    port: 0,
    receive: async () => ({ status: 200 }),
    isReady: () => true,
    more: publicPages(office),
  });
};

const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;

afterEach(() => server.close());

describe.each(PATHS)("%s", (path) => {
  beforeEach(() => open());

  it("is a page that says whom to ask, in German and then in English", async () => {
    const response = await fetch(at(path));
    const html = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const english = html.indexOf('<div lang="en" id="english">');
    for (const words of Object.values(OFFICE)) {
      expect(html.indexOf(words)).toBeGreaterThan(html.indexOf('<html lang="de">'));
      expect(html.indexOf(words, english)).toBeGreaterThan(english);
    }
  });

  it("sets no cookie, is kept from search engines, and lets nothing run or load", async () => {
    const { headers } = await fetch(at(path));
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
  });

  it("has the same head for HEAD, and no body", async () => {
    const [get, head] = [await fetch(at(path)), await fetch(at(path), { method: "HEAD" })];
    expect(head.headers.get("content-length")).toBe(String((await get.arrayBuffer()).byteLength));
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("does not take %s, and says what it takes", async (method) => {
    const response = await fetch(at(path), { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("is the same whatever is asked behind it", async () => {
    const [plain, asked] = [await fetch(at(path)), await fetch(at(`${path}?wer=ich`))];
    expect(await asked.text()).toBe(await plain.text());
  });
});

describe("the pages that everybody can read", () => {
  beforeEach(() => open());

  it.each(["/", "/Datenschutz", "/datenschutz/", "/nutzung/x", "/privacy", "/manifest.json"])("are not at %s", async (path) => {
    expect((await fetch(at(path))).status).toBe(404);
  });
});

describe("in a browser", { timeout: LONG }, () => {
  let browser: Browser;

  beforeAll(async () => {
    const executablePath = findBrowser();
    browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath === undefined ? {} : { executablePath }) });
  }, LONG);

  afterAll(() => browser.close());

  interface Seen {
    readonly complaints: readonly string[];
    readonly requests: readonly string[];
    readonly page: Page;
  }

  const visited = async (path: string, width: number, colorScheme: "light" | "dark"): Promise<Seen> => {
    const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme });
    const [complaints, requests]: [string[], string[]] = [[], []];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(at(path));
    return { complaints, requests, page };
  };

  const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

  const violations = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(AXE);
    await page.evaluate('document.querySelector("main").id = "bubble"');
    return page.evaluate(axeViolations, {});
  };

  const SEEN = PATHS.flatMap((path) => [
    { path, width: 320, colors: "dark" as const },
    { path, width: 1_280, colors: "light" as const },
  ]);

  it.each(SEEN)("$path is easy to reach and to read, $width wide and $colors", async ({ path, width, colors }) => {
    await open();
    const { page, complaints, requests } = await visited(path, width, colors);
    expect(await page.evaluate("[getComputedStyle(document.body).maxWidth, document.documentElement.scrollWidth]")).toEqual([
      "832px",
      width,
    ]);
    expect(await violations(page)).toEqual([]);
    expect({ complaints, requests: requests.filter((one) => one !== "/favicon.ico") }).toEqual({ complaints: [], requests: [path] });
    await page.close();
  });

  it("finds fault with a page whose words are hard to see", async () => {
    await open();
    const { page } = await visited("/nutzung", 320, "light");
    await page.evaluate('document.querySelector("h1").style.color = "#ccc"');
    expect(await violations(page)).toEqual([expect.stringMatching(/^color-contrast/)]);
    await page.close();
  });

  it("shows what a house wrote as words, whatever it is", async () => {
    await open({ legalBasis: HOSTILE, dataProtection: HOSTILE, staffCouncil: HOSTILE });
    const { page, complaints } = await visited("/datenschutz", 640, "light");
    expect(await page.locator("dd").allInnerTexts()).toEqual(Array.from({ length: 6 }, () => HOSTILE));
    expect(await page.evaluate("[document.scripts.length, document.images.length, 'hit' in window]")).toEqual([0, 0, false]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
