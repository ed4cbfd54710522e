import type { PersonId } from "../../dialogue/index.js";
import { type DueIndex, dueIndex } from "../due-index.js";
import type { Progress } from "../port.js";
import { isTrouble, type StoreError, type Trouble } from "../trouble.js";
import { settledFor } from "./commit.js";
import { removeFile, removeTemporary } from "./durable-write.js";
import { isSettled, type KeyEntry } from "./keys/keyring-file.js";
import { promisedFiles } from "./keys/promised-files.js";
import { nameInFile, PLAN, peopleFolder, personDrawer } from "./layout.js";
import { planIn } from "./person-parts.js";
import { openFile, readSealed, type SealedFile, type Vault } from "./sealed-file.js";
import { sideBySide } from "./side-by-side.js";

/** What is known of everybody without opening a file. */
export interface Index {
  /** The version of everybody's file: an older one in its place is no file of ours any more. */
  readonly versions: Map<PersonId, number>;
  readonly due: DueIndex;
  /** Files that cannot be used, by name. Their people are refused in words; all others go on. */
  readonly troubles: Map<string, Trouble>;
}

/** What was found at the start. Never who. */
export interface Found {
  readonly people: number;
  /** Half-written files of a crash. */
  readonly temporary: number;
  /** Changes and erasures that a crash had cut short and that are through now. */
  readonly finished: number;
  readonly troubles: readonly Trouble[];
}

const AT_A_TIME = 16;
const OF_A_PERSON: readonly StoreError["kind"][] = ["damaged", "missing", "unreadable", "cannot-decrypt", "key-missing"];

interface Scan {
  readonly vault: Vault;
  readonly root: string;
  readonly index: Index;
  readonly there: Set<string>;
  readonly unsettled: Map<string, KeyEntry>;
  temporary: number;
  finished: number;
}

const note = ({ vault, index, unsettled }: Scan, name: string, sealed: SealedFile): void => {
  const { person, plan } = planIn(openFile(vault, personDrawer("", name), sealed, [PLAN]));
  index.versions.set(person, sealed.version);
  index.due.set(person, plan.wakeAt);
  const entry = vault.keyring.entry(name);
  if (entry !== undefined && !isSettled(entry)) unsettled.set(name, settledFor(vault, entry, sealed));
};

const lookAt = async (scan: Scan, name: string): Promise<void> => {
  const { vault, root, index } = scan;
  const drawer = personDrawer(root, name);
  scan.there.add(name);
  if (vault.keyring.entry(name)?.state === "destroyed") {
    await removeFile(vault.disk, drawer.path);
    scan.finished += 1;
    return;
  }
  try {
    note(scan, name, await readSealed(vault, drawer));
  } catch (error) {
    if (!isTrouble(error, ...OF_A_PERSON)) throw error;
    index.troubles.set(name, error.trouble);
  }
};

/** Where there is no space for it, the next change or the next start does it: a full disk must not keep out those who want to take
 *  something back. */
const settleAll = async (scan: Scan): Promise<void> => {
  const { vault, unsettled } = scan;
  try {
    await vault.keyring.update([...unsettled.keys()], (entry, name) => unsettled.get(name) ?? entry ?? { state: "fresh", keys: [] });
    scan.finished += unsettled.size;
  } catch (error) {
    if (!isTrouble(error, "full")) throw error;
  }
};

/** Looks at every file once, finishes what a crash cut short, and remembers who is due when. */
export const scanPeople = async (
  vault: Vault,
  root: string,
  progress?: Progress,
): Promise<{ readonly index: Index; readonly found: Found }> => {
  const index: Index = { versions: new Map(), due: dueIndex(), troubles: new Map() };
  const scan: Scan = { vault, root, index, there: new Set(), unsettled: new Map(), temporary: 0, finished: 0 };
  const folder = peopleFolder(root);
  scan.temporary = await removeTemporary(vault.disk, folder);
  const names = (await vault.disk.list(folder)).flatMap((file) => nameInFile(file) ?? []);
  let done = 0;
  await sideBySide(names, AT_A_TIME, async (name) => {
    await lookAt(scan, name);
    done += 1;
    progress?.(done, names.length);
  });
  for (const name of promisedFiles(vault.keyring)) if (!scan.there.has(name)) index.troubles.set(name, { kind: "missing", file: name });
  await settleAll(scan);
  const { temporary, finished } = scan;
  return { index, found: { people: index.versions.size, temporary, finished, troubles: [...index.troubles.values()] } };
};
