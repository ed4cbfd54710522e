import { ANSWER_INPUT, PEOPLE_INPUT, TAKE_BACK_INPUTS } from "../../../cards/index.js";
import type { PersonId, Topic } from "../../../dialogue/index.js";
import type { Client } from "../client.js";
import type { Stage } from "../stage.js";
import { type Chapter, filledWith, type Notes, notesOn, textsOf, topicsOf } from "./chapter.js";

const draftBy = async (stage: Stage, author: Client, topics: readonly Topic[], field: string): Promise<Notes> => {
  const given = notesOn(stage, author, topics, field);
  await author.types("freigeben");
  await author.presses("release.topics");
  await author.presses("release.people", filledWith(textsOf(given)));
  return given;
};

/** All but the last click. */
export const drafts = async (stage: Stage, author: Client, topics: readonly Topic[], to: readonly Client[]) => {
  const given = await draftBy(stage, author, topics, "Freigabe");
  const people = to.map(({ person }) => person.id);
  await author.presses("release.preview", { [PEOPLE_INPUT]: people.join(",") });
  const send = (): Promise<void> => {
    stage.rights.give([...given.values()], people);
    return author.presses("release.send");
  };
  return { given, send };
};

const releases = async (stage: Stage, author: Client, topics: readonly Topic[], to: readonly Client[]): Promise<Notes> => {
  const { given, send } = await drafts(stage, author, topics, to);
  await send();
  await stage.tick();
  return given;
};

const answers = async (stage: Stage, reader: Client, author: Client): Promise<void> => {
  await reader.presses("release.read");
  await reader.presses("release.acknowledge");
  await reader.presses("release.answer");
  const word = stage.word(reader, `Antwort an ${author.person.name}`);
  stage.rights.give([word], [author.person.id]);
  await reader.presses("release.answer-send", { [ANSWER_INPUT]: `Danke. ${word.word}` });
  await stage.tick();
  await author.presses("release.answer-read");
};

const NAMED = ["Silke", "Jörn"] as const;
const OTHERS = ["Renate", "Tobias", "Petra", "Leyla", "Mateusz"] as const;

/** What cards carry that led to a release once. */
export const releaseIds = (stage: Stage, client: Client): readonly string[] => {
  const text = JSON.stringify(stage.recorder.chat(`a:${client.person.id}`));
  return [...new Set([...text.matchAll(/"id":"([\w-]{10}\.[\w-]{22})"/g)].map(([, id]) => id ?? ""))];
};

const VERBS = ["release.read", "release.own", "release.answer", "release.answer-read", "release.topics", "release.preview"] as const;

/** Everybody with an old card or an invented one. */
const tryOldCards = async (stage: Stage, ids: readonly string[], names: readonly string[]): Promise<void> => {
  for (const name of names) for (const id of ids) for (const verb of VERBS) await stage.client(name).invents(verb, { id });
};

const takesBackFrom = async (stage: Stage, author: Client, given: Notes, [topic]: readonly Topic[], from: Client): Promise<void> => {
  const { topics, from: people } = TAKE_BACK_INPUTS;
  await author.types("zurückziehen");
  await author.presses("release.own");
  const first = [...given].filter(([one]) => one === topic).map(([, canary]) => canary);
  stage.rights.takeBack(
    first,
    NAMED.map((name) => stage.client(name).person.id),
  );
  stage.rights.takeBack([...given.values()], [from.person.id]);
  await author.presses("release.withdraw-some", { [topics]: topic?.id ?? "", [people]: from.person.id });
  await stage.tick();
};

const everybody = (stage: Stage): readonly PersonId[] => [...stage.roster.keys()];

export const releasing: Chapter = {
  title: "Freigaben, Antworten, Rücknahmen",
  play: async (stage) => {
    const author = stage.client("Nico");
    const [lead, head] = [stage.client("Silke"), stage.client("Jörn")];
    const topics = topicsOf(stage).slice(0, 3);
    const given = await releases(stage, author, topics, [lead, head]);
    for (const reader of [lead, head]) await answers(stage, reader, author);
    const ids = releaseIds(stage, author);
    await tryOldCards(stage, ids, OTHERS);
    await takesBackFrom(stage, author, given, topics, head);
    await tryOldCards(stage, ids, [...NAMED, ...OTHERS]);
    await author.types("zurückziehen");
    await author.presses("release.own");
    stage.rights.takeBack([...given.values()], everybody(stage));
    await author.presses("release.withdraw");
    await stage.tick();
    await tryOldCards(stage, ids, [...NAMED, ...OTHERS]);
  },
};

export const leavingADraft: Chapter = {
  title: "Entwürfe und weitere Freigaben",
  play: async (stage) => {
    const topics = topicsOf(stage).slice(0, 2);
    for (const name of ["Leyla", "Olga"]) {
      const author = stage.client(name);
      await releases(stage, author, topics, [stage.client("Silke")]);
      await stage.client("Silke").presses("release.read");
      await author.types("freigeben");
    }
    await draftBy(stage, stage.client("Henning"), topics, "Entwurf");
  },
};
