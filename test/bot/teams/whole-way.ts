import type { Heard } from "../../../bot/conversations/hear.js";
import { openServer } from "../../../bot/http/server.js";
import type { Facts, LogEvent } from "../../../bot/log.js";
import { openTeams, type Teams } from "../../../bot/teams/teams.js";
import type { Turn } from "../../../bot/teams/turn.js";
import { type Cloud, openCloud } from "./identity.js";
import { activity } from "./requests.js";

type Fields = Readonly<Record<string, unknown>>;

export interface Replied {
  readonly status: number;
  /** Undefined where there was none. */
  readonly body: unknown;
  readonly headers: Headers;
}

/** A person's client, the whole way: token → server → gate → SDK → hear → answer, with Teams played by `cloud`. */
export interface WholeWay {
  readonly cloud: Cloud;
  readonly teams: Teams;
  readonly url: string;
  /** Every turn that got as far as the conversations. */
  readonly turns: readonly Turn[];
  readonly logged: readonly string[];
  now: number;
  /** One activity of Ada's, unless it says otherwise, with a true token unless another is given. */
  does(more: Fields, headers?: Readonly<Record<string, string>>): Promise<Replied>;
  /** Posts just this. */
  posts(body: string, headers: Readonly<Record<string, string>>): Promise<Replied>;
  close(): Promise<void>;
}

const replied = async (response: Response): Promise<Replied> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text) };
};

export const openWholeWay = async (
  hear: (turn: Turn) => Promise<Heard>,
  more: { readonly patienceMs?: number; readonly local?: boolean } = {},
): Promise<WholeWay> => {
  const cloud = await openCloud();
  const { patienceMs = 60_000 } = more;
  const turns: Turn[] = [];
  const logged: string[] = [];
  const way = { now: 0 };
  const teams = openTeams({
    gate: cloud.gate,
    identity: cloud.identity,
    hear: (turn) => {
      turns.push(turn);
      return hear(turn);
    },
    log: (event: LogEvent, facts: Facts = {}) => logged.push(`${event} ${JSON.stringify(facts)}`),
    now: () => way.now,
    patienceMs,
  });
  const server = await openServer({ host: "127.0.0.1", port: 0, receive: teams.receive, isReady: () => true });
  const url = `http://127.0.0.1:${server.port}`;
  const posts: WholeWay["posts"] = async (body, headers) =>
    replied(await fetch(`${url}/api/messages`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body }));
  return Object.assign(way, {
    ...{ cloud, teams, url, turns, logged, posts },
    does: (fields: Fields, headers: Readonly<Record<string, string>> = { authorization: cloud.token() }) =>
      posts(JSON.stringify(activity({ serviceUrl: cloud.serviceUrl, ...fields })), headers),
    close: async () => {
      await server.close();
      await teams.settled();
      await cloud.close();
    },
  });
};
