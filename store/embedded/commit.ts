import { isTrouble } from "../trouble.js";
import { removeFile } from "./durable-write.js";
import { isSettled, type KeyEntry, latestOfEach } from "./keys/keyring-file.js";
import type { Drawer } from "./layout.js";
import { keyUnder, type Opened, type SealedFile, type Vault, writeSealed } from "./sealed-file.js";

const DESTROYED: KeyEntry = { state: "destroyed", keys: [] };

/** What is added to is the entry as it is when its turn comes: a rotation of the house key may have closed it anew meanwhile, and
 *  nothing may go back under a key that is about to be destroyed. */
const prepareKeys = async ({ keyring }: Vault, { name, parts }: Drawer, renewed: readonly string[]): Promise<void> => {
  const entry = keyring.entry(name);
  if (entry === undefined || entry.state === "destroyed") {
    await keyring.update([name], () => ({ state: "fresh", keys: keyring.newKeys(name, parts) }));
  } else if (renewed.length > 0) {
    await keyring.update([name], (now = entry) => ({ state: now.state, keys: [...now.keys, ...keyring.newKeys(name, renewed)] }));
  }
};

const settleKeys = async ({ keyring }: Vault, { name }: Drawer): Promise<void> => {
  const entry = keyring.entry(name);
  if (entry === undefined || isSettled(entry)) return;
  await keyring.update([name], (now = entry) => ({ state: "kept", keys: latestOfEach(now.keys) }));
};

/** The new content in place of the old. Parts to be renewed go under new keys, and their old keys are destroyed: what lay under
 *  them opens nowhere any more. A crash before the file is replaced leaves the old state with its keys, a crash after it the new
 *  one; keys too many go at the next start. */
export const commit = async (vault: Vault, drawer: Drawer, opened: Opened, renewed: readonly string[] = []): Promise<void> => {
  await prepareKeys(vault, drawer, renewed);
  await writeSealed(vault, drawer, opened);
  try {
    await settleKeys(vault, drawer);
  } catch (error) {
    // The file is replaced and no key has to go for it: what has no space now is noted by the next change or the next start.
    if (renewed.length > 0 || !isTrouble(error, "full")) throw error;
  }
};

/** The keys go first: from then on the file is noise, wherever a copy of it lies. */
export const destroy = async (vault: Vault, drawer: Drawer, isThere: boolean): Promise<void> => {
  // A file whose key is missing may get it back from a copy of the keys: that it was erased must stand there first.
  if (vault.keyring.entry(drawer.name) === undefined && !isThere) return;
  await vault.keyring.update([drawer.name], () => DESTROYED);
  await removeFile(vault.disk, drawer.path);
};

/** The entry as it would be had the last change of the file not been cut short. */
export const settledFor = (vault: Vault, entry: KeyEntry, file: SealedFile): KeyEntry => ({
  state: "kept",
  keys: entry.keys.filter(({ part, id }) => keyUnder(vault, file, part)?.id === id),
});

/** A change that found no space for its last step: the key of what it took away goes now. Decided by the file, which may still be the
 *  one from before that change. */
export const finishFormer = async (vault: Vault, { name }: Drawer, file: SealedFile): Promise<void> => {
  const { keyring } = vault;
  const entry = keyring.entry(name);
  if (entry === undefined || isSettled(entry)) return;
  await keyring.update([name], (now = entry) => settledFor(vault, now, file));
};
