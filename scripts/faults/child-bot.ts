import { setTimeout as pause } from "node:timers/promises";
import { openStore } from "../../store/index.js";
import { chanceFrom } from "../chance.js";
import { tell, told } from "../children/child-life.js";
import { openingIn } from "../invented/places.js";
import { fileOf, peopleUpTo, withoutRelease } from "./sample-house.js";

const [folder = "", seed = "", people = ""] = process.argv.slice(2);

/** As the bot at work, but asking for a new house key fifty times a second: people write and withdraw meanwhile. */
const work = async (): Promise<void> => {
  const orders = told();
  const chance = chanceFrom(Number(seed));
  const store = await openStore(openingIn(folder));
  tell("ready");
  await orders.next();
  tell("begun");
  for (;;) {
    const person = chance.pick(peopleUpTo(Number(people)));
    const rotating = store.rotateIfAsked();
    await store.change(person, () => ({ file: fileOf(person, `text of ${person}`), value: undefined }));
    await store.change(person, (file) => ({ file: withoutRelease(file), value: undefined }));
    await rotating;
    await pause(20);
  }
};

await work();
