import type { Button } from "../kit/actions.js";
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

/** Somebody has to look again: for many people it takes longer than an answer may. */
interface Awaited {
  readonly state: "running" | "failed";
  /** Stands for the import that is on its way or was given up. */
  readonly id: string;
}

/** What became of a roster. `gone`: the former one is no longer at hand. */
export type RosterDoneView = Applied | Awaited | { readonly state: "undone" | "discarded" | "gone" };

const countsOf = (view: RosterDoneView, { say }: Voice): readonly FactData[] =>
  view.state === "applied"
    ? (["people", "joined", "left"] as const).map((what) => ({
        title: say(`roster-done.${what}`),
        value: say("preview.count", { count: view[what] }),
      }))
    : [];

const furtherOf = (view: RosterDoneView, { say }: Voice): readonly Button[] => {
  switch (view.state) {
    case "applied":
      return view.former === undefined ? [] : [{ title: say("change-done.undo"), verb: "import.undo", data: { id: view.former } }];
    case "running":
      return [{ title: say("roster-received.result"), verb: "import.result", data: { id: view.id } }];
    case "failed":
      return [{ title: say("roster-done.failed-again"), verb: "import.result", data: { id: view.id } }];
    case "gone":
      return [{ title: say("way.import"), verb: "import.open" }];
    case "undone":
    case "discarded":
      return [];
  }
};

export const ROSTER_DONE: Card<RosterDoneView> = noteCard("answer", (view, voice) => {
  const { say } = voice;
  const former = view.state === "applied" ? view.former : undefined;
  return {
    eyebrow: say("roster.eyebrow"),
    title: say(`roster-done.${view.state}`),
    says: [say(`roster-done.${view.state}-says`)],
    facts: countsOf(view, voice),
    small: former === undefined ? [] : [say("roster-done.undo-says")],
    buttons: [{ title: say("roster-done.home"), verb: "admin.open" }, ...furtherOf(view, voice)],
  };
});
