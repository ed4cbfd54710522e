import type { Text } from "../../dialogue/formats/format.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";

/** About one dialogue of the reader's own. */
export interface PreparationView {
  readonly format: Text;
  /** Stands for the dialogue. */
  readonly id: string;
}

/** What stays in the chat: the same bytes whether something is prepared or not. */
export const PREPARATION: Card<PreparationView> = noteCard("message", ({ format, id }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("preparation.title"),
  says: [say("preparation.says"), say("checklist.voluntary")],
  buttons: [
    { title: say("preparation.open"), verb: "preparation.open", data: { id } },
    { title: say("preparation.release"), verb: "release.topics", data: { id } },
    { title: say("preparation.erase"), verb: "preparation.erase-ask", data: { id } },
  ],
}));

export interface SavedView extends PreparationView {
  readonly ticked: number;
  /** Something was kept beside what stood on the form. */
  readonly kept: boolean;
}

/** Seen by whoever saved, and by nobody who looks into the chat later. */
export const SAVED: Card<SavedView> = noteCard("answer", ({ format, id, ticked, kept }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("saved.title"),
  summary: say("saved.summary"),
  says: [say("saved.ticked", { count: ticked }), ...(kept ? [say("saved.kept")] : []), say("saved.next")],
  audience: { of: "preparation", seat: "owner" },
  buttons: [
    { title: say("preparation.open"), verb: "preparation.open", data: { id } },
    { title: say("preparation.release"), verb: "release.topics", data: { id } },
    { title: say("button.close"), verb: "preparation.close", data: { id } },
  ],
}));

export const ERASE_PREPARATION: Card<PreparationView> = noteCard("answer", ({ format, id }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("erase-preparation.title"),
  says: [say("erase-preparation.says"), say("erase-preparation.releases")],
  buttons: [
    { title: say("erase-preparation.do"), verb: "preparation.erase", data: { id } },
    { title: say("button.cancel"), verb: "preparation.close", data: { id } },
  ],
}));

export const ERASED_PREPARATION: Card<PreparationView> = noteCard("answer", ({ format, id }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("erased-preparation.title"),
  says: [say("erase.backups")],
  buttons: [
    { title: say("nudge.prepare"), verb: "preparation.open", data: { id } },
    { title: say("button.close"), verb: "preparation.close", data: { id } },
  ],
}));
