import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import type { PersonId } from "../../../dialogue/index.js";
import type { Connector } from "../../connector/connector.js";
import { tokenOf } from "../../connector/identity.js";
import type { BotAtWork } from "./bots.js";
import { openKnocker } from "./knocking.js";
import { activityOf, type Doing } from "./turns.js";

/** As many have asked and wait for their answer. */
export const AT_ONCE = 16;

/** One bot that is asked the same thing again and again. */
export interface Asked {
  readonly bot: BotAtWork;
  readonly doing: Doing;
  /** How many messages one turn posts into the chat. */
  readonly posts: number;
  /** Whether an answer is what it must be. */
  readonly isRight: (body: string) => boolean;
  /** Each turn comes with a token that nobody has seen before. */
  readonly hasNewTokens?: boolean;
}

export interface Scene {
  readonly connector: Connector;
  readonly people: readonly PersonId[];
  readonly authorization: string;
}

export interface Speed {
  readonly perSecond: number;
  readonly cpuMs: number;
}

/** What the turn of that number comes with. */
type Tokens = (number: number) => string;

/** Signed before anything is measured: that is somebody else's work. */
const tokensFor = async ({ hasNewTokens }: Asked, { connector, authorization }: Scene, turns: number): Promise<Tokens> => {
  if (hasNewTokens !== true) return () => authorization;
  const tokens: string[] = [];
  for (let number = 0; number < turns; number++) tokens.push(await tokenOf(connector.origin, { jti: randomUUID() }));
  return (number) => tokens[number] ?? "";
};

/** Each waits for the answer before asking again, and nobody asks for two people at once: people do one thing after the other. */
const askAll = async ({ bot, doing, isRight }: Asked, { connector, people }: Scene, tokens: Tokens, turns: number): Promise<void> => {
  const { knock, leave } = openKnocker(bot.port, AT_ONCE);
  const asker = async (place: number): Promise<void> => {
    for (let number = place; number < turns; number += AT_ONCE) {
      const person = people[number % people.length] ?? ("" as PersonId);
      const { status, body } = await knock(activityOf(connector.serviceUrl, person, doing), tokens(number));
      if (status !== 200) throw new Error(`a bot that is measured answers ${status}`);
      if (!isRight(body)) throw new Error("a bot that is measured answers something else");
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, place) => asker(place)));
  } finally {
    leave();
  }
};

/** So many turns, and what they took. A bot that answers wrongly, or says less or more than it must, is not measured. */
export const speedOf = async (asked: Asked, scene: Scene, turns: number): Promise<Speed> => {
  await scene.connector.forget();
  const tokens = await tokensFor(asked, scene, turns);
  const [before, since] = [await asked.bot.used(), performance.now()];
  await askAll(asked, scene, tokens, turns);
  const [ms, after] = [performance.now() - since, await asked.bot.used()];
  const { accepted } = await scene.connector.report();
  if (accepted.length !== turns * asked.posts) throw new Error(`${accepted.length} messages came of ${turns} turns`);
  return { perSecond: (turns / ms) * 1000, cpuMs: (after.cpuMs - before.cpuMs) / turns };
};
