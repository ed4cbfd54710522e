import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import type { Voice } from "../kit/voice.js";

interface Applied {
  readonly state: "applied";
  readonly people: number;
  readonly joined: number;
  readonly left: number;
  /** Stands for the former roster; absent where there was none. */
  readonly former?: string;
}

/** What became of a roster. */
export type RosterDoneView = Applied | { readonly state: "undone" | "discarded" };

const countsOf = (view: RosterDoneView, { say }: Voice): readonly FactData[] =>
  view.state === "applied"
    ? (["people", "joined", "left"] as const).map((what) => ({
        title: say(`roster-done.${what}`),
        value: say("preview.count", { count: view[what] }),
      }))
    : [];

export const ROSTER_DONE: Card<RosterDoneView> = noteCard("answer", (view, voice) => {
  const { say } = voice;
  const former = view.state === "applied" ? view.former : undefined;
  return {
    eyebrow: say("roster.eyebrow"),
    title: say(`roster-done.${view.state}`),
    says: [say(`roster-done.${view.state}-says`)],
    facts: countsOf(view, voice),
    small: former === undefined ? [] : [say("roster-done.undo-says")],
    buttons: [
      { title: say("roster-done.home"), verb: "admin.open" },
      ...(former === undefined ? [] : [{ title: say("change-done.undo"), verb: "import.undo", data: { id: former } } as const]),
    ],
  };
});
