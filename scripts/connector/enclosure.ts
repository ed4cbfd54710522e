import { type ChildProcess, type ChildProcessWithoutNullStreams, type SpawnOptions, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { builtScript } from "../children/child.js";
import { vouchedFor } from "./authority.js";
import type { Brought, Errand, InsideOrder } from "./inside.js";
import { hostsOf, type MicrosoftOrder } from "./microsoft.js";

/** This machine gives no names of its own to a program: no root, no unshare, no ip. */
export class NotEnclosed extends Error {
  readonly kind = "not-enclosed";
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A part of this machine where Microsoft's names lead to the played ones and no way leads out. Programs run there unchanged. */
export interface Enclosure {
  /** What lies here goes with it, even when whoever opened it is killed. */
  readonly folder: string;
  /** PEM file of whoever vouches for the played hosts. */
  readonly authority: string;
  /** Of the process that holds it open, for `nsenter`. */
  readonly pid: number;
  /** A program in there; it knows nothing of being watched but the authority it is told to trust. */
  spawn(command: string, args: readonly string[], options?: SpawnOptions): ChildProcess;
  run(command: string, args: readonly string[], options?: SpawnOptions & { readonly input?: string }): Promise<Ran>;
  /** A request from in there. */
  ask(url: string, init?: Partial<Omit<Errand, "url" | "number">>): Promise<Omit<Brought, "number">>;
  close(): Promise<void>;
}

const isRoot = (): boolean => process.getuid?.() === 0;

const UNSHARE = ["--mount", "--net"];

const open = (folder: string, authority: string): ChildProcessWithoutNullStreams => {
  const asRoot = isRoot() ? [] : ["--map-root-user"];
  const args = [...UNSHARE, ...asRoot, "--", process.execPath, builtScript(join("connector", "inside"))];
  return spawn("unshare", args, { cwd: folder, env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", NODE_EXTRA_CA_CERTS: authority } });
};

const errandsOf = (child: ChildProcessWithoutNullStreams, lines: AsyncIterator<string>) => {
  const waiting = new Map<number, (brought: Brought) => void>();
  let count = 0;
  const listen = async (): Promise<void> => {
    for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
      const brought = JSON.parse(line.value) as Brought;
      waiting.get(brought.number)?.(brought);
      waiting.delete(brought.number);
    }
    for (const [number, answer] of waiting) answer({ number, status: 0, headers: {}, body: "the enclosure has ended" });
  };
  void listen();
  return (url: string, init: Partial<Omit<Errand, "url" | "number">> = {}): Promise<Brought> =>
    new Promise((resolve) => {
      const number = ++count;
      waiting.set(number, resolve);
      const errand: Errand = { method: "GET", headers: {}, ...init, url, number };
      child.stdin.write(`${JSON.stringify(errand)}\n`);
    });
};

/** Everything a program says, to its end. */
export const heardOut = (child: ChildProcess, input?: string): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on("data", (part: Buffer) => out.push(part));
    child.stderr?.on("data", (part: Buffer) => err.push(part));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
    // A program may end without having listened.
    child.stdin?.on("error", () => child.stdin?.destroy()).end(input);
  });

const MISSING = "Dafür braucht es Linux mit unshare, nsenter, setpriv, ip und mount, und das Recht dazu (root).";

const started = async (child: ChildProcessWithoutNullStreams, order: InsideOrder): Promise<AsyncIterator<string>> => {
  let said = "";
  child.stderr.on("data", (part: Buffer) => {
    said += part.toString();
  });
  child.stdin.on("error", () => child.stdin.destroy());
  const gone = new Promise<string>((resolve) => child.once("error", ({ message }) => resolve(message)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.write(`${JSON.stringify(order)}\n`);
  const first = await Promise.race([lines.next().then(({ value }) => value as string | undefined), gone]);
  if (first !== "ready") throw new NotEnclosed(`${MISSING} ${first ?? said}`);
  return lines;
};

const DEFAULT: SpawnOptions = { stdio: "pipe" };

export const enclose = async (given: Omit<MicrosoftOrder, "host" | "port" | "vouched">): Promise<Enclosure> => {
  const folder = mkdtempSync(join(tmpdir(), "ifd-microsoft-"));
  chmodSync(folder, 0o755);
  const authority = join(folder, "authority.pem");
  const vouched = await vouchedFor(hostsOf(given.sharePoint));
  writeFileSync(authority, vouched.authority, { mode: 0o644 });
  const child = open(folder, authority);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const close = async (): Promise<void> => {
    child.kill("SIGKILL");
    if (child.pid !== undefined) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const lines = await started(child, { ...given, vouched, folder }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const pid = child.pid ?? 0;
  const enter = ["--target", String(pid), ...UNSHARE, ...(isRoot() ? [] : ["--user", "--preserve-credentials"]), "--"];
  const run: Enclosure["spawn"] = (command, args, options = DEFAULT) => {
    const env = { NODE_EXTRA_CA_CERTS: authority, ...(options.env ?? { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" }) };
    // Nobody else would end a program whose starter is killed.
    const until = ["setpriv", "--pdeathsig", "KILL"];
    // Going into another's mounts leads to their root; where the program is to stand is said once more.
    const there = ["env", `--chdir=${String(options.cwd ?? "/")}`];
    return spawn("nsenter", [...enter, ...until, ...there, command, ...args], { ...DEFAULT, ...options, cwd: "/", env });
  };
  return {
    ...{ folder, authority, pid, close, spawn: run },
    run: (command, args, options) => heardOut(run(command, args, options), options?.input),
    ask: errandsOf(child, lines),
  };
};
