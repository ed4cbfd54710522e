import { migrateStore } from "../../store/embedded/care/migrate.js";
import { tell, told } from "../children/child-life.js";
import { openingIn } from "../invented/places.js";
import { migrateInPlace, TWO } from "./two-migrations.js";

const [folder = "", form = ""] = process.argv.slice(2);
const orders = told();

tell("ready");
await orders.next();
tell("begun");
if (form === "broken") await migrateInPlace(openingIn(folder));
else await migrateStore({ ...openingIn(folder), migrations: TWO });
tell("done");
process.exit();
