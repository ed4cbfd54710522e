import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type HttpServer, openServer } from "../../bot/http/server.js";
import { type Bot, logInto, movableClock, openBot, type Turn } from "../../bot/index.js";
import { openTeams } from "../../bot/teams/teams.js";
import { firstFreePort } from "../free-port.js";
import { castOf, PARTS, type Part } from "./cast.js";
import { demoPage } from "./demo-page.js";
import { openDemoStore } from "./demo-store.js";
import { firstMorning, keepTime, moveTime, type Stage, spoken, startIn } from "./demo-time.js";
import { exampleHouse } from "./example-house.js";
import { sendingToCast } from "./nowhere.js";
import type { Move } from "./page.js";
import { openPlayground } from "./playground.js";

export interface DemoOrder {
  /** Where everything lies that the demo keeps. */
  readonly folder: string;
  /** Absent: the first that is free. */
  readonly port?: number;
  /** Nobody waits for it any more. */
  readonly signal: AbortSignal;
  /** To whoever sits at the terminal. */
  readonly say: (line: string) => void;
}

export interface Demo {
  /** The page with the four chats and the clock. */
  readonly page: string;
  readonly chats: Readonly<Record<Part, { readonly name: string; readonly address: string }>>;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const FIRST_PORT = 3978;
const FIRST_CHAT_PORT = 56_150;

const BOT_NAME = "IFD-Bot";
const OFFICE = {
  legalBasis: "Dienstvereinbarung zum Führungsdialog vom 1. Oktober 2026 (erfunden)",
  dataProtection: "Petra Lindqvist, Raum 214",
  staffCouncil: "Personalrat, Raum 108",
} as const;

const chatPorts = async (): Promise<Readonly<Record<Part, number>>> => {
  const employee = await firstFreePort(FIRST_CHAT_PORT);
  const lead = await firstFreePort(employee + 1);
  const admin = await firstFreePort(lead + 1);
  return { employee, lead, admin, review: await firstFreePort(admin + 1) };
};

const originOf = (port: number): string => `http://localhost:${port}`;

interface Curtain {
  readonly stage: Stage;
  readonly server: HttpServer;
  readonly page: string;
  readonly close: () => Promise<void>;
}

/** No token is asked of clients on this machine, and nobody else can reach it. */
const WITHOUT_TOKENS = { options: { MicrosoftAppId: "" } } as const;

const openStage = async (
  { folder, port = FIRST_PORT }: DemoOrder,
  ports: Readonly<Record<Part, number>>,
  chats: Demo["chats"],
): Promise<Curtain> => {
  const { house, roster } = await exampleHouse();
  const cast = castOf(roster);
  const store = await openDemoStore(folder, cast, originOf(ports.employee));
  const time = movableClock(() => Date.now(), await startIn(folder, house));
  const log = logInto(() => true, time.now);
  const gate = { tenant: house.tenant, local: { origins: PARTS.map((part) => originOf(ports[part])) } };
  const teams = openTeams({ gate, identity: WITHOUT_TOKENS, proxy: {}, hear: heard, log: () => undefined, now: Date.now });
  const messenger = sendingToCast(teams.messenger);
  const chance = (): string => randomBytes(16).toString("base64url");
  const bot: Bot = openBot({
    store,
    office: OFFICE,
    now: time.now,
    chance,
    messenger,
    fetchFile: async () => ({ state: "unreachable" }),
    log,
  });
  const stage: Stage = { house, store, cast, time, messenger, bot };
  const begin = firstMorning(stage);
  async function heard(turn: Turn): ReturnType<Bot["hear"]> {
    if (turn.what.kind === "installed") begin();
    return bot.hear(turn);
  }
  let news: readonly string[] | undefined;
  const view = () => ({ house: house.name, now: spoken(house, time.now()), chats, ...(news === undefined ? {} : { news }) });
  const move = async (which: Move): Promise<void> => {
    news = await moveTime(stage, which);
    await keepTime(folder, time.now());
  };
  const server = await openServer({ host: HOST, port, receive: teams.receive, isReady: () => true, more: demoPage({ view, move }) });
  await bot.start();
  const close = async (): Promise<void> => {
    await server.close();
    await Promise.all([bot.stop(), teams.settled()]);
    await keepTime(folder, time.now());
    await store.close();
  };
  return { stage, server, page: originOf(server.port), close };
};

const openChats = async (
  { folder, signal, say }: DemoOrder,
  { house, cast }: Stage,
  chats: Demo["chats"],
  endpoint: string,
): Promise<() => Promise<void>> => {
  const opened = await Promise.allSettled(
    PARTS.map((part) => {
      const { name, address } = chats[part];
      const onEnd = (): void => say(`Der Chat von ${name} wurde von außen beendet. Starten Sie den Bot bitte neu.`);
      const port = Number(new URL(address).port);
      return openPlayground({
        ...{ person: cast[part], tenant: house.tenant, botName: BOT_NAME, port, endpoint, signal, onEnd },
        folder: join(folder, `chat-${part}`),
      });
    }),
  );
  const playgrounds = opened.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const close = async (): Promise<void> => {
    await Promise.all(playgrounds.map((playground) => playground.close()));
  };
  const failed = opened.find((one) => one.status === "rejected");
  if (failed === undefined) return close;
  await close();
  throw failed.reason;
};

/** Everything is real but the people and the clock: the bot, its store on a disk, and a client that Microsoft makes. Leaves nothing
 *  running where it cannot be opened whole. */
export const openDemo = async (order: DemoOrder): Promise<Demo> => {
  const { roster } = await exampleHouse();
  const cast = castOf(roster);
  const ports = await chatPorts();
  const port = order.port ?? (await firstFreePort(FIRST_PORT));
  const chat = (part: Part) => ({ name: cast[part].name, address: originOf(ports[part]) });
  const chats = { employee: chat("employee"), lead: chat("lead"), admin: chat("admin"), review: chat("review") };
  const { stage, server, page, close: closeStage } = await openStage({ ...order, port }, ports, chats);
  try {
    const closeChats = await openChats(order, stage, chats, `http://${HOST}:${server.port}/api/messages`);
    const close = async (): Promise<void> => {
      await closeChats();
      await closeStage();
    };
    return { page, chats, close };
  } catch (error) {
    await closeStage();
    throw error;
  }
};
