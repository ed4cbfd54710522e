import type { CardVerb } from "../../../cards/kit/verbs.js";
import type { Json } from "../card-on-screen.js";
import type { Client } from "../client.js";
import { ALL_VERBS } from "../press-book.js";
import type { Stage } from "../stage.js";
import type { Chapter } from "./chapter.js";

/** Checking comes first: taking back an import takes the role away. The author of it all is not among them. */
const REVIEW = "Petra";
const ADMIN = "Tobias";
const OTHERS = ["Silke", "Jörn", "Leyla", "Mateusz"] as const;

const MOST_ALIKE = 3;
const MOST_PRESSED = 400;

interface Standing {
  readonly card: Json;
  readonly button: Json;
}

/** Every button of every card that their own cards lead to; of those that differ only in what they carry, a few. */
const pressesAll = async (client: Client): Promise<void> => {
  const waiting: Standing[] = [];
  const counts = new Map<unknown, number>();
  const known = new Set<string>();
  const note = (): void => {
    for (const { card, button } of client.buttons()) {
      const key = JSON.stringify([button.verb, button.data]);
      const count = counts.get(button.verb) ?? 0;
      if (known.has(key) || count >= MOST_ALIKE) continue;
      known.add(key);
      counts.set(button.verb, count + 1);
      waiting.push({ card, button });
    }
  };
  for (const verb of ALL_VERBS) {
    await client.invents(verb, {});
    note();
  }
  for (let done = 0; done < MOST_PRESSED; done++) {
    const next = waiting.shift();
    if (next === undefined) return;
    await client.taps(next.card, next.button);
    note();
  }
};

const MOST_CARRIED = 3;
const MOST_IDS = 6;

const forgedFor = ({ presses }: Stage, verb: CardVerb): readonly Json[] => [
  ...presses.carried(verb).slice(0, MOST_CARRIED),
  ...presses
    .ids()
    .slice(0, MOST_IDS)
    .map((id) => ({ id })),
];

/** With what stood on anybody's card. */
const forgesAll = async (stage: Stage, client: Client): Promise<void> => {
  for (const verb of ALL_VERBS) for (const data of forgedFor(stage, verb)) await client.invents(verb, data);
};

const EMPTY_CHOICE = "behind a choice of formats, which is left open as it stands";
const OVER = "about an appointment, and the conversation was held by then";
const AT_ONCE = "stands on an import for as long as that waits, and the story applies it at once";

/** Buttons that the story does not come to on a card, each with its reason. Forged they are all tried. */
export const NOT_ON_CARDS: Readonly<Partial<Record<CardVerb, string>>> = {
  "lead-topics.erase": "stands on a form for one chosen person, and the choice is left open as it stands",
  "release.discard": "stands on a draft of one's own, and none of the six has one by then",
  ...{ "appointment.answer": OVER, "appointment.drop": OVER, "appointment.cancel": OVER },
  ...{ "windows.save": EMPTY_CHOICE, "stage.open": EMPTY_CHOICE, "stage.save": EMPTY_CHOICE },
  ...{ "change.apply": EMPTY_CHOICE, "change.discard": EMPTY_CHOICE, "change.undo": EMPTY_CHOICE },
  ...{ "import.result": AT_ONCE, "import.discard": AT_ONCE, "import.undo": "is offered only right after an import" },
};

export const pressingEverything: Chapter = {
  title: "Jeder Knopf, von jeder Seite",
  play: async (stage) => {
    const names = [REVIEW, ADMIN, ...OTHERS];
    for (const name of names) await pressesAll(stage.client(name));
    for (const name of names) await forgesAll(stage, stage.client(name));
    await stage.tick();
  },
};
