import { performance } from "node:perf_hooks";
import type { Seen } from "../../dialogue/index.js";
import type { Gate } from "./gate.js";
import type { Attempt, Attempted, Request } from "./one-attempt.js";
import { type FetchToken, openOwnToken } from "./own-token.js";
import type { For, Pace } from "./pace.js";
import { waitAskedFor } from "./retry-after.js";
import { serviceAddress } from "./service-address.js";
import type { What } from "./trouble.js";

/** What is asked of the Connector. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export interface Asked {
  readonly method: Request["method"];
  /** Behind the address of the service; ids as they are. */
  readonly path: readonly string[];
  readonly body?: object;
  /** Undefined where there is none yet. */
  readonly chat?: string;
  readonly who: For;
  readonly what: What;
}

/** What one call saw, and what came back where something did. */
export interface Called {
  readonly seen: Seen;
  readonly body?: unknown;
  /** How far our clock is ahead of theirs, where they said what time it is. */
  readonly aheadMs?: number;
}

export type Call = (serviceUrl: string, asked: Asked) => Promise<Called>;

export interface Calling {
  readonly attempt: Attempt;
  readonly fetchToken: FetchToken;
  readonly gate: Gate;
  readonly pace: Pace;
  /** On the wall. */
  readonly now: () => number;
  readonly withinMs?: number;
}

/** Less than the bot waits for when it stops, so that what became of every message is kept before it ends. */
const LONGEST_MS = 8_000;

/** Those that come with the wish to be left alone. */
const ASKS_TO_WAIT: readonly number[] = [412, 429, 500, 502, 503, 504];

const SECOND_MS = 1_000;

const NOT_CONNECTED: Called = { seen: { kind: "not-connected" } };
const HELD_BACK: Called = { seen: { kind: "held-back" } };

/** A part of an address, and never more than one: half of a character that takes two cannot be written there. */
const part = (id: string): string => encodeURIComponent(Buffer.from(id).toString());

const urlOf = (serviceUrl: string, path: readonly string[]): string => `${serviceUrl.replace(/\/$/, "")}/v3/${path.map(part).join("/")}`;

const JSON_BODY = { accept: "application/json", "accept-encoding": "identity", "user-agent": "IFD-Bot" } as const;

const requestOf = (serviceUrl: string, { method, path, body }: Asked, proof: Readonly<Record<string, string>>): Request => {
  const url = urlOf(serviceUrl, path);
  if (body === undefined) return { method, url, headers: { ...JSON_BODY, ...proof } };
  const text = JSON.stringify(body);
  const about = { "content-type": "application/json; charset=utf-8", "content-length": String(Buffer.byteLength(text)) };
  return { method, url, headers: { ...JSON_BODY, ...about, ...proof }, body: text };
};

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
};

const calledOf = (attempted: Attempted, now: number): Called => {
  if (attempted.kind !== "answered") return { seen: attempted };
  const { status, retryAfter, text } = attempted;
  const waitMs = ASKS_TO_WAIT.includes(status) ? waitAskedFor(retryAfter, now) : undefined;
  return { seen: { kind: "answered", status, ...(waitMs === undefined ? {} : { waitMs }) }, body: parsed(text) };
};

/** An answer says the second in which it was given, some time between the question and now. */
const aheadOf = (attempted: Attempted, begunAt: number, now: number): Pick<Called, "aheadMs"> => {
  const date = attempted.kind === "answered" ? Date.parse(attempted.date ?? "") : Number.NaN;
  // Whoever set the clock in between made the two of no use.
  if (Number.isNaN(date) || now < begunAt) return {};
  if (date > now) return { aheadMs: now - date };
  return { aheadMs: Math.max(begunAt - (date + SECOND_MS), 0) };
};

/** One attempt each, in its turn, to addresses of Teams only, wherever an address was kept: our token goes along. */
export const openCalls = ({ attempt, fetchToken, gate: { local }, pace, now, withinMs = LONGEST_MS }: Calling): Call => {
  const token = openOwnToken(fetchToken, now, withinMs);

  const isAllowed = (serviceUrl: string): boolean =>
    serviceAddress(serviceUrl) !== undefined || (local !== undefined && serviceAddress(serviceUrl, local.origins) !== undefined);

  const called = async (serviceUrl: string, asked: Asked): Promise<Called> => {
    const since = performance.now();
    const proof = await token.proof();
    const leftMs = withinMs - (performance.now() - since);
    if (proof === undefined || leftMs <= 0) return NOT_CONNECTED;
    const begunAt = now();
    const attempted = await attempt(requestOf(serviceUrl, asked, proof), leftMs);
    const answer = { ...calledOf(attempted, now()), ...aheadOf(attempted, begunAt, now()) };
    if (answer.seen.kind === "answered" && answer.seen.status === 401) token.wasRefused();
    return answer;
  };

  return async (serviceUrl, asked) => {
    // Before it waits for its turn: what cannot go to Teams at all says nothing of how Teams is doing.
    if (!isAllowed(serviceUrl)) return NOT_CONNECTED;
    return (await pace.inTurn(asked.chat, asked.who, () => called(serviceUrl, asked), asked.what)) ?? HELD_BACK;
  };
};
