/** A process of its own that opens a store: how long that took, what it holds once all is quiet, and how long its bare bytes take. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { sideBySide } from "../../../store/embedded/side-by-side.js";
import { openStore } from "../../../store/index.js";
import { collectGarbage } from "../collect-garbage.js";

const [data = "", keys = "", people = ""] = process.argv.slice(2);
const AT_ONCE = 16;

const secondsOf = async <T>(work: () => Promise<T>): Promise<readonly [number, T]> => {
  const begun = performance.now();
  const done = await work();
  return [(performance.now() - begun) / 1000, done];
};

const readBare = async (): Promise<void> =>
  sideBySide(await readdir(people), AT_ONCE, async (name) => {
    await readFile(join(people, name));
  });

const [seconds, store] = await secondsOf(() => openStore({ place: { data, keys } }));
await collectGarbage();
const { heapUsed, external } = process.memoryUsage();
await store.close();
// Last, for what it reads would still be held; all of it was written just now, so that neither of the two waits for the disk.
const [floor] = await secondsOf(readBare);
process.stdout.write(`${JSON.stringify({ seconds, floor, bytes: heapUsed + external })}\n`);
