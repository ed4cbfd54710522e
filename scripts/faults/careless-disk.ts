import { open } from "node:fs/promises";
import type { Disk, NewFile } from "../../store/embedded/disk.js";
import { type Machine, THIS_MACHINE } from "../../store/embedded/open.js";

/** As programs create files that think of nothing: open to whomever the umask lets in. */
const create = async (path: string): Promise<NewFile> => {
  const file = await open(path, "wx");
  return {
    write: async (bytes) => (await file.write(bytes)).bytesWritten,
    sync: () => file.sync(),
    close: () => file.close(),
  };
};

const carelessDisk: Disk = { ...THIS_MACHINE.disk, create };

export const machineFor = (broken: boolean): Machine => (broken ? { ...THIS_MACHINE, disk: carelessDisk } : THIS_MACHINE);
