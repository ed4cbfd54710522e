import { type FileKind, fileSort } from "../files/kinds.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { Voice } from "../kit/voice.js";

/** What became of the wish for a file. Teams' own question comes right below "offered". */
export interface ExportView {
  readonly state: "offered" | "stored" | "declined" | "no-files-here" | "expired" | "not-stored" | "too-large";
  /** Absent where nobody knows any more which it was. */
  readonly kind?: FileKind;
}

const READ: Button["verb"] = "data.read";

const isOwn = (kind: FileKind | undefined): boolean => kind === undefined || kind === "own-page" || kind === "own-json";

const onward = ({ state, kind }: ExportView, { say }: Voice): readonly Button[] => {
  const again = fileSort(kind ?? "own-page").from;
  const inChat: readonly Button[] = isOwn(kind) ? [{ title: say("own-data.read"), verb: READ, data: { which: "1" } }] : [];
  switch (state) {
    case "offered":
    case "stored":
      return [];
    case "declined":
    case "expired":
      return [{ title: say(again.title), verb: again.verb }];
    case "not-stored":
      return [{ title: say(again.title), verb: again.verb }, ...inChat];
    case "no-files-here":
    case "too-large":
      return inChat;
  }
};

export const EXPORT: Card<ExportView> = noteCard("message", (view, voice) => {
  const { state, kind } = view;
  const { say } = voice;
  return {
    eyebrow: say(isOwn(kind) ? "own-data.eyebrow" : "export.eyebrow"),
    title: say(`export.${state}.title`),
    says: [say(`export.${state}.says`), ...(state === "offered" || state === "stored" ? [say("export.onedrive"), say("export.care")] : [])],
    buttons: [
      ...onward(view, voice),
      isOwn(kind) ? { title: say("own-data.title-short"), verb: "data.open" } : { title: say("button.help"), verb: "help.open" },
    ],
  };
});

/** In Teams' own question, which stays in the chat: nothing of what is in the file. */
export const fileQuestion = ({ say }: Voice): string => say("export.consent");

/** Before anything is offered: where a file lies then, and who can get at it. */
export type ExportAskView = Readonly<Record<never, never>>;

export const EXPORT_ASK: Card<ExportAskView> = noteCard("answer", (_, { say }) => ({
  eyebrow: say("own-data.eyebrow"),
  title: say("export-ask.title"),
  says: [say("export-ask.where"), say("export.onedrive"), say("export.care"), say("export-ask.page"), say("export-ask.json")],
  small: [say("export-ask.others"), say("export-ask.without")],
  buttons: [
    { title: say("export-ask.as-page"), verb: "data.file", data: { which: "own-page" } },
    { title: say("export-ask.as-json"), verb: "data.file", data: { which: "own-json" } },
    { title: say("own-data.read"), verb: READ, data: { which: "1" } },
    { title: say("own-data.title-short"), verb: "data.open" },
  ],
}));
