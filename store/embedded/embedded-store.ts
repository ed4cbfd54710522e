import { dirname } from "node:path";
import type { Day } from "../../dialogue/index.js";
import { frozen } from "../frozen.js";
import type { Progress, Store } from "../port.js";
import { peopleIn } from "./care/inspect.js";
import { noteRan } from "./care/ran.js";
import { markOn } from "./keys/ended-marks.js";
import { change, changeOnce, erase, read } from "./person-changes.js";
import { answered, inTurn, type Opened, type Room, roomFor } from "./room.js";
import type { Found } from "./scan.js";
import { changeHouse, forgetFormerRosters, replaceRoster } from "./whole-files.js";

/** A store in a folder, for one process. */
export interface EmbeddedStore extends Store {
  readonly found: Found;
  /** Takes up a new house key, where somebody has put one beside the old. The clock asks now and then. */
  rotateIfAsked(progress?: Progress): Promise<boolean>;
  /** That all that is over was destroyed on this day, for whoever checks beside us. Former rosters with somebody in them of whom nothing
   *  else is kept any more go with it, and marks of what was erased that no backup needs any more. */
  noteRetention(on: Day): Promise<void>;
}

const close = async (room: Room): Promise<void> => {
  room.isClosed = true;
  await room.queue.idle();
  await room.vault.keyring.idle();
  await room.lock.release();
};

const endMarks = async ({ vault, root }: Room, on: Day): Promise<void> => {
  const there = new Set(await peopleIn(vault.disk, root));
  await vault.keyring.review((entry, name) => markOn(entry, on, there.has(name)));
};

export const embeddedStore = (opened: Opened): EmbeddedStore => {
  const room = roomFor(opened);
  return {
    found: opened.found,
    change: (person, fn) => change(room, person, fn),
    changeOnce: (person, inbound, fn) => changeOnce(room, person, inbound, fn),
    read: (person) => read(room, person),
    erase: (person, remains) => erase(room, person, remains),
    people: () => answered(room, () => [...room.index.versions.keys()]),
    due: (now) => answered(room, () => room.index.due.upTo(now)),
    house: () => answered(room, () => frozen(room.house.value)),
    heads: () => answered(room, () => room.heads),
    changeHouse: (fn) => changeHouse(room, fn),
    roster: () => answered(room, () => room.roster.value),
    replaceRoster: (roster, progress) => replaceRoster(room, roster, progress),
    rotateIfAsked: (progress) =>
      inTurn(room, "house key", async () => {
        const hasBegun = await room.vault.keyring.reload();
        if (hasBegun) await room.vault.keyring.rewrap(progress);
        return hasBegun;
      }),
    noteRetention: (on) =>
      inTurn(room, "retention", async () => {
        await forgetFormerRosters(room);
        await endMarks(room, on);
        await noteRan(dirname(opened.root), "retention", on, room.vault.disk);
      }),
    close: () => close(room),
  };
};
