import { parentPort, workerData } from "node:worker_threads";
import { type Share, tellStories } from "./stories.js";

/** One of several that tell the stories side by side, each on a core of its own. */
const port = parentPort;
if (port === null) throw new Error("a teller is started by whoever wants to hear the stories");
await tellStories(workerData as Share, (story) => port.postMessage(story));
