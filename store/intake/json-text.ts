import type { JsonFinding } from "../../dialogue/house-finding.js";

export interface JsonRead {
  /** Undefined when the text is no JSON; JSON itself has no such value. */
  readonly value: unknown;
  readonly findings: readonly JsonFinding[];
}

/** What may come next; "first" also allows the closing bracket of what has just been opened. */
type Next = "value" | "first-value" | "key" | "first-key" | "colon" | "comma";

/** The keys an open object has had; an open list has none. */
type Keys = Set<string> | undefined;

/** White space and one token: punctuation, string, number, word, the end of the text, or a character that fits nowhere. The string
 *  is unrolled, so that one that is never closed costs no more than its length. */
const TOKEN =
  /[ \t\r\n]*([{}[\]:,]|"[ !#-[\]-\u{10FFFF}]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\u{10FFFF}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null|$|.)/gsu;

const STRING = /^".*"$/su;
const SCALAR = /^(?:".*"|-?\d.*|true|false|null)$/su;

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Only white space breaks lines: a string never holds a raw line break. Counted on from the last token, as a file may have
 *  many faults. */
const after = ({ line, column }: Place, space: string): Place => {
  const lines = space.split(/\r\n|\r|\n/);
  return { line: line + lines.length - 1, column: (lines.length === 1 ? column : 1) + (lines.at(-1) ?? "").length };
};

const begun = (open: Keys[], token: string): Next | undefined => {
  if (token === "{" || token === "[") {
    open.push(token === "{" ? new Set() : undefined);
    return token === "{" ? "first-key" : "first-value";
  }
  return SCALAR.test(token) ? "comma" : undefined;
};

const closed = (open: Keys[]): Next => {
  open.pop();
  return "comma";
};

const continued = (open: Keys[], token: string): Next | undefined => {
  const inObject = open.at(-1) !== undefined;
  if (open.length === 0) return undefined;
  if (token === (inObject ? "}" : "]")) return closed(open);
  if (token !== ",") return undefined;
  return inObject ? "key" : "value";
};

/** Undefined when the token does not belong here. */
const following = (next: Next, open: Keys[], token: string): Next | undefined => {
  switch (next) {
    case "value":
      return begun(open, token);
    case "first-value":
      return token === "]" ? closed(open) : begun(open, token);
    case "key":
      return STRING.test(token) ? "colon" : undefined;
    case "first-key":
      return token === "}" ? closed(open) : following("key", open, token);
    case "colon":
      return token === ":" ? "value" : undefined;
    case "comma":
      return continued(open, token);
  }
};

const repeated = (keys: Keys, token: string): string | undefined => {
  const key: string = JSON.parse(token);
  if (keys?.has(key) === true) return key;
  keys?.add(key);
  return undefined;
};

/** JSON.parse names the place of a fault in other words on every Node, and drops the first of two equal keys without a word. */
const findingsIn = (text: string): readonly JsonFinding[] => {
  const findings: JsonFinding[] = [];
  const open: Keys[] = [];
  let next: Next = "value";
  let end: Place = { line: 1, column: 1 };
  for (const match of text.matchAll(TOKEN)) {
    const token = match[1] ?? "";
    if (token === "" && next === "comma" && open.length === 0) break;
    const keys = open.at(-1);
    const then = following(next, open, token);
    const place = after(end, match[0].slice(0, match[0].length - token.length));
    if (then === undefined) return [{ kind: "broken-json", ...place, found: token }];
    const key = then === "colon" ? repeated(keys, token) : undefined;
    if (key !== undefined) findings.push({ kind: "duplicate-key", ...place, key });
    end = { line: place.line, column: place.column + token.length };
    next = then;
  }
  return findings;
};

export const readJson = (text: string): JsonRead => {
  const findings = findingsIn(text);
  return { value: findings.some(({ kind }) => kind === "broken-json") ? undefined : JSON.parse(text), findings };
};
