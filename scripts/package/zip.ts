import { strFromU8, unzipSync, zipSync } from "fflate";
import { PARTS, type Parts } from "./source.js";

/** The first day that a zip file can name, in local time as the format has it: the same bytes on every day and in every time zone. */
const ALWAYS = (): Date => new Date(1980, 0, 1);

export const packed = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(PARTS.map((name) => [name, parts[name]])), { level: 9, mtime: ALWAYS() });

/** A package has four small files. More is none of ours, and may be made to fill the memory. */
const LARGEST = 1_000_000;

export type Unpacked = { readonly state: "open"; readonly files: ReadonlyMap<string, Uint8Array> } | { readonly state: "unreadable" };

export const unpacked = (bytes: Uint8Array): Unpacked => {
  if (bytes.length > LARGEST) return { state: "unreadable" };
  try {
    const files = unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= LARGEST });
    return { state: "open", files: new Map(Object.entries(files)) };
  } catch {
    return { state: "unreadable" };
  }
};

/** Undefined: no JSON. */
export const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return undefined;
  }
};
