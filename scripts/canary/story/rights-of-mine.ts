import type { Client } from "../client.js";
import type { Stage } from "../stage.js";
import { type Chapter, topicsOf } from "./chapter.js";
import { drafts, releaseIds } from "./releasing.js";

const triesToRead = async (reader: Client, ids: readonly string[]): Promise<void> => {
  for (const id of ids) await reader.invents("release.read", { id });
};

const opens = async (author: Client, verb: string): Promise<void> => {
  await author.types("rechte");
  await author.invents("rights.open", {});
  await author.presses(verb);
};

/** A release is on its way when its author restricts: it is as if there were none, until they lift it. */
const restricts = async (stage: Stage, author: Client, reader: Client): Promise<void> => {
  const { send } = await drafts(stage, author, topicsOf(stage).slice(0, 2), [reader]);
  await send();
  await opens(author, "rights.restrict-ask");
  await author.presses("rights.restrict");
  const giveBack = stage.rights.withhold(author.person.id);
  await stage.tick();
  await triesToRead(reader, releaseIds(stage, author));
  giveBack();
  await author.presses("rights.lift");
  await stage.tick();
  await triesToRead(reader, releaseIds(stage, reader));
};

export const usingRights: Chapter = {
  title: "Meine Rechte",
  play: async (stage) => {
    const [author, reader] = [stage.client("Leyla"), stage.client("Silke")];
    await opens(author, "rights.correct");
    await restricts(stage, author, reader);
    await opens(author, "rights.object-ask");
    stage.rights.withhold(author.person.id);
    await author.presses("rights.object");
    await stage.tick();
    await triesToRead(reader, releaseIds(stage, reader));
  },
};
