/** Inputs of the admin's forms, each with the data its template binds. A list of data with nothing in it leaves the input out. */
import type { HouseFinding } from "../../dialogue/house-finding.js";
import { type JsonObject, type Line, linesOf, paragraphs, text } from "../kit/parts.js";
import { type Plain, plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { houseFindingText } from "../texts/house-findings.js";
import type { TextKey } from "../texts/texts.js";
import { shortened } from "../texts/user-text.js";

/** What was handed in and could not be taken, so that nobody types it again. Values by the id of their input, as they came. */
export interface Again {
  readonly values: Readonly<Record<string, string>>;
  readonly findings: readonly HouseFinding[];
}

interface Field {
  readonly id: string;
  readonly label: Plain;
  readonly error: Plain;
}

export interface TextFieldData extends Field {
  readonly placeholder: Plain;
  readonly value: string;
  readonly maxLength: number;
}

export interface NumberFieldData extends Field {
  readonly placeholder: Plain;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

export interface TimeFieldData extends Field {
  readonly placeholder: Plain;
  readonly value: string;
  readonly min: string;
  readonly max: string;
}

export interface Choice {
  readonly title: Plain;
  readonly value: string;
}

export interface ChoiceFieldData extends Field {
  readonly placeholder: Plain;
  readonly value: string;
  readonly choices: readonly Choice[];
}

const REQUIRED: JsonObject = { id: "${id}", label: "${label}", isRequired: true, errorMessage: "${error}" };
const TYPED: JsonObject = { ...REQUIRED, placeholder: "${placeholder}", value: "${value}" };
const CHOICES: readonly JsonObject[] = [{ $data: "${choices}", title: "${title}", value: "${value}" }];

export const TEXT_FIELD: JsonObject = { type: "Input.Text", ...TYPED, maxLength: "${maxLength}" };
export const NUMBER_FIELD: JsonObject = { type: "Input.Number", ...TYPED, min: "${min}", max: "${max}" };
export const TIME_FIELD: JsonObject = { type: "Input.Time", ...TYPED, min: "${min}", max: "${max}" };
export const ONE_OF_FEW: JsonObject = { type: "Input.ChoiceSet", ...TYPED, style: "expanded", wrap: true, choices: CHOICES };
export const ONE_OF_MANY: JsonObject = { type: "Input.ChoiceSet", ...TYPED, style: "compact", wrap: true, choices: CHOICES };
export const SOME_OF: JsonObject = { ...ONE_OF_FEW, isMultiSelect: true };

/** What has to be mended first. */
export const PROBLEMS: JsonObject = {
  $data: "${problems}",
  type: "Container",
  style: "emphasis",
  items: [text("${title}", { weight: "bolder" }), paragraphs("lines", { spacing: "small" })],
};

export interface ProblemsData {
  readonly title: Plain;
  readonly lines: readonly Line[];
}

/** The findings of a file speak of its keys; whoever sees a form knows none of them. */
const OWN_WORDS: Readonly<Partial<Record<HouseFinding["kind"], TextKey>>> = {
  "sending-turned-round": "form.hours-turned-round",
  "no-offsets": "form.stage-never",
  "bad-repeat": "form.stage-repeat",
  "repeat-without-due": "form.stage-repeat-due",
  "repeat-past-due": "form.stage-repeat-past",
  "bundled-without-lead": "form.stage-bundled",
};

const findingWords = (finding: HouseFinding, { say, language }: Voice): Plain => {
  if (finding.kind === "misspelt" && finding.notation === "month-day") return say("form.no-month-day", { text: shortened(finding.text) });
  if (finding.kind === "misspelt" && finding.notation === "date") return say("form.no-date", { text: shortened(finding.text) });
  const own = OWN_WORDS[finding.kind];
  if (own !== undefined) return say(own);
  return plain(houseFindingText("path" in finding ? { ...finding, path: "" } : finding, language));
};

export const problemsOf = (again: Again | undefined, voice: Voice): readonly ProblemsData[] => {
  if (again === undefined || again.findings.length === 0) return [];
  const lines = again.findings.map((finding) => findingWords(finding, voice));
  return [{ title: voice.say("form.problems"), lines: linesOf([...new Set(lines)]) }];
};

/** What was typed last, or what holds today. */
export const shownValue = (again: Again | undefined, id: string, now: string): string => again?.values[id] ?? now;

export const numberOf = (again: Again | undefined, id: string, now: number): number => {
  const typed = again?.values[id];
  return typed === undefined || typed.trim() === "" || !Number.isFinite(Number(typed)) ? now : Number(typed);
};
