import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { Voice } from "../kit/voice.js";

/** What became of the wish for a file. Teams' own question comes right below "offered". */
export interface ExportView {
  readonly state: "offered" | "stored" | "declined" | "no-files-here";
}

const again = (state: ExportView["state"], { say }: Voice): readonly Button[] => {
  switch (state) {
    case "offered":
    case "stored":
      return [];
    case "declined":
      return [{ title: say("own-data.file"), verb: "data.export" }];
    case "no-files-here":
      return [{ title: say("own-data.read"), verb: "data.read", data: { which: "1" } }];
  }
};

export const EXPORT: Card<ExportView> = noteCard("message", ({ state }, voice) => {
  const { say } = voice;
  return {
    eyebrow: say("own-data.eyebrow"),
    title: say(`export.${state}.title`),
    says: [say(`export.${state}.says`), ...(state === "offered" || state === "stored" ? [say("export.care")] : [])],
    buttons: [...again(state, voice), { title: say("own-data.title-short"), verb: "data.open" }],
  };
});
