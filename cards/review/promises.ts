import { LONGEST_MONTHS } from "../../dialogue/retention.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import { plain } from "../kit/plain.js";

/** The eight promises, and how to see for oneself that they are kept. */
export type PromisesView = Readonly<Record<never, never>>;

const NAMES = ["messages", "sealed", "private", "take-back", "ends", "delivery", "voluntary", "checkable"] as const;

type PromiseName = (typeof NAMES)[number];

/** As somebody at the server types them. */
export const COMMAND_LINES = {
  kanarie: "npm run kanarie",
  "zwei-welten": "npm run zwei-welten",
  selbstpruefung: "npm run selbstpruefung",
  vertrauen: "npm run vertrauen -- --check",
  protokoll: "npm run -s protokoll -- --datei …",
  sealed: "npm run -s faults -- --case A08,A09,F17",
  taken: "npm run -s faults -- --case F08,F17",
  sent: "npm run -s faults -- --case F07,F17",
  all: "npm test",
} as const;

type CommandName = keyof typeof COMMAND_LINES;

/** What proves each. */
export const COMMANDS: Readonly<Record<PromiseName, readonly [CommandName, ...CommandName[]]>> = {
  messages: ["kanarie"],
  sealed: ["sealed", "kanarie"],
  private: ["zwei-welten"],
  "take-back": ["taken"],
  ends: ["selbstpruefung"],
  delivery: ["sent"],
  voluntary: ["zwei-welten"],
  checkable: ["vertrauen", "protokoll", "all"],
};

const COMMAND: JsonObject = text("${text}", { fontType: "monospace", size: "small", spacing: "small" });

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  {
    $data: "${promises}",
    type: "Container",
    items: [
      heading("${title}"),
      text("${promise}", { spacing: "small" }),
      {
        $data: "${commands}",
        type: "Container",
        spacing: "small",
        items: [COMMAND, text("${does}", { size: "small", isSubtle: true, spacing: "none" })],
      },
    ],
  },
  paragraphs("small", { size: "small", isSubtle: true }),
  ACTIONS,
]);

export const PROMISES: Card<PromisesView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: (_, { say }) => ({
    eyebrow: say("review.title"),
    title: say("promises.title"),
    summary: say("promises.title"),
    says: linesOf([say("promises.says"), say("promises.who")]),
    promises: NAMES.map((name) => ({
      title: say(`promises.${name}.title`),
      promise: say(`promises.${name}.says`, { months: LONGEST_MONTHS }),
      commands: COMMANDS[name].map((command) => ({ text: plain(COMMAND_LINES[command]), does: say(`promises.command.${command}`) })),
    })),
    small: linesOf([say("promises.anywhere"), say("promises.with-file")]),
    buttons: [buttonData({ title: say("button.back"), verb: "review.open" })],
    links: [],
  }),
};
