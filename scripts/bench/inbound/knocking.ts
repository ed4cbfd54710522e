import { Agent, request } from "node:http";
import { HOST } from "../../connector/loopback.js";

export interface Replied {
  readonly status: number;
  readonly body: string;
}

/** Somebody who knocks at one bot, again and again, over connections that stand. */
export interface Knocker {
  knock(activity: object, authorization: string): Promise<Replied>;
  leave(): void;
}

export const openKnocker = (port: number, atOnce: number): Knocker => {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const target = { host: HOST, port, path: "/api/messages", method: "POST", agent } as const;
  return {
    knock: (activity, authorization) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify(activity);
        const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body), authorization };
        const call = request({ ...target, headers }, (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.once("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
        });
        call.once("error", reject);
        call.end(body);
      }),
    leave: () => agent.destroy(),
  };
};
