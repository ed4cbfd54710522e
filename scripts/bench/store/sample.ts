import { join } from "node:path";
import {
  type Day,
  day,
  dialogueId,
  type House,
  IFD,
  type LedgerEntry,
  type PersonId,
  type Roster,
  slotKey,
} from "../../../dialogue/index.js";
import { peopleFolder, schemaFolder } from "../../../store/embedded/layout.js";
import { MIGRATIONS, schemaAfter } from "../../../store/embedded/migrations.js";
import { sideBySide } from "../../../store/embedded/side-by-side.js";
import {
  createStore,
  type EmbeddedStore,
  newHouseKey,
  openStore,
  type PersonFile,
  type Place,
  THIS_MACHINE,
  writeHouseKeys,
} from "../../../store/index.js";
import { inventedRoster } from "../../invented/people.js";
import { HASTY_MACHINE } from "../../invented/places.js";

const AT_ONCE = 16;

export interface Filled {
  readonly place: Place;
  readonly people: readonly PersonId[];
}

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

/** A store alone needs no house to belong to; a bot does. */
export const filledStore = async (folder: string, size: number, settings?: House): Promise<Filled> => {
  const place: Place = { data: join(folder, `data-${size}`), keys: join(folder, `keys-${size}`) };
  await THIS_MACHINE.disk.makeFolder(place.keys);
  await writeHouseKeys(THIS_MACHINE.disk, place.keys, [newHouseKey()]);
  const roster: Roster = inventedRoster(size);
  const store = await createStore({ place, machine: HASTY_MACHINE }, settings?.tenant ?? TENANT);
  if (settings !== undefined) await store.changeHouse((house) => ({ file: { ...house, settings }, value: undefined }));
  await store.replaceRoster(roster);
  const people = [...roster.keys()];
  await sideBySide(people, AT_ONCE, (person) => store.change(person, (file) => ({ file: typical(person, file), value: undefined })));
  await store.close();
  return { place, people };
};

/** Where people's files lie. */
export const peopleFolderIn = ({ place }: Filled): string => peopleFolder(schemaFolder(place.data, schemaAfter(MIGRATIONS)));

export const reopened = (place: Place): Promise<EmbeddedStore> => openStore({ place });
