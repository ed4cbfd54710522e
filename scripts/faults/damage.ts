import type { Chance } from "../chance.js";

/** What lies there instead; undefined: nothing any more. */
export type Damage = (bytes: Buffer, chance: Chance, other: Buffer) => Buffer | undefined;

const NULS_AT_MOST = 64;

const withNuls = (bytes: Buffer, chance: Chance): Buffer => {
  const from = chance.below(bytes.length);
  return Buffer.from(bytes).fill(0, from, Math.min(bytes.length, from + 1 + chance.below(NULS_AT_MOST)));
};

const flipped = (bytes: Buffer, chance: Chance): Buffer => {
  const changed = Buffer.from(bytes);
  const at = chance.below(bytes.length);
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << chance.below(8)), at);
  return changed;
};

const GARBAGE = ["\n", "}", "{}", "null", "\u0000", "x".repeat(4096)];

/** What power cuts, bad blocks, editors and hasty hands leave behind. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "0 bytes": () => Buffer.alloc(0),
  "all NULs": (bytes) => Buffer.alloc(bytes.length),
  "some NULs": withNuls,
  truncated: (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  "one bit": flipped,
  null: () => Buffer.from("null"),
  "{}": () => Buffer.from("{}"),
  "file missing": () => undefined,
  "another's file": (_bytes, _chance, other) => other,
  "trailing garbage": (bytes, chance) => Buffer.concat([bytes, Buffer.from(chance.pick(GARBAGE))]),
  "written twice": (bytes) => Buffer.concat([bytes, bytes]),
};
