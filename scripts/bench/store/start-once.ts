/** A process of its own that opens a store: how long that took, and what it holds once all is quiet. */
import { performance } from "node:perf_hooks";
import { openStore } from "../../../store/index.js";

const [data = "", keys = ""] = process.argv.slice(2);
const begun = performance.now();
const store = await openStore({ place: { data, keys } });
const seconds = (performance.now() - begun) / 1000;
globalThis.gc?.();
const { heapUsed, external } = process.memoryUsage();
process.stdout.write(JSON.stringify({ seconds, bytes: heapUsed + external }));
await store.close();
