import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createHouseKey, createStore } from "../../store/index.js";

export const TENANT = "22222222-2222-4222-8222-222222222222";
export const APP = "33333333-3333-4333-8333-333333333333";
export const FIRST = "first@amt.example";

const HOME = join(import.meta.dirname, "../..");
const SERVE = join(HOME, "build/scripts/serve.js");

const HOUSE = { tenant: TENANT, name: "Jobcenter Musterstadt", state: "MV", goLive: "2026-11-20" };

export type Environment = Readonly<Record<string, string>>;

/** A house as its operator has set it up, on this disk. */
export interface Served {
  readonly folder: string;
  readonly place: { readonly data: string; readonly keys: string };
  /** By IFD_CONFIG and with nothing else of this machine. */
  readonly environment: Environment;
  readonly ports: { readonly forTeams: number; readonly forOperations: number };
  /** Writes the file anew with these on top. */
  settings(more: Environment): void;
  remove(): void;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

export const houseFile = (folder: string, more: object = {}): string => {
  const path = join(folder, "haus.json");
  writeFileSync(path, JSON.stringify({ ...HOUSE, ...more }));
  return path;
};

/** With keys and an empty store; without the settings of the house. */
export const openServed = async (): Promise<Served> => {
  const folder = mkdtempSync(join(tmpdir(), "ifd-served-"));
  const place = { data: join(folder, "daten"), keys: join(folder, "schluessel") };
  mkdirSync(place.keys, { mode: 0o700 });
  await createHouseKey(place.keys);
  await (await createStore({ place }, TENANT)).close();
  const [forTeams, forOperations] = [await freePort(), await freePort()];
  const file = join(folder, "ifd-bot.env");
  const settings = (more: Environment): void => {
    const all: Environment = {
      IFD_DATA: place.data,
      IFD_KEYS: place.keys,
      IFD_TENANT: TENANT,
      IFD_APP_ID: APP,
      IFD_LEGAL_BASIS: "Dienstvereinbarung Führungsdialog vom 1. Oktober 2026",
      IFD_DATA_PROTECTION: "Petra Lindqvist, Raum 214",
      IFD_STAFF_COUNCIL: "Personalrat, Raum 108",
      IFD_FIRST_ADMIN: FIRST,
      IFD_LISTEN: `127.0.0.1:${forTeams}`,
      IFD_OPERATIONS_LISTEN: `127.0.0.1:${forOperations}`,
      ...more,
    };
    writeFileSync(
      file,
      Object.entries(all)
        .map(([name, value]) => `${name}="${value}"\n`)
        .join(""),
    );
    chmodSync(file, 0o640);
  };
  settings({ IFD_APP_SECRET: "ein-geheimnis-von-vielen" });
  const environment = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", IFD_CONFIG: file };
  return {
    folder,
    place,
    environment,
    ports: { forTeams, forOperations },
    settings,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** These tests may run as root, as which nobody is to be served. */
const AS_ROOT = process.getuid?.() === 0 ? ["--as-root"] : [];

export const serveArgs = (...more: readonly string[]): readonly string[] => [SERVE, ...AS_ROOT, ...more];

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Process {
  /** Its line about this event. */
  saw(event: string): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

export const watched = (child: ChildProcess): Process => {
  const lines: string[] = [];
  const errors: Buffer[] = [];
  const waiting = new Map<string, () => void>();
  child.stderr?.on("data", (part: Buffer) => errors.push(part));
  if (child.stdout !== null)
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      for (const [event, tell] of waiting) if (line.includes(`"event":"${event}"`)) tell();
    });
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => resolve({ code, out: lines.join("\n"), err: Buffer.concat(errors).toString() }));
  });
  const saw = (event: string): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.set(event, resolve);
      if (lines.some((line) => line.includes(`"event":"${event}"`))) resolve();
      void ended.then(({ err }) => reject(new Error(`it ended before it said ${event}: ${err}`)));
    });
  return { saw, signal: (signal) => child.kill(signal), ended };
};

export const serve = (served: Served, args: readonly string[] = [], environment: Environment = {}): Process =>
  watched(spawn(process.execPath, serveArgs(...args), { cwd: "/", env: { ...served.environment, ...environment } }));
