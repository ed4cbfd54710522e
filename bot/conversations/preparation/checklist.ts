import type { Views } from "../../../cards/index.js";
import type { DialogueId, LeadTopics, Preparation } from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";
import { markOfSeat, type Seat } from "../dialogues.js";
import { readableFile } from "../readable.js";
import type { Talk } from "../talk.js";
import { asOf } from "./as-of.js";

export const preparationIn = ({ content }: PersonFile, dialogue: DialogueId): Preparation | undefined =>
  content.preparations.find((preparation) => preparation.dialogue === dialogue);

export const leadTopicsIn = ({ content }: PersonFile, dialogue: DialogueId): LeadTopics | undefined =>
  content.leadTopics.find((topics) => topics.dialogue === dialogue);

export const itemsOf = (preparation: Preparation | undefined): Preparation["items"] => preparation?.items ?? [];

/** Of whoever leads today: what a former lead wrote belongs to a talk that will not be. */
const fromLead = async (talk: Talk, { dialogue, lead }: Seat): Promise<string | undefined> => {
  if (lead === undefined) return undefined;
  const file = await readableFile(talk, lead.id);
  const topics = file === undefined || file === "unreadable" ? undefined : leadTopicsIn(file, dialogue.id);
  const seen = talk.may("see", topics && { kind: "lead-topics", of: lead.id, employee: topics.employee });
  return seen.allowed ? topics?.text : undefined;
};

/** The form as it stands in the file, or with what could not be saved in it. */
export const checklistOf = async (
  talk: Talk,
  seat: Seat,
  kept: Preparation | undefined,
  unsaved: Pick<Views["checklist"], "items" | "refusal"> = { items: itemsOf(kept) },
): Promise<Views["checklist"]> => {
  const raised = await fromLead(talk, seat);
  return {
    format: seat.format,
    id: markOfSeat(seat),
    asOf: asOf(itemsOf(kept)),
    ...(kept === undefined ? {} : { begunOn: kept.begunOn }),
    ...(raised === undefined ? {} : { fromLead: raised }),
    ...unsaved,
  };
};
