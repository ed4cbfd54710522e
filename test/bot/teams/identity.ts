import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Identity } from "../../../bot/teams/connection.js";
import type { Gate } from "../../../bot/teams/gate.js";
import { TENANT } from "./requests.js";

export const APP = "11111111-1111-4111-8111-111111111111";
const ISSUER = "https://api.botframework.com";
const MINUTE = 60;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

type Fields = Readonly<Record<string, unknown>>;

/** One call of the bot's to the Connector, in the order they came. */
export interface Call {
  readonly kind: "post" | "replace" | "delete" | "open" | "member";
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

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
};

const KINDS: readonly (readonly [string, RegExp, Call["kind"]])[] = [
  ["POST", /^\/emea\/v3\/conversations$/, "open"],
  ["POST", /^\/emea\/v3\/conversations\/([^/]+)\/activities(?:\/[^/]+)?$/, "post"],
  ["PUT", /^\/emea\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, "replace"],
  ["DELETE", /^\/emea\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, "delete"],
  ["GET", /^\/emea\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/, "member"],
];

const callOf = async (request: IncomingMessage): Promise<Call | undefined> => {
  const text = await textOf(request);
  for (const [method, path, kind] of KINDS) {
    const found = request.method === method ? path.exec(request.url ?? "") : null;
    if (found === null) continue;
    const [, conversation = "", id = ""] = found.map((part) => decodeURIComponent(part ?? ""));
    return { kind, conversation, id, body: text === "" ? {} : JSON.parse(text), authorization: request.headers.authorization };
  }
  return undefined;
};

const json = (response: ServerResponse, value: unknown, status = 200, headers = {}): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

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

type Pair = ReturnType<typeof newPair>;
const newPair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
let made: Pair | undefined;

/** Slow to make, so that all clouds of a test file have the same. */
const pair = (): Pair => {
  made ??= newPair();
  return made;
};

export const openCloud = async (): Promise<Cloud> => {
  const { publicKey, privateKey } = pair();
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "k1", use: "sig", endorsements: ["msteams"] };
  const calls: Call[] = [];
  const chats = openChats();
  let script: (call: Call) => How | undefined = () => undefined;
  const keys = { fetches: 0, status: 200 };

  const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === "/openid")
      return json(response, { issuer: ISSUER, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ["RS256"] });
    if (request.url === "/keys") {
      keys.fetches += 1;
      return json(response, { keys: [jwk] }, keys.status);
    }
    const call = await callOf(request);
    if (call === undefined) return json(response, { error: { code: "BadSyntax" } }, 400);
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
    json(response, how?.body ?? well.body ?? {}, how?.status ?? well.status, how?.headers);
  };

  const server = createServer((request, response) => {
    answered(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${origin}/emea/`;

  return {
    serviceUrl,
    origin,
    gate: { tenant: TENANT, local: { origins: [origin] } },
    identity: {
      options: {
        MicrosoftAppId: APP,
        ToBotFromChannelOpenIdMetadataUrl: `${origin}/openid`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/openid`,
        ToBotFromChannelTokenIssuer: ISSUER,
        ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/nowhere",
        ToChannelFromBotOAuthScope: ISSUER,
        OAuthUrl: ISSUER,
      },
      credentials,
    },
    token: (more = {}, key = privateKey, header = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: ISSUER, aud: APP, nbf: now - MINUTE, exp: now + 10 * MINUTE, serviceurl: serviceUrl, ...more };
      const signed = `${encoded({ alg: "RS256", kid: "k1", typ: "JWT", ...header })}.${encoded(claims)}`;
      return `Bearer ${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
    },
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
    publicKeyPem: createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString(),
    close: () => closed(server),
  };
};
