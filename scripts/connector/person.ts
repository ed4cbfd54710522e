import { randomUUID } from "node:crypto";
import type { Fields } from "./keys.js";

/** Somebody in Teams, in the one chat they have with the bot. */
export interface Somebody {
  readonly tenant: string;
  readonly chat: string;
  /** "29:…" */
  readonly account: string;
  /** Their id in Entra. */
  readonly entraId: string;
}

/** How the bot answered Teams. */
export interface Replied {
  readonly status: number;
  /** Undefined where there was none. */
  readonly body: unknown;
  /** By their names, in small letters. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Person {
  says(text: string): Promise<Replied>;
  /** A button of the message that has this id in the chat. */
  clicks(verb: string, data: Fields, message: string): Promise<Replied>;
  /** Whatever else Teams may send for them. */
  does(activity: Fields): Promise<Replied>;
}

/** A request, wherever it is made from. */
export type Ask = (
  url: string,
  init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body: string },
) => Promise<{ readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }>;

export interface Where {
  /** Of the bot, up to its port. */
  readonly bot: string;
  /** From this process where nothing else is said. */
  readonly ask?: Ask;
  /** Of the connector that signs for Teams. */
  readonly connector: { readonly origin: string; readonly serviceUrl: string };
}

const JSON_TYPE = { "content-type": "application/json" } as const;

/** A token of the connector is good for ten minutes. */
const RENEWED_MS = 300_000;

const fromHere: Ask = async (url, init) => {
  const response = await fetch(url, init);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
};

interface Token {
  readonly text: string;
  readonly since: number;
}

/** One and the same address may be another's from somewhere else. */
const tokens = new WeakMap<Ask, Map<string, Token>>();

const keptBy = (ask: Ask): Map<string, Token> => {
  const kept = tokens.get(ask) ?? new Map<string, Token>();
  tokens.set(ask, kept);
  return kept;
};

/** Signing takes longer than the rest of a click, and one token does for everybody. */
const keptToken = async (origin: string, ask: Ask): Promise<string> => {
  const all = keptBy(ask);
  const kept = all.get(origin);
  if (kept !== undefined && performance.now() - kept.since < RENEWED_MS) return kept.text;
  const { body } = await ask(`${origin}/control/sign`, { method: "POST", headers: JSON_TYPE, body: "{}" });
  const { token } = JSON.parse(body) as { readonly token: string };
  all.set(origin, { text: token, since: performance.now() });
  return token;
};

/** Comes to the bot as Teams does, with a token that is true. */
export const openPerson = ({ bot, connector, ask = fromHere }: Where, { tenant, chat, account, entraId }: Somebody): Person => {
  const does: Person["does"] = async (more) => {
    const activity = {
      id: randomUUID(),
      channelId: "msteams",
      serviceUrl: connector.serviceUrl,
      from: { id: account, aadObjectId: entraId },
      recipient: { id: "28:bot" },
      conversation: { id: chat, tenantId: tenant, conversationType: "personal" },
      channelData: { tenant: { id: tenant } },
      ...more,
    };
    const headers = { ...JSON_TYPE, authorization: await keptToken(connector.origin, ask) };
    const { status, headers: said, body } = await ask(`${bot}/api/messages`, { method: "POST", headers, body: JSON.stringify(activity) });
    return { status, body: body === "" ? undefined : JSON.parse(body), headers: said };
  };
  return {
    does,
    says: (text) => does({ type: "message", text }),
    clicks: (verb, data, message) =>
      does({
        type: "invoke",
        name: "adaptiveCard/action",
        replyToId: message,
        value: { action: { type: "Action.Execute", verb, data: { verb, ...data } } },
      }),
  };
};
