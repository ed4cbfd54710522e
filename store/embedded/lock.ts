import { spawn } from "node:child_process";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, StoreError } from "../trouble.js";

/** The folder belongs to one process until it lets go or ends, however it ends. */
export interface Lock {
  release(): Promise<void>;
}

const HELD = 1;
const NO_PROGRAM = "ENOENT";

/** flock(2) through the program of the same name: it locks the open file that both share, and the kernel lets go when we end. Pids
 *  in a file would do neither: after a crash they lie, and two containers on one folder are both number 1. */
const tryFlock = (file: FileHandle): Promise<"taken" | "held" | "no-program"> =>
  new Promise((resolve, reject) => {
    const child = spawn("flock", ["-n", "-x", "3"], { stdio: ["ignore", "ignore", "ignore", file.fd] });
    child.on("error", (error) => (codeOf(error) === NO_PROGRAM ? resolve("no-program") : reject(error)));
    child.on("exit", (code) => {
      if (code === 0 || code === HELD) resolve(code === HELD ? "held" : "taken");
      else reject(new StoreError({ kind: "disk-failed", step: "lock" }));
    });
  });

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
};

const PID_BYTES = 16;

/** Who signed last, where that process is still there: after a crash the name of a dead one stands in the file. */
const ownerIn = async (file: FileHandle): Promise<number | undefined> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(PID_BYTES), 0, PID_BYTES, 0);
  const pid = Number.parseInt(buffer.toString("latin1", 0, bytesRead), 10);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
};

/** Where there is no flock program (Windows, macOS): good enough to try the bot out on. */
const tryByPid = async (file: FileHandle): Promise<"taken" | "held"> => {
  const owner = await ownerIn(file);
  return owner !== undefined && owner !== process.pid ? "held" : "taken";
};

const take = async (file: FileHandle): Promise<"taken" | "held"> => {
  const taken = await tryFlock(file);
  return taken === "no-program" ? tryByPid(file) : taken;
};

const sign = async (file: FileHandle): Promise<void> => {
  await file.truncate(0);
  await file.write(`${process.pid}\n`, 0);
};

/** Read only now: of several that start at once, the winner has signed by then, or nobody is named. */
const refusal = async (file: FileHandle, folder: string): Promise<StoreError> => {
  const pid = await ownerIn(file);
  return new StoreError({ kind: "locked", folder, ...(pid === undefined ? {} : { pid }) });
};

/** A file that nobody refers to any more is closed by the garbage collector, and the lock would go with it. */
const held = new Set<FileHandle>();

/** The name goes first: whoever is refused by the next holder before that one has signed must not be sent to us. */
const letGo = async (file: FileHandle): Promise<void> => {
  try {
    await file.truncate(0);
  } finally {
    held.delete(file);
    await file.close();
  }
};

const openShared = (path: string): Promise<FileHandle> => open(path, "a+", 0o600);

/** The second one is refused at once and told who was first. */
export const lockFolder = async (folder: string): Promise<Lock> => {
  const file = await openShared(join(folder, "lock"));
  try {
    if ((await take(file)) === "held") throw await refusal(file, folder);
    await sign(file);
  } catch (error) {
    await file.close();
    throw error;
  }
  held.add(file);
  let gone: Promise<void> | undefined;
  const release = (): Promise<void> => {
    gone ??= letGo(file);
    return gone;
  };
  return { release };
};
