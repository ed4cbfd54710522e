import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { signedToken } from "../../connector/keys.js";
import { HOST } from "../../connector/loopback.js";

/** What those got who showed nothing that is true. */
export interface Flooded {
  sent: number;
  /** Turned away, in words or by hanging up. */
  refused: number;
  /** Believed. */
  letIn: number;
}

interface Shot {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const PER_SECOND = 200;
const UNKNOWN_KEYS_PER_SECOND = 167;
const PARTS_OF_A_SECOND = 20;
const MEGABYTE = "x".repeat(1024 * 1024);
const DEPTH = 10_000;
const JSON_TYPE = { "content-type": "application/json" } as const;

/** 10,000 deep both ways: with its end, and without. */
const DEEP = [`${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`, '{"a":'.repeat(DEPTH)] as const;

const activity = (serviceUrl: string): string =>
  JSON.stringify({
    ...{ type: "message", text: "Hilfe", id: randomUUID(), channelId: "msteams", serviceUrl },
    from: { id: "29:nobody", aadObjectId: randomUUID() },
    recipient: { id: "28:bot" },
    conversation: { id: "a:nobody", tenantId: "bench", conversationType: "personal" },
  });

/** Well made but for its signature and its key, so that it comes as far as anything can that is false. */
const withUnknownKey = (serviceUrl: string, template: string, number: number): Shot => {
  const [, payload = "", signature = ""] = template.split(".");
  const header = Buffer.from(JSON.stringify({ alg: "RS256", kid: `unknown-${number}`, typ: "JWT" })).toString("base64url");
  return { body: activity(serviceUrl), headers: { ...JSON_TYPE, authorization: `Bearer ${header}.${payload}.${signature}` } };
};

const unauthenticated = (serviceUrl: string, number: number): Shot => {
  const kinds: readonly (() => Shot)[] = [
    () => ({ body: JSON.stringify(MEGABYTE), headers: JSON_TYPE }),
    () => ({ body: DEEP[number % 2] ?? "", headers: JSON_TYPE }),
    () => ({ body: activity(serviceUrl), headers: JSON_TYPE }),
    () => ({ body: activity(serviceUrl), headers: { ...JSON_TYPE, authorization: "Bearer a.b.c" } }),
  ];
  return (kinds[number % kinds.length] ?? (() => ({ body: "", headers: JSON_TYPE })))();
};

/** Resolves when it was answered or hung up on, however. */
const shoot = (port: number, agent: Agent, { body, headers }: Shot, flooded: Flooded): Promise<void> =>
  new Promise((resolve) => {
    flooded.sent += 1;
    const call = request({
      host: HOST,
      port,
      path: "/api/messages",
      method: "POST",
      agent,
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
    });
    const refused = (): void => {
      flooded.refused += 1;
    };
    let isAnswered = false;
    call.once("response", (answer) => {
      isAnswered = true;
      if ((answer.statusCode ?? 0) >= 400) refused();
      else flooded.letIn += 1;
      answer.resume();
      answer.once("close", resolve);
    });
    call.once("error", () => {
      if (!isAnswered) refused();
      resolve();
    });
    call.end(body);
  });

/** For so many seconds, evenly; resolves when the last one was answered. */
export const flood = async (port: number, serviceUrl: string, seconds: number, onSecond: (second: number) => void): Promise<Flooded> => {
  const flooded: Flooded = { sent: 0, refused: 0, letIn: 0 };
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const template = signedToken(serviceUrl);
  const shots: Promise<void>[] = [];
  const begun = performance.now();
  let [plain, keyed] = [0, 0];
  for (let part = 1; part <= seconds * PARTS_OF_A_SECOND; part++) {
    const done = part / PARTS_OF_A_SECOND;
    for (; plain < done * PER_SECOND; plain++) shots.push(shoot(port, agent, unauthenticated(serviceUrl, plain), flooded));
    for (; keyed < done * UNKNOWN_KEYS_PER_SECOND; keyed++)
      shots.push(shoot(port, agent, withUnknownKey(serviceUrl, template, keyed), flooded));
    await pause(Math.max(0, begun + done * 1000 - performance.now()));
    if (Number.isInteger(done)) onSecond(done);
  }
  await Promise.all(shots);
  agent.destroy();
  return flooded;
};
