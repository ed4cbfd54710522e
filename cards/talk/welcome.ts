import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { nameOf } from "../kit/plain.js";

/** First contact, part one: what this is. What is kept and who sees it is on the second card, privacy.ts. */
export interface WelcomeView {
  readonly houseName: string;
}

export const WELCOME: Card<WelcomeView> = noteCard("message", ({ houseName }, { say }) => ({
  eyebrow: nameOf(houseName),
  title: say("welcome.title"),
  summary: say("welcome.summary"),
  says: [say("welcome.what"), say("welcome.how"), say("welcome.promise")],
  buttons: [
    { title: say("welcome.prepare"), verb: "preparation.open" },
    { title: say("welcome.privacy"), verb: "privacy.open" },
    { title: say("button.help"), verb: "help.open" },
  ],
}));
