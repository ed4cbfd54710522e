/** The peer as a process of its own. */
import { identityOf } from "../../connector/identity.js";
import { atWork } from "./at-work.js";
import { openEcho } from "./echo.js";

const [origin = ""] = process.argv.slice(2);

const nothing = async (): Promise<void> => undefined;

await atWork(await openEcho(identityOf(origin)), { tick: nothing, stop: nothing });
