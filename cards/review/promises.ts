import { LONGEST_MONTHS } from "../../dialogue/retention.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, heading, type JsonObject, paragraphs, text } from "../kit/parts.js";
import { plain } from "../kit/plain.js";

/** The eight promises, and how to see for oneself that they are kept. */
export type PromisesView = Readonly<Record<never, never>>;

const NAMES = ["messages", "sealed", "private", "take-back", "ends", "delivery", "voluntary", "checkable"] as const;

type PromiseName = (typeof NAMES)[number];

/** What proves it today, for a single promise; where nothing stands the card says that only all the tests together do. */
export const COMMANDS: Readonly<Record<PromiseName, string | undefined>> = {
  messages: undefined,
  sealed: "npm run -s faults -- --case A08,A09,F17",
  private: undefined,
  "take-back": "npm run -s faults -- --case F08,F17",
  ends: undefined,
  delivery: "npm run -s faults -- --case F07,F17",
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
    items: [
      heading("${title}"),
      text("${promise}", { spacing: "small" }),
      { $data: "${commands}", ...COMMAND },
      paragraphs("none", { size: "small", isSubtle: true, spacing: "small" }),
    ],
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
        none: command === undefined ? [{ text: say("promises.no-command") }] : [],
      };
    }),
    buttons: [buttonData({ title: say("button.back"), verb: "review.open" })],
    links: [],
  }),
};
