import { isoDay } from "../../../dialogue/calendar/day.js";
import { COLUMN_NAMES } from "../../../dialogue/roster/columns.js";
import type { ChainFinding, CircleMember, FileFinding, HeaderFinding, RowFinding, ValueFinding } from "../../../dialogue/roster/finding.js";
import { codePoint, firstOf, shortened } from "../user-text.js";
import type { FindingSentences } from "./sentences.js";

const quoted = (text: string): string => `“${shortened(text)}”`;

const ALL_COLUMNS = Object.values(COLUMN_NAMES)
  .map((names) => names.en)
  .join(", ");

const file = (finding: FileFinding): string => {
  switch (finding.kind) {
    case "file-too-large":
      return `The file is larger than ${finding.limitMegabytes} MB. Please check that it is the right file.`;
    case "utf-16":
      return "The file is saved as UTF-16 (“Unicode text”), or it is no text file at all. Please save it as “CSV UTF-8”.";
    case "broken-utf-8":
      return "The file is marked as UTF-8 but is not UTF-8 throughout. Please save it again as “CSV UTF-8”.";
    case "empty-file":
      return "The file is empty. Please choose the roster.";
    case "tab-separated":
      return "The columns are separated by tabs. Please save the file as “CSV UTF-8”, separated by semicolons or commas.";
    case "broken-quotes":
      return 'A quotation mark (") is not closed or stands inside a text. Please close or delete it.';
    case "row-too-long":
      return 'The line is too long. A closing quotation mark (") may be missing. Please check the line.';
    case "too-many-rows":
      return `The file has more than ${finding.limit.toLocaleString("en-GB")} rows. Please check that it is the right file.`;
  }
};

const header = (finding: HeaderFinding): string => {
  switch (finding.kind) {
    case "too-many-columns":
      return `The file has more than ${finding.limit} columns. Please keep only these: ${ALL_COLUMNS}.`;
    case "unnamed-column":
      return `Column ${finding.position} has no name. Please name or delete it.`;
    case "unknown-column":
      return `The column ${quoted(finding.column)} is not accepted. Please delete it from the file.`;
    case "duplicate-column":
      return `The column ${quoted(finding.column)} is there a second time. Please delete one of the two.`;
    case "missing-column":
      return `The column “${COLUMN_NAMES[finding.column].en}” is missing. Please add it.`;
    case "missing-id-column":
      return "There is no column “entra_id” or “upn”. Please add one of the two.";
  }
};

const value = (finding: ValueFinding): string => {
  const cell = `${quoted(finding.text)} in column ${quoted(finding.column)}`;
  switch (finding.kind) {
    case "bad-id":
      return `${cell} is no valid id. Please copy it from Entra.`;
    case "bad-date":
      return `${cell} is no valid date. Please write it like this: 2026-11-30 or 30.11.2026.`;
    case "bad-weekdays":
      return `${cell} names no weekdays. Please write them like this: Mon-Thu or Mon,Tue,Fri.`;
    case "unknown-group":
      return `${cell} is no known group. Please choose: employed, official, assistant, intern or apprentice.`;
    case "unknown-language":
      return `${cell} is no known language. Please choose: de or en.`;
    case "unknown-role":
      return `${cell} is no known role. Please choose: admin, review or both. Blank means none.`;
  }
};

const row = (finding: RowFinding): string => {
  switch (finding.kind) {
    case "too-many-cells":
      return `There are ${finding.found} fields here; the header has ${finding.expected}. Please put a field that contains a separator in quotation marks.`;
    case "forbidden-character":
      return `The column ${quoted(finding.column)} holds a character that is not allowed and mostly invisible (${codePoint(finding.codePoint)}). Please type the text again.`;
    case "text-too-long":
      return `The text in column ${quoted(finding.column)} is longer than ${finding.limit} characters. Please shorten it.`;
    case "missing-id":
      return "The id is missing. Please enter “entra_id” or “upn”.";
    case "missing-name":
      return "The name is missing. Please enter it.";
    case "leaves-before-joins":
      return `The person leaves (${isoDay(finding.leavesOn)}) before they join (${isoDay(finding.joinsOn)}). Please correct one of the two dates.`;
    case "bad-id":
    case "bad-date":
    case "bad-weekdays":
    case "unknown-group":
    case "unknown-language":
    case "unknown-role":
      return value(finding);
  }
};

const circle = (members: readonly CircleMember[]): string => {
  const [first] = members;
  if (first === undefined || members.length === 1) {
    return "This person is entered as their own lead. Please enter somebody else.";
  }
  const names = firstOf(members, 5);
  const round = names.shown.map(({ name, line }) => `${shortened(name)} (line ${line})`);
  const rest = names.rest > 0 ? [`… ${names.rest} more`] : [];
  return `The chain of leads runs in a circle: ${[...round, ...rest, shortened(first.name)].join(" → ")}. Please change the lead of one of these people.`;
};

const severalTops = (lines: readonly number[]): string => {
  const { shown, rest } = firstOf(lines, 10);
  const more = rest > 0 ? ` and ${rest} more` : "";
  return `Several lines have no lead: ${shown.join(", ")}${more}. Please leave the field blank only for the one person at the top.`;
};

const chain = (finding: ChainFinding): string => {
  switch (finding.kind) {
    case "no-admin":
      return "With this list nobody could administer any more. Please give one person who is there already the role “admin”.";
    case "no-people":
      return "There is nobody below the header. Please check that it is the right file.";
    case "duplicate-id":
      return `The id ${quoted(finding.id)} is already in line ${finding.firstLine}. Please delete one of the two lines or correct the id.`;
    case "unknown-lead":
      return `The lead ${quoted(finding.lead)} is not in the file. Please enter the “entra_id” or “upn” of somebody who is.`;
    case "circle":
      return circle(finding.members);
    case "several-tops":
      return severalTops(finding.lines);
  }
};

export const ENGLISH: FindingSentences = {
  file,
  header,
  row,
  chain,
  inLine: (line, sentence) => `Line ${line}: ${sentence}`,
  more: (count) => `… and ${count} more`,
};
