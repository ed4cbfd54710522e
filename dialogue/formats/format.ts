import type { Group, Language } from "../person.js";

/** A kind of dialogue as data: no rule anywhere asks which format it has before it. */
export type FormatId = string & { readonly brand: "FormatId" };
export type TopicId = string & { readonly brand: "TopicId" };
export type StageId = string & { readonly brand: "StageId" };

export type Text = Readonly<Record<Language, string>>;
export type Recipient = "employee" | "lead";

/** The employee ticks topics for themselves; "lead" marks the place where the lead adds theirs for the employee to see. */
export interface Topic {
  readonly id: TopicId;
  readonly by: Recipient;
  readonly part: "main" | "further";
  readonly text: Text;
}

/** A day of every year; 29 February stands for 28 February in years without it. */
export interface MonthDay {
  readonly month: number;
  readonly dayOfMonth: number;
}

/** One window of every year. One whose end lies before its start ends in the following year. */
export interface YearlyWindow {
  readonly id: string;
  readonly from: MonthDay;
  readonly to: MonthDay;
}

export type Cadence =
  | { readonly kind: "windows"; readonly windows: readonly YearlyWindow[] }
  | { readonly kind: "interval"; readonly months: number };

/** A distance from the due date or from the agreed date; negative lies before it. */
export interface Offset {
  readonly of: "due" | "agreed";
  readonly days: number;
  readonly count: "calendar" | "working";
}

export interface Stage {
  readonly id: StageId;
  readonly to: readonly Recipient[];
  /** At most one offset from each anchor. The agreed date counts first; the due date only while no agreed date lies ahead. */
  readonly at: readonly Offset[];
  /** The stage comes again, so many days apart, so many times in all. */
  readonly repeat?: { readonly everyDays: number; readonly times: number };
  /** Goes into the lead's one message for the whole team, on the weekday the lead chose. */
  readonly bundled: boolean;
}

export type ThirdPerson = "personalrat" | "gleichstellung" | "schwerbehindertenvertretung" | "hr";

export interface Format {
  readonly id: FormatId;
  readonly name: Text;
  readonly cadence: Cadence;
  /** "end": due on the window's last working day; "spread": a lead's dialogues spread evenly over the window's weeks. */
  readonly due: "end" | "spread";
  readonly maxMinutes: number;
  readonly eligible: "everybody" | readonly Group[];
  /** Binding for both sides. Preparing, releasing and a protocol stay voluntary in every format. */
  readonly binding: boolean;
  /** Who may join when one side asks for it. */
  readonly thirdPersons: readonly ThirdPerson[];
  /** A talk that was broken off is settled by a new date within so many days. */
  readonly followUpDays?: number;
  /** Agreements may be written down, by mutual consent. */
  readonly agreements: boolean;
  /** Whom a person may turn to in confidence who does not want this dialogue. */
  readonly declineTo?: "hr";
  /** Who may hold it instead of the lead, when all of them agree beforehand. */
  readonly insteadOfLead?: "professional-superior";
  /** Who learns that it took place, and nothing else of it. */
  readonly heldKnownTo?: "hr";
  readonly topics: readonly Topic[];
  /** What both sides may draw on while preparing: help texts, never something to tick or fill in. */
  readonly ideas: readonly Text[];
  readonly stages: readonly Stage[];
}
