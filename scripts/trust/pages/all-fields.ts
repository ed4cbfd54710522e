import { RECORD_KINDS, type RecordKind } from "../../../dialogue/index.js";
import { RETENTION_WORDS } from "../../../dialogue/retention-words.js";
import { REGISTER, type RegisteredField } from "../../../store/register/register.js";
import { belongsTo } from "../belongs.js";
import { blocks, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";
import { endOf, FILE_NAMES, filesOf, kindOf, purposeOf, seenBy } from "../register.js";

const isPeriod = (record: RegisteredField["record"]): record is RecordKind => RECORD_KINDS.some((kind) => kind === record);

/** The periods of the deletion concept are named, and not told again in every row. */
const shortEnd = (field: RegisteredField): string =>
  isPeriod(field.record) ? `Frist „${RETENTION_WORDS[field.record].what.de}“` : endOf(field);

/** That a setting is one is said by what it belongs to. */
const withKind = (field: RegisteredField): string => (field.kind === "setting" ? field.what.de : `${field.what.de} (${kindOf(field)})`);

const rowOf = (field: RegisteredField): readonly string[] => [
  belongsTo(field),
  withKind(field),
  purposeOf(field),
  seenBy(field),
  shortEnd(field),
];

/** They have the same fields as those of today, and say nothing more. */
const isFormerSetting = ({ file, path }: RegisteredField): boolean => file === "house" && path.startsWith("former.settings.");

const formerRow = (fields: readonly RegisteredField[]): readonly (readonly string[])[] => {
  const [first] = fields.filter(isFormerSetting);
  return first === undefined
    ? []
    : [[belongsTo(first), "dieselben Felder wie „Einstellungen“ und „Format“", purposeOf(first), seenBy(first), shortEnd(first)]];
};

const rowsOf = (fields: readonly RegisteredField[]): readonly (readonly string[])[] => {
  const rows = [...fields.filter((field) => !isFormerSetting(field)).map(rowOf), ...formerRow(fields)];
  return [...new Map(rows.map((row) => [row.join("|"), row])).values()];
};

const fileSection = ([file, fields]: readonly [RegisteredField["file"], readonly RegisteredField[]]): string =>
  section(
    FILE_NAMES[file],
    fields.every(({ sealed }) => sealed)
      ? "Verschlüsselt: ohne Schlüssel unlesbar."
      : "Nicht verschlüsselt. Inhalte und Namen stehen hier nicht.",
    table(["Gehört zu", "Feld (und seine Art)", "Zweck", "Wer es sieht", "Ende"], rowsOf(fields)),
  );

const body = (): string =>
  blocks(
    "Dieser Anhang nennt jedes einzelne Feld, das der Bot speichert. Ein Feld, das hier fehlt, lässt sich nicht einbauen.",
    "„Wer es sieht“ meint: im Bot. Unter „Ende“ steht oft nur der Name einer Frist. Die Fristen selbst stehen im [Löschkonzept](loeschkonzept.md).",
    ...filesOf(REGISTER).map(fileSection),
  );

export const ALL_FIELDS: TrustPage = {
  file: "felder.md",
  title: "Anhang: Alle Felder",
  question: "Welche Felder sind das genau, und wann endet jedes?",
  body,
};
