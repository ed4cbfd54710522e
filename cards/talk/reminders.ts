import type { Wishes } from "../../dialogue/person.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, AUDIENCE, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import { dateOf, type Voice } from "../kit/voice.js";

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
  readonly leads: boolean;
  readonly saved: boolean;
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
  text("${pauseSays}", { spacing: "small" }),
  paragraphs("pauses"),
  { type: "Input.Date", id: REMINDER_INPUTS.from, label: "${from}", placeholder: "${dayHint}" },
  { type: "Input.Date", id: REMINDER_INPUTS.to, label: "${to}", placeholder: "${dayHint}" },
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

const buttonsOf = ({ wishes }: RemindersView, { say }: Voice): readonly Button[] => [
  { title: say("reminders.save"), verb: "reminders.save" },
  wishes.muted ? { title: say("muted.undo"), verb: "reminders.unmute" } : { title: say("reminders.mute"), verb: "reminders.mute" },
];

export const REMINDERS: Card<RemindersView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: (view, voice) => {
    const { say } = voice;
    const { muted, pauses } = view.wishes;
    return {
      eyebrow: say("muted.eyebrow"),
      title: say(view.saved ? "reminders.saved" : "reminders.title"),
      summary: say("reminders.summary"),
      status: say(muted ? "reminders.off" : "reminders.on"),
      audience: audience("wishes", "owner", voice),
      pause: say("reminders.pause"),
      pauseSays: say("reminders.pause-says"),
      pauses: linesOf(pauses.map(({ from, to }) => say("reminders.pause-now", { from: dateOf(from), to: dateOf(to) }))),
      from: say("reminders.from"),
      to: say("reminders.to"),
      dayHint: say("appointment.day-hint"),
      bundles: bundlesOf(view, voice),
      buttons: buttonsOf(view, voice).map(buttonData),
      links: [],
    };
  },
};
