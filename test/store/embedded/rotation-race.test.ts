import { afterAll, describe, expect, it } from "vitest";
import { commit } from "../../../store/embedded/commit.js";
import { nodeDisk } from "../../../store/embedded/disk.js";
import { newHouseKey, readHouseKeys, writeHouseKeys } from "../../../store/embedded/keys/house-key.js";
import { type Keyring, openKeyring } from "../../../store/embedded/keys/keyring.js";
import { CONTENT, type Drawer, PLAN, peopleFolder, personDrawer } from "../../../store/embedded/layout.js";
import type { Vault } from "../../../store/embedded/sealed-file.js";
import { places, TENANT } from "./places.js";

const made = places();
afterAll(() => made.leave());

const NAME = "0".repeat(40);

interface Kept {
  readonly vault: Vault;
  readonly drawer: Drawer;
  readonly keys: string;
}

const aKeptFile = async (): Promise<Kept> => {
  const { data, keys } = await made.place();
  await nodeDisk.makeFolder(peopleFolder(data));
  const vault = { disk: nodeDisk, keyring: await openKeyring(nodeDisk, { folder: keys }, TENANT), tenant: TENANT, schema: 1 };
  const drawer = personDrawer(data, NAME);
  await commit(vault, drawer, { version: 1, parts: { [PLAN]: 1, [CONTENT]: 1 } });
  return { vault, drawer, keys };
};

const takeUpNewKey = async ({ vault, keys }: Kept): Promise<string> => {
  const key = newHouseKey();
  await writeHouseKeys(nodeDisk, keys, [key, ...(await readHouseKeys(nodeDisk, { folder: keys }))]);
  await vault.keyring.reload();
  return key.id;
};

const closedUnder = (keyring: Keyring): readonly string[] => (keyring.entry(NAME)?.keys ?? []).map(({ wrapped }) => wrapped.key);

describe("a change that takes something away while the house key is rotated", () => {
  it("puts no key back under the old house key", async () => {
    const kept = await aKeptFile();
    const current = await takeUpNewKey(kept);
    const rotated = kept.vault.keyring.rewrap();
    await commit(kept.vault, kept.drawer, { version: 2, parts: { [PLAN]: 2, [CONTENT]: 2 } }, [CONTENT]);
    await rotated;
    expect(closedUnder(kept.vault.keyring)).toEqual([current, current]);
  });
});
