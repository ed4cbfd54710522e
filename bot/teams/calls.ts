import type { Seen } from "../../dialogue/index.js";
import type { Connection, Connector } from "./connection.js";
import type { Gate } from "./gate.js";
import { lately } from "./lately.js";
import { NEVER_CONNECTED, type Reached } from "./one-attempt.js";
import { serviceAddress } from "./service-address.js";

/** What one call saw, and what came back where something did. */
export interface Called {
  readonly seen: Seen;
  readonly body?: unknown;
}

interface Options {
  readonly abortSignal: AbortSignal;
}

export type Call = (serviceUrl: string, ask: (connector: Connector, options: Options) => Promise<object>) => Promise<Called>;

export const LONGEST_MS = 10_000;
const MOST_ADDRESSES = 20;
/** Between two requests for a new token. */
const TOKEN_PAUSE_MS = 30_000;

/** Errors of the way there: no name found, nobody listening, the handshake failed. */
const BEFORE_IT_WENT_OUT: readonly unknown[] = [NEVER_CONNECTED, "ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED"];

const fieldOf = (thing: unknown, name: string): unknown =>
  typeof thing === "object" && thing !== null ? Reflect.get(thing, name) : undefined;

const NOT_CONNECTED: Seen = { kind: "not-connected" };

const failed = (error: unknown): Seen => {
  const status = fieldOf(error, "statusCode");
  if (typeof status === "number") return { kind: "answered", status };
  return BEFORE_IT_WENT_OUT.includes(fieldOf(error, "code")) ? NOT_CONNECTED : { kind: "no-answer" };
};

const parsed = (text: unknown): unknown => {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
};

/** The SDK leaves out of what came back whatever it has no name for. */
const answered = (result: object): Called => {
  const response = fieldOf(result, "_response");
  const status = fieldOf(response, "status");
  if (typeof status !== "number") throw new Error("the SDK keeps no response");
  return { seen: { kind: "answered", status }, body: parsed(fieldOf(response, "bodyAsText")) };
};

const renewed = async (connector: Connector): Promise<void> => {
  const credentials = fieldOf(connector, "credentials");
  const getToken = fieldOf(credentials, "getToken");
  if (typeof getToken === "function") await getToken.call(credentials, true);
};

/** Our own proof that we are the bot, which each call carries. */
interface Token {
  /** Whether one may be asked for at all: where there was none a moment ago there is none now. */
  isInReach(): boolean;
  renewIfRefused(connector: Connector): Promise<void>;
  wasRefused(): void;
  wasOutOfReach(): void;
}

const openToken = (now: () => number): Token => {
  let isOld = false;
  let triedAt = Number.NEGATIVE_INFINITY;
  let troubleAt = Number.NEGATIVE_INFINITY;
  return {
    isInReach: () => !lately(TOKEN_PAUSE_MS, troubleAt, now()),
    renewIfRefused: async (connector) => {
      if (!isOld || lately(TOKEN_PAUSE_MS, triedAt, now())) return;
      triedAt = now();
      await renewed(connector);
      isOld = false;
    },
    wasRefused: () => {
      isOld = true;
    },
    wasOutOfReach: () => {
      troubleAt = now();
    },
  };
};

const openConnectors = (connection: Connection): ((serviceUrl: string) => Promise<Connector>) => {
  const connectors = new Map<string, Promise<Connector>>();
  return (serviceUrl) => {
    const made = connectors.get(serviceUrl) ?? connection.connectorTo(serviceUrl);
    if (connectors.size >= MOST_ADDRESSES) connectors.clear();
    connectors.set(serviceUrl, made);
    return made;
  };
};

/** One attempt each, to addresses of Teams only, wherever an address was kept: the SDK would send our token to any. */
export const openCalls = (connection: Connection, { local }: Gate, now: () => number, withinMs: number): Call => {
  const connectorTo = openConnectors(connection);
  const token = openToken(now);

  const isAllowed = (serviceUrl: string): boolean =>
    serviceAddress(serviceUrl) !== undefined || (local !== undefined && serviceAddress(serviceUrl, local.origins) !== undefined);

  const seenOf = (error: unknown, reached: Reached): Seen => {
    if (reached === "nothing") throw error;
    if (reached === "the-token") token.wasOutOfReach();
    const seen = reached === "the-token" ? NOT_CONNECTED : failed(error);
    if (seen.kind === "answered" && seen.status === 401) token.wasRefused();
    return seen;
  };

  const ready = async (serviceUrl: string): Promise<Connector | undefined> => {
    if (!isAllowed(serviceUrl) || !token.isInReach()) return undefined;
    const connector = await connectorTo(serviceUrl);
    const isRenewed = await token.renewIfRefused(connector).then(
      () => true,
      () => false,
    );
    if (isRenewed) return connector;
    token.wasOutOfReach();
    return undefined;
  };

  return async (serviceUrl, ask) => {
    const connector = await ready(serviceUrl);
    if (connector === undefined) return { seen: NOT_CONNECTED };
    const abortSignal = AbortSignal.timeout(withinMs);
    try {
      return answered(await ask(connector, { abortSignal }));
    } catch (error) {
      return { seen: seenOf(error, connection.reached(abortSignal)) };
    }
  };
};
