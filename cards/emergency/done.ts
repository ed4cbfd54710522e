import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";

/** What became of a click. */
export type EmergencyDoneView =
  | { readonly state: "asked" | "declined" | "nobody-reviews" }
  | { readonly state: "approved"; readonly id: string }
  /** Whoever had it ended for themselves goes back to their own data. */
  | { readonly state: "ended"; readonly own: boolean };

export const EMERGENCY_DONE: Card<EmergencyDoneView> = noteCard("answer", (view, { say }) => {
  const { state } = view;
  const isOwn = state === "ended" && view.own;
  const back: Button = isOwn
    ? { title: say("emergency.who"), verb: "emergency.who" }
    : { title: say("emergency.short"), verb: "emergency.open" };
  return {
    eyebrow: say("emergency.title"),
    title: say(`emergency-done.${state}`),
    summary: say("emergency.title"),
    says: [say(state === "nobody-reviews" ? "emergency.nobody-reviews" : `emergency-done.${state}-says`)],
    buttons: [
      ...(state === "approved"
        ? [{ title: say("emergency-notice.approved.read"), verb: "emergency.see", data: { id: view.id } } as const]
        : []),
      back,
    ],
  };
});
