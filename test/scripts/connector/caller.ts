import { Agent, request } from "node:http";
import type { Connector } from "../../../scripts/connector/connector.js";

export interface Heard {
  /** "broken" where the connection was. */
  readonly status: number | "broken";
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Caller {
  /** A card about these slots, to one chat. */
  sends(chat: string, slots?: string): Promise<Heard>;
  asks(method: string, path: string, body?: unknown): Promise<Heard>;
  renews(): Promise<void>;
  close(): void;
}

/** Calls as a bot would, over HTTP and with a token that was asked for. */
export const openCaller = async ({ origin, serviceUrl }: Connector): Promise<Caller> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 10_000 });
  let authorization = "";
  const renews = async (): Promise<void> => {
    const { access_token } = (await (await fetch(`${origin}/token`, { method: "POST" })).json()) as { access_token: string };
    authorization = `Bearer ${access_token}`;
  };
  await renews();
  const asks: Caller["asks"] = (method, path, body) =>
    new Promise((resolve) => {
      const headers = { authorization, "content-type": "application/json" };
      const broken = () => resolve({ status: "broken", headers: {}, text: "" });
      const made = request(`${serviceUrl}v3/conversations${path}`, { method, agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part)).on("error", broken);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() }),
        );
      });
      made.on("error", broken).end(body === undefined ? undefined : JSON.stringify(body));
    });
  return {
    asks,
    renews,
    sends: (chat, slots = "abcdef") => {
      const content = { actions: [{ type: "Action.Execute", verb: "v", data: { slots } }] };
      return asks("POST", `/${encodeURIComponent(chat)}/activities`, { type: "message", attachments: [{ content }] });
    },
    close: () => agent.destroy(),
  };
};
