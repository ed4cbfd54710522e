import type { Rendered } from "../../cards/index.js";
import type { Seen } from "../../dialogue/index.js";
import type { Address } from "../../store/index.js";
import type { StoredFile } from "../conversations/files/answered.js";
import type { OfferedFile } from "../conversations/files/offering.js";
import type { Asked, Messenger } from "../messenger.js";
import { consentWith, messageWith, storedWith } from "./answers.js";
import { type Call, type Calling, openCalls } from "./calls.js";
import type { For } from "./pace.js";

const ENTRA_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What Teams says of an account it cannot write to. */
const NOBODY: Seen = { kind: "answered", status: 404 };

/** Raised in the list of what is new: nobody is waiting for it. */
const ALERT = { channelData: { notification: { alert: true } } } as const;

export interface TeamsMessenger extends Messenger {
  ask(at: Address): Promise<Asked>;
  /** Posted to somebody who has just said something and looks at the chat: no alert. */
  answer(to: Address, message: Rendered): Promise<Seen>;
  /** Teams' question whether somebody wants a file. */
  offerFile(to: Address, file: OfferedFile): Promise<Seen>;
  /** A file that lies in somebody's OneDrive. */
  showFile(to: Address, file: StoredFile): Promise<Seen>;
  /** The message that somebody has just clicked becomes another one. */
  change(at: Address, activity: string, message: Rendered): Promise<Seen>;
  /** The name that this account signs in with. */
  signInName(at: Address, account: string): Promise<string | undefined>;
}

export interface MessengerSettings extends Calling {
  /** By which Teams knows the bot. */
  readonly bot: { readonly id: string };
}

const textIn = (body: unknown, name: string): string | undefined => {
  const text: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
  return typeof text === "string" && text !== "" ? text : undefined;
};

const seenIn = (seen: Seen, body: unknown): Seen => {
  const activity = textIn(body, "id");
  return seen.kind === "answered" && activity !== undefined ? { ...seen, activity } : seen;
};

/** Who a chat is opened with, and by whom. */
const chatWith = (person: string, bot: object, tenant: string): object => ({
  isGroup: false,
  bot,
  members: [{ id: person }],
  tenantId: tenant,
  channelData: { tenant: { id: tenant } },
});

const openChatCalls = (call: Call) => {
  /** Where a message last arrived. */
  let answeredIn: Address | undefined;

  /** Who is in that chat: the smallest thing that can be asked there. */
  const ask = async (): Promise<Seen | undefined> => {
    return answeredIn === undefined ? undefined : askIn(answeredIn);
  };

  const askIn = async ({ conversation, serviceUrl }: Address): Promise<Asked> => {
    const path = ["conversations", conversation, "members"];
    const { seen, aheadMs } = await call(serviceUrl, { method: "GET", path, chat: conversation, who: "nobody", what: "question" });
    return aheadMs === undefined ? seen : { ...seen, aheadMs };
  };

  const post = async ({ conversation, serviceUrl }: Address, who: For, message: object): Promise<Seen> => {
    const path = ["conversations", conversation, "activities"];
    const { seen, body } = await call(serviceUrl, {
      ...{ method: "POST", path, chat: conversation, who, what: "message" },
      body: message,
    });
    if (seen.kind === "answered" && seen.status < 300) answeredIn = { conversation, serviceUrl };
    return seenIn(seen, body);
  };

  const put = async ({ conversation, serviceUrl }: Address, who: For, id: string, message: Rendered): Promise<Seen> => {
    const path = ["conversations", conversation, "activities", id];
    const { seen, body } = await call(serviceUrl, {
      ...{ method: "PUT", path, chat: conversation, who, what: "message" },
      body: { ...messageWith(message), id },
    });
    return seenIn(seen, body);
  };

  return { post, put, ask, askIn };
};

/** Writes by the Connector itself and never by the Application, which stumbles over turns that nobody began. */
export const openMessenger = ({ bot, ...calling }: MessengerSettings): TeamsMessenger => {
  const call = openCalls(calling);
  const { pace, gate } = calling;
  const { post, put, ask, askIn } = openChatCalls(call);

  return {
    ask: askIn,
    ready: (lane, isStopping) => pace.ready(lane, isStopping, ask),
    post: (to, message) => post(to, "nobody", { ...messageWith(message), ...ALERT }),
    answer: (to, message) => post(to, "somebody", messageWith(message)),
    offerFile: (to, file) => post(to, "somebody", consentWith(file)),
    showFile: (to, file) => post(to, "somebody", storedWith(file)),
    replace: (at, id, message) => put(at, "nobody", id, message),
    change: (at, id, message) => put(at, "somebody", id, message),
    open: async (person, serviceUrl) => {
      // Teams takes no sign-in name here, and says so by failing.
      if (!ENTRA_ID.test(person)) return { seen: NOBODY };
      const asked = {
        method: "POST",
        path: ["conversations"],
        body: chatWith(person, bot, gate.tenant),
        who: "nobody",
        what: "question",
      } as const;
      const { seen, body } = await call(serviceUrl, asked);
      const conversation = textIn(body, "id");
      return conversation === undefined ? { seen } : { conversation, serviceUrl };
    },
    signInName: async ({ conversation, serviceUrl }, account) => {
      const path = ["conversations", conversation, "members", account];
      const { body } = await call(serviceUrl, { method: "GET", path, chat: conversation, who: "somebody", what: "question" });
      return textIn(body, "userPrincipalName")?.toLowerCase();
    },
  };
};
