import type { Enclosure } from "../../../scripts/connector/enclosure.js";
import { CONNECTOR, type Shown } from "../../../scripts/connector/microsoft.js";
import { openPerson, type Person } from "../../../scripts/connector/person.js";
import { REGION } from "../../../scripts/connector/route.js";

/** Somebody in the played Teams, and what stands in their chat. */
export interface Chatting extends Person {
  /** Everything the bot posted or replaced, oldest first; waits until there are so many. */
  sees(least: number): Promise<readonly Shown[]>;
}

const PATIENCE_MS = 15_000;
const PAUSE_MS = 100;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

const shownIn = async ({ ask }: Enclosure, chat: string): Promise<readonly Shown[]> => {
  const { body } = await ask(`${CONNECTOR}/control/shown`);
  return (JSON.parse(body) as readonly Shown[]).filter((shown) => shown.chat === chat);
};

export const chatting = (enclosure: Enclosure, tenant: string, entraId: string): Chatting => {
  const [chat, account] = [`a:${entraId}`, `29:${entraId}`];
  const where = { bot: "http://127.0.0.1:3978", ask: enclosure.ask, connector: { origin: CONNECTOR, serviceUrl: CONNECTOR + REGION } };
  return {
    ...openPerson(where, { tenant, chat, account, entraId }),
    sees: async (least) => {
      const until = performance.now() + PATIENCE_MS;
      let shown = await shownIn(enclosure, chat);
      while (shown.length < least && performance.now() < until) {
        await pause();
        shown = await shownIn(enclosure, chat);
      }
      return shown;
    },
  };
};

/** The data behind the button that does this, wherever on a card it is. */
export const buttonIn = (card: unknown, verb: string): Readonly<Record<string, unknown>> | undefined => {
  if (typeof card !== "object" || card === null) return undefined;
  if (Reflect.get(card, "type") === "Action.Execute" && Reflect.get(card, "verb") === verb)
    return Reflect.get(card, "data") as Readonly<Record<string, unknown>>;
  for (const part of Object.values(card)) {
    const found = buttonIn(part, verb);
    if (found !== undefined) return found;
  }
  return undefined;
};
