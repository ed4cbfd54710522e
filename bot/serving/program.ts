import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { Instant } from "../../dialogue/index.js";
import { type Bot, type BotParts, openBot } from "../bot.js";
import type { ProxySettings } from "../config.js";
import type { Office } from "../conversations/talk.js";
import { publicPages } from "../http/public-pages.js";
import { type HttpServer, openServer, type ServerSettings } from "../http/server.js";
import type { Log } from "../log.js";
import type { Messenger } from "../messenger.js";
import { type OperationsSettings, openOperations } from "../operations/server.js";
import { type Folders, surroundingsOf } from "../operations/surroundings.js";
import { openWatching } from "../operations/watching.js";
import type { Identity } from "../teams/connection.js";
import { fileFetcher } from "../teams/fetch-file.js";
import { sharePointOrigins } from "../teams/file-address.js";
import type { Gate } from "../teams/gate.js";
import { fileStorer } from "../teams/store-file.js";
import { openTeams, type TeamsSettings } from "../teams/teams.js";
import type { Turn } from "../teams/turn.js";
import type { Listening } from "./listening.js";

/** What may stand between the bot and Teams: whoever counts, or looks into everything. */
export interface Between {
  readonly sending?: (messenger: Messenger) => Messenger;
  readonly hearing?: (hear: Bot["hear"]) => Bot["hear"];
  readonly rendering?: NonNullable<OperationsSettings["render"]>;
}

export interface ProgramOrder {
  /** Open; the program closes it. */
  readonly store: BotParts["store"] & { readonly close: () => Promise<void> };
  readonly office: Office;
  readonly gate: Gate;
  readonly identity: Identity;
  readonly log: Log;
  readonly listen: Listening;
  /** Absent: nobody can look at how it is doing. */
  readonly operations?: Listening;
  /** Whose disks are looked at for room. Absent: none. */
  readonly folders?: Folders;
  /** What stands before ".sharepoint.com" at this house. Absent: files are neither taken nor handed out. */
  readonly sharePoint?: string;
  /** What the environment says unless given. */
  readonly proxy?: ProxySettings;
  /** Moved on purpose. What goes by meanwhile is told only where `elapsed` is given as well. */
  readonly now?: () => Instant;
  readonly elapsed?: () => number;
  readonly pacing?: Pick<TeamsSettings, "limits" | "longestCallMs" | "patienceMs">;
  readonly between?: Between;
  /** Asked before the two pages of the house are. */
  readonly more?: NonNullable<ServerSettings["more"]>;
  readonly storeFile?: NonNullable<BotParts["storeFile"]>;
}

/** One house's bot, from its store to its ports. */
export interface Program {
  readonly bot: Bot;
  /** Where Teams reaches it. */
  readonly port: number;
  /** Where the house looks at how it is doing. */
  readonly operationsPort?: number;
  /** Takes nobody new, finishes what is under way, for less than ten seconds, and lets go of the store. */
  stop(): Promise<void>;
}

const asItIs = <T>(thing: T): T => thing;

const systemNow = (): Instant => Date.now() as Instant;

/** A clock that somebody moves jumps rightly. */
const elapsedOf = ({ now, elapsed = now === undefined ? () => performance.now() : undefined }: ProgramOrder): Pick<BotParts, "elapsed"> =>
  elapsed === undefined ? {} : { elapsed };

const newId = (): string => randomBytes(16).toString("base64url");

const filesOf = ({ sharePoint, storeFile }: ProgramOrder): Pick<BotParts, "fetchFile" | "storeFile"> => {
  const origins = sharePoint === undefined ? [] : sharePointOrigins(sharePoint);
  const storing = storeFile ?? (origins.length === 0 ? undefined : fileStorer({ origins }));
  return { fetchFile: fileFetcher({ origins }), ...(storing === undefined ? {} : { storeFile: storing }) };
};

type Servers = Readonly<Record<"forTeams", HttpServer> & Partial<Record<"forOperations", HttpServer>>>;

const pagesOf = ({ office, more }: ProgramOrder): NonNullable<ServerSettings["more"]> => {
  const pages = publicPages(office);
  return more === undefined ? pages : async (request, response) => (await more(request, response)) || pages(request, response);
};

/** Where the second port is somebody else's the first is let go of. */
const openServers = async (
  order: ProgramOrder,
  receive: ServerSettings["receive"],
  state: Parameters<typeof openOperations>[0]["state"],
): Promise<Servers> => {
  const { listen, operations, between = {} } = order;
  const forTeams = await openServer({ ...listen, receive, more: pagesOf(order) });
  try {
    if (operations === undefined) return { forTeams };
    const render = between.rendering === undefined ? {} : { render: between.rendering };
    return { forTeams, forOperations: await openOperations({ ...operations, ...render, state }) };
  } catch (error) {
    await forTeams.close();
    throw error;
  }
};

/** Everything is there when it resolves but the clock, which `bot.start` winds up. Where it rejects the store is still the caller's. */
export const openProgram = async (order: ProgramOrder): Promise<Program> => {
  const { store, office, gate, identity, folders, now = systemNow, pacing = {}, between = {}, proxy } = order;
  const { sending = asItIs, hearing = asItIs } = between;
  const watch = openWatching({ log: order.log, now, ...(folders === undefined ? {} : { around: surroundingsOf(folders) }) });
  const { log } = watch;
  const given = { ...pacing, ...(proxy === undefined ? {} : { proxy }) };
  const teams = openTeams({ ...{ gate, identity, log, now: Date.now }, hear: (turn: Turn) => hear(turn), ...given });
  const messenger = sending(watch.messenger(teams.messenger));
  const { signInName, askForKeys } = teams;
  const bot = openBot({
    ...{ store, office, now, chance: newId, log, signInName, askForKeys, messenger, watch },
    ...filesOf(order),
    ...elapsedOf(order),
  });
  const hear = hearing(bot.hear);
  const { forTeams, forOperations } = await openServers(order, teams.receive, watch.state);
  log("listening");
  const stop = async (): Promise<void> => {
    // Whoever looks after the server sees it stop: that port goes last.
    await Promise.all([forTeams.close(), bot.stop()]);
    await teams.settled();
    await store.close();
    await forOperations?.close();
  };
  return { bot, port: forTeams.port, ...(forOperations === undefined ? {} : { operationsPort: forOperations.port }), stop };
};
