import type { Person, PersonId, Roster } from "../dialogue/index.js";
import { type DueIndex, dueIndex } from "./due-index.js";
import { frozen } from "./frozen.js";
import { type KeptHeads, NO_HEADS, seenWith } from "./heads.js";
import { EMPTY_HOUSE, type HouseRecord } from "./house-record.js";
import { type OneByOne, oneByOne } from "./one-by-one.js";
import { EMPTY_FILE, type PersonFile } from "./person-file.js";
import { type Changed, type Inbound, type Once, onlyOnce, type Progress, type Store } from "./port.js";
import { rosterOf } from "./roster-of.js";
import { traceOf, withTrace } from "./seen-activities.js";
import { StoreError } from "./trouble.js";

/** As text, as every other store keeps it: what does not survive that must not survive here. */
interface Kept {
  readonly file: string;
  readonly seen: readonly string[];
}

interface Memory {
  readonly files: Map<PersonId, Kept>;
  readonly due: DueIndex;
  readonly queue: OneByOne;
  house: string;
  heads: KeptHeads;
  roster: Roster;
  isClosed: boolean;
}

const inTurn = <T>(memory: Memory, name: string, work: () => T): Promise<T> =>
  memory.isClosed ? Promise.reject(new StoreError({ kind: "closed" })) : memory.queue(name, async () => work());

const keep = ({ files, due }: Memory, person: PersonId, file: PersonFile, seen: readonly string[]): void => {
  files.set(person, { file: JSON.stringify(file), seen });
  due.set(person, file.plan.wakeAt);
};

const fileOf = ({ files }: Memory, person: PersonId): PersonFile =>
  JSON.parse(files.get(person)?.file ?? JSON.stringify(EMPTY_FILE)) as PersonFile;

const changeOnce = <T>(
  memory: Memory,
  person: PersonId,
  inbound: Inbound | undefined,
  fn: (file: PersonFile) => Changed<PersonFile, T>,
): Promise<Once<T>> =>
  inTurn<Once<T>>(memory, person, () => {
    const seen = memory.files.get(person)?.seen ?? [];
    const trace = inbound === undefined ? undefined : traceOf(inbound);
    if (trace !== undefined && seen.includes(trace)) return { repeated: true };
    const { file, value } = fn(fileOf(memory, person));
    if (file !== undefined) keep(memory, person, file, trace === undefined ? seen : withTrace(seen, trace));
    return { repeated: false, value };
  });

const erase = (memory: Memory, person: PersonId, remains: PersonFile | undefined): void => {
  const seen = memory.files.get(person)?.seen ?? [];
  memory.files.delete(person);
  memory.due.set(person, undefined);
  if (remains !== undefined) keep(memory, person, remains, seen);
};

const changeHouse = <T>(memory: Memory, fn: (house: HouseRecord) => Changed<HouseRecord, T>): T => {
  const { file, value } = fn(JSON.parse(memory.house) as HouseRecord);
  if (file !== undefined) {
    memory.house = JSON.stringify(file);
    memory.heads = seenWith(memory.heads, file);
  }
  return value;
};

const replaceRoster = (memory: Memory, roster: Roster, progress?: Progress): void => {
  const people = JSON.parse(JSON.stringify([...roster.values()])) as readonly Person[];
  for (const [done, { id }] of people.entries()) {
    if (!memory.files.has(id)) keep(memory, id, EMPTY_FILE, []);
    progress?.(done + 1, people.length);
  }
  memory.roster = rosterOf(people);
};

/** For tests of what stands on a store. Keeps every promise of the port but to be there tomorrow. */
export const memoryStore = (): Store => {
  const memory: Memory = {
    files: new Map(),
    due: dueIndex(),
    queue: oneByOne(),
    house: JSON.stringify(EMPTY_HOUSE),
    heads: NO_HEADS,
    roster: new Map(),
    isClosed: false,
  };
  return {
    change: async (person, fn) => onlyOnce(await changeOnce(memory, person, undefined, fn)),
    changeOnce: (person, inbound, fn) => changeOnce(memory, person, inbound, fn),
    read: (person) => inTurn(memory, person, () => (memory.files.has(person) ? fileOf(memory, person) : undefined)),
    erase: (person, remains) => inTurn(memory, person, () => erase(memory, person, remains)),
    people: () => inTurn(memory, "", () => [...memory.files.keys()]),
    due: (now) => inTurn(memory, "", () => memory.due.upTo(now)),
    house: () => inTurn(memory, "", () => frozen(JSON.parse(memory.house) as HouseRecord)),
    heads: () => inTurn(memory, "", () => memory.heads),
    changeHouse: (fn) => inTurn(memory, "house", () => changeHouse(memory, fn)),
    roster: () => inTurn(memory, "", () => memory.roster),
    replaceRoster: (roster, progress) => inTurn(memory, "roster", () => replaceRoster(memory, roster, progress)),
    close: async () => {
      memory.isClosed = true;
      await memory.queue.idle();
    },
  };
};
