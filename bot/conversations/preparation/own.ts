import { LONGEST_NOTE, type Views } from "../../../cards/index.js";
import { addedTo, type Filled, type Item, noted, type Preparation, prepared, type Verb } from "../../../dialogue/index.js";
import { type Changed, EMPTY_FILE, type PersonFile } from "../../../store/index.js";
import type { Click } from "../../teams/turn.js";
import { dialogueIn, markOfSeat, type Seat, seatAt } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, shown, shows } from "../reply.js";
import { nextSeat } from "../talk/situation.js";
import type { Talk } from "../talk.js";
import { asOf } from "./as-of.js";
import { checklistOf, itemsOf, preparationIn } from "./checklist.js";
import { canBeShown, filledIn, isTooLong, notesOf } from "./filled.js";

/** Only its author comes to a preparation, whatever mark a card carries. */
const ownSeatAt = async (talk: Talk, mark: string | undefined, verb: Verb): Promise<Seat | undefined> => {
  const seat = await seatAt(talk, mark);
  const asked = talk.may(verb, seat && { kind: "preparation", of: seat.employee.id });
  return asked.allowed ? seat : undefined;
};

const pairOf = (seat: Seat) => ({ format: seat.format.name, id: markOfSeat(seat) });

export const openPreparation: Handler = async (talk, { id }) => {
  const next = nextSeat(talk);
  if (id === undefined && next === undefined) return shows("no-dialogue", {});
  const seat = await ownSeatAt(talk, id ?? (next && markOfSeat(next)), "see");
  if (seat === undefined) return MISSING;
  return shows("checklist", await checklistOf(talk, seat, preparationIn(talk.file, seat.dialogue.id)));
};

type Saved =
  | { readonly state: "saved"; readonly items: readonly Item[] }
  | {
      readonly state: "refused";
      readonly why: NonNullable<Views["checklist"]["refusal"]>;
      readonly items: readonly Item[];
      readonly kept: Preparation | undefined;
    }
  | { readonly state: "missing" };

const withPreparation = (file: PersonFile, before: Preparation | undefined, after: Preparation | undefined): PersonFile => {
  const others = file.content.preparations.filter((one) => one !== before);
  return { ...file, content: { ...file.content, preparations: after === undefined ? others : [...others, after] } };
};

interface Form {
  readonly filled: readonly Filled[];
  /** What was kept when the form was made; the one in the chat is empty for ever and says nothing of it. */
  readonly madeOf: string | undefined;
}

const itemsIn = (kept: Preparation | undefined, { filled, madeOf }: Form): readonly Item[] => {
  const before = itemsOf(kept);
  return madeOf === asOf(before) ? noted(before, filled) : addedTo(before, filled);
};

const saving = (file: PersonFile, { dialogue: { id } }: Seat, form: Form, today: Talk["today"]): Changed<PersonFile, Saved> => {
  const dialogue = dialogueIn(file, id);
  if (dialogue === undefined) return { value: { state: "missing" } };
  const kept = preparationIn(file, id);
  const items = itemsIn(kept, form);
  if (notesOf(items).some(isTooLong)) return { value: { state: "refused", why: "too-long", items, kept } };
  const decided = prepared({ dialogue, before: kept, items }, today);
  if (!decided.allowed) return { value: { state: "refused", why: decided.why, items, kept } };
  const saved: Saved = { state: "saved", items: itemsOf(decided.value) };
  if (kept === undefined && decided.value === undefined) return { value: saved };
  return { file: withPreparation(file, kept, decided.value), value: saved };
};

const notSaved = async (talk: Talk, seat: Seat, saved: Extract<Saved, { readonly state: "refused" }>): Promise<Reply> => {
  const { items, why, kept } = saved;
  if (!canBeShown(notesOf(items)))
    return shows("click-trouble", { what: "note-too-long", most: LONGEST_NOTE, from: "prepare", id: markOfSeat(seat) });
  return shows("checklist", await checklistOf(talk, seat, kept, { items, refusal: why }));
};

/** Where nothing may be saved, the form comes back with every word that was typed. */
export const unsavedPreparation: Handler = async (talk, click) => {
  const seat = await ownSeatAt(talk, click.id, "write");
  if (seat === undefined) return MISSING;
  const kept = preparationIn(talk.file, seat.dialogue.id);
  const items = itemsIn(kept, { filled: filledIn(seat.format, click.inputs), madeOf: click.which });
  return notSaved(talk, seat, { state: "refused", why: "restricted", items, kept });
};

/** Of what was saved when the same click came before. */
const itemsNow = async (talk: Talk, seat: Seat): Promise<readonly Item[]> =>
  itemsOf(preparationIn((await talk.store.read(talk.me.id)) ?? EMPTY_FILE, seat.dialogue.id));

/** Of a topic on the form more is kept than it held: an empty form in the chat looks as if there were nothing. */
const keepsMore = (items: readonly Item[], filled: readonly Filled[]): boolean =>
  filled.some(({ topic, ticked, note }) => items.some((item) => item.topic === topic && (item.note !== note || (note === "" && !ticked))));

/** The form that was posted has done its work. Whatever else the form was opened from stays: a nudge has more to offer. */
const isPostedForm = ({ which }: Click): boolean => which === undefined;

export const savePreparation: Handler = async (talk, click) => {
  const seat = await ownSeatAt(talk, click.id, "write");
  if (seat === undefined) return MISSING;
  const form: Form = { filled: filledIn(seat.format, click.inputs), madeOf: click.which };
  const done = await talk.once(talk.me.id, (file) => saving(file, seat, form, talk.today));
  const saved: Saved = done.repeated ? { state: "saved", items: await itemsNow(talk, seat) } : done.value;
  if (saved.state === "missing") return MISSING;
  if (saved.state === "refused") return notSaved(talk, seat, saved);
  const { items } = saved;
  return {
    ...shows("saved", { ...pairOf(seat), ticked: items.length, kept: keepsMore(items, form.filled) }),
    ...(isPostedForm(click) ? { leaves: shown("preparation", pairOf(seat)) } : {}),
  };
};

export const askToErase: Handler = async (talk, { id }) => {
  const seat = await ownSeatAt(talk, id, "erase");
  return seat === undefined ? MISSING : shows("erase-preparation", pairOf(seat));
};

export const erasePreparation: Handler = async (talk, { id }) => {
  const seat = await ownSeatAt(talk, id, "erase");
  if (seat === undefined) return MISSING;
  await talk.once(talk.me.id, (file) => {
    const kept = preparationIn(file, seat.dialogue.id);
    return kept === undefined ? { value: undefined } : { file: withPreparation(file, kept, undefined), value: undefined };
  });
  return shows("erased-preparation", pairOf(seat));
};

/** Back to what the chat may show. */
export const closePreparation: Handler = async (talk, { id }) => {
  const seat = await ownSeatAt(talk, id, "see");
  return seat === undefined ? MISSING : shows("preparation", pairOf(seat));
};
