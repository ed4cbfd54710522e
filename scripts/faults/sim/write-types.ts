import type { PersonId } from "../../../dialogue/index.js";
import type { Disk } from "../../../store/embedded/disk.js";
import { readHouseKeys } from "../../../store/embedded/keys/house-key.js";
import { EMPTY_FILE, type EmbeddedStore, newHouseKey, writeHouseKeys } from "../../../store/index.js";
import { type Chance, chanceFrom } from "../../chance.js";
import { logged, planned, remainsOf, rosterWith, someone, withdrawn, written } from "./changes.js";
import { PLACE } from "./place.js";

/** One way to change what is kept, the same whenever it is done. */
export interface WriteType {
  readonly name: string;
  /** Must work in the space of the reserve. */
  readonly urgent: boolean;
  /** May leave empty files of new people where it fails: nothing is said by having one. */
  readonly beginsFiles: boolean;
  /** While there is space. */
  readonly prepare?: (disk: Disk) => Promise<void>;
  /** A change that others have left without a reserve may be refused when it is through already, all but its keys. */
  readonly isBare?: boolean;
  readonly run: (store: EmbeddedStore) => Promise<unknown>;
}

const [ADA, BEN, CLEO, DAN, EVE, FAY] = [someone(0), someone(1), someone(2), someone(3), someone(4), someone(5)];
const NEW = someone(90);
export const KNOWN: readonly PersonId[] = [ADA, BEN, CLEO, DAN, EVE, FAY];

export const writeNote = (store: EmbeddedStore, person: PersonId, mark: number, chance: Chance): Promise<void> =>
  store.change(person, (file) => ({ file: written(file, mark, chance), value: undefined }));

const takeBack = (store: EmbeddedStore, person: PersonId): Promise<void> =>
  store.change(person, (file) => ({ file: withdrawn(file), value: undefined }));

/** What withdrawing and erasing come to when the disk is full already, done one after the other to people of their own. */
export const takeAwayMore: readonly ((store: EmbeddedStore) => Promise<void>)[] = [
  (store) => takeBack(store, DAN),
  (store) => store.erase(EVE, remainsOf(EMPTY_FILE, 5)),
  (store) => store.erase(FAY),
];

/** Must wait as long as there is no space. */
export const ordinaryChange = (store: EmbeddedStore): Promise<void> =>
  store.change(CLEO, (file) => ({ file: planned(file, 7), value: undefined }));

const ORDINARY = { urgent: false, beginsFiles: false };
const URGENT = { urgent: true, beginsFiles: false };

const withoutReserves = async (disk: Disk): Promise<void> => {
  for (const folder of [PLACE.data, PLACE.keys]) await disk.remove(`${folder}/reserve`);
};

const rotation = (): WriteType => {
  const key = newHouseKey();
  return {
    name: "keyring",
    ...ORDINARY,
    prepare: async (disk) => writeHouseKeys(disk, PLACE.keys, [key, ...(await readHouseKeys(disk, { folder: PLACE.keys }))]),
    run: (store) => store.rotateIfAsked(),
  };
};

/** With lengths that chance has drawn. */
export const writeTypes = (seed: number): readonly WriteType[] => {
  const note = (person: PersonId) => (store: EmbeddedStore) => writeNote(store, person, 900, chanceFrom(seed));
  const newcomers = Array.from({ length: 1 + (seed % 4) }, (_, number) => someone(80 + number));
  return [
    { name: "change", ...ORDINARY, run: note(ADA) },
    { name: "first change", ...ORDINARY, run: note(NEW) },
    { name: "withdrawal", ...URGENT, run: (store) => takeBack(store, ADA) },
    { name: "erasure", ...URGENT, run: (store) => store.erase(ADA) },
    { name: "erasure with remains", ...URGENT, run: (store) => store.erase(BEN, remainsOf(EMPTY_FILE, 3)) },
    { name: "house", ...ORDINARY, run: (store) => store.changeHouse((house) => ({ file: logged(house, 1), value: undefined })) },
    { name: "roster", urgent: false, beginsFiles: true, run: (store) => store.replaceRoster(rosterWith([...KNOWN, ...newcomers], "new")) },
    { name: "withdrawal without reserve", ...ORDINARY, isBare: true, prepare: withoutReserves, run: (store) => takeBack(store, ADA) },
    rotation(),
  ];
};
