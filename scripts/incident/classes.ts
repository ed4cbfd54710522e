import type { RecordKind } from "../../dialogue/index.js";
import { RETENTION_WORDS } from "../../dialogue/retention-words.js";
import { FILE_NAMES, REGISTER, type RegisteredField } from "../../store/index.js";

/** One class of data: what can have been read of everybody who is concerned, whether they ever used it or not. */
export interface DataClass {
  readonly file: "person" | "house" | "roster";
  readonly what: string;
  /** All that can stand in it, in the register's words: an authority that must be told knows no others. */
  readonly fields: readonly string[];
}

const FILES: readonly DataClass["file"][] = ["person", "roster", "house"];

const isRecordKind = (record: string): record is RecordKind => Object.hasOwn(RETENTION_WORDS, record);

const titleOf = ({ file, record }: RegisteredField): string =>
  isRecordKind(record) ? RETENTION_WORDS[record].what.de : `Betrieb: ${FILE_NAMES[file].de}`;

const classesIn = (file: DataClass["file"]): readonly DataClass[] => {
  const fields = new Map<string, Set<string>>();
  for (const field of REGISTER.filter((one) => one.file === file)) {
    const title = titleOf(field);
    fields.set(title, (fields.get(title) ?? new Set()).add(field.what.de));
  }
  return [...fields].map(([what, all]) => ({ file, what, fields: [...all] }));
};

/** By the register, and so by every field that can be kept at all. */
export const dataClasses = (): readonly DataClass[] => FILES.flatMap(classesIn);
