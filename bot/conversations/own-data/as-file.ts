import { type OwnPageView, type OwnTalk, ownPageHtml } from "../../../cards/index.js";
import { isoDay, parseDialogueId } from "../../../dialogue/index.js";
import type { Talk } from "../talk.js";
import { allKept } from "./all-kept.js";
import { countsOf } from "./counts.js";
import { type Elsewhere, elsewhere } from "./elsewhere.js";
import { recordsOf } from "./records.js";
import { fieldsIn, type Told, toldPlainly } from "./told-plainly.js";

/** Of the file for programs; docs/meine-daten.md says what stands in it. Whoever takes a key out or gives it another meaning counts on. */
const FORMAT = { format: "ifd-bot/my-data", version: 1 } as const;

const isAllowed = ({ may, me }: Talk): boolean => may("export", { kind: "own-data", of: me.id }).allowed;

const told = async (talk: Talk, found: Elsewhere): Promise<Told> => toldPlainly(await allKept(talk, found), talk.house.timeZone);

/** Undefined for whoever may not have it now. */
export const ownJson = async (talk: Talk): Promise<string | undefined> => {
  if (!isAllowed(talk)) return undefined;
  const found = await elsewhere(talk);
  const kept = await told(talk, found);
  const head = { ...FORMAT, madeOn: isoDay(talk.today), houseName: talk.house.name, isWhole: found.isWhole };
  return `${JSON.stringify({ ...head, kept }, null, 2)}\n`;
};

const talksOf = ({ file, house }: Talk): readonly OwnTalk[] =>
  file.plan.dialogues.map((dialogue) => {
    const id = parseDialogueId(dialogue.id)?.format ?? "";
    return { dialogue, format: house.formats.find((format) => format.id === id)?.name ?? { de: id, en: id } };
  });

export const ownPage = async (talk: Talk): Promise<string | undefined> => {
  if (!isAllowed(talk)) return undefined;
  const found = await elsewhere(talk);
  const kept = await told(talk, found);
  const lead = talk.me.lead === undefined ? undefined : talk.roster.get(talk.me.lead)?.name;
  const view: OwnPageView = {
    name: talk.me.name,
    houseName: talk.house.name,
    madeOn: talk.today,
    partial: !found.isWhole,
    counts: await countsOf(talk, found),
    records: recordsOf(talk, found),
    talks: talksOf(talk),
    person: talk.me,
    ...(lead === undefined ? {} : { lead }),
    fields: fieldsIn(kept),
  };
  return ownPageHtml(view, talk.voice);
};
