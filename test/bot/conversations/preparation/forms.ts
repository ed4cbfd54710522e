import { noteOf, tickOf } from "../../../../cards/index.js";
import { IFD, type Topic } from "../../../../dialogue/index.js";

export const CANARY = "Kanarienvogel-7318";

const THEIRS = IFD.topics.filter(({ by }) => by === "employee");

const theTopic = (place: number): Topic => {
  const topic = THEIRS[place];
  if (topic === undefined) throw new Error("the format has fewer topics");
  return topic;
};

export const FIRST = theTopic(0);
export const SECOND = theTopic(1);

type Entry = readonly [topic: Topic, note: string];

/** The whole form, as a client hands it in: every tick, and no note that is empty. */
export const form = (...entries: readonly Entry[]): Readonly<Record<string, string>> => {
  const noteTo = (topic: Topic) => entries.find(([one]) => one === topic)?.[1];
  const ticks = THEIRS.map((topic) => [tickOf(topic), String(noteTo(topic) !== undefined)] as const);
  const notes = THEIRS.flatMap((topic) => (noteTo(topic) ? [[noteOf(topic), noteTo(topic) ?? ""] as const] : []));
  return Object.fromEntries([...ticks, ...notes]);
};
