import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { rotateHouseKey } from "../../store/embedded/care/rotate.js";
import { tell, told } from "../children/child-life.js";
import { openingIn } from "../invented/places.js";

const [folder = ""] = process.argv.slice(2);
/** Looks as much more often than a person's command does as the bot beside it asks more often. */
const FASTER = 50;

const orders = told();
tell("ready");
await orders.next();
tell("begun");
await rotateHouseKey(openingIn(folder), { pause: (ms) => pause(ms / FASTER), now: () => performance.now() });
tell("done");
process.exit();
