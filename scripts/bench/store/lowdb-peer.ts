import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { JSONFilePreset } from "lowdb/node";
import { median } from "../row.js";

/** What lowdb's own adapter costs a change: all people in one file, as its documentation has it. The one place but store/embedded
 *  that imports it, for a peer is measured as it comes. */
export const lowdbChangeMs = async (folder: string, files: readonly unknown[], rounds: number): Promise<number> => {
  const database = await JSONFilePreset(join(folder, "lowdb.json"), { people: files.map((file) => ({ file, wakeAt: 0 })) });
  const times: number[] = [];
  for (let round = 0; round < rounds * 5; round++) {
    const begun = performance.now();
    await database.update(({ people }) => {
      const one = people[(round * 7919) % people.length];
      if (one !== undefined) one.wakeAt = round;
    });
    times.push(performance.now() - begun);
  }
  return median(times);
};
