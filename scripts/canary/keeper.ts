import { type BotOrder, type BotProcess, type Spots, startBot } from "./bot-process.js";
import { sweepFolders } from "./sweep.js";
import type { Tally } from "./tally.js";

/** Starts the bot and buries it: nothing that it says or leaves behind goes by unsearched. */
export interface Keeper {
  bot(): BotProcess;
  botStarts(): Promise<void>;
  /** By itself or by this signal. */
  botEnds(signal?: NodeJS.Signals): Promise<void>;
  sweep(): Promise<void>;
  kill(): Promise<void>;
}

const PAGES = ["/metrics", "/healthz", "/readyz", "/", "/api/messages", "/datenschutz", "/nutzung", "/debug", "/status"];

/** Where they stand on the port for whoever looks after the server; a search of empty pages would find nothing. */
const SHOWS: ReadonlyMap<string, string> = new Map([
  ["/metrics", "ifd_ready "],
  ["/readyz", '"ready":'],
  ["/healthz", "alive"],
]);

const lookAtPages = async (tally: Tally, { port, operationsPort }: BotProcess): Promise<void> => {
  for (const at of [port, operationsPort])
    for (const page of PAGES) {
      const response = await fetch(`http://127.0.0.1:${at}${page}`);
      const text = await response.text();
      if (at === operationsPort && !text.includes(SHOWS.get(page) ?? "")) throw new Error(`${page} does not show what it is there for`);
      tally.look("metriken", `${JSON.stringify([...response.headers])}\n${text}`, `auf der Seite ${page}`);
    }
};

/** What the program shows to anybody on the machine who looks: its pages, its name, its environment. */
const lookFromOutside = async (tally: Tally, bot: BotProcess): Promise<void> => {
  await lookAtPages(tally, bot);
  for (const view of await bot.views()) tally.look("prozess", view, "im Aufruf oder in der Umgebung des Programms");
};

export const openKeeper = (tally: Tally, spots: Spots, orderNow: () => BotOrder): Keeper => {
  let running: BotProcess | undefined;
  const bot = (): BotProcess => {
    if (running === undefined) throw new Error("the bot does not run");
    return running;
  };
  const sweep = async (): Promise<void> => {
    await sweepFolders(tally, spots);
    if (running !== undefined) await lookFromOutside(tally, running);
  };
  return {
    ...{ bot, sweep },
    botStarts: async () => {
      running = await startBot(orderNow());
    },
    botEnds: async (signal) => {
      const { stdout, stderr } = await bot().ends(signal);
      running = undefined;
      tally.look("stdout", stdout, "in den Betriebsmeldungen des Bots");
      tally.look("stderr", stderr, "in der Fehlerausgabe des Bots");
      await sweep();
    },
    kill: async () => {
      if (running !== undefined) await running.ends("SIGKILL");
    },
  };
};
