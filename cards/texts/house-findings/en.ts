import type { FormatFinding, Part, StageFinding } from "../../../dialogue/formats/finding.js";
import { DISTANCE_DAYS, MINUTES, MONTHS, type Range, REPEAT_DAYS, REPEAT_TIMES } from "../../../dialogue/formats/limits.js";
import { WORKING_FRAME } from "../../../dialogue/house.js";
import type { ChangeFinding, HouseRuleFinding, JsonFinding, Notation, ShapeFinding, ValueKind } from "../../../dialogue/house-finding.js";
import { clock } from "../dates.js";
import { codePoint, shortened } from "../user-text.js";
import type { FindingSentences } from "./sentences.js";

const quoted = (text: string): string => `“${shortened(text)}”`;

const meantText = (meant: string | undefined): string => (meant === undefined ? "" : ` Did you mean ${quoted(meant)}?`);

const range = ({ least, most }: Range): string => `${least} to ${most}`;

const broken = (found: string): string => {
  if (found === "") return "The file ends here although something is missing. Please check whether a bracket is left open.";
  if (found === '"') return "This text cannot be read. Please check the closing quotation mark and every backslash \\ in it.";
  if (found === "/") return "Comments are not possible in this file. Please delete the comment.";
  return `${quoted(found)} does not belong here. Please check whether a comma before it is missing or one too many.`;
};

const json = (finding: JsonFinding): string => {
  switch (finding.kind) {
    case "file-too-large":
      return `The file is larger than ${finding.limitMegabytes} MB. Please check that it is the right file.`;
    case "not-utf-8":
      return "The file is not saved as UTF-8. Please save the file as UTF-8 (in Notepad: “Save as”, there “Encoding”).";
    case "broken-json":
      return `Line ${finding.line}, column ${finding.column}: ${broken(finding.found)}`;
    case "duplicate-key":
      return `Line ${finding.line}, column ${finding.column}: ${quoted(finding.key)} is given here for the second time. Please delete one of the two.`;
  }
};

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: "a text in quotation marks",
  number: "a number",
  "whole-number": "a whole number",
  "yes-no": "true or false",
  list: "a list in square brackets",
  object: "a section in curly brackets",
};

const NOTATIONS: Readonly<Record<Notation, string>> = {
  date: "is no date between 2000 and 2099. Please write it like this: 2026-12-24 or 24.12.2026.",
  time: "is no time of day. Please write it like this: 08:00.",
  "month-day": "is no day of the year. Please write it like this: 06-30.",
  weekday: "is no weekday. Please write it like this: Mon or Monday.",
  weekdays: "names no weekdays. Please write them like this: Mon-Fri or Mon,Wed,Fri.",
  id: "is no id. Please use at most 31 small letters, digits and hyphens, beginning with a letter.",
  "window-id": "is no short name. Please use at most 12 letters, digits and hyphens.",
  tenant: "is no tenant. Please copy the directory id from Entra.",
};

const shape = (finding: ShapeFinding): string => {
  switch (finding.kind) {
    case "missing":
      return "This is missing. Please add it.";
    case "unknown-key":
      return `There is no ${quoted(finding.key)} here.${meantText(finding.meant) || " Please delete it."}`;
    case "wrong-kind":
      return `Something else is expected here: ${finding.expected.map((kind) => KINDS[kind]).join(" or ")}.`;
    case "unknown-value":
      return `${quoted(finding.text)} is not known here.${meantText(finding.meant)} Possible: ${finding.known.join(", ")}.`;
    case "misspelt":
      return `${quoted(finding.text)} ${NOTATIONS[finding.notation]}`;
    case "empty":
      return "There is nothing here. Please enter something, or delete the key.";
    case "too-long":
      return `The text is longer than ${finding.limit} characters. Please shorten it.`;
    case "too-many":
      return `The list has more than ${finding.limit} entries. Please shorten it.`;
    case "too-small":
      return `The number is too small. Please use at least ${finding.least}.`;
    case "too-large":
      return `The number is too large. Please use at most ${finding.most}.`;
    case "forbidden-character":
      return `The text holds a character that is not allowed and mostly invisible (${codePoint(finding.codePoint)}). Please type it again.`;
    case "not-one-distance":
      return "Please give exactly one distance: daysBefore, daysAfter, workingDaysBefore or workingDaysAfter.";
    case "windows-and-interval":
      return "“windows” and “interval” are both here. Please delete one of the two.";
  }
};

const ADDITIONS: Readonly<Record<ChangeFinding["part"], { readonly unknown: string; readonly own: string }>> = {
  format: { unknown: "format", own: "As a format of your own it still needs" },
  topic: { unknown: "topic", own: "As a new topic it still needs" },
  stage: { unknown: "stage", own: "As a new stage it still needs" },
};

const change = (finding: ChangeFinding): string => {
  const { unknown, own } = ADDITIONS[finding.part];
  const sentence = `There is no built-in ${unknown} ${quoted(finding.id)}.${meantText(finding.meant)}`;
  switch (finding.kind) {
    case "incomplete-addition":
      return `${sentence} ${own}: ${finding.missing.join(", ")}.`;
    case "nothing-to-switch-off":
      return `${sentence} There is nothing to remove here. Please delete or correct the entry.`;
  }
};

const ANCHORS = { due: "the due date (due)", agreed: "the agreed date (agreed)" } as const;

const stage = (finding: StageFinding): string => {
  const subject = `The stage ${quoted(finding.stage)}`;
  switch (finding.kind) {
    case "no-recipients":
      return `${subject} goes to nobody. Please add “to”.`;
    case "no-offsets":
      return `${subject} has no day. Please add “at”.`;
    case "two-offsets":
      return `${subject} counts more than once from ${ANCHORS[finding.of]}. Please keep one distance of them.`;
    case "bad-distance":
      return `${subject} cannot lie ${Math.abs(finding.days)} days away. Please use ${range(DISTANCE_DAYS)} whole days.`;
    case "bad-repeat":
      return `${subject} cannot repeat like this. Please use ${range(REPEAT_DAYS)} whole days apart and ${range(REPEAT_TIMES)} times.`;
    case "repeat-without-due":
      return `${subject} counts only from ${ANCHORS.agreed} and so comes once. Please delete “repeat”, or count from “due” as well.`;
    case "repeat-past-due":
      return `${subject} begins before ${ANCHORS.due}, and its rounds after it would be left out. Please shorten “repeat”, or begin earlier.`;
    case "bundled-without-lead":
      return `${subject} is to be part of the lead’s one message but does not go to the lead. Please change “to” or “bundled”.`;
  }
};

const PARTS: Readonly<Record<Part, string>> = { format: "Format", window: "Window", topic: "Topic", stage: "Stage" };

const overlap = (window: string, other: string): string =>
  window === other
    ? `The window ${quoted(window)} reaches into its own next year. Please shorten it.`
    : `The windows ${quoted(window)} and ${quoted(other)} overlap. Please change one of the two.`;

const format = (finding: FormatFinding): string => {
  if ("stage" in finding) return stage(finding);
  switch (finding.kind) {
    case "bad-id":
      return `${PARTS[finding.part]}: ${quoted(finding.id)} ${NOTATIONS[finding.part === "window" ? "window-id" : "id"]}`;
    case "duplicate-id":
      return `${PARTS[finding.part]}: the id ${quoted(finding.id)} is taken. Please delete or change one of the two.`;
    case "no-windows":
      return "There is no window. Please name at least one.";
    case "windows-overlap":
      return overlap(finding.window, finding.other);
    case "bad-interval":
      return `An interval of ${finding.months} months is not possible. Please use ${range(MONTHS)} whole months.`;
    case "bad-minutes":
      return `A length of ${finding.minutes} minutes is not possible. Please use ${range(MINUTES)} whole minutes.`;
    case "no-groups":
      return "Nobody takes part. Please name at least one group, or write “everybody”.";
    case "too-many-topics":
      return `The format has ${finding.count} topics, the built-in ones among them. At most ${finding.most} are possible. Please take topics away, built-in ones with “off”.`;
  }
};

const house = (finding: HouseRuleFinding): string => {
  switch (finding.kind) {
    case "unknown-time-zone":
      return `${quoted(finding.timeZone)} is no known time zone. Please write it like this: Europe/Berlin.`;
    case "sending-turned-round":
      return "Sending hours have to end later than they begin. Please correct “from” or “to”.";
    case "sending-outside-frame":
      return `Messages go out only from ${clock(WORKING_FRAME.from)} to ${clock(WORKING_FRAME.to)}. Please stay within this time.`;
    case "no-sending-days":
      return "Messages go out on no day. Please name at least one weekday.";
    case "holiday-not-in-land":
      return `${quoted(finding.holiday)} is no public holiday in ${finding.land}. Please delete this entry; closing days go under “closed”.`;
    case "holiday-in-whole-land":
      return `${quoted(finding.holiday)} holds in the whole of ${finding.land} and is in the calendar already. Please delete this entry.`;
    case "no-formats":
      return "There is no format. Please name at least one.";
    case "duplicate-format":
      return `There is a format ${quoted(finding.format)} already. Please delete this entry, or give it an “id” of its own.`;
  }
};

export const ENGLISH: FindingSentences = { json, shape, change, format, house, more: (count) => `… and ${count} more` };
