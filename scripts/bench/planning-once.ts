import { HOUSE } from "../invented/house.js";
import { inventedRoster } from "../invented/people.js";
import { planAll } from "./half-year.js";

// A process of its own, so that the figure is what one plan needs and not what nine rounds left for the garbage collector.
const [people = ""] = process.argv.slice(2);
if (planAll(HOUSE, inventedRoster(Number(people))) === 0) throw new Error("nothing was planned");
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
