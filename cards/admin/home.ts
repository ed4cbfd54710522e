import type { Day } from "../../dialogue/calendar/day.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { nameOf } from "../kit/plain.js";
import type { CardVerb } from "../kit/verbs.js";
import { dateOf } from "../kit/voice.js";

/** Where every task of an admin begins. Stays in the chat, so it says nothing of anybody. */
export interface AdminHomeView {
  readonly houseName: string;
  readonly hasRoster: boolean;
  /** Nothing goes out since a restore. */
  readonly pausedOn?: Day;
}

const TASKS = ["schedule", "preview", "import", "roles", "delivery", "log"] as const;

type Task = (typeof TASKS)[number];

const VERB: Readonly<Record<Task, CardVerb>> = {
  schedule: "schedule.open",
  preview: "preview.open",
  import: "import.open",
  roles: "roles.open",
  delivery: "delivery.open",
  log: "log.open",
};

/** Whoever has no roster yet needs that button most. */
const inOrder = (hasRoster: boolean): readonly Task[] => (hasRoster ? TASKS : ["import", ...TASKS.filter((task) => task !== "import")]);

export const ADMIN_HOME: Card<AdminHomeView> = noteCard("message", ({ houseName, hasRoster, pausedOn }, { say }) => ({
  eyebrow: nameOf(houseName),
  title: say("admin-home.title"),
  summary: say("admin-home.summary"),
  says: [
    ...(pausedOn === undefined ? [] : [say("delivery.paused", { on: dateOf(pausedOn) })]),
    ...(hasRoster ? [] : [say("admin-home.no-roster")]),
    say("admin-home.says"),
  ],
  facts: TASKS.map((task) => ({ title: say(`admin-home.${task}`), value: say(`admin-home.${task}-says`) })),
  buttons: inOrder(hasRoster).map((task): Button => ({ title: say(`admin-home.${task}`), verb: VERB[task] })),
}));
