import { isJson } from "../card-on-screen.js";
import { type Client, chatOf } from "../client.js";
import type { Posted } from "../recorder.js";
import type { Stage } from "../stage.js";
import type { Chapter } from "./chapter.js";

const look = ({ tally, rights }: Stage, { person }: Client, bytes: Buffer): void => {
  const where = `Datei für ${person.name}`;
  for (const place of ["auszug", "auszug-fremd"] as const) tally.searched(place, bytes.length);
  for (const canary of tally.canariesIn(bytes)) {
    const isOwn = rights.standingOf(canary, person.id) === "author";
    tally.found(isOwn ? "auszug" : "auszug-fremd", canary, where, isOwn);
  }
};

/** Teams' own question, which comes behind the answer to the click. */
const questionTo = ({ recorder }: Stage, { person }: Client): Posted | undefined => {
  const last = recorder.chat(chatOf(person.id)).at(-1);
  return last !== undefined && isJson(last.card.acceptContext) ? last : undefined;
};

const saysYes = async ({ drive: { origin } }: Stage, client: Client, { id, card }: Posted): Promise<void> => {
  const uploadInfo = { uploadUrl: `${origin}/up`, contentUrl: `${origin}/mine`, name: "x", uniqueId: "u", fileType: "html" };
  const value = { type: "fileUpload", action: "accept", context: card.acceptContext, uploadInfo };
  await client.does({ type: "invoke", name: "fileConsent/invoke", replyToId: id, value });
};

/** A file on its way to somebody: their own words are in it, and nobody else's. */
const takes = async (stage: Stage, client: Client, verb: string, which?: string): Promise<void> => {
  const { tally, drive, recorder } = stage;
  const before = drive.uploads.length;
  await client.invents(verb, which === undefined ? {} : { which });
  let question = questionTo(stage, client);
  for (; question === undefined; question = questionTo(stage, client)) await recorder.next();
  await saysYes(stage, client, question);
  while (drive.uploads.length === before) await recorder.next();
  for (const { bytes, path, headers } of drive.uploads.slice(before)) {
    tally.look("adresse", JSON.stringify([path, headers]), `auf dem Weg einer Datei für ${client.person.name}`);
    look(stage, client, bytes);
  }
};

export const exporting: Chapter = {
  title: "Dateien zum Mitnehmen",
  play: async (stage) => {
    for (const name of ["Nico", "Silke", "Leyla", "Tobias"]) {
      for (const which of ["own-page", "own-json"]) await takes(stage, stage.client(name), "data.file", which);
    }
    for (const name of ["Tobias", "Petra"]) await takes(stage, stage.client(name), "log.file");
    await takes(stage, stage.client("Petra"), "receipts.file");
  },
};
