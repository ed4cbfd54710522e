import { join } from "node:path";
import { type Day, day, dialogueId, IFD, type LedgerEntry, type PersonId, type Roster, slotKey } from "../../../dialogue/index.js";
import {
  createStore,
  type EmbeddedStore,
  type Machine,
  newHouseKey,
  openStore,
  type PersonFile,
  type Place,
  THIS_MACHINE,
  writeHouseKeys,
} from "../../../store/index.js";
import { inventedRoster } from "../../invented/people.js";

export interface Filled {
  readonly place: Place;
  readonly people: readonly PersonId[];
}

/** Setting up is not what is measured: a hundred thousand files need not be on the disk for good before it begins. */
const HASTY: Machine = {
  ...THIS_MACHINE,
  disk: {
    ...THIS_MACHINE.disk,
    create: async (path) => ({ ...(await THIS_MACHINE.disk.create(path)), sync: async () => undefined }),
    syncFolder: async () => undefined,
  },
};

const { id: FORMAT } = IFD;
const ON: Day = day("2027-02-01");

/** A file in the middle of a half-year: a dialogue, five messages, a preparation with six notes. */
const typical = (person: PersonId, { plan, content }: PersonFile): PersonFile => {
  const dialogue = dialogueId(person, FORMAT, "2027-H1");
  const slots = IFD.stages.map(
    ({ id }): LedgerEntry => ({ state: "sent", key: slotKey(dialogue, id, "", "employee"), on: ON, activity: "1768000000000" }),
  );
  const items = IFD.topics.slice(0, 6).map(({ id }) => ({ topic: id, note: "Ein Gedanke, der etwa so lang ist wie die meisten." }));
  return {
    plan: { ...plan, dialogues: [{ id: dialogue, person, format: FORMAT, dueOn: ON, state: "open" }], slots },
    content: { ...content, preparations: [{ dialogue, begunOn: ON, items }] },
  };
};

export const TENANT = "bench";

export const filledStore = async (folder: string, size: number): Promise<Filled> => {
  const place: Place = { data: join(folder, `data-${size}`), keys: join(folder, `keys-${size}`) };
  await THIS_MACHINE.disk.makeFolder(place.keys);
  await writeHouseKeys(THIS_MACHINE.disk, place.keys, [newHouseKey()]);
  const roster: Roster = inventedRoster(size);
  const store = await createStore({ place, machine: HASTY }, TENANT);
  await store.replaceRoster(roster);
  const people = [...roster.keys()];
  for (const person of people) await store.change(person, (file) => ({ file: typical(person, file), value: undefined }));
  await store.close();
  return { place, people };
};

export const reopened = (place: Place): Promise<EmbeddedStore> => openStore({ place });
