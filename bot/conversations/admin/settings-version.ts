import { createHash } from "node:crypto";
import type { House } from "../../../dialogue/index.js";

/** In the same order, whatever order a store hands them back in. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
};

/** Forty-eight bits, which every client carries as a number without loss. */
const BYTES = 6;

/** Tells settings from other settings, also of a house whose file was changed on the server: no count would. */
export const settingsVersion = (house: House): number =>
  createHash("sha256")
    .update(JSON.stringify(ordered(house)))
    .digest()
    .readUIntBE(0, BYTES);
