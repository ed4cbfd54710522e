import { readFile, writeFile } from "node:fs/promises";
import type { PersonId } from "../../dialogue/index.js";
import { checkedText, readChecked } from "../../store/embedded/checked-file.js";
import type { KeyringFile, WrappedKey } from "../../store/embedded/keys/keyring-file.js";
import { houseDrawer, nameOf, peopleFolder, rosterDrawer, schemaFolder } from "../../store/embedded/layout.js";
import type { SealedFile } from "../../store/embedded/sealed-file.js";
import { isTrouble, openStore } from "../../store/index.js";
import type { Chance } from "../chance.js";
import { createIn, openingIn, placeIn, TENANT } from "../invented/places.js";
import { withCopy, withFolder } from "../temporary-folder.js";
import { expectKept, expectThat } from "./expectations.js";
import { fileOf, fill, peopleUpTo } from "./sample-house.js";
import type { Findings } from "./sim/findings.js";

const PEOPLE = peopleUpTo(4);

interface Scene {
  readonly folder: string;
  readonly victim: PersonId;
  readonly other: PersonId;
}

type Attack = (scene: Scene) => Promise<void>;

const rootIn = (folder: string): string => schemaFolder(placeIn(folder).data, 1);
const pathOf = (folder: string, person: PersonId): string => `${peopleFolder(rootIn(folder))}/${nameOf(TENANT, person)}.json`;
/** The same person's file from before the last change, under the same keys. */
const formerPath = (folder: string, person: PersonId): string => `${folder}/${nameOf(TENANT, person)}.former`;

const read = async <T extends object>(path: string): Promise<T> => {
  const value = readChecked<T>(await readFile(path));
  if (value === undefined) throw new Error("the file was sound before");
  return value;
};

/** The checksum is made anew: it guards against accidents, not against people. */
const rewrite = async (path: string, change: (file: SealedFile) => SealedFile): Promise<void> =>
  writeFile(path, checkedText(change(await read<SealedFile>(path))));

const partOf = ({ parts }: SealedFile, part: string) => {
  const sealed = parts[part];
  if (sealed === undefined) throw new Error("everybody has every part");
  return sealed;
};

const keyringOf = (folder: string, person: PersonId): string =>
  `${placeIn(folder).keys}/keyring/${nameOf(TENANT, person).slice(0, 2)}.json`;

const takeKeys = async ({ folder, victim, other }: Scene): Promise<void> => {
  const stolen = (await read<KeyringFile>(keyringOf(folder, other))).entries[nameOf(TENANT, other)];
  const file = await read<KeyringFile>(keyringOf(folder, victim));
  const keys: readonly WrappedKey[] = stolen?.keys ?? [];
  await writeFile(
    keyringOf(folder, victim),
    checkedText({ ...file, entries: { ...file.entries, [nameOf(TENANT, victim)]: { state: "kept", keys } } }),
  );
};

const takePart =
  (part: string): Attack =>
  async ({ folder, victim, other }) => {
    const source = await read<SealedFile>(pathOf(folder, other));
    await rewrite(pathOf(folder, victim), (file) => ({ ...file, parts: { ...file.parts, [part]: partOf(source, part) } }));
  };

const takeFile: Attack = async ({ folder, victim, other }) => {
  const source = await read<SealedFile>(pathOf(folder, other));
  await rewrite(pathOf(folder, victim), ({ name }) => ({ ...source, name }));
};

const exchangeParts: Attack = ({ folder, victim }) =>
  rewrite(pathOf(folder, victim), (file) => ({ ...file, parts: { plan: partOf(file, "content"), content: partOf(file, "plan") } }));

const takeFormer =
  (part: string): Attack =>
  async ({ folder, victim }) => {
    const former = await read<SealedFile>(formerPath(folder, victim));
    await rewrite(pathOf(folder, victim), (file) => ({ ...file, parts: { ...file.parts, [part]: partOf(former, part) } }));
  };

const renumber: Attack = ({ folder, victim }) => rewrite(pathOf(folder, victim), (file) => ({ ...file, version: file.version + 1 }));

const rosterAsHouse: Attack = async ({ folder }) => {
  const roster = await read<SealedFile>(rosterDrawer(rootIn(folder)).path);
  await rewrite(houseDrawer(rootIn(folder)).path, (house) => ({ ...house, parts: roster.parts }));
};

const ATTACKS: readonly Attack[] = [
  takePart("content"),
  takePart("plan"),
  takeFile,
  async (scene) => {
    await takeFile(scene);
    await takeKeys(scene);
  },
  exchangeParts,
  takeFormer("content"),
  takeFormer("plan"),
  renumber,
  rosterAsHouse,
];

const prepare = async (folder: string): Promise<void> => {
  const store = await createIn(openingIn(folder));
  await fill(store, PEOPLE);
  for (const person of PEOPLE) {
    await writeFile(formerPath(folder, person), await readFile(pathOf(folder, person)));
    await store.change(person, () => ({ file: fileOf(person, `later text of ${person}`), value: undefined }));
  }
  await store.close();
};

const isRefused = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return false;
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return true;
  }
};

const checkRefused = async ({ folder, victim }: Scene, attack: Attack, found: Findings): Promise<void> => {
  const reading = async (): Promise<unknown> => {
    const store = await openStore(openingIn(folder));
    const read = await Promise.allSettled(PEOPLE.map((person) => store.read(person)));
    await store.close();
    const refused = PEOPLE.filter((_, index) => read[index]?.status === "rejected");
    expectThat(
      found,
      refused.every((person) => person === victim),
      "for a swap somebody else was refused",
    );
    for (const one of read) if (one.status === "rejected") throw one.reason;
    return read;
  };
  expectKept(found, await isRefused(reading), `swap ${ATTACKS.indexOf(attack)} on the disk was accepted`);
};

/** Sealed texts in places that are not theirs, in the files of a real store. */
export const trySwapsOnDisk = (count: number, chance: Chance, found: Findings): Promise<void> =>
  withFolder(async (template) => {
    await prepare(template);
    for (let swap = 0; swap < count; swap += 1) {
      await withCopy(template, async (folder) => {
        const attack = ATTACKS[swap % ATTACKS.length] ?? renumber;
        const victim = chance.pick(PEOPLE);
        const scene: Scene = { folder, victim, other: chance.pick(PEOPLE.filter((person) => person !== victim)) };
        await attack(scene);
        await checkRefused(scene, attack, found);
      });
    }
  });
