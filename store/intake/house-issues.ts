import type { z } from "zod";
import type { PlacedFinding, ShapeFinding, ValueKind } from "../../dialogue/house-finding.js";
import { closest } from "./closest.js";

type Issue = z.core.$ZodIssue;
type Union = z.core.$ZodIssueInvalidUnion;
type Path = readonly PropertyKey[];

/** The keys that the file may have at a place. */
export type KeysAt = (path: Path) => readonly string[];

interface File {
  readonly json: unknown;
  readonly keysAt: KeysAt;
}

const KINDS: Readonly<Record<string, ValueKind>> = {
  string: "text",
  number: "number",
  int: "whole-number",
  boolean: "yes-no",
  array: "list",
  object: "object",
  record: "object",
};

/** As it is found in the file: formats[0].stages[2].at. */
const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (String(step).includes(".")) return `${text}["${String(step)}"]`;
    return text === "" ? String(step) : `${text}.${String(step)}`;
  }, "");

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined), json);

const kindOf = (expected: string): ValueKind => {
  const kind = KINDS[expected];
  if (kind === undefined) throw new Error(`no word for the kind ${expected}`);
  return kind;
};

const unknownValue = (text: string, values: readonly z.core.util.Primitive[]): ShapeFinding => {
  const known = values.map(String);
  const meant = closest(text, known);
  return { kind: "unknown-value", text, known, ...(meant === undefined ? {} : { meant }) };
};

/** A choice the value does not even resemble: a list is no word, whatever the word should have been. */
const isOtherKind = (issue: Issue, value: unknown): boolean =>
  issue.path.length === 0 && (issue.code === "invalid_type" || (issue.code === "invalid_value" && typeof value !== "string"));

const otherKinds = ({ errors }: Union): readonly ValueKind[] =>
  errors.flatMap((issues) =>
    issues.filter(({ path }) => path.length === 0).map((issue) => (issue.code === "invalid_type" ? kindOf(issue.expected) : "text")),
  );

const unionFindings = (issue: Union, path: Path, file: File): readonly PlacedFinding[] => {
  const value = valueAt(file.json, path);
  const choice = issue.errors.find((issues) => !issues.some((inner) => isOtherKind(inner, value)));
  if (choice !== undefined) return choice.flatMap((inner) => findingsOf(inner, [...path, ...inner.path], file));
  return [{ kind: "wrong-kind", path: pathText(path), expected: otherKinds(issue) }];
};

const unknownKeys = (keys: readonly string[], path: Path, { keysAt }: File): readonly PlacedFinding[] => {
  const known = keysAt(path);
  return keys.map((key) => {
    const meant = closest(key, known);
    return { kind: "unknown-key", path: pathText(path), key, ...(meant === undefined ? {} : { meant }) };
  });
};

const tooBig = (origin: string, limit: number): ShapeFinding => {
  if (origin === "string") return { kind: "too-long", limit };
  return origin === "array" ? { kind: "too-many", limit } : { kind: "too-large", most: limit };
};

const shapeOf = (issue: Issue, value: unknown): ShapeFinding | undefined => {
  switch (issue.code) {
    case "invalid_type":
      return { kind: "wrong-kind", expected: [kindOf(issue.expected)] };
    case "invalid_value":
      return typeof value === "string" ? unknownValue(value, issue.values) : { kind: "wrong-kind", expected: ["text"] };
    // The safe range of integers comes as an issue beside the range we asked for.
    case "too_big":
      return issue.origin === "int" ? undefined : tooBig(issue.origin, Number(issue.maximum));
    case "too_small":
      if (issue.origin === "int") return undefined;
      return issue.origin === "number" ? { kind: "too-small", least: Number(issue.minimum) } : { kind: "empty" };
    case "custom":
      return issue.params?.finding;
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "invalid_union":
    case "unrecognized_keys":
      throw new Error(`no finding for the issue ${issue.code}`);
  }
};

const findingsOf = (issue: Issue, path: Path, file: File): readonly PlacedFinding[] => {
  const value = valueAt(file.json, path);
  if (value === undefined) return [{ kind: "missing", path: pathText(path) }];
  if (issue.code === "invalid_union") return unionFindings(issue, path, file);
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, path, file);
  if (issue.code === "invalid_key") return unknownKeys(path.slice(-1).map(String), path.slice(0, -1), file);
  const shape = shapeOf(issue, value);
  return shape === undefined ? [] : [{ ...shape, path: pathText(path) }];
};

/** Our own words for what zod found; its messages are English and written for programmers. */
export const issueFindings = (issues: readonly Issue[], file: File): readonly PlacedFinding[] =>
  issues.flatMap((issue) => findingsOf(issue, issue.path, file));
