import { randomUUID } from "node:crypto";
import { dialogueMark } from "../../../bot/conversations/marks.js";
import { asOf } from "../../../bot/conversations/preparation/as-of.js";
import { noteOf, tickOf } from "../../../cards/index.js";
import { dialogueId, IFD as FORMAT, type Item, type PersonId } from "../../../dialogue/index.js";
import { chatOf } from "../../invented/due-house.js";
import { HOUSE } from "../../invented/house.js";

type Fields = Readonly<Record<string, unknown>>;

/** What somebody does, as Teams hands it in. */
export type Doing = (person: PersonId) => Fields;

const CHECKLIST = FORMAT.topics.filter(({ by }) => by === "employee").slice(0, 4);

const dialogueOf = (person: PersonId): string => dialogueMark(dialogueId(person, FORMAT.id, "2027-H1"));

const clicks = (verb: string, data: Fields): Fields => ({
  type: "invoke",
  name: "adaptiveCard/action",
  replyToId: "m1",
  value: { action: { type: "Action.Execute", verb, data: { verb, ...data } } },
});

export const typesHelp: Doing = () => ({ type: "message", text: "Hilfe" });

/** Opens what is prepared. */
export const opensPreparation: Doing = (person) => clicks("preparation.open", { id: dialogueOf(person) });

/** Each time with other words, in the form that shows the words before: so that there is something to keep each time. */
export const openSaving = (): { readonly saves: Doing; readonly saved: ReadonlyMap<PersonId, readonly Item[]> } => {
  const saved = new Map<PersonId, readonly Item[]>();
  let times = 0;
  const saves: Doing = (person) => {
    const before = saved.get(person) ?? [];
    times += 1;
    const items = CHECKLIST.map(({ id }, place) => ({ topic: id, note: `Gedanke ${times} zu Punkt ${place}, so lang wie die meisten.` }));
    saved.set(person, items);
    const inputs = CHECKLIST.flatMap((topic, place) => [
      [tickOf(topic), "true"],
      [noteOf(topic), items[place]?.note ?? ""],
    ]);
    return clicks("preparation.save", { id: dialogueOf(person), which: asOf(before), ...Object.fromEntries(inputs) });
  };
  return { saves, saved };
};

export const activityOf = (serviceUrl: string, person: PersonId, doing: Doing): Fields => ({
  id: randomUUID(),
  timestamp: new Date().toISOString(),
  channelId: "msteams",
  serviceUrl,
  from: { id: `29:${person}`, name: "Ada Beispiel", aadObjectId: person },
  recipient: { id: "28:bot", name: "IFD-Bot" },
  conversation: { id: chatOf(person), tenantId: HOUSE.tenant, conversationType: "personal" },
  channelData: { tenant: { id: HOUSE.tenant } },
  locale: "de-DE",
  ...doing(person),
});
