import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";

/** What became of a change. */
export type ChangeDoneView =
  /** `id` stands for the change that can be undone. */
  { readonly state: "applied"; readonly id: string } | { readonly state: "undone" | "discarded" | "outdated" };

export const CHANGE_DONE: Card<ChangeDoneView> = noteCard("answer", (view, { say }) => {
  const schedule: Button = { title: say("change-done.schedule"), verb: "schedule.open" };
  return {
    eyebrow: say("admin.eyebrow"),
    title: say(`change-done.${view.state}`),
    says: [say(`change-done.${view.state}-says`)],
    buttons:
      view.state === "applied" ? [schedule, { title: say("change-done.undo"), verb: "change.undo", data: { id: view.id } }] : [schedule],
  };
});
