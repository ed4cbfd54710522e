import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";

/** The process that holds the lock on the data, as Linux tells of it. */
export interface Running {
  readonly pid: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Everything on its command line, the program first. */
  readonly args: readonly string[];
  /** The file of the program itself. */
  readonly program: string;
  readonly limits: string;
  readonly user: number;
  /** Inodes of its sockets. */
  readonly sockets: ReadonlySet<string>;
  /** The tables of connections it sees, tcp and tcp6. */
  readonly connections: readonly string[];
}

/** `hidden`: it is there, and belongs to somebody else. */
export type Holder = Running | "none" | "hidden" | "no-proc";

const isDenied = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM");
const isGone = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH" || error.code === "ENOTDIR");

const linkAt = (path: string): string => {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (isGone(error)) return "";
    throw error;
  }
};

const filesOf = (proc: string): readonly string[] => readdirSync(join(proc, "fd")).map((file) => linkAt(join(proc, "fd", file)));

const words = (text: string): readonly string[] => text.split("\0").filter((word) => word !== "");

const variables = (text: string): Running["environment"] =>
  Object.fromEntries(
    words(text).map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );

const userIn = (status: string): number => Number(/^Uid:\s+\d+\s+(\d+)/m.exec(status)?.[1] ?? -1);

const text = (...parts: readonly string[]): string => readFileSync(join(...parts), "utf8");

const look = (pid: number, lock: string): Holder => {
  const proc = `/proc/${pid}`;
  const files = filesOf(proc);
  // A number that was given to another process since.
  if (!files.includes(lock)) return "none";
  return {
    pid,
    environment: variables(text(proc, "environ")),
    args: words(text(proc, "cmdline")),
    program: linkAt(join(proc, "exe")),
    limits: text(proc, "limits"),
    user: userIn(text(proc, "status")),
    sockets: new Set(files.flatMap((file) => /^socket:\[(\d+)\]$/.exec(file)?.[1] ?? [])),
    connections: ["tcp", "tcp6"].map((table) => text(proc, "net", table)),
  };
};

/** Whoever signed the lock, if that process still has it open. */
export const holderOf = (data: string): Holder => {
  if (process.platform !== "linux") return "no-proc";
  try {
    const lock = realpathSync(join(data, "lock"));
    const pid = Number.parseInt(readFileSync(lock, "latin1"), 10);
    return Number.isInteger(pid) && pid > 0 ? look(pid, lock) : "none";
  } catch (error) {
    if (isGone(error)) return "none";
    if (isDenied(error)) return "hidden";
    throw error;
  }
};

const HIDDEN: Readonly<Record<Exclude<Holder, Running>, string>> = {
  none: "Der Bot läuft nicht.",
  hidden: "Der Bot läuft unter einem anderen Benutzer. Rufen Sie die Prüfung unter dessen Benutzer auf.",
  "no-proc": "Das geht nur unter Linux.",
};

export const hiddenWords = (holder: Exclude<Holder, Running>): string => HIDDEN[holder];
