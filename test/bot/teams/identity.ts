import type { KeyObject } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Identity } from "../../../bot/teams/connection.js";
import type { Gate } from "../../../bot/teams/gate.js";
import { identityOf } from "../../../scripts/connector/identity.js";
import { APP, type Fields, openIdMetadata, publicKeyPem, publicKeys, signedToken } from "../../../scripts/connector/keys.js";
import { openLoopback, sendJson, textOf } from "../../../scripts/connector/loopback.js";
import { type CallKind, REGION, routeOf } from "../../../scripts/connector/route.js";
import { TENANT } from "./requests.js";

export { APP };

/** One call of the bot's to the Connector, in the order they came. */
export interface Call {
  readonly kind: CallKind;
  readonly conversation: string;
  /** Of the message, or of the member who was asked for. */
  readonly id: string;
  readonly body: Fields;
  readonly authorization: string | undefined;
}

/** How a call is answered that is not to go well. */
export interface How {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Answered no sooner than this is settled. */
  readonly when?: Promise<unknown>;
  /** The connection is closed, or reset, though the call arrived. */
  readonly breaks?: "closed" | "reset";
}

/** Microsoft's keys and the Bot Connector in one small server on this machine. Keys, tokens and checks are real: only the addresses are
 *  ours. A chat is an id and needs no opening; what the bot does to it is recorded, whatever it is answered.
 *  `gate` takes the cloud for a client on this machine, so that its address is let in; tokens are asked for all the same. */
export interface Cloud {
  readonly serviceUrl: string;
  readonly origin: string;
  readonly identity: Identity;
  readonly gate: Gate;
  /** As Teams signs them, or with these claims and this key; `header` for one that names another key. */
  token(more?: Fields, key?: KeyObject, header?: Fields): string;
  /** The same for every call until the next: undefined, or for calls of which `how` says nothing, is well. */
  answers(how?: (call: Call) => How | undefined): void;
  /** Every call, or those about one chat. */
  calls(conversation?: string): readonly Call[];
  /** How the chat looks now: each message that stands in it. */
  chat(conversation: string): readonly Fields[];
  /** Whom Teams knows under this account, by the name they sign in with. */
  knows(account: string, userPrincipalName: string): void;
  /** Requests for keys, or what stands in their place from now on. */
  readonly keyFetches: () => number;
  keysAnswer(status: number): void;
  readonly publicKeyPem: string;
  close(): Promise<void>;
}

const callOf = async (request: IncomingMessage): Promise<Call | undefined> => {
  const text = await textOf(request);
  const route = routeOf(request.method, request.url);
  if (route === undefined) return undefined;
  return { ...route, body: text === "" ? {} : JSON.parse(text), authorization: request.headers.authorization };
};

const credentials = {
  isValidAppId: async (id: string) => id === APP,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    appId: APP,
    getToken: async () => "test",
    signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
      request.headers.set("authorization", "Bearer test");
      return request;
    },
  }),
} as unknown as NonNullable<Identity["credentials"]>;

/** What the Connector does when all is well. */
const openChats = () => {
  const chats = new Map<string, Map<string, Fields>>();
  const members = new Map<string, string>();
  let made = 0;
  const chatAt = (conversation: string): Map<string, Fields> => {
    const chat = chats.get(conversation) ?? new Map<string, Fields>();
    chats.set(conversation, chat);
    return chat;
  };
  return {
    chatAt,
    members,
    done: ({ kind, conversation, id, body }: Call): How => {
      if (kind === "open") return { status: 201, body: { id: `a:${JSON.stringify(Object(body.members)[0]?.id)}` } };
      if (kind === "member") return members.has(id) ? { body: { id, userPrincipalName: members.get(id) } } : { status: 404, body: {} };
      if (kind === "delete") chatAt(conversation).delete(id);
      else chatAt(conversation).set(kind === "post" ? `m${++made}` : id, body);
      return { status: kind === "post" ? 201 : 200, body: { id: kind === "post" ? `m${made}` : id } };
    },
  };
};

export const openCloud = async (): Promise<Cloud> => {
  const calls: Call[] = [];
  const chats = openChats();
  let script: (call: Call) => How | undefined = () => undefined;
  const keys = { fetches: 0, status: 200 };

  const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === "/openid") return sendJson(response, openIdMetadata(origin));
    if (request.url === "/keys") {
      keys.fetches += 1;
      return sendJson(response, publicKeys(), keys.status);
    }
    const call = await callOf(request);
    if (call === undefined) return sendJson(response, { error: { code: "BadSyntax" } }, 400);
    calls.push(call);
    const how = script(call);
    await how?.when;
    if (how?.breaks === "reset") response.socket?.resetAndDestroy();
    if (how?.breaks !== undefined) {
      response.destroy();
      return;
    }
    const isWell = how?.status === undefined || how.status < 300;
    const well = isWell ? chats.done(call) : {};
    sendJson(response, how?.body ?? well.body ?? {}, how?.status ?? well.status, how?.headers);
  };

  const { origin, close } = await openLoopback((request, response) => {
    answered(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  const serviceUrl = origin + REGION;

  return {
    ...{ serviceUrl, origin, close },
    gate: { tenant: TENANT, local: { origins: [origin] } },
    identity: { ...identityOf(origin), credentials },
    token: (claims, key, header) => signedToken(serviceUrl, claims, header, key),
    answers: (how = () => undefined) => {
      script = how;
    },
    calls: (conversation) => calls.filter((call) => conversation === undefined || call.conversation === conversation),
    chat: (conversation) => [...chats.chatAt(conversation).values()],
    knows: (account, userPrincipalName) => {
      chats.members.set(account, userPrincipalName);
    },
    keyFetches: () => keys.fetches,
    keysAnswer: (status) => {
      keys.status = status;
    },
    publicKeyPem: publicKeyPem(),
  };
};
