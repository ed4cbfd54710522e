import type { Drawer } from "../../store/embedded/layout.js";
import { openFile, type SealedFile, sealedFile, type Vault } from "../../store/embedded/sealed-file.js";
import { type Key, type Place, sealJson, unsealJson } from "../../store/embedded/sealing.js";

/** How a file is sealed, and one part of it opened. */
export interface Seals {
  readonly seal: (vault: Vault, drawer: Drawer, version: number) => SealedFile;
  readonly open: (vault: Vault, drawer: Drawer, file: SealedFile, part: string) => unknown;
}

/** What stands in a part does not matter; that it opens does. */
const plainOf = ({ parts, name }: Drawer, version: number) => ({
  version,
  parts: Object.fromEntries(parts.map((part) => [part, { name, part, version }])),
});

export const boundSeals: Seals = {
  seal: (vault, drawer, version) => sealedFile(vault, drawer, plainOf(drawer, version)),
  open: (vault, drawer, file, part) => openFile(vault, drawer, file, [part]).parts[part],
};

const ANYWHERE: Place = { tenant: "", kind: "", name: "", part: "", version: 0, schema: 0 };

/** A wrong seal, as a library makes it that is given no associated data: whatever opens opens in every place. */
export const unboundSeals = (): Seals => {
  const known = new Map<string, Key>();
  const keyFor = ({ keyring }: Vault, { name }: Drawer, part: string): Key => {
    const key = keyring.keyOf(name, part);
    known.set(key.id, key);
    return key;
  };
  return {
    seal: (vault, drawer, version) => {
      const { parts } = plainOf(drawer, version);
      const sealed = drawer.parts.map((part) => [part, sealJson(keyFor(vault, drawer, part), ANYWHERE, parts[part])] as const);
      return { is: drawer.kind, schema: vault.schema, name: drawer.name, version, parts: Object.fromEntries(sealed) };
    },
    open: (_vault, _drawer, file, part) => {
      const sealed = file.parts[part];
      const key = known.get(sealed?.key ?? "");
      if (sealed === undefined || key === undefined) throw new Error("there is nothing to open");
      return unsealJson(key, ANYWHERE, sealed);
    },
  };
};
