import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, open, readFile, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { environmentWith } from "../../bot/index.js";
import type { Person } from "../../dialogue/index.js";

/** Microsoft's own client for trying a bot out, with one person in it. */
export interface Playground {
  readonly address: string;
  close(): Promise<void>;
}

interface PlaygroundOrder {
  readonly person: Person;
  readonly tenant: string;
  readonly botName: string;
  readonly port: number;
  /** Where the bot listens. */
  readonly endpoint: string;
  /** For its settings and its log; it has none of its own elsewhere. */
  readonly folder: string;
  /** Nobody waits any more. */
  readonly signal: AbortSignal;
  /** Somebody else ended it. */
  readonly onEnd: () => void;
}

/** It insists on exactly five people beside the one who chats. */
const EXTRAS = 5;
/** Loaded into it: listens to this machine alone, and ends when the demo does. */
const LEASH = new URL("./leash.js", import.meta.url).href;

const PATIENCE_MS = 30_000;
const LOOK_MS = 100;
const FAREWELL_MS = 3_000;

const account = (id: string, name: string, upn: string, aadObjectId: string) => {
  const [givenName = name, ...rest] = name.split(" ");
  return { id, name, userPrincipleName: upn, aadObjectId, givenName, surname: rest.join(" "), email: upn };
};

const extra = (_: unknown, index: number) =>
  account(`29:extra-${index}`, `Niemand ${index + 1}`, `niemand${index + 1}@example.org`, `00000000-0000-4000-8000-00000000000${index}`);

/** JSON is YAML too. */
const settingsOf = ({ person, tenant, botName }: PlaygroundOrder): string =>
  JSON.stringify({
    version: "0.1.1",
    tenantId: tenant,
    bot: { id: "ifd-bot", name: botName },
    currentUser: account(`29:${person.id}`, person.name, person.upn ?? person.id, person.id),
    users: Array.from({ length: EXTRAS }, extra),
    personalChat: { id: `a:${person.id}` },
    groupChat: { id: "19:group@thread.v2", name: "Gruppe (antwortet nicht)" },
    team: {
      id: "19:team@thread.tacv2",
      name: "Team (antwortet nicht)",
      aadGroupId: "00000000-0000-4000-8000-0000000000aa",
      channels: [{ id: "19:channel@thread.tacv2", name: "Kanal" }],
    },
  });

const program = (): string =>
  join(dirname(createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/package.json")), "cli.js");

const answers = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get(address, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("error", () => resolve(false));
  });

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess): Promise<void> =>
  hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once("exit", () => resolve()));

const close = async (child: ChildProcess): Promise<void> => {
  child.kill("SIGTERM");
  await Promise.race([ended(child), pause(FAREWELL_MS)]);
  if (!hasEnded(child)) child.kill("SIGKILL");
  await ended(child);
};

const watched = (child: ChildProcess, address: string, onEnd: () => void): Playground => {
  child.once("exit", onEnd);
  return {
    address,
    close: () => {
      child.off("exit", onEnd);
      return close(child);
    },
  };
};

/** It says nothing on its own when its settings are wrong: the reason stands only in its log. */
export class PlaygroundFailed extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super("the Playground did not start");
    this.name = "PlaygroundFailed";
    this.lines = lines;
  }
}

const failure = async (log: string): Promise<PlaygroundFailed> =>
  new PlaygroundFailed((await readFile(log, "utf8")).trim().split("\n").slice(-6));

export const openPlayground = async (order: PlaygroundOrder): Promise<Playground> => {
  const { folder, port, endpoint, signal, onEnd } = order;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const settings = join(folder, "playground.yml");
  const log = join(folder, "playground.log");
  await writeFile(settings, settingsOf(order), { mode: 0o600 });
  const output = await open(log, "a", 0o600);
  const child = spawn(
    process.execPath,
    ["--import", LEASH, program(), "start", "-e", endpoint, "-c", "msteams", "-p", String(port), "--disable-telemetry"],
    {
      cwd: folder,
      // Ctrl-C goes to the whole group of the terminal: the demo ends its chats itself, in their turn.
      detached: true,
      stdio: ["ignore", output.fd, output.fd],
      env: environmentWith({
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, "client.log"),
        TEAMSAPPTESTER_BROWSER: "none",
        SEND_INSTALLATION_ACTIVITY: "true",
      }),
    },
  );
  await output.close();
  const address = `http://localhost:${port}`;
  for (let waited = 0; waited < PATIENCE_MS && !hasEnded(child) && !signal.aborted; waited += LOOK_MS) {
    if (await answers(address)) return watched(child, address, onEnd);
    await pause(LOOK_MS);
  }
  await close(child);
  throw await failure(log);
};
