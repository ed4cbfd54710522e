import type { Day } from "../calendar/day.js";
import type { Column } from "./columns.js";

/** What keeps a roster from being taken. Every finding names the line an editor would show; `column` is spelt as in the file,
 *  and texts are as long and as strange as the file had them. */
interface At<K extends string> {
  readonly kind: K;
  readonly line: number;
}

interface AtCell<K extends string> extends At<K> {
  readonly column: string;
  readonly text: string;
}

interface Limited<K extends string> extends At<K> {
  readonly limit: number;
}

/** The file cannot be read as a table at all; whoever reads the bytes finds these, and then finds nothing else. */
export type FileFinding =
  | (At<"file-too-large"> & { readonly limitMegabytes: number })
  | At<"utf-16">
  | At<"broken-utf-8">
  | At<"empty-file">
  | At<"tab-separated">
  | At<"broken-quotes">
  | Limited<"row-too-long">
  | Limited<"too-many-rows">;

export type HeaderFinding =
  | Limited<"too-many-columns">
  | (At<"unnamed-column"> & { readonly position: number })
  | (At<"unknown-column"> & { readonly column: string })
  | (At<"duplicate-column"> & { readonly column: string })
  | (At<"missing-column"> & { readonly column: Column })
  | At<"missing-id-column">;

export type ValueFinding =
  | AtCell<"bad-id">
  | AtCell<"bad-date">
  | AtCell<"bad-weekdays">
  | AtCell<"unknown-group">
  | AtCell<"unknown-language">
  | AtCell<"unknown-role">;

export type RowFinding =
  | ValueFinding
  | (At<"too-many-cells"> & { readonly found: number; readonly expected: number })
  | (At<"forbidden-character"> & { readonly column: string; readonly codePoint: number })
  | (Limited<"text-too-long"> & { readonly column: string })
  | At<"missing-id">
  | At<"missing-name">
  | (At<"leaves-before-joins"> & { readonly joinsOn: Day; readonly leavesOn: Day });

export interface CircleMember {
  readonly line: number;
  readonly name: string;
}

export type ChainFinding =
  | At<"no-people">
  /** Said of the list as a whole, beside the house that is to take it. */
  | At<"no-admin">
  | (At<"duplicate-id"> & { readonly id: string; readonly firstLine: number })
  | (At<"unknown-lead"> & { readonly lead: string })
  /** Everybody in the circle, each followed by their lead; the last one's lead is the first. */
  | (At<"circle"> & { readonly members: readonly CircleMember[] })
  | (At<"several-tops"> & { readonly lines: readonly number[] });

export type RosterFinding = FileFinding | HeaderFinding | RowFinding | ChainFinding;
