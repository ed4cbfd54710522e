import type { Day, Instant, Known, PersonId, SlotKey } from "../../../dialogue/index.js";
import { EMPTY_FILE, knownFrom } from "../../person-file.js";
import { isTrouble } from "../../trouble.js";
import { commit } from "../commit.js";
import { CONTENT, type Drawer, nameOf, PLAN, personDrawer } from "../layout.js";
import type { Migration } from "../migrations.js";
import { type KeptPerson, keptPerson, partsOf, planIn } from "../person-parts.js";
import { keyUnder, type Opened, openFile, readSealed, type SealedFile, type Vault } from "../sealed-file.js";
import { restoredFile } from "./restored-files.js";

/** Erased: its keys are gone or others took their place. Without content: something of it was withdrawn or deleted since. */
export type Fate = "usable" | "without-content" | "erased" | "unusable";

/** From the backup into a new folder. */
export interface Moving {
  readonly from: Vault;
  readonly to: Vault;
  readonly roots: { readonly from: string; readonly to: string };
  readonly steps: readonly Migration[];
  /** The backup is so old that marks of what was erased since may have ended. */
  readonly isOld: boolean;
}

interface Person extends KeptPerson {
  readonly person: PersonId;
}

export interface Looked {
  readonly fate: Fate;
  readonly person?: PersonId;
  readonly known?: Known;
}

/** As this program would have written it. */
export const asNow = ({ steps }: Moving, drawer: Drawer, { version, parts }: Opened): Opened => ({
  version,
  parts: steps.reduce((before, step) => step(drawer.kind, before), parts),
});

const opens = (vault: Vault, file: SealedFile, part: string): boolean => keyUnder(vault, file, part) !== undefined;

/** Without an entry it has lost its key, or was erased so long ago that nobody knows any more. It opens either way no more. */
const fateOf = ({ from, isOld }: Moving, file: SealedFile): Fate => {
  if (from.keyring.entry(file.name) === undefined) return isOld ? "erased" : "unusable";
  if (!opens(from, file, PLAN)) return "erased";
  return opens(from, file, CONTENT) ? "usable" : "without-content";
};

const opened = (moving: Moving, drawer: Drawer, file: SealedFile, fate: Fate): Person => {
  const { version, parts } = openFile(moving.from, drawer, file, fate === "usable" ? drawer.parts : [PLAN]);
  const now = asNow(moving, drawer, { version, parts: { [CONTENT]: EMPTY_FILE.content, ...parts } });
  return { ...keptPerson(now), person: planIn(now).person };
};

/** First everybody is looked at, for what may have been sent since depends on everybody. */
export const lookAtBackedUp = async (moving: Moving, name: string): Promise<Looked> => {
  const drawer = personDrawer(moving.roots.from, name);
  try {
    const file = await readSealed(moving.from, drawer);
    const fate = fateOf(moving, file);
    if (fate === "erased" || fate === "unusable") return { fate };
    const { person, file: kept } = opened(moving, drawer, file, fate);
    return { fate, person, known: knownFrom(kept) };
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return { fate: "unusable" };
  }
};

export interface Restoring {
  readonly fate: Fate;
  readonly unclear: readonly SlotKey[];
  readonly today: Day;
}

export const restorePerson = async (moving: Moving, name: string, { fate, unclear, today }: Restoring): Promise<void> => {
  const drawer = personDrawer(moving.roots.from, name);
  const { person, version, file, seen } = opened(moving, drawer, await readSealed(moving.from, drawer), fate);
  const next = { file: restoredFile(file, unclear, today), seen };
  await commit(moving.to, personDrawer(moving.roots.to, name), { version: version + 1, parts: partsOf(person, next) });
};

export interface Beginning {
  readonly unclear: readonly SlotKey[];
  readonly today: Day;
  /** When the clock is to look at them first. */
  readonly now: Instant;
}

/** Somebody of whom nothing could be restored begins anew, but is not written to a second time. */
export const beginAnew = async ({ to, roots }: Moving, person: PersonId, { unclear, today, now }: Beginning): Promise<void> => {
  const drawer = personDrawer(roots.to, nameOf(to.tenant, person));
  const { plan, content } = restoredFile(EMPTY_FILE, unclear, today);
  const next = { file: { plan: { ...plan, wakeAt: now }, content }, seen: [] };
  await commit(to, drawer, { version: 1, parts: partsOf(person, next) });
};
