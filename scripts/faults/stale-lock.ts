import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Lock } from "../../store/embedded/lock.js";
import { type Machine, THIS_MACHINE } from "../../store/embedded/open.js";
import { codeOf, StoreError } from "../../store/trouble.js";

/** A wrong lock that only looks whether its file is there: after kill -9 it is there for ever. */
const lockByPresence = async (folder: string): Promise<Lock> => {
  const path = join(folder, "lock");
  try {
    const file = await open(path, "wx", 0o600);
    await file.write(`${process.pid}\n`);
    await file.close();
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    throw new StoreError({ kind: "locked", folder, pid: Number(await readFile(path, "latin1")) }, { cause: error });
  }
  return { release: () => rm(path, { force: true }) };
};

export const machineFor = (broken: boolean): Machine => (broken ? { ...THIS_MACHINE, lockFolder: lockByPresence } : THIS_MACHINE);
