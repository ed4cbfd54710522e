import { HOUSE } from "../invented/house.js";
import { inventedRoster } from "../invented/people.js";
import { PEOPLE, planAll } from "./half-year.js";

// A process of its own, so that the figure is what one plan needs and not what nine rounds left for the garbage collector.
if (planAll(HOUSE, inventedRoster(PEOPLE)) === 0) throw new Error("nothing was planned");
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
