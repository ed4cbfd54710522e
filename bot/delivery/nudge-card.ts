import { MOST_SLOT_MARKS, type Views } from "../../cards/index.js";
import {
  type Day,
  type Dialogue,
  type DialogueId,
  keyOf,
  type LeadView,
  leadViewOf,
  type Nudge,
  type Part,
  partsOfNudge,
  type Slot,
  type When,
} from "../../dialogue/index.js";
import { dialogueMark, slotMarks } from "../conversations/marks.js";

type NudgeView = Views["nudge"];
type NudgePart = NudgeView["first"];

/** Absent where no record is kept yet. */
type RecordOf = (dialogue: Slot["dialogue"]) => Dialogue | undefined;

export const recordIn = (dialogues: readonly Dialogue[], wanted: DialogueId): Dialogue | undefined =>
  dialogues.find(({ id }) => id === wanted);

const whenOf = (record: Dialogue | undefined): { readonly agreed?: When } =>
  record?.state === "dated" ? { agreed: { on: record.on, from: record.from, minutes: record.minutes } } : {};

const ownParts = ({ stage, slots }: Part, recordOf: RecordOf): readonly NudgePart[] =>
  slots.map(({ dialogue }) => ({
    as: "employee",
    stage: stage.id,
    format: dialogue.format.name,
    id: dialogueMark(dialogue.id),
    dueOn: dialogue.dueOn,
    maxMinutes: dialogue.format.maxMinutes,
    ...whenOf(recordOf(dialogue)),
  }));

const leadViewIn = (dialogue: Slot["dialogue"], record: Dialogue | undefined): LeadView | undefined =>
  record === undefined ? { dueOn: dialogue.dueOn, held: false } : leadViewOf(record);

const teamPart = ({ stage, slots }: Part, recordOf: RecordOf): NudgePart => {
  const [only, ...others] = slots;
  const members = slots.flatMap(({ dialogue }) => {
    const view = leadViewIn(dialogue, recordOf(dialogue));
    const { id, person, format } = dialogue;
    return view === undefined ? [] : [{ id: dialogueMark(id), name: person.name, format: format.name, dialogue: view }];
  });
  return {
    as: "lead",
    stage: stage.id,
    members,
    ...(only === undefined || others.length > 0 ? {} : whenOf(recordOf(only.dialogue))),
  };
};

/** The message of a nudge, from the records as they are now. A lead's people stand in one part, whatever their formats. */
export const nudgeView = (nudge: Nudge, today: Day, recordOf: RecordOf): NudgeView => {
  const [first, ...also] = partsOfNudge(nudge).flatMap((part) =>
    part.as === "employee" ? ownParts(part, recordOf) : [teamPart(part, recordOf)],
  );
  if (first === undefined) throw new Error("a nudge speaks for one slot at least");
  return { today, slots: slotMarks(nudge.slots.slice(0, MOST_SLOT_MARKS).map(keyOf)), first, also };
};
