import type { LandId, RegionalHoliday } from "./calendar/holidays.js";
import type { FormatFinding, Part } from "./formats/finding.js";

/** What is wrong with a house although each of its parts is well formed. */
export type HouseRuleFinding =
  | { readonly kind: "unknown-time-zone"; readonly timeZone: string }
  | { readonly kind: "sending-turned-round" }
  | { readonly kind: "sending-outside-frame" }
  | { readonly kind: "no-sending-days" }
  | { readonly kind: "holiday-not-in-land"; readonly holiday: RegionalHoliday; readonly land: LandId }
  | { readonly kind: "holiday-in-whole-land"; readonly holiday: RegionalHoliday; readonly land: LandId }
  | { readonly kind: "no-formats" }
  | { readonly kind: "duplicate-format"; readonly format: string };

/** The house's file cannot be read as JSON. */
export type JsonFinding =
  | { readonly kind: "file-too-large"; readonly limitMegabytes: number }
  | { readonly kind: "not-utf-8" }
  /** What stands where something else is expected; empty at the end of the file. */
  | { readonly kind: "broken-json"; readonly line: number; readonly column: number; readonly found: string }
  | { readonly kind: "duplicate-key"; readonly line: number; readonly column: number; readonly key: string };

export type ValueKind = "text" | "number" | "whole-number" | "yes-no" | "list" | "object";

/** How a value is to be written that is more than a text or a number. */
export type Notation = "date" | "time" | "month-day" | "weekday" | "weekdays" | "id" | "window-id" | "tenant";

/** A value that is not what this place of the file takes. */
export type ShapeFinding =
  | { readonly kind: "missing" }
  | { readonly kind: "unknown-key"; readonly key: string; readonly meant?: string }
  | { readonly kind: "wrong-kind"; readonly expected: readonly ValueKind[] }
  | { readonly kind: "unknown-value"; readonly text: string; readonly known: readonly string[]; readonly meant?: string }
  | { readonly kind: "misspelt"; readonly notation: Notation; readonly text: string }
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly limit: number }
  | { readonly kind: "too-many"; readonly limit: number }
  | { readonly kind: "too-small"; readonly least: number }
  | { readonly kind: "too-large"; readonly most: number }
  | { readonly kind: "forbidden-character"; readonly codePoint: number }
  | { readonly kind: "not-one-distance" }
  | { readonly kind: "windows-and-interval" };

export type ChangeFinding =
  /** An entry that changes nothing built in stands for itself, and this one is not whole. */
  | {
      readonly kind: "incomplete-addition";
      readonly part: Exclude<Part, "window">;
      readonly id: string;
      readonly missing: readonly string[];
      readonly meant?: string;
    }
  | { readonly kind: "nothing-to-switch-off"; readonly part: "topic" | "stage"; readonly id: string; readonly meant?: string };

/** `path` leads to the place in the file: formats[0].stages[2].at; empty for the file as a whole. */
export type Placed<T> = T extends unknown ? T & { readonly path: string } : never;

export type PlacedFinding = Placed<ShapeFinding | ChangeFinding | FormatFinding | HouseRuleFinding>;

export type HouseFinding = JsonFinding | PlacedFinding;
