import type { RecordKind } from "../../dialogue/index.js";
import { RETENTION_WORDS } from "../../dialogue/retention-words.js";
import { FILE_NAMES, KINDS, REGISTER, type RegisteredField } from "../../store/index.js";

/** One class of data: what can have been read of everybody who is concerned, whether they ever used it or not. */
export interface DataClass {
  readonly file: "person" | "house" | "roster";
  readonly what: string;
  /** Kinds of fields in it. */
  readonly kinds: readonly string[];
}

const FILES: readonly DataClass["file"][] = ["person", "roster", "house"];

const isRecordKind = (record: string): record is RecordKind => Object.hasOwn(RETENTION_WORDS, record);

const titleOf = ({ file, record }: RegisteredField): string =>
  isRecordKind(record) ? RETENTION_WORDS[record].what.de : `Betrieb: ${FILE_NAMES[file].de}`;

const classesIn = (file: DataClass["file"]): readonly DataClass[] => {
  const kinds = new Map<string, Set<string>>();
  for (const field of REGISTER.filter((one) => one.file === file)) {
    const title = titleOf(field);
    kinds.set(title, (kinds.get(title) ?? new Set()).add(KINDS[field.kind].de));
  }
  return [...kinds].map(([what, all]) => ({ file, what, kinds: [...all].sort() }));
};

/** By the register, and so by every field that can be kept at all. */
export const dataClasses = (): readonly DataClass[] => FILES.flatMap(classesIn);
