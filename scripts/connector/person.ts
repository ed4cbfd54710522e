import { randomUUID } from "node:crypto";
import { tokenOf } from "./identity.js";
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

export interface Where {
  /** Of the bot, up to its port. */
  readonly bot: string;
  /** Of the connector that signs for Teams. */
  readonly connector: { readonly origin: string; readonly serviceUrl: string };
}

/** A token of the connector is good for ten minutes. */
const RENEWED_MS = 300_000;

const tokens = new Map<string, { readonly text: string; readonly since: number }>();

/** Signing takes longer than the rest of a click, and one token does for everybody. */
const keptToken = async (origin: string): Promise<string> => {
  const kept = tokens.get(origin);
  if (kept !== undefined && performance.now() - kept.since < RENEWED_MS) return kept.text;
  const text = await tokenOf(origin);
  tokens.set(origin, { text, since: performance.now() });
  return text;
};

/** Comes to the bot as Teams does, with a token that is true. */
export const openPerson = ({ bot, connector }: Where, { tenant, chat, account, entraId }: Somebody): Person => {
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
    const headers = { "content-type": "application/json", authorization: await keptToken(connector.origin) };
    const response = await fetch(`${bot}/api/messages`, { method: "POST", headers, body: JSON.stringify(activity) });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text), headers: Object.fromEntries(response.headers) };
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
