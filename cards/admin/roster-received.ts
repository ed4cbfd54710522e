import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";

/** The answer to a file in the chat. It stays there, so it says neither whom the file names nor what is wrong with it. */
export interface RosterReceivedView {
  /** Stands for the import that waits. */
  readonly id: string;
}

export const ROSTER_RECEIVED: Card<RosterReceivedView> = noteCard("message", ({ id }, { say }) => ({
  eyebrow: say("roster.eyebrow"),
  title: say("roster-received.title"),
  says: [say("roster-received.says"), say("roster-received.file")],
  buttons: [
    { title: say("roster-received.result"), verb: "import.result", data: { id } },
    { title: say("change-effect.discard"), verb: "import.discard", data: { id } },
  ],
}));
