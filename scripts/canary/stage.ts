import { type Day, type House, type Instant, instantOf, localOf, type Person, plusDays, type Roster } from "../../dialogue/index.js";
import { createHouseKey, createStore } from "../../store/index.js";
import { type OneDrive, openOneDrive } from "../connector/one-drive.js";
import { exampleHouse } from "../demo/example-house.js";
import { type BotProcess, makeSpots, type Spots, spotsIn } from "./bot-process.js";
import { type Client, openClient } from "./client.js";
import { runBeside } from "./command.js";
import { openKeeper } from "./keeper.js";
import { openPressBook, type PressBook } from "./press-book.js";
import { openRecorder, type Recorder } from "./recorder.js";
import { openRights, type Rights } from "./rights.js";
import { sweepShared } from "./sweep.js";
import { openTally, type Tally } from "./tally.js";
import { type Canary, newFlock } from "./word.js";

/** The house in which the story plays, with everything that watches it. */
export interface Stage {
  readonly house: House;
  readonly roster: Roster;
  readonly tally: Tally;
  readonly rights: Rights;
  readonly recorder: Recorder;
  readonly presses: PressBook;
  readonly spots: Spots;
  /** Where people keep their files. */
  readonly drive: OneDrive;
  bot(): BotProcess;
  /** By a part of their name. */
  client(name: string): Client;
  /** A new word of theirs, in a field of that name. */
  word(client: Client, field: string, isKept?: boolean): Canary;
  today(): Day;
  /** Sends what is due at that time of the house; never back. */
  moveTo(day: Day, minute: number): Promise<void>;
  /** Sends what is due now. */
  tick(): Promise<void>;
  command(name: string, ...args: readonly string[]): Promise<void>;
  /** The bot comes to its end, by itself or by this, and everything it said and left behind is searched. */
  botEnds(signal?: NodeJS.Signals): Promise<void>;
  botStarts(): Promise<void>;
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** A Friday, a few minutes before the house begins to send for the first time. */
const FIRST_MINUTE = 7 * 60 + 45;

const createHouse = async ({ data, keys }: Spots, house: House, roster: Roster): Promise<void> => {
  await createHouseKey(keys);
  const store = await createStore({ place: { data, keys } }, house.tenant);
  await store.changeHouse((record) => ({ file: { ...record, settings: house }, value: undefined }));
  await store.replaceRoster(roster);
  await store.close();
};

const personCalled = (roster: Roster, name: string): Person => {
  const person = [...roster.values()].find((one) => one.name.includes(name));
  if (person === undefined) throw new Error(`the example roster has no ${name}`);
  return person;
};

const openClients = (watching: Pick<Stage, "house" | "roster" | "tally" | "rights" | "recorder" | "presses">, bot: () => BotProcess) => {
  const { house, roster, ...rest } = watching;
  const clients = new Map<string, Client>();
  const address = (): string => `http://127.0.0.1:${bot().port}`;
  return (name: string): Client => {
    const made = clients.get(name) ?? openClient({ ...rest, person: personCalled(roster, name), tenant: house.tenant, bot: address });
    clients.set(name, made);
    return made;
  };
};

export const openStage = async (root: string, leaks: readonly string[]): Promise<Stage> => {
  const began = Date.now();
  const { house, roster } = await exampleHouse();
  const spots = spotsIn(root);
  await makeSpots(spots);
  await createHouse(spots, house, roster);
  const flock = newFlock();
  const [tally, rights] = [openTally(flock), openRights(flock)];
  const presses = openPressBook();
  const [recorder, drive] = [await openRecorder(tally), await openOneDrive()];
  let at = instantOf(house.timeZone, house.goLive, FIRST_MINUTE);
  const keeper = openKeeper(tally, spots, () => ({ spots, origin: recorder.origin, drive: drive.origin, at, leaks }));
  const { bot } = keeper;
  const tick = async (): Promise<void> => bot().asks({ do: "tick", at });
  return {
    ...{ house, roster, tally, rights, recorder, presses, spots, drive, tick, ...keeper },
    client: openClients({ house, roster, tally, rights, recorder, presses }, bot),
    word: ({ person }, field, isKept) => rights.wrote(person.id, person.name, field, isKept),
    today: () => localOf(house.timeZone, at).day,
    moveTo: async (day, minute) => {
      at = Math.max(at, instantOf(house.timeZone, day, minute)) as Instant;
      await tick();
    },
    command: (name, ...args) => runBeside(tally, spots, name, args),
    close: async () => {
      await keeper.kill();
      await sweepShared(tally, spots, began);
      await Promise.all([recorder.close(), drive.close()]);
    },
  };
};

export const daysAfter = (stage: Stage, days: number): Day => plusDays(stage.today(), days);
