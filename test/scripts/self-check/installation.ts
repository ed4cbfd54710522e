import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fill, peopleUpTo } from "../../../scripts/faults/sample-house.js";
import { HOUSE } from "../../../scripts/invented/house.js";
import { openingIn } from "../../../scripts/invented/places.js";
import { createHouseKey, createStore, type HouseRecord } from "../../../store/index.js";
import { runScript, type Said } from "../command.js";

const HOME = join(import.meta.dirname, "../../..");
const BOT = join(HOME, "build/scripts/faults/child-at-work.js");
const TENANT = "0a1b2c3d-0000-4000-8000-000000000001";

/** What a house sets that is well run; nothing of the machine's own environment. */
export const FIT = {
  PATH: "/usr/bin:/bin",
  IFD_TENANT: TENANT,
  IFD_APP_ID: "0a1b2c3d-0000-4000-8000-000000000002",
  IFD_APP_SECRET: "geheim",
  IFD_LEGAL_BASIS: "Dienstvereinbarung Führungsdialog vom 1. Oktober 2026",
  IFD_DATA_PROTECTION: "Petra Lindqvist, Raum 214",
  IFD_STAFF_COUNCIL: "Personalrat, Raum 108",
} as const;

type Environment = Readonly<Record<string, string>>;

export interface Line {
  readonly check: string;
  readonly title: string;
  readonly state: "sound" | "finding" | "unknown";
  readonly says: string;
  readonly helps?: string;
}

export interface Running {
  readonly pid: number;
  say(order: string): Promise<string | undefined>;
  kill(): Promise<void>;
}

/** A house on this disk, as a customer has one. */
export interface Installation {
  readonly folder: string;
  readonly data: string;
  readonly keys: string;
  /** The running bot, in a process of its own. */
  start(environment?: Environment, options?: readonly string[], before?: string, form?: "now" | "serving"): Promise<Running>;
  /** As a person calls it. */
  command(args?: readonly string[], environment?: Environment): Said;
  /** What each check says; by its name. */
  checked(args?: readonly string[], environment?: Environment): ReadonlyMap<string, Line>;
  remove(): Promise<void>;
}

const startBot = async (
  folder: string,
  environment: Environment,
  options: readonly string[],
  before: string,
  form: string,
): Promise<ChildProcess> => {
  // The shell gives way to the bot, so that a limit can be set for it and the process is the one that was started.
  const line = `${before} exec "$0" "$@"`;
  const nowhere = "http://127.0.0.1:9";
  const args = ["-c", line, process.execPath, ...options, BOT, folder, nowhere, nowhere, form];
  return spawn("sh", args, { stdio: ["pipe", "pipe", "ignore"], env: environment });
};

export const install = async (): Promise<Installation> => {
  const folder = mkdtempSync(join(tmpdir(), "ifd-self-check-"));
  const { place } = openingIn(folder);
  const running: ChildProcess[] = [];
  mkdirSync(place.keys, { mode: 0o700 });
  await createHouseKey(place.keys);
  const store = await createStore(openingIn(folder), TENANT);
  await store.changeHouse((house: HouseRecord) => ({ file: { ...house, settings: { ...HOUSE, tenant: TENANT } }, value: undefined }));
  await fill(store, peopleUpTo(3));
  await store.close();
  const command: Installation["command"] = (args = [], environment = FIT) =>
    runScript("self-check", ["--data", place.data, "--keys", place.keys, ...args], environment);
  return {
    ...{ folder, ...place, command },
    start: async (environment = FIT, options = [], before = "", form = "now") => {
      const child = await startBot(folder, environment, options, before, form);
      running.push(child);
      const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
      const next = async (): Promise<string | undefined> => (await lines.next()).value;
      const said = await next();
      if (said?.startsWith("ready") !== true) throw new Error(`the bot says ${said}`);
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      return {
        pid: child.pid ?? 0,
        say: async (order) => {
          child.stdin?.write(`${order}\n`);
          return next();
        },
        kill: async () => {
          child.kill("SIGKILL");
          await ended;
        },
      };
    },
    checked: (args = [], environment = FIT) => {
      const { out, err } = command(["--json", ...args], environment);
      if (out === "") throw new Error(err);
      const lines = out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Line);
      return new Map(lines.map((line) => [line.check, line]));
    },
    remove: async () => {
      for (const child of running) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Gives away one bit more than it should. */
export const openToOthers = (path: string): void => chmodSync(path, statSync(path).mode | 0o044);
