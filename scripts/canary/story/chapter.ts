import { noteOf, tickOf } from "../../../cards/index.js";
import type { Topic } from "../../../dialogue/index.js";
import type { Client } from "../client.js";
import type { Stage } from "../stage.js";
import type { Canary } from "../word.js";

export interface Chapter {
  /** For the progress line. */
  readonly title: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** The topics of the format that everybody in the house has. */
export const topicsOf = ({ house }: Stage): readonly Topic[] => (house.formats[0]?.topics ?? []).filter(({ by }) => by === "employee");

/** What somebody wrote to some topics, as their form hands it in. */
export const filledWith = (notes: ReadonlyMap<Topic, string>): Readonly<Record<string, string>> =>
  Object.fromEntries([...notes].flatMap(([topic, note]) => [[tickOf(topic), "true"] as const, [noteOf(topic), note] as const]));

export type Notes = ReadonlyMap<Topic, Canary>;

/** A word of its own for each of these topics. */
export const notesOn = (stage: Stage, client: Client, topics: readonly Topic[], field: string): Notes =>
  new Map(topics.map((topic) => [topic, stage.word(client, `${field} „${topic.text.de}“`)]));

export const textsOf = (notes: Notes): ReadonlyMap<Topic, string> =>
  new Map([...notes].map(([topic, { word }]) => [topic, `Das bleibt unter uns: ${word}.`]));
