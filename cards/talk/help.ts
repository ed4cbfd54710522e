import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, type FactData, facts, HEAD, heading, type JsonObject, text } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";

/** What somebody can write, by what they are in the house. */
export interface HelpView {
  readonly leads: boolean;
  readonly isAdmin: boolean;
  readonly reviews: boolean;
}

/** The words people type, in the order in which they need them. */
const COMMANDS = {
  everybody: ["prepare", "release", "withdraw", "appointment", "held", "mute", "data", "erase", "rights", "looked", "language"],
  lead: ["team"],
  admin: ["schedule", "preview", "import", "roles", "delivery", "log", "emergency"],
  review: ["review"],
} as const;

type Command = (typeof COMMANDS)[keyof typeof COMMANDS][number];

const TEMPLATE: JsonObject = frame([
  HEAD,
  text("${says}"),
  { $data: "${groups}", type: "Container", items: [{ $data: "${headings}", ...heading("${text}") }, facts("facts")] },
  ACTIONS,
]);

const factsOf = (commands: readonly Command[], { say }: Voice): readonly FactData[] =>
  commands.map((command) => ({ title: say(`command.${command}`), value: say(`help.${command}`) }));

const groupOf = (commands: readonly Command[], voice: Voice, heading?: Plain): Readonly<Record<string, unknown>> => ({
  headings: heading === undefined ? [] : [{ text: heading }],
  facts: factsOf(commands, voice),
});

export const HELP: Card<HelpView> = {
  shownIn: "message",
  template: TEMPLATE,
  data: ({ leads, isAdmin, reviews }, voice) => {
    const { say } = voice;
    return {
      eyebrow: say("button.help"),
      title: say("help.title"),
      summary: say("help.title"),
      says: say("help.says"),
      groups: [
        groupOf(COMMANDS.everybody, voice),
        ...(leads ? [groupOf(COMMANDS.lead, voice, say("help.as-lead"))] : []),
        ...(isAdmin ? [groupOf(COMMANDS.admin, voice, say("help.as-admin"))] : []),
        ...(reviews ? [groupOf(COMMANDS.review, voice, say("help.as-review"))] : []),
      ],
      buttons: [
        buttonData({ title: say("nudge.prepare"), verb: "preparation.open" }),
        buttonData({ title: say("nudge.appointment"), verb: "appointment.open" }),
        ...(leads ? [buttonData({ title: say("nudge.team"), verb: "team.open" })] : []),
        buttonData({ title: say("language.button"), verb: "language.open" }),
      ],
      links: [],
    };
  },
};
