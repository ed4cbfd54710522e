import { Agent as PlainAgent } from "node:http";
import { Agent as SecureAgent } from "node:https";
import type { Socket } from "node:net";

/** The code of an error that came before a connection stood: nothing of a message can have gone out. */
export const NEVER_CONNECTED = "NEVER_CONNECTED";

const CONNECT_MS = 5_000;

interface Request {
  readonly url: string;
  readonly abortSignal?: object;
  agent?: unknown;
}

type Next = (request: Request) => Promise<unknown>;

interface Pipeline {
  removePolicy(options: { readonly name: string }): unknown;
  addPolicy(
    policy: { readonly name: string; sendRequest(request: Request, next: Next): Promise<unknown> },
    at: { readonly phase: "Sign" } | { readonly beforePolicies: string[] },
  ): void;
}

const hasPipeline = (client: unknown): client is { readonly pipeline: Pipeline } =>
  typeof client === "object" && client !== null && "pipeline" in client;

const isSocket = (made: unknown): made is Socket => typeof made === "object" && made !== null && "once" in made && "destroy" in made;

const marked = (error: Error): Error => Object.assign(error, { code: NEVER_CONNECTED });

/** Node names most errors the same before and after a connection stands; whether a message may have arrived hangs on just that. */
const watched = (socket: unknown, connected: "connect" | "secureConnect"): unknown => {
  if (!isSocket(socket)) throw new Error("an agent that makes no sockets");
  const timer = setTimeout(() => socket.destroy(marked(new Error("no connection in time"))), CONNECT_MS);
  socket.once("error", marked);
  socket.once("close", () => clearTimeout(timer));
  socket.once(connected, () => {
    clearTimeout(timer);
    socket.off("error", marked);
  });
  return socket;
};

const watching = <A extends PlainAgent>(agent: A, connected: "connect" | "secureConnect"): A => {
  const connect: unknown = Reflect.get(agent, "createConnection");
  if (typeof connect !== "function") throw new Error("an agent that connects in some other way");
  Reflect.set(agent, "createConnection", (...given: readonly unknown[]) => watched(connect.apply(agent, given), connected));
  return agent;
};

/** Not kept for long: on a connection that the other side has just closed nobody knows whether a message arrived. */
const KEPT_ALIVE = { keepAlive: true, maxSockets: 64, timeout: 4_000 } as const;

/** A call that did not reach the token is one that we made wrong; one that got no further found no token to send along. */
export type Reached = "nothing" | "the-token" | "the-network";

const SIGNING = "ServiceClientContext_Credentials_SignRequest";

/** What one client may do: one attempt, to one address, of which it is known afterwards whether it ever left the house. */
export interface Attempts {
  /** Also takes out the following of redirects: they would carry our token and the message to an address that nobody allowed. */
  once<C extends object>(connector: C): C;
  /** How far the call that was given this signal came. */
  reached(signal: AbortSignal): Reached;
}

export const openAttempts = (): Attempts => {
  const calls = new WeakMap<object, Reached>();
  const reaching = (far: Reached, { abortSignal }: Request): void => {
    if (abortSignal !== undefined) calls.set(abortSignal, far);
  };
  const plain = watching(new PlainAgent(KEPT_ALIVE), "connect");
  const secure = watching(new SecureAgent(KEPT_ALIVE), "secureConnect");
  return {
    once: (connector) => {
      const client: unknown = Reflect.get(connector, "client");
      if (!hasPipeline(client)) throw new Error("the SDK's client has no pipeline to take the retries out of");
      client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
      client.pipeline.removePolicy({ name: "redirectPolicy" });
      const signs = (request: Request, next: Next): Promise<unknown> => {
        reaching("the-token", request);
        return next(request);
      };
      const goesOut = (request: Request, next: Next): Promise<unknown> => {
        // A proxy that the machine is set to has put its own agent there.
        request.agent ??= request.url.startsWith("https:") ? secure : plain;
        reaching("the-network", request);
        return next(request);
      };
      client.pipeline.addPolicy({ name: "ifdSigns", sendRequest: signs }, { beforePolicies: [SIGNING] });
      client.pipeline.addPolicy({ name: "ifdGoesOut", sendRequest: goesOut }, { phase: "Sign" });
      return connector;
    },
    reached: (signal) => calls.get(signal) ?? "nothing",
  };
};
