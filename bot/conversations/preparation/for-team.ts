import { LEAD_TOPICS_INPUT, LONGEST_NOTE, type Views, WHOM } from "../../../cards/index.js";
import { joined, type LeadTopics, raised, writtenText } from "../../../dialogue/index.js";
import { type Changed, EMPTY_FILE, type PersonFile } from "../../../store/index.js";
import type { Click } from "../../teams/turn.js";
import { markOfSeat, type Seat, seatAt } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { asOf } from "./as-of.js";
import { leadTopicsIn } from "./checklist.js";
import { canBeShown, isTooLong } from "./filled.js";

type View = Views["lead-topics"];

/** Where there is no place for them on the employee's form, nobody would ever read them. */
const isAskedFor = ({ format }: Seat): boolean => format.topics.some(({ by }) => by === "lead");

/** Only whoever leads the employee today. */
const seatToRaise = async (talk: Talk, mark: string | undefined): Promise<Seat | undefined> => {
  const seat = await seatAt(talk, mark);
  const asked = talk.may("write", seat && { kind: "lead-topics", of: talk.me.id, employee: seat.employee.id });
  return asked.allowed && seat !== undefined && isAskedFor(seat) ? seat : undefined;
};

const namesOf = (seat: Seat) => ({ format: seat.format.name, id: markOfSeat(seat), employeeName: seat.employee.name });

const formOf = (seat: Seat, kept: LeadTopics | undefined, unsaved: Pick<View, "written" | "refusal"> = {}): Reply =>
  shows("lead-topics", {
    ...namesOf(seat),
    ...{ dueOn: seat.dialogue.dueOn, isKept: kept !== undefined },
    ...(kept === undefined ? {} : { written: kept.text }),
    asOf: asOf(kept?.text ?? ""),
    ...unsaved,
  });

/** From a card that names the dialogue, or from one with a team to choose from. */
export const openLeadTopics: Handler = async (talk, { id, inputs }) => {
  const seat = await seatToRaise(talk, id ?? inputs.get(WHOM));
  return seat === undefined ? MISSING : formOf(seat, leadTopicsIn(talk.file, seat.dialogue.id));
};

type Saved =
  | { readonly state: "saved" | "erased" }
  | {
      readonly state: "refused";
      readonly why: NonNullable<View["refusal"]>;
      readonly written: string;
      readonly kept: LeadTopics | undefined;
    };

const withTopics = (file: PersonFile, before: LeadTopics | undefined, after: LeadTopics | undefined): PersonFile => {
  const others = file.content.leadTopics.filter((one) => one !== before);
  return { ...file, content: { ...file.content, leadTopics: after === undefined ? others : [...others, after] } };
};

/** Written on another device since the form was made. The employee reads what is saved, so that nothing is put together unseen. */
const isOld = (kept: LeadTopics | undefined, { which }: Click, text: string): boolean =>
  kept !== undefined && kept.text !== text && which !== asOf(kept.text);

const saving = (file: PersonFile, { dialogue }: Seat, click: Click, today: Talk["today"]): Changed<PersonFile, Saved> => {
  const kept = leadTopicsIn(file, dialogue.id);
  const text = writtenText(click.inputs.get(LEAD_TOPICS_INPUT) ?? "");
  const no = (why: NonNullable<View["refusal"]>, written = text): Changed<PersonFile, Saved> => ({
    value: { state: "refused", why, written, kept },
  });
  if (isOld(kept, click, text)) return no("newer", joined(kept?.text ?? "", text));
  if (isTooLong(text)) return no("too-long");
  const decided = raised({ dialogue, before: kept, text }, today);
  if (decided.allowed) return { file: withTopics(file, kept, decided.value), value: { state: "saved" } };
  // Whoever empties the field takes back what stood there, also when the dialogue is over.
  if (text === "" && kept !== undefined) return { file: withTopics(file, kept, undefined), value: { state: "erased" } };
  return no(decided.why);
};

const stateNow = async ({ store, me }: Talk, { dialogue }: Seat): Promise<Saved> => ({
  state: leadTopicsIn((await store.read(me.id)) ?? EMPTY_FILE, dialogue.id) === undefined ? "erased" : "saved",
});

const formAgain = (seat: Seat, { why, written, kept }: Extract<Saved, { readonly state: "refused" }>): Reply => {
  if (!canBeShown([written])) return shows("click-trouble", { what: "note-too-long", most: LONGEST_NOTE, from: "team" });
  return formOf(seat, kept, { written, refusal: why });
};

/** Where nothing may be saved, the form comes back with every word that was typed. */
export const unsavedLeadTopics: Handler = async (talk, { id, inputs }) => {
  const seat = await seatToRaise(talk, id);
  if (seat === undefined) return MISSING;
  const written = writtenText(inputs.get(LEAD_TOPICS_INPUT) ?? "");
  return formAgain(seat, { state: "refused", why: "restricted", written, kept: leadTopicsIn(talk.file, seat.dialogue.id) });
};

export const saveLeadTopics: Handler = async (talk, click) => {
  const seat = await seatToRaise(talk, click.id);
  if (seat === undefined) return MISSING;
  const done = await talk.once(talk.me.id, (file) => saving(file, seat, click, talk.today));
  const saved: Saved = done.repeated ? await stateNow(talk, seat) : done.value;
  if (saved.state !== "refused") return shows(saved.state === "saved" ? "lead-topics-saved" : "lead-topics-erased", namesOf(seat));
  return formAgain(seat, saved);
};

/** Also a former lead's: what somebody wrote they may always delete. Whoever never wrote anything here finds nothing. */
export const eraseLeadTopics: Handler = async (talk, { id }) => {
  const seat = await seatAt(talk, id);
  if (seat === undefined) return MISSING;
  const subject = { kind: "lead-topics", of: talk.me.id, employee: seat.employee.id } as const;
  const isTheirs = leadTopicsIn(talk.file, seat.dialogue.id) !== undefined || talk.may("write", subject).allowed;
  if (!talk.may("erase", isTheirs ? subject : undefined).allowed) return MISSING;
  await talk.once(talk.me.id, (file) => {
    const kept = leadTopicsIn(file, seat.dialogue.id);
    return kept === undefined ? { value: undefined } : { file: withTopics(file, kept, undefined), value: undefined };
  });
  return shows("lead-topics-erased", namesOf(seat));
};
