import type { PersonId } from "../../dialogue/index.js";
import { EMPTY_FILE, type PersonFile } from "../person-file.js";
import { type Changed, type Inbound, type Once, onlyOnce } from "../port.js";
import { traceOf, withTrace } from "../seen-activities.js";
import { takesAway } from "../taken-away.js";
import { isTrouble, StoreError } from "../trouble.js";
import { commit, destroy, finishFormer } from "./commit.js";
import { CONTENT, type Drawer } from "./layout.js";
import { type KeptPerson, keptPerson, partsOf } from "./person-parts.js";
import { drawerOf, inReserve, inTurn, type Opened, type Room, type Urgency } from "./room.js";
import { openFile, readSealed, type SealedFile } from "./sealed-file.js";

/** A new one each time: whoever changes it in place changes nobody else's. */
export const newPerson = (): KeptPerson => ({ version: 0, file: structuredClone(EMPTY_FILE), seen: [] });

const sealedOf = async ({ vault, index }: Opened, drawer: Drawer, person: PersonId): Promise<SealedFile | undefined> => {
  const trouble = index.troubles.get(drawer.name);
  if (trouble !== undefined) throw new StoreError(trouble);
  const version = index.versions.get(person);
  if (version === undefined) return undefined;
  const sealed = await readSealed(vault, drawer);
  if (sealed.version < version) throw new StoreError({ kind: "damaged", file: drawer.name });
  return sealed;
};

const openedOf = ({ vault }: Opened, drawer: Drawer, sealed: SealedFile): KeptPerson =>
  keptPerson(openFile(vault, drawer, sealed, drawer.parts));

const load = async (opened: Opened, drawer: Drawer, person: PersonId): Promise<KeptPerson | undefined> => {
  const sealed = await sealedOf(opened, drawer, person);
  return sealed === undefined ? undefined : openedOf(opened, drawer, sealed);
};

/** Nothing new is decided while an earlier change is not through: asked again, a withdrawal is finished before it is confirmed. */
const loadToChange = async (room: Room, drawer: Drawer, person: PersonId): Promise<KeptPerson> => {
  const sealed = await sealedOf(room, drawer, person);
  if (sealed === undefined) return newPerson();
  await inReserve(room.reserves, "urgent", () => finishFormer(room.vault, drawer, sealed));
  return openedOf(room, drawer, sealed);
};

export const remember = ({ index }: Opened, person: PersonId, { version, file }: KeptPerson): void => {
  index.versions.set(person, version);
  index.due.set(person, file.plan.wakeAt);
};

/** After a change that was refused half-way: what is on the disk counts. */
const rememberFromDisk = async (room: Room, drawer: Drawer, person: PersonId): Promise<void> => {
  const kept = await load(room, drawer, person);
  if (kept !== undefined) remember(room, person, kept);
};

interface Keeping {
  readonly renewed?: readonly string[];
  readonly urgency: Urgency;
}

const keep = async (room: Room, drawer: Drawer, person: PersonId, next: KeptPerson, { renewed = [], urgency }: Keeping): Promise<void> => {
  const opened = { version: next.version, parts: partsOf(person, next) };
  try {
    await inReserve(room.reserves, urgency, () => commit(room.vault, drawer, opened, renewed));
  } catch (error) {
    const isReadable = !isTrouble(error, "disk-failed") && !room.index.troubles.has(drawer.name);
    if (isReadable) await rememberFromDisk(room, drawer, person);
    throw error;
  }
  remember(room, person, next);
};

/** The keys under which what is taken away lies in backups. */
const keepingOf = (drawer: Drawer, before: PersonFile, after: PersonFile, forgets = false): Keeping => {
  if (forgets) return { renewed: drawer.parts, urgency: "urgent" };
  return takesAway(before.content, after.content) ? { renewed: [CONTENT], urgency: "urgent" } : { urgency: "ordinary" };
};

export const changeOnce = <T>(
  room: Room,
  person: PersonId,
  inbound: Inbound | undefined,
  fn: (file: PersonFile) => Changed<PersonFile, T>,
): Promise<Once<T>> => {
  const drawer = drawerOf(room, person);
  return inTurn(room, drawer.name, async () => {
    const before = await loadToChange(room, drawer, person);
    const trace = inbound === undefined ? undefined : traceOf(inbound);
    if (trace !== undefined && before.seen.includes(trace)) return { repeated: true };
    const { file, value, forgets } = fn(before.file);
    if (file === undefined) return { repeated: false, value };
    const seen = trace === undefined ? before.seen : withTrace(before.seen, trace);
    await keep(room, drawer, person, { version: before.version + 1, file, seen }, keepingOf(drawer, before.file, file, forgets));
    return { repeated: false, value };
  });
};

export const change = async <T>(room: Room, person: PersonId, fn: (file: PersonFile) => Changed<PersonFile, T>): Promise<T> =>
  onlyOnce(await changeOnce(room, person, undefined, fn));

export const read = (room: Room, person: PersonId): Promise<PersonFile | undefined> => {
  const drawer = drawerOf(room, person);
  return inTurn(room, drawer.name, async () => (await load(room, drawer, person))?.file);
};

const forget = ({ index }: Opened, drawer: Drawer, person: PersonId): void => {
  index.troubles.delete(drawer.name);
  index.versions.delete(person);
  index.due.set(person, undefined);
};

/** Messages that Teams sends again must not bring back what they had brought about before the erasing. */
const seenBefore = async (room: Room, drawer: Drawer, person: PersonId): Promise<readonly string[]> =>
  room.index.troubles.has(drawer.name) ? [] : ((await load(room, drawer, person))?.seen ?? []);

/** In the order that a crash can only carry on: the keys go before the file, and new ones come before what remains. */
export const erase = (room: Room, person: PersonId, remains: PersonFile | undefined): Promise<void> => {
  const drawer = drawerOf(room, person);
  return inTurn(room, drawer.name, async () => {
    if (remains === undefined) {
      await inReserve(room.reserves, "urgent", () => destroy(room.vault, drawer, room.index.troubles.has(drawer.name)));
      forget(room, drawer, person);
      return;
    }
    const version = room.index.versions.get(person) ?? 0;
    const seen = await seenBefore(room, drawer, person);
    await keep(room, drawer, person, { version: version + 1, file: remains, seen }, { renewed: drawer.parts, urgency: "urgent" });
    room.index.troubles.delete(drawer.name);
  });
};
