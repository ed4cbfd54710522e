import type { Route } from "./route.js";

/** One call of the bot's, as it arrived whole. */
export interface Asked {
  readonly route: Route;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

const SLOTS = Buffer.from('"slots":"');
const QUOTE = 0x22;

/** Looked for in the bytes: reading each card as JSON would take longer than all the rest of the call. */
export const marksIn = (body: Buffer): readonly string[] => {
  const found = body.indexOf(SLOTS);
  if (found < 0) return [];
  const start = found + SLOTS.length;
  return body
    .toString("latin1", start, body.indexOf(QUOTE, start))
    .split(".")
    .filter((mark) => mark !== "");
};

const fieldOf = (thing: unknown, name: string | number): unknown =>
  typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;

const wanted = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString());
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
};

/** The chat of whoever a chat is to be opened with: one person's is the same each time. */
export const chatOf = ({ route, body }: Asked): string | undefined => {
  if (route.kind !== "open") return route.conversation;
  const member = fieldOf(fieldOf(fieldOf(wanted(body), "members"), 0), "id");
  return typeof member === "string" && member !== "" ? `a:${member}` : undefined;
};

/** An account has the name it signs in with behind its first part: "29:ada@house.example". */
export const memberOf = (id: string): object => ({ id, userPrincipalName: id.slice(id.indexOf(":") + 1) });
