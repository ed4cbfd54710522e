import { WHOM } from "../../../cards/index.js";
import type { Decision, Dialogue, Verb } from "../../../dialogue/index.js";
import { type Changed, EMPTY_FILE, type PersonFile } from "../../../store/index.js";
import type { Click } from "../../teams/turn.js";
import { dialogueIn, meantSeat, ownSeat } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { withNotices } from "../notices.js";
import { MISSING } from "../refuse.js";
import { type Reply, type Shown, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { factBetween } from "./fact.js";
import { noticesAfter } from "./telling.js";
import { otherSeated, type Seated, seatedFor } from "./told.js";

export const NO_DIALOGUE: Reply = shows("no-dialogue", {});

/** The dialogue that a button or a picker names, or else one's own, for whoever may. */
export const seatedHandler =
  (verb: Verb, kind: "appointment" | "dialogue", handle: (talk: Talk, seated: Seated, click: Click) => Reply | Promise<Reply>): Handler =>
  async (talk, click) => {
    const mark = click.id ?? click.inputs.get(WHOM);
    if (mark === undefined && ownSeat(talk) === undefined) return NO_DIALOGUE;
    const seat = await meantSeat(talk, mark);
    const asked = talk.may(verb, seat === undefined ? undefined : { kind, of: seat.employee.id });
    const seated = seat === undefined || !asked.allowed ? undefined : seatedFor(talk, seat.dialogue, talk.me.id);
    return seated === undefined ? MISSING : handle(talk, seated, click);
  };

interface Stepped<W> {
  /** With the dialogue as it is kept now. */
  readonly seated: Seated;
  readonly before: Dialogue;
  /** Absent where it was done, or had been done by this very click. */
  readonly why?: W;
  readonly isRepeated: boolean;
  readonly isChanged: boolean;
}

const withDialogue = (file: PersonFile, after: Dialogue): PersonFile => ({
  ...file,
  plan: { ...file.plan, dialogues: file.plan.dialogues.map((dialogue) => (dialogue.id === after.id ? after : dialogue)) },
});

const keptNow = async ({ store }: Talk, { dialogue }: Seated): Promise<Dialogue | undefined> =>
  dialogueIn((await store.read(dialogue.person)) ?? EMPTY_FILE, dialogue.id);

/** What a step came to in the file that was handed in. */
interface Decided<W> {
  readonly before: Dialogue;
  readonly after: Dialogue;
  readonly isChanged: boolean;
  readonly why?: W;
}

interface Stepping<W extends string> {
  readonly talk: Talk;
  readonly seated: Seated;
  readonly decide: (dialogue: Dialogue) => Decision<Dialogue, W>;
  /** Of the notice, if it comes to one. */
  readonly id: string;
}

const stepIn = <W extends string>(
  file: PersonFile,
  { talk, seated, decide, id }: Stepping<W>,
): Changed<PersonFile, Decided<W> | undefined> => {
  const before = dialogueIn(file, seated.dialogue.id);
  if (before === undefined) return { value: undefined };
  const decision = decide(before);
  if (!decision.allowed) return { value: { before, after: before, isChanged: false, why: decision.why } };
  const after = decision.value;
  const fact = factBetween(before, after, seated.side);
  if (fact === undefined) return { value: { before, after, isChanged: false } };
  const sides = [seated.employee.id, seated.lead.id];
  const notices = noticesAfter(file.plan.notices ?? [], { id, fact, to: otherSeated(seated).id, sides, on: talk.today });
  return { file: withNotices(withDialogue(file, after), notices, talk.now), value: { before, after, isChanged: true } };
};

/** One side's step, decided on what is kept at that moment and kept together with what the other side is told of it. Undefined where
 *  the dialogue is gone. */
export const step = async <W extends string>(
  talk: Talk,
  seated: Seated,
  decide: Stepping<W>["decide"],
): Promise<Stepped<W> | undefined> => {
  const stepping = { talk, seated, decide, id: talk.chance() };
  const done = await talk.once(seated.employee.id, (file) => stepIn(file, stepping));
  if (done.repeated) {
    const dialogue = await keptNow(talk, seated);
    return dialogue && { seated: { ...seated, dialogue }, before: dialogue, isRepeated: true, isChanged: true };
  }
  if (done.value === undefined) return undefined;
  const { after, ...rest } = done.value;
  return { ...rest, seated: { ...seated, dialogue: after }, isRepeated: false };
};

/** The message that was clicked becomes what came of it. */
export const settled = ({ seated, isChanged }: Stepped<string>, card: Shown): Reply => ({
  shows: card,
  leaves: card,
  ...(isChanged ? { sends: [seated.employee.id] } : {}),
});

/** From a form among several people: the message behind it stays as it was, for the others on it. */
export const answered = (stepped: Stepped<string>, card: Shown, isAmong: boolean): Reply => {
  const { leaves, ...rest } = settled(stepped, card);
  return isAmong ? rest : { ...rest, leaves: card };
};
