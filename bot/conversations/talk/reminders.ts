import { ANY_DAY, REMINDER_INPUTS, type Views } from "../../../cards/index.js";
import { pausing, readPause, type TypedPause, type Weekday, type Wishes } from "../../../dialogue/index.js";
import { type Changed, EMPTY_FILE, type PersonFile } from "../../../store/index.js";
import type { Click, Inputs } from "../../teams/turn.js";
import type { Handler } from "../handler.js";
import { awake } from "../notices.js";
import { MISSING } from "../refuse.js";
import { becomes, type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { leads } from "./situation.js";

type Again = NonNullable<Views["reminders"]["again"]>;

/** The clock looks anew: what it had planned may not be wanted any more. */
const withWishes = (file: PersonFile, wishes: Wishes, talk: Talk): PersonFile =>
  awake({ ...file, plan: { ...file.plan, wishes } }, talk.now);

const viewOf = (talk: Talk, wishes: Wishes): Views["reminders"] => ({ wishes, today: talk.today, leads: leads(talk), saved: false });

const setMuted = async (talk: Talk, muted: boolean): Promise<boolean> => {
  if (!talk.may("mute", { kind: "wishes", of: talk.me.id }).allowed) return false;
  await talk.once(talk.me.id, (file) => {
    const { wishes } = file.plan;
    return wishes.muted === muted ? { value: undefined } : { file: withWishes(file, { ...wishes, muted }, talk), value: undefined };
  });
  return true;
};

export const mute = async (talk: Talk): Promise<Reply> =>
  (await setMuted(talk, true)) ? becomes("muted", { leads: leads(talk) }) : MISSING;

export const unmute = async (talk: Talk): Promise<Reply> => ((await setMuted(talk, false)) ? becomes("unmuted", {}) : MISSING);

export const openReminders: Handler = async (talk) =>
  talk.may("see", { kind: "wishes", of: talk.me.id }).allowed ? shows("reminders", viewOf(talk, talk.file.plan.wishes)) : MISSING;

const typedPause = (inputs: Inputs): TypedPause => ({
  from: inputs.get(REMINDER_INPUTS.from)?.trim() ?? "",
  to: inputs.get(REMINDER_INPUTS.to)?.trim() ?? "",
});

/** Undefined where the form did not ask, or holds what is no weekday: the wish stays as it is. */
const bundleDay = (inputs: Inputs): Weekday | typeof ANY_DAY | undefined => {
  const typed = inputs.get(REMINDER_INPUTS.bundleOn);
  if (typed === ANY_DAY) return ANY_DAY;
  return typed !== undefined && /^[0-4]$/.test(typed) ? (Number(typed) as Weekday) : undefined;
};

const withBundleDay = (wishes: Wishes, inputs: Inputs): Wishes => {
  const chosen = bundleDay(inputs);
  const { bundleOn, ...rest } = wishes;
  if (chosen === undefined) return wishes;
  return chosen === ANY_DAY ? rest : { ...rest, bundleOn: chosen };
};

interface Outcome {
  readonly wishes: Wishes;
  readonly again?: Again;
}

const saving = (talk: Talk, file: PersonFile, inputs: Inputs): Changed<PersonFile, Outcome> => {
  const wishes = withBundleDay(file.plan.wishes, inputs);
  const typed = typedPause(inputs);
  const read = readPause(typed, wishes, talk.today);
  // The weekday that was chosen stays on the form too, saved or not.
  if (read.state === "fault") return { value: { wishes, again: { typed, why: read.why } } };
  const wished = pausing(wishes, read.state === "pause" ? read.pause : undefined, talk.today);
  return { file: withWishes(file, wished, talk), value: { wishes: wished } };
};

export const saveReminders: Handler = async (talk, { inputs }: Click) => {
  if (!talk.may("write", { kind: "wishes", of: talk.me.id }).allowed) return MISSING;
  const done = await talk.once(talk.me.id, (file) => saving(talk, file, inputs));
  const { wishes, again }: Outcome = done.repeated ? ((await talk.store.read(talk.me.id)) ?? EMPTY_FILE).plan : done.value;
  return shows("reminders", { ...viewOf(talk, wishes), saved: again === undefined, ...(again && { again }) });
};
