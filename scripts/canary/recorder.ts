import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Asked } from "../connector/asked.js";
import type { Plan } from "../connector/faults.js";
import { bodyOf } from "../connector/loopback.js";
import { REGION } from "../connector/route.js";
import { type Answer, openService, type Service } from "../connector/service.js";
import { serve } from "../connector/serving.js";
import type { Tally } from "./tally.js";

type Json = Readonly<Record<string, unknown>>;

/** One message as it stands in a chat by now. */
export interface Posted {
  readonly id: string;
  card: Json;
}

/** The Bot Connector, which looks into everything that comes, and remembers what stands in which chat. */
export interface Recorder {
  readonly origin: string;
  readonly serviceUrl: string;
  chat(conversation: string): readonly Posted[];
  /** The next message that comes into any chat; whoever has waited too long gives up. */
  next(): Promise<void>;
  follow(plan: Partial<Plan>): void;
  close(): Promise<void>;
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;

const parsed = (body: Buffer): Json => {
  const value: unknown = JSON.parse(body.toString());
  return isJson(value) ? value : {};
};

const cardIn = (message: Json): Json => {
  const [first] = Array.isArray(message.attachments) ? (message.attachments as readonly unknown[]) : [];
  return isJson(first) && isJson(first.content) ? first.content : {};
};

/** What Teams shows outside the chat: in the list of chats, in the bar of the system, on a locked screen. */
const previewOf = ({ summary, text, notification }: Json): string => JSON.stringify([summary, text, notification]);

const LONGEST_WAIT_MS = 60_000;

const openChats = (tally: Tally) => {
  const waiting = new Set<() => void>();
  const chats = new Map<string, Posted[]>();
  const chat = (conversation: string): Posted[] => {
    const there = chats.get(conversation);
    if (there !== undefined) return there;
    const made: Posted[] = [];
    chats.set(conversation, made);
    return made;
  };
  const idIn = ({ body }: Answer): string => String(parsed(Buffer.from(body)).id);
  return {
    chat,
    next: (): Promise<void> =>
      new Promise((resolve, reject) => {
        const tooLong = setTimeout(() => reject(new Error("a message that should come does not come")), LONGEST_WAIT_MS);
        const wake = (): void => {
          clearTimeout(tooLong);
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
      }),
    heard: ({ route: { kind, conversation, id }, body }: Asked, answer: Answer): void => {
      if (kind !== "post" && kind !== "replace") return;
      const message = parsed(body);
      const { summary: _, text: __, ...rest } = message;
      tally.look(kind === "post" ? "nachricht" : "ersetzt", JSON.stringify(rest), `im Chat ${conversation}`);
      tally.look("vorschau", previewOf(message), `im Chat ${conversation}`);
      if (answer.status >= 300) return;
      const card = cardIn(message);
      const kept = chat(conversation).find((posted) => posted.id === id);
      if (kind === "replace" && kept !== undefined) kept.card = card;
      else chat(conversation).push({ id: kind === "post" ? idIn(answer) : id, card });
      for (const wake of waiting) wake();
    },
  };
};

/** Everything that knocks, whether the Connector knows what it is for or not. */
const lookAtRequests = (tally: Tally, serviceOf: (request: IncomingMessage) => boolean): (() => void) => {
  const listener = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage };
    if (!serviceOf(request)) return;
    const { url = "", method = "", rawHeaders } = request;
    tally.look("adresse", `${method} ${url}\n${rawHeaders.join("\n")}`, "in der Adresse oder im Kopf einer Anfrage");
    if (url === "/token") bodyOf(request, (body) => tally.look("token", body, "in der Anmeldung"));
    else if (!/\/activities/.test(url)) bodyOf(request, (body) => tally.look("adresse", body, "in einer anderen Anfrage"));
  };
  subscribe("http.server.request.start", listener);
  return () => unsubscribe("http.server.request.start", listener);
};

const listeningTo = (service: Service, heard: (asked: Asked, answer: Answer) => void): Service => ({
  ...service,
  ask: (asked) => {
    const answer = service.ask(asked);
    heard(asked, answer);
    return answer;
  },
});

export const openRecorder = async (tally: Tally): Promise<Recorder> => {
  const service = openService({}, () => performance.timeOrigin + performance.now());
  const { chat, next, heard } = openChats(tally);
  const { origin, close } = await serve(listeningTo(service, heard), (ms, work) => setTimeout(work, ms));
  const port = new URL(origin).port;
  const stopLooking = lookAtRequests(
    tally,
    ({ socket, url }) => String(socket.localPort) === port && url?.startsWith("/control/") !== true,
  );
  return {
    ...{ origin, chat, next },
    serviceUrl: origin + REGION,
    follow: (plan) => service.follow(plan),
    close: async () => {
      stopLooking();
      await close();
    },
  };
};
