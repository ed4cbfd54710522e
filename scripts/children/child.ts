import { type ChildProcess, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

/** Another process of ours, started from what lies in `scripts`. It speaks in lines. */
export interface Child {
  readonly pid: number;
  say(line: string): void;
  /** What it says next; undefined when it has ended without a word. */
  next(): Promise<string | undefined>;
  /** Resolves when it is gone. */
  readonly ended: Promise<void>;
  /** kill -9: it gets no chance to tidy up. */
  kill(): Promise<void>;
}

export type Start = (name: string, ...args: readonly string[]) => Child;

const BUILT = join("build", "scripts");

/** Node runs what was compiled, also where this file itself is run from its source, as tests do. */
const builtFolder = (): string => {
  const rooms = dirname(import.meta.dirname);
  return rooms.endsWith(BUILT) ? rooms : join(dirname(rooms), BUILT);
};

export const builtScript = (name: string): string => join(builtFolder(), `${name}.js`);

const alive = new Set<ChildProcess>();

/** For whoever is told to end at once. */
export const killChildren = (): void => {
  for (const child of alive) child.kill("SIGKILL");
};

/** Where something else is meant than the environment that this process has. */
type Environment = Readonly<Record<string, string>>;

const started = (name: string, args: readonly string[], environment?: Environment): Child => {
  const env = environment === undefined ? {} : { env: environment };
  const child = spawn(process.execPath, [builtScript(name), ...args], { stdio: ["pipe", "pipe", "inherit"], ...env });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} could not be started`);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  alive.add(child);
  child.once("exit", () => alive.delete(child));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  // A child that was killed no longer listens; that is what it was killed for.
  child.stdin.on("error", () => child.stdin.destroy());
  return {
    pid,
    say: (line) => child.stdin.write(`${line}\n`),
    next: async () => {
      const { value, done } = await lines.next();
      return done === true ? undefined : value;
    },
    ended,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
};

/** Whoever takes this and not `withChildren` ends the child. */
export const startChild: Start = (name, ...args) => started(name, args);

/** No child outlives the work it was started for, however that ends. */
export const withChildren = async <T>(work: (start: Start) => Promise<T>, environment?: Environment): Promise<T> => {
  const children: Child[] = [];
  const start: Start = (name, ...args) => {
    const child = started(name, args, environment);
    children.push(child);
    return child;
  };
  try {
    return await work(start);
  } finally {
    await Promise.all(children.map((child) => child.kill()));
  }
};
