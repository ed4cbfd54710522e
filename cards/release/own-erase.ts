import type { Text } from "../../dialogue/formats/format.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";

/** About one release of the reader's own that they took back. */
export interface EraseReleaseView {
  readonly format: Text;
  readonly id: string;
}

export type ErasedReleaseView = Omit<EraseReleaseView, "id">;

export const ERASE_RELEASE: Card<EraseReleaseView> = noteCard("answer", ({ format, id }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("erase-release.title"),
  says: [say("erase-release.says"), say("erase-release.notices")],
  buttons: [
    { title: say("erase-preparation.do"), verb: "release.erase", data: { id } },
    { title: say("button.cancel"), verb: "release.own", data: { id } },
  ],
}));

export const ERASED_RELEASE: Card<ErasedReleaseView> = noteCard("answer", ({ format }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("erased-release.title"),
  says: [say("erase.backups")],
  buttons: [{ title: say("way.releases"), verb: "release.list" }],
}));
