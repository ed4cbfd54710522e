import type { Rendered } from "../../cards/index.js";
import type { Seen } from "../../dialogue/index.js";
import type { Address } from "../../store/index.js";
import type { Messenger } from "../messenger.js";
import { messageWith } from "./answers.js";
import { LONGEST_MS, openCalls } from "./calls.js";
import type { Connection, Connector } from "./connection.js";
import type { Gate } from "./gate.js";

type Conversations = Connector["conversations"];
type Activity = Parameters<Conversations["sendToConversation"]>[1];
type NewChat = Parameters<Conversations["createConversation"]>[0];

const ENTRA_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What Teams says of an account it cannot write to. */
const NOBODY: Seen = { kind: "answered", status: 404 };

/** Raised in the list of what is new: nobody is waiting for it. */
const ALERT = { channelData: { notification: { alert: true } } } as const;

const activityWith = (message: Rendered, more: object = {}): Activity => ({ ...messageWith(message), ...more }) as unknown as Activity;

export interface TeamsMessenger extends Messenger {
  /** Posted to somebody who has just said something and looks at the chat: no alert. */
  answer(to: Address, message: Rendered): Promise<Seen>;
  /** The name that this account signs in with. */
  signInName(at: Address, account: string): Promise<string | undefined>;
}

const idIn = (body: unknown): string | undefined => {
  const id: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "id") : undefined;
  return typeof id === "string" && id !== "" ? id : undefined;
};

const seenIn = (seen: Seen, body: unknown): Seen => {
  const activity = idIn(body);
  return seen.kind === "answered" && activity !== undefined ? { ...seen, activity } : seen;
};

/** Writes by the Connector itself and never by the Application, which stumbles over turns that nobody began. */
export const openMessenger = (connection: Connection, gate: Gate, now: () => number, withinMs = LONGEST_MS): TeamsMessenger => {
  const call = openCalls(connection, gate, now, withinMs);

  const send = async ({ conversation, serviceUrl }: Address, activity: Activity): Promise<Seen> => {
    const { seen, body } = await call(serviceUrl, ({ conversations }, options) =>
      conversations.sendToConversation(conversation, activity, options),
    );
    return seenIn(seen, body);
  };

  return {
    post: (to, message) => send(to, activityWith(message, ALERT)),
    answer: (to, message) => send(to, activityWith(message)),
    replace: async ({ conversation, serviceUrl }, id, message) => {
      const { seen, body } = await call(serviceUrl, ({ conversations }, options) =>
        conversations.updateActivity(conversation, id, activityWith(message, { id }), options),
      );
      return seenIn(seen, body);
    },
    open: async (person, serviceUrl) => {
      // Teams takes no sign-in name here, and says so by failing.
      if (!ENTRA_ID.test(person)) return { seen: NOBODY };
      const { tenant } = gate;
      const wanted = {
        isGroup: false,
        bot: connection.bot,
        members: [{ id: person }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      };
      const { seen, body } = await call(serviceUrl, ({ conversations }, options) =>
        conversations.createConversation(wanted as unknown as NewChat, options),
      );
      const conversation = idIn(body);
      return conversation === undefined ? { seen } : { conversation, serviceUrl };
    },
    signInName: async ({ conversation, serviceUrl }, account) => {
      const { body } = await call(serviceUrl, ({ conversations }, options) =>
        conversations.getConversationMember(conversation, account, options),
      );
      const name: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "userPrincipalName") : undefined;
      return typeof name === "string" && name !== "" ? name.toLowerCase() : undefined;
    },
  };
};
