import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { houseKeyText } from "../../store/embedded/keys/house-key.js";
import { newHouseKey, type Opening, openStore, StoreError, troubleWords } from "../../store/index.js";
import type { Chance } from "../chance.js";
import { createIn, openingIn, placeIn } from "../invented/places.js";
import { withCopy, withFolder } from "../temporary-folder.js";
import { canaryOf } from "./canary.js";
import { expectKept, expectThat } from "./expectations.js";
import { everythingIn, isSameContent } from "./folder-bytes.js";
import { fileOf, personOf } from "./sample-house.js";
import type { Findings } from "./sim/findings.js";

type Spoil = (path: string, text: string, chance: Chance) => Promise<Partial<Opening["place"]>>;

const written =
  (change: (text: string, chance: Chance) => string): Spoil =>
  async (path, text, chance) => {
    await writeFile(path, change(text, chance));
    return {};
  };

const withMode =
  (mode: number): Spoil =>
  async (path) => {
    await chmod(path, mode);
    return {};
  };

/** Any letter but the last, of which two bits belong to no byte. */
const withSlip = (text: string, chance: Chance): string => {
  const at = chance.below(text.trimEnd().length - 1);
  return `${text.slice(0, at)}${text[at] === "x" ? "y" : "x"}${text.slice(at + 1)}`;
};

const SPOILS: readonly Spoil[] = [
  async (path) => {
    await rm(path);
    return {};
  },
  async (path) => {
    await rm(path);
    await mkdir(path, { mode: 0o700 });
    return {};
  },
  written(() => houseKeyText(newHouseKey())),
  written(() => ""),
  written((text, chance) => text.slice(0, 1 + chance.below(text.trimEnd().length - 1))),
  written(withSlip),
  written((text) => `${text.trimEnd()}${text}`),
  written((text) => `# ${text}`),
  withMode(0o644),
  withMode(0o640),
  withMode(0o602),
  async (_path, text, chance) => ({ houseKey: withSlip(text, chance) }),
  async () => ({ houseKey: houseKeyText(newHouseKey()) }),
];

const refusalOf = async (opening: Opening): Promise<unknown> => {
  try {
    const store = await openStore(opening);
    await store.close();
    return undefined;
  } catch (error) {
    return error;
  }
};

/** Refused in words that quote nothing of the key, with nothing changed, and nothing to be read on the disk. */
const checkRefused = async (folder: string, spoil: Spoil, chance: Chance, found: Findings): Promise<void> => {
  const path = `${placeIn(folder).keys}/house.key`;
  const text = await readFile(path, "latin1");
  const opening = openingIn(folder);
  const place = { ...opening.place, ...(await spoil(path, text, chance)) };
  const before = await everythingIn(folder);
  const error = await refusalOf({ ...opening, place });
  const where = `house key ${SPOILS.indexOf(spoil)}`;
  expectKept(found, error !== undefined, `${where}: opened without the right key`);
  const secret = text.trim().split(".").at(-1) ?? text;
  const said = error instanceof StoreError ? `${troubleWords(error.trouble, "de")} ${error.stack}` : "";
  expectThat(found, said !== "" && !said.includes(secret), `${where}: not refused in words, or the words quote it`);
  const after = await everythingIn(folder);
  expectThat(found, isSameContent(before, after), `${where}: something was changed`);
  const canary = canaryOf(0);
  expectKept(found, !after.some(({ bytes }) => bytes !== undefined && canary.isIn(bytes)), `${where}: plain text on the disk`);
};

/** A house key that is missing, wrong, spoiled or open to others, each of them so many times. */
export const tryWrongHouseKeys = (times: number, chance: Chance, found: Findings): Promise<void> =>
  withFolder(async (template) => {
    const store = await createIn(openingIn(template));
    const person = personOf(1);
    await store.change(person, () => ({ file: fileOf(person, canaryOf(0).word), value: undefined }));
    await store.close();
    for (let time = 0; time < times; time += 1)
      for (const spoil of SPOILS) await withCopy(template, (folder) => checkRefused(folder, spoil, chance, found));
  });
