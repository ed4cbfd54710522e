import { createHash } from "node:crypto";
import type { Heard } from "../../../../bot/conversations/hear.js";
import { dialogueMark } from "../../../../bot/conversations/marks.js";
import { noteOf, PEOPLE_INPUT, tickOf } from "../../../../cards/index.js";
import {
  type Draft,
  IFD,
  type Item,
  type Notice,
  type PersonId,
  type Release,
  type Roster,
  type Topic,
} from "../../../../dialogue/index.js";
import { aRoster } from "../../../dialogue/builders.js";
import { ADA, anOpenDialogue, LEAD, openTalks, PEOPLE, press, type Talks } from "../house.js";

/** Stands in everything that Ada wrote for others. */
export const CANARY = "GEHEIM";
/** Stands in everything that somebody answered. */
export const ECHO = "ANTWORT";

const theirTopics = IFD.topics.filter(({ by }) => by === "employee");
const topicAt = (index: number): Topic => {
  const topic = theirTopics[index];
  if (topic === undefined) throw new Error("the format has more topics");
  return topic;
};
const [mind, clients, well] = [topicAt(0), topicAt(1), topicAt(2)];
export const TOPICS = { mind, clients, well };

export const PREPARED: readonly Item[] = [
  { topic: mind.id, note: `${CANARY} Software` },
  { topic: clients.id, note: `${CANARY} Praktikum` },
  { topic: well.id, note: "" },
];

const ADAS = anOpenDialogue(ADA);
export const ADAS_MARK = dialogueMark(ADAS.id);

export const prepare = (talks: Talks, items: readonly Item[] = PREPARED, person = ADA): Promise<void> =>
  talks.store.change(person as PersonId, (file) => ({
    file: {
      ...file,
      content: { ...file.content, preparations: [{ dialogue: anOpenDialogue(person).id, begunOn: ADAS.dueOn, items }] },
    },
    value: undefined,
  }));

/** Ada has prepared, and everybody has spoken with the bot before. */
export const openStory = async (given?: Parameters<typeof openTalks>[0]): Promise<Talks> => {
  const talks = await openTalks(given);
  await prepare(talks);
  for (const { id } of given?.people ?? PEOPLE) await talks.type(id, "hilfe");
  return talks;
};

export const rosterWithout = (person: string): Roster => aRoster(...PEOPLE.filter(({ id }) => id !== person));

export const adaUnder = (lead: string): Roster =>
  aRoster(...PEOPLE.map((person) => (person.id === ADA ? { ...person, lead: lead as PersonId } : person)));

/** As the form of the topics hands itself in. */
export const ticked = (...topics: readonly (Topic | readonly [Topic, string])[]): Readonly<Record<string, string>> => {
  const chosen = topics.map((one) => ("id" in one ? ([one, PREPARED.find(({ topic }) => topic === one.id)?.note ?? ""] as const) : one));
  const rest = PREPARED.filter(({ topic }) => !chosen.some(([one]) => one.id === topic));
  return Object.fromEntries([
    ...chosen.flatMap(([topic, note]) => [[tickOf(topic), "true"] as const, [noteOf(topic), note] as const]),
    ...theirTopics
      .filter(({ id }) => rest.some(({ topic }) => topic === id))
      .flatMap((topic) => [[tickOf(topic), "false"] as const, [noteOf(topic), "nicht gewählt"] as const]),
  ]);
};

export const chosen = (...people: readonly string[]): Readonly<Record<string, string>> => ({ [PEOPLE_INPUT]: people.join(",") });

/** Every card that Ada gets on the way. */
export const choosing = async (talks: Talks, to: readonly string[] = [LEAD], inputs = ticked(mind, clients)): Promise<readonly Heard[]> => {
  const topics = await talks.click(ADA, "release.topics", { id: ADAS_MARK });
  const people = await press(talks, ADA, topics, "release.people", { inputs });
  const preview = await press(talks, ADA, people, "release.preview", { inputs: chosen(...to) });
  return [topics, people, preview];
};

export const releasing = async (
  talks: Talks,
  to: readonly string[] = [LEAD],
  inputs?: Readonly<Record<string, string>>,
): Promise<Heard> => {
  const cards = await choosing(talks, to, inputs);
  const preview = cards.at(-1);
  if (preview === undefined) throw new Error("there is a preview");
  return press(talks, ADA, preview, "release.send");
};

export const releasesOf = async (talks: Talks, person = ADA): Promise<readonly Release[]> => (await talks.file(person)).content.releases;

export const theRelease = async (talks: Talks): Promise<Release> => {
  const [first] = await releasesOf(talks);
  if (first === undefined) throw new Error("nothing is there");
  return first;
};

export const theDraft = async (talks: Talks): Promise<Draft> => {
  const found = await theRelease(talks);
  if (found.state !== "draft") throw new Error("it is released");
  return found;
};

export const released = async (talks: Talks, to: readonly string[] = [LEAD]): Promise<string> => {
  await releasing(talks, to);
  return (await theRelease(talks)).id;
};

export const noticesOf = async (talks: Talks, person = ADA): Promise<readonly Notice[]> => (await talks.file(person)).plan.notices ?? [];

/** As the delivery leaves them behind. */
export const deliver = (talks: Talks, person = ADA): Promise<void> =>
  talks.store.change(person as PersonId, (file) => ({
    file: {
      ...file,
      plan: {
        ...file.plan,
        notices: (file.plan.notices ?? []).map((notice) =>
          notice.state === "due" ? { ...notice, state: "sent", activity: "m9" } : notice,
        ),
      },
    },
    value: undefined,
  }));

/** All that is kept of everybody. */
export const kept = async ({ store }: Talks): Promise<string> => {
  const people = [...(await store.people())].sort();
  return JSON.stringify(await Promise.all(people.map(async (person) => [person, await store.read(person)])));
};

/** The same, for comparing: a difference names the people and not everything about everybody. */
export const traceOf = async ({ store }: Talks): Promise<Readonly<Record<string, string>>> => {
  const people = [...(await store.people())].sort();
  const files = people.map(async (person) => [
    person,
    createHash("sha256")
      .update(JSON.stringify(await store.read(person)))
      .digest("hex"),
  ]);
  return Object.fromEntries(await Promise.all(files));
};

/** All that anybody is shown or that stays in a chat. */
export const bytesOf = ({ shows, leaves, after }: Heard): string => JSON.stringify([shows, leaves, after]);
