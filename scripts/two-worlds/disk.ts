import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { environmentWith } from "../../bot/index.js";
import type { Instant, PersonId } from "../../dialogue/index.js";
import { backupStore, checkStore, type EmbeddedStore, type Store, statStore, troubleWords } from "../../store/index.js";
import { createIn, openingIn, TENANT } from "../invented/places.js";
import { CHAINS } from "../self-check/chains.js";
import { saidBy } from "../self-check/checks.js";
import { CONTENTS } from "../self-check/contents.js";
import { KEYS } from "../self-check/keys.js";
import { look } from "../self-check/look.js";
import { RIGHTS } from "../self-check/rights.js";
import { lineOf } from "../self-check/said.js";

/** Where a world keeps what it keeps, if not in memory. */
export interface Kept {
  readonly store: Store;
  /** Whether anything is read or written just now. */
  readonly isBusy: () => boolean;
  /** The sealed files of these people: name, size, and whether they were written since the last look. */
  readonly files: (of: readonly PersonId[]) => Promise<unknown>;
  /** What the commands say to whoever looks after the machine. */
  readonly commands: (at: Instant) => Promise<unknown>;
}

const BACKUPS_DAYS = 30;
const NAME_CHARACTERS = 40;

/** The name that the store gives to somebody's file; a test holds it against the real ones. */
export const fileNameOf = (person: PersonId): string => {
  const name = createHash("sha256")
    .update(JSON.stringify(["ifd-bot", TENANT, person]))
    .digest("hex");
  return `${name.slice(0, NAME_CHARACTERS)}.json`;
};

/** A real disk takes its time, and nobody may go on before it is done. */
const counting = (store: EmbeddedStore) => {
  let open = 0;
  const counted = new Proxy(store, {
    get: (of, name, self) => {
      const found: unknown = Reflect.get(of, name, self);
      if (typeof found !== "function") return found;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        open += 1;
        try {
          return await Reflect.apply(found, of, args);
        } finally {
          open -= 1;
        }
      };
    },
  });
  return { store: counted, isBusy: () => open > 0 };
};

const namesIn = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const paths = await readdir(folder, { recursive: true });
  return new Map(paths.map((path) => [path.split("/").at(-1) ?? path, join(folder, path)]));
};

const openFiles = (data: string): Kept["files"] => {
  const before = new Map<string, string>();
  return async (of) => {
    const there = await namesIn(data);
    const looked: unknown[] = [];
    for (const person of of) {
      const path = there.get(fileNameOf(person));
      if (path === undefined) continue;
      // Sealed anew with each writing: other bytes are a writing, whatever is in it.
      const bytes = await readFile(path, "base64");
      looked.push({ person, size: bytes.length, isWritten: before.get(person) !== bytes });
      before.set(person, bytes);
    }
    return looked;
  };
};

const CHECKS = [...RIGHTS, ...KEYS, ...CONTENTS, ...CHAINS];

/** The sum of all sizes and the room on the disk are left out: X's own file is part of them. */
const openCommands = (folder: string): Kept["commands"] => {
  const opening = openingIn(folder);
  const words = (troubles: Parameters<typeof troubleWords>[0][]) => troubles.map((trouble) => troubleWords(trouble, "de"));
  return async (at) => {
    const { bytes: _, freeBytes: __, ...stat } = await statStore(opening);
    const { files, troubles } = await checkStore(opening);
    const backup = await backupStore({ opening, to: join(folder, "backups"), at, keepDays: BACKUPS_DAYS });
    const scene = await look({ place: opening.place, program: folder, environment: environmentWith({}), now: at });
    const lines: string[] = [];
    for (const check of CHECKS) lines.push(lineOf(check.title, await saidBy(check, scene)).replaceAll(folder, ""));
    const { people, removed } = backup;
    return { stat, files, troubles: words([...troubles]), people, removed, unsaved: words([...backup.troubles]), lines };
  };
};

/** The store as a house has it. */
export const keptOnDisk = async (folder: string): Promise<Kept & { readonly close: () => Promise<void> }> => {
  const opening = openingIn(folder);
  const embedded = await createIn(opening);
  return { ...counting(embedded), files: openFiles(opening.place.data), commands: openCommands(folder), close: () => embedded.close() };
};
