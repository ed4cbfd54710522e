import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { standsIn } from "../bot/index.js";
import { type Given, readOptions, runCommand, Unusable } from "./command-line.js";
import { PART_NAMES, PARTS } from "./demo/cast.js";
import { type Demo, type DemoOrder, openDemo } from "./demo/demo.js";
import { openBrowser } from "./demo/open-browser.js";
import { PlaygroundFailed } from "./demo/playground.js";
import { portFrom } from "./given-port.js";

const OPTIONS = {
  port: { type: "string" },
  "no-browser": { type: "boolean" },
  keep: { type: "string" },
  help: { type: "boolean" },
} as const;

const USAGE = `
npm start: den Bot auf diesem Rechner ausprobieren, mit einem erfundenen Haus und drei Personen

    --port N        der Port der Übersicht; sonst der erste freie ab 3978
    --no-browser    öffnet keinen Browser
    --keep ORDNER   behält alles in diesem Ordner und macht beim nächsten Mal dort weiter

Beispiel: npm start -- --keep ./probe`;

const folderFrom = async (given: Given): Promise<{ readonly folder: string; readonly isKept: boolean }> => {
  const kept = given.text("keep");
  if (kept !== undefined) return { folder: resolve(standsIn(), kept), isKept: true };
  return { folder: await mkdtemp(join(tmpdir(), "ifd-bot-")), isKept: false };
};

const column = (text: string): string => text.padEnd(18);

const welcome = ({ page, chats }: Demo): string => {
  const lines = PARTS.map((part) => `  ${column(PART_NAMES[part])}${column(chats[part].name)}${chats[part].address}`);
  return [
    "",
    "Der IFD-Bot läuft. Alles bleibt auf diesem Rechner.",
    "",
    ...lines,
    "",
    `  ${column("Übersicht und Zeitraffer").padEnd(36)}${page}`,
    "",
    "Beenden mit Strg-C.",
    "",
  ].join("\n");
};

/** Somebody has had enough, or closed the window. */
const untilEnough = (): AbortSignal => {
  const enough = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => enough.abort());
  return enough.signal;
};

const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted ? Promise.resolve() : new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const play = async (order: DemoOrder, opensBrowser: boolean): Promise<void> => {
  const demo = await openDemo(order);
  process.stdout.write(`${welcome(demo)}\n`);
  if (opensBrowser) openBrowser(demo.page);
  await aborted(order.signal);
  say("\nWird beendet …");
  await demo.close();
};

const start = async (args: readonly string[]): Promise<number> => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    process.stdout.write(`${USAGE.trim()}\n`);
    return 0;
  }
  const port = await portFrom(given);
  const signal = untilEnough();
  const { folder, isKept } = await folderFrom(given);
  say("Der Bot und vier Chats werden gestartet …");
  try {
    await play({ folder, signal, say, ...(port === undefined ? {} : { port }) }, !given.has("no-browser"));
  } catch (error) {
    if (!(error instanceof PlaygroundFailed)) throw error;
    if (!signal.aborted)
      throw new Unusable(["Ein Chat ließ sich nicht starten. Alles andere ist wieder beendet.", ...error.lines], { cause: error });
  } finally {
    if (!isKept) await rm(folder, { recursive: true, force: true });
  }
  say(isKept ? `Alles liegt noch in ${folder}.` : "Alles ist beendet und aufgeräumt.");
  return 0;
};

await runCommand(start);
