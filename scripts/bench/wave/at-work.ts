import { setTimeout as pause } from "node:timers/promises";
import { dialogueMark } from "../../../bot/conversations/marks.js";
import { noteOf, PEOPLE_INPUT, tickOf } from "../../../cards/index.js";
import { type DialogueId, IFD, type PersonId } from "../../../dialogue/index.js";
import type { Chance } from "../../chance.js";
import type { Client, Fields, Shown } from "../../invented/client.js";
import { chatOf } from "../../invented/due-house.js";

/** Something that has been asked for and comes into a chat. */
export interface Awaited {
  readonly chat: string;
  /** When it was asked for. */
  readonly at: number;
}

/** What people saw of the bot. */
export interface Seen {
  /** How long each click waited for its answer, in milliseconds. */
  readonly clicks: number[];
  /** Answers to words. */
  readonly words: Awaited[];
  /** Notices to whoever something was released to. */
  readonly notices: Awaited[];
}

const nothingSeen = (): Seen => ({ clicks: [], words: [], notices: [] });

export interface Employee {
  readonly person: PersonId;
  readonly dialogue: DialogueId;
}

/** Whoever reads a card takes longer. */
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 600;

const [TOPIC] = IFD.topics;
if (TOPIC === undefined) throw new Error("the format has topics");
const FORM: Fields = { [tickOf(TOPIC)]: "true", [noteOf(TOPIC)]: "Ein Gedanke, der etwa so lang ist wie die meisten." };

/** The same clock as the connector's: in any process of this machine. */
export const elapsed = (): number => performance.timeOrigin + performance.now();

const fieldsIn = (value: unknown): readonly Fields[] => {
  if (Array.isArray(value)) return value.flatMap(fieldsIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Fields, ...Object.values(value).flatMap(fieldsIn)];
};

const dataOf = (shown: Shown, verb: string): Fields => {
  const button = fieldsIn(shown).find((one) => one.type === "Action.Execute" && one.verb === verb);
  if (button === undefined) throw new Error(`nobody is offered ${verb}`);
  return button.data as Fields;
};

/** The first in the list of those above: the employee's own lead. */
const leadIn = (shown: Shown): PersonId => {
  const input = fieldsIn(shown).find(({ id }) => id === PEOPLE_INPUT);
  const [first] = (input?.choices ?? []) as readonly { readonly value: PersonId }[];
  if (first === undefined) throw new Error("there is nobody to release to");
  return first.value;
};

/** Prepares, releases one topic to their lead, and asks for help: with pauses, as people do. */
const session = async ({ person, dialogue }: Employee, client: Client, chance: Chance, seen: Seen): Promise<void> => {
  const rest = () => pause(SHORTEST_PAUSE_MS + chance.below(LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
  const click = async (verb: string, data: Fields): Promise<Shown> => {
    await rest();
    const begun = elapsed();
    const shown = await client.click(person, verb, data);
    seen.clicks.push(elapsed() - begun);
    return shown;
  };
  const id = dialogueMark(dialogue);
  const list = await click("preparation.open", { id });
  await click("preparation.save", { ...dataOf(list, "preparation.save"), ...FORM });
  const topics = await click("release.topics", { id });
  const people = await click("release.people", { ...dataOf(topics, "release.people"), ...FORM });
  const lead = leadIn(people);
  const preview = await click("release.preview", { ...dataOf(people, "release.preview"), [PEOPLE_INPUT]: lead });
  await rest();
  const released = elapsed();
  await client.click(person, "release.send", dataOf(preview, "release.send"));
  seen.clicks.push(elapsed() - released);
  seen.notices.push({ chat: chatOf(lead), at: released });
  await rest();
  seen.words.push({ chat: chatOf(person), at: elapsed() });
  await client.type(person, "hilfe");
};

export interface Working {
  /** One after the other. */
  readonly employees: Iterator<Employee>;
  readonly client: Client;
  readonly chance: Chance;
  readonly isOver: () => boolean;
}

/** So many at a time, until it is over. */
export const atWork = async (atATime: number, { employees, client, chance, isOver }: Working): Promise<Seen> => {
  const seen = nothingSeen();
  const one = async (): Promise<void> => {
    while (!isOver()) {
      const next = employees.next();
      if (next.done === true) return;
      await session(next.value, client, chance, seen);
    }
  };
  await Promise.all(Array.from({ length: atATime }, one));
  return seen;
};
