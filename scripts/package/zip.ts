import { type UnzipFileInfo, unzipSync, zipSync } from "fflate";
import { PARTS, type Parts } from "./source.js";

/** The first day that a zip file can name, in local time as the format has it: the same bytes on every day and in every time zone. */
const ALWAYS = (): Date => new Date(1980, 0, 1);

export const packed = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(PARTS.map((name) => [name, parts[name]])), { level: 9, mtime: ALWAYS() });

/** A package has four small files. More is none of ours, and may be made to fill the memory. */
const LARGEST = 1_000_000;

export type Unpacked =
  | { readonly state: "open"; readonly names: readonly string[]; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly state: "unreadable" };

export const unpacked = (bytes: Uint8Array): Unpacked => {
  if (bytes.length > LARGEST) return { state: "unreadable" };
  try {
    // Each name as often as it stands there: of two files with one name nobody knows which one Teams takes.
    const names: string[] = [];
    const isTaken = ({ name, originalSize }: UnzipFileInfo): boolean => names.push(name) > 0 && originalSize <= LARGEST;
    return { state: "open", names, files: new Map(Object.entries(unzipSync(bytes, { filter: isTaken }))) };
  } catch {
    return { state: "unreadable" };
  }
};

/** Undefined: no JSON. A mark of byte order before it is none either: readers differ in whether they pass over it. */
export const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
};
