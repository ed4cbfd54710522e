import type { Disk } from "./disk.js";

/** A failed sync of a folder may have thrown away what others did in that folder too, and Linux says so only to the first who asks. So
 *  when one has failed no other succeeds: whatever is under way stops where it is, and nothing is built on what may be gone. */
export const untilSyncFails = (disk: Disk): Disk => {
  const failures: unknown[] = [];
  return {
    ...disk,
    syncFolder: async (folder) => {
      try {
        await disk.syncFolder(folder);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) throw failures[0];
    },
  };
};
