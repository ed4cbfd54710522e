import { writeFile } from "node:fs/promises";
import type { PersonId } from "../../dialogue/index.js";
import type { EmbeddedStore } from "../../store/index.js";
import { type Chance, chanceFrom } from "../chance.js";
import { tell, told } from "../children/child-life.js";
import { createIn, openingIn, placeIn } from "../invented/places.js";
import { canaryOf } from "./canary.js";
import { machineFor } from "./careless-disk.js";
import { fileOf, peopleUpTo, rosterFor, withoutRelease } from "./sample-house.js";

const [folder = "", seed = "", form = ""] = process.argv.slice(2);
const PEOPLE = peopleUpTo(5);

type Act = (store: EmbeddedStore, person: PersonId, word: string) => Promise<void>;

const write: Act = (store, person, word) => store.change(person, () => ({ file: fileOf(person, word), value: undefined }));
const withdraw: Act = (store, person) => store.change(person, (file) => ({ file: withoutRelease(file), value: undefined }));
const erase: Act = (store, person) => store.erase(person);
const beginAnew: Act = (store, person, word) => store.erase(person, fileOf(person, word));
const changeHouse: Act = (store) => store.changeHouse((house) => ({ file: house, value: undefined }));
const importRoster: Act = (store, person) => store.replaceRoster(rosterFor([...PEOPLE.slice(0, 3), person]));

/** What the wrong program does beside: it leaves what it has in memory, as a crash dump or a log would. */
const dump: Act = async (_store, person, word) =>
  writeFile(`${placeIn(folder).data}/.dump.tmp`, Buffer.from(JSON.stringify(fileOf(person, word))).toString("base64"));

const ACTS = [write, write, withdraw, erase, beginAnew, changeHouse, importRoster, ...(form === "broken" ? [dump] : [])];

const actAll = (store: EmbeddedStore, chance: Chance, word: string): Promise<void>[] =>
  [0, 1, 2].map(() => chance.pick(ACTS)(store, chance.pick(PEOPLE), word));

/** Sets a store up and works with it until it is killed, where nothing but the program itself keeps others out. */
const work = async (): Promise<void> => {
  process.umask(0);
  const orders = told();
  const chance = chanceFrom(Number(seed));
  const { word } = canaryOf(Number(seed));
  tell("ready");
  await orders.next();
  tell("begun");
  const store = await createIn(openingIn(folder, machineFor(form === "broken")));
  for (;;) await Promise.all(actAll(store, chance, word));
};

await work();
