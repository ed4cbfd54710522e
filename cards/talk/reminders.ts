import { type Day, isoDay, parseDay, type Span } from "../../dialogue/calendar/day.js";
import type { PauseFault, TypedPause } from "../../dialogue/pause.js";
import type { Wishes } from "../../dialogue/person.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, AUDIENCE, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import { dateOf, type Voice } from "../kit/voice.js";
import type { TextKey } from "../texts/texts.js";

export interface MutedView {
  /** A lead goes on getting the message for their team. */
  readonly leads: boolean;
}

export const MUTED: Card<MutedView> = noteCard("message", ({ leads }, { say }) => ({
  eyebrow: say("muted.eyebrow"),
  title: say("muted.title"),
  says: [say("muted.says"), say("muted.still"), ...(leads ? [say("muted.as-lead")] : [])],
  buttons: [
    { title: say("muted.undo"), verb: "reminders.unmute" },
    { title: say("reminders.button"), verb: "reminders.open" },
    { title: say("button.help"), verb: "help.open" },
  ],
}));

export const UNMUTED: Card<object> = noteCard("message", (_, { say }) => ({
  eyebrow: say("muted.eyebrow"),
  title: say("unmuted.title"),
  says: [say("unmuted.says")],
  buttons: [
    { title: say("reminders.mute"), verb: "reminders.mute" },
    { title: say("reminders.button"), verb: "reminders.open" },
  ],
}));

export interface RemindersView {
  readonly wishes: Wishes;
  readonly today: Day;
  readonly leads: boolean;
  readonly saved: boolean;
  /** What was filled in when it could not be taken, and why. */
  readonly again?: { readonly typed: TypedPause; readonly why: PauseFault };
}

/** The names of the inputs, for whoever reads them back. */
export const REMINDER_INPUTS = { from: "pause-from", to: "pause-to", bundleOn: "bundle-on" } as const;

/** No weekday chosen. */
export const ANY_DAY = "any";

const BUNDLE: JsonObject = {
  $data: "${bundles}",
  type: "Input.ChoiceSet",
  id: REMINDER_INPUTS.bundleOn,
  label: "${label}",
  placeholder: "${label}",
  value: "${value}",
  choices: [{ $data: "${choices}", title: "${title}", value: "${value}" }],
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  text("${status}"),
  AUDIENCE,
  heading("${pause}"),
  paragraphs("refusals", { weight: "bolder", spacing: "small" }),
  paragraphs("pauseSays", { spacing: "small" }),
  { type: "Input.Date", id: REMINDER_INPUTS.from, label: "${from}", placeholder: "${dayHint}", value: "${pausesFrom}" },
  { type: "Input.Date", id: REMINDER_INPUTS.to, label: "${to}", placeholder: "${dayHint}", value: "${pausesTo}" },
  BUNDLE,
  ACTIONS,
]);

const WEEKDAYS = [0, 1, 2, 3, 4] as const;

const bundlesOf = ({ wishes, leads }: RemindersView, { say }: Voice): readonly unknown[] =>
  leads
    ? [
        {
          label: say("reminders.bundle"),
          value: String(wishes.bundleOn ?? ANY_DAY),
          choices: [
            { title: say("reminders.any-day"), value: ANY_DAY },
            ...WEEKDAYS.map((weekday) => ({ title: say(`weekday.${weekday}`), value: String(weekday) })),
          ],
        },
      ]
    : [];

/** One at a time: what the fields hold when they are saved is the pause from then on, and what they do not hold is none. */
const pauseOf = ({ wishes, today }: RemindersView): Span | undefined =>
  wishes.pauses.filter(({ to }) => to >= today).sort((one, other) => one.from - other.from)[0];

const buttonsOf = ({ wishes }: RemindersView, { say }: Voice): readonly Button[] => [
  { title: say("reminders.save"), verb: "reminders.save" },
  wishes.muted ? { title: say("muted.undo"), verb: "reminders.unmute" } : { title: say("reminders.mute"), verb: "reminders.mute" },
  { title: say("button.back"), verb: "help.open" },
];

const titleOf = ({ saved, again }: RemindersView): TextKey => {
  if (again !== undefined) return "reminders.not-saved";
  return saved ? "reminders.saved" : "reminders.title";
};

/** A client refuses the whole card for a date that is none. */
const dateIn = (typed: string): string => (parseDay(typed) === undefined ? "" : typed);

const fieldsOf = (typed: TypedPause | undefined, pause: Span | undefined): { readonly pausesFrom: string; readonly pausesTo: string } => {
  if (typed !== undefined) return { pausesFrom: dateIn(typed.from), pausesTo: dateIn(typed.to) };
  return pause === undefined ? { pausesFrom: "", pausesTo: "" } : { pausesFrom: isoDay(pause.from), pausesTo: isoDay(pause.to) };
};

export const REMINDERS: Card<RemindersView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: (view, voice) => {
    const { say } = voice;
    const { muted } = view.wishes;
    const pause = pauseOf(view);
    return {
      eyebrow: say("muted.eyebrow"),
      title: say(titleOf(view)),
      summary: say("reminders.summary"),
      status: say(muted ? "reminders.off" : "reminders.on"),
      audience: audience("wishes", "owner", voice),
      pause: say("reminders.pause"),
      pauseSays: linesOf([
        say("reminders.pause-says"),
        say("reminders.pause-seen"),
        ...(pause === undefined ? [] : [say("reminders.pause-now", { from: dateOf(pause.from), to: dateOf(pause.to) })]),
      ]),
      refusals: linesOf(view.again === undefined ? [] : [say(`reminders.pause-${view.again.why}`)]),
      ...fieldsOf(view.again?.typed, pause),
      from: say("reminders.from"),
      to: say("reminders.to"),
      dayHint: say("appointment.day-hint"),
      bundles: bundlesOf(view, voice),
      buttons: buttonsOf(view, voice).map(buttonData),
      links: [],
    };
  },
};
