import { LONGEST_MONTHS } from "../../dialogue/retention.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, heading, type JsonObject, paragraphs, text } from "../kit/parts.js";
import { plain } from "../kit/plain.js";

/** The eight promises, and how to see for oneself that they are kept. */
export type PromisesView = Readonly<Record<never, never>>;

const NAMES = ["messages", "sealed", "private", "take-back", "ends", "delivery", "voluntary", "checkable"] as const;

type PromiseName = (typeof NAMES)[number];

/** What shows it today. A promise without a command of its own is shown by the tests. */
export const COMMANDS: Readonly<Record<PromiseName, string | undefined>> = {
  messages: "npm run -s cards -- --out karten",
  sealed: "npm run -s faults -- --case A08,A09",
  private: "npm run -s permissions -- --check",
  "take-back": "npm run -s faults -- --case F08,F17",
  ends: undefined,
  delivery: "npm run -s faults -- --case F07,F09",
  voluntary: undefined,
  checkable: "npm test",
};

const COMMAND: JsonObject = text("${text}", { fontType: "monospace", size: "small", spacing: "small" });

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  {
    $data: "${promises}",
    type: "Container",
    items: [heading("${title}"), text("${promise}", { spacing: "small" }), { $data: "${commands}", ...COMMAND }],
  },
  ACTIONS,
]);

export const PROMISES: Card<PromisesView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: (_, { say }) => ({
    eyebrow: say("review.title"),
    title: say("promises.title"),
    summary: say("promises.title"),
    says: [{ text: say("promises.says") }],
    promises: NAMES.map((name) => {
      const command = COMMANDS[name];
      return {
        title: say(`promises.${name}.title`),
        promise: say(`promises.${name}.says`, { months: LONGEST_MONTHS }),
        commands: command === undefined ? [] : [{ text: plain(command) }],
      };
    }),
    buttons: [buttonData({ title: say("button.back"), verb: "review.open" })],
    links: [],
  }),
};
