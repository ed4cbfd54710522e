import { randomUUID } from "node:crypto";
import type { PersonId } from "../../dialogue/index.js";
import { APP } from "../connector/keys.js";
import { HOST } from "../connector/loopback.js";
import { chatOf } from "./due-house.js";

export type Fields = Readonly<Record<string, unknown>>;

/** What Teams shows somebody in answer to a click. */
export type Shown = Fields;

interface Party {
  readonly port: number;
  readonly serviceUrl: string;
  readonly tenant: string;
  readonly token: () => Promise<string>;
}

/** Everybody's Teams: over HTTP, with tokens that are true. */
export interface Client {
  click(person: PersonId, verb: string, data: Fields): Promise<Shown>;
  /** Resolves when it has arrived; the answer comes into the chat. */
  type(person: PersonId, text: string): Promise<void>;
}

const activityOf = ({ serviceUrl, tenant }: Party, person: PersonId, more: Fields): Fields => ({
  id: randomUUID(),
  channelId: "msteams",
  serviceUrl,
  from: { id: `29:${person}`, aadObjectId: person },
  recipient: { id: `28:${APP}` },
  conversation: { id: chatOf(person), tenantId: tenant, conversationType: "personal" },
  channelData: { tenant: { id: tenant } },
  ...more,
});

const invokeOf = (verb: string, data: Fields): Fields => ({
  type: "invoke",
  name: "adaptiveCard/action",
  replyToId: "m1",
  value: { action: { type: "Action.Execute", verb, data } },
});

const codeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error && "code" in error.cause ? error.cause.code : undefined;

/** A bot that had its hands full finds the connection idle when it looks again, and closes it over what has just been sent. The same
 *  is sent once more then, as every client of HTTP does; the wait for both counts. */
const patiently = async (send: () => Promise<Response>): Promise<Response> => {
  try {
    return await send();
  } catch (error) {
    if (codeOf(error) !== "ECONNRESET") throw error;
    return send();
  }
};

export const openClient = (party: Party): Client => {
  const url = `http://${HOST}:${party.port}/api/messages`;
  const send = async (activity: Fields): Promise<string> => {
    const headers = { "content-type": "application/json", authorization: await party.token() };
    const body = JSON.stringify(activity);
    const response = await patiently(() => fetch(url, { method: "POST", headers, body }));
    if (!response.ok) throw new Error(`the bot answers ${response.status}`);
    return response.text();
  };
  return {
    click: async (person, verb, data) => {
      const { value } = JSON.parse(await send(activityOf(party, person, invokeOf(verb, data)))) as { readonly value: Shown };
      return value;
    },
    type: async (person, text) => {
      await send(activityOf(party, person, { type: "message", text }));
    },
  };
};
