import { openStore } from "../../store/embedded/open.js";
import { isTrouble } from "../../store/trouble.js";
import { tell, told } from "../children/child-life.js";
import { openingIn } from "../invented/places.js";
import { machineFor } from "./stale-lock.js";

const [folder = "", form = "", wait = ""] = process.argv.slice(2);

/** Opens the store and keeps it until it is killed; one that may not have it says who has it, and ends by itself. */
const hold = async (): Promise<void> => {
  const orders = told();
  if (wait === "wait") {
    tell("ready");
    await orders.next();
  }
  try {
    await openStore(openingIn(folder, machineFor(form === "broken")));
    tell("open");
  } catch (error) {
    if (!isTrouble(error, "locked")) throw error;
    tell(error.trouble.kind === "locked" ? `locked ${error.trouble.pid ?? "unnamed"}` : error.kind);
    process.exit();
  }
};

await hold();
