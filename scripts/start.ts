import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { standsIn } from "../bot/index.js";
import { type Given, readOptions, runCommand, Unusable, wholeNumber } from "./command-line.js";
import { PART_NAMES, PARTS } from "./demo/cast.js";
import { type Demo, openDemo } from "./demo/demo.js";
import { isFree } from "./demo/free-port.js";
import { openBrowser } from "./demo/open-browser.js";

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

const LARGEST_PORT = 65_535;

const portFrom = async (given: Given): Promise<number | undefined> => {
  const port = wholeNumber("port", given.text("port"), 1);
  if (port === undefined) return undefined;
  if (port > LARGEST_PORT) throw new Unusable([`--port: Der größte Port ist ${LARGEST_PORT}.`]);
  if (!(await isFree(port)))
    throw new Unusable([`Der Port ${port} ist schon belegt. Nehmen Sie einen anderen, oder lassen Sie --port weg.`]);
  return port;
};

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

/** Until somebody has had enough. */
const interrupted = (): Promise<void> =>
  new Promise((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
  });

const start = async (args: readonly string[]): Promise<number> => {
  const given = readOptions(args, OPTIONS, USAGE);
  if (given.has("help")) {
    process.stdout.write(`${USAGE.trim()}\n`);
    return 0;
  }
  const port = await portFrom(given);
  const ended = interrupted();
  const { folder, isKept } = await folderFrom(given);
  process.stderr.write("Der Bot und drei Chats werden gestartet …\n");
  const demo = await openDemo({ folder, ...(port === undefined ? {} : { port }) });
  process.stdout.write(`${welcome(demo)}\n`);
  if (!given.has("no-browser")) openBrowser(demo.page);
  await ended;
  process.stderr.write("\nWird beendet …\n");
  await demo.close();
  if (!isKept) await rm(folder, { recursive: true, force: true });
  process.stderr.write(isKept ? `Alles liegt noch in ${folder}.\n` : "Alles ist beendet und aufgeräumt.\n");
  return 0;
};

await runCommand(start);
