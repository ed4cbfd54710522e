import type { Format, Text } from "../../dialogue/formats/format.js";
import type { PersonId } from "../../dialogue/person.js";
import { type Draft, previewOf } from "../../dialogue/release.js";
import { type ActionData, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, type CardData, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, AUDIENCE, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import { nameOf } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { type Above, inOneValue, PEOPLE, roleIn } from "./people.js";
import { SHOWN, shownData } from "./shown.js";

/** Step three: exactly what they will see, and who they are. */
export interface ReleasePreviewView {
  readonly format: Format;
  readonly draft: Draft;
  readonly authorName: string;
  readonly chain: readonly Above[];
  readonly to: readonly PersonId[];
  readonly refusal?: "changed";
}

const TEMPLATE: JsonObject = frame([
  HEAD,
  text("${says}"),
  AUDIENCE,
  paragraphs("refusals", { weight: "bolder" }),
  heading("${toHeading}"),
  PEOPLE,
  heading("${shownHeading}"),
  SHOWN,
  text("${undo}", { size: "small", isSubtle: true, spacing: "large", separator: true }),
  ACTIONS,
]);

const data = (view: ReleasePreviewView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say, pick } = voice;
  const { format, draft, authorName, chain, to } = view;
  const chosen = chain.filter(({ id }) => to.includes(id));
  const carried: ActionData = { id: draft.id, version: draft.version, which: inOneValue(chosen.map(({ id }) => id)) };
  return {
    eyebrow: pick(format.name),
    title: say("release-preview.title"),
    summary: say("release.summary"),
    says: say("release-preview.says"),
    audience: audience("draft", "owner", voice),
    refusals: linesOf(view.refusal === undefined ? [] : [say("release-preview.changed")]),
    toHeading: say("release-preview.to"),
    people: chosen.map(({ id, name }) => ({ name: nameOf(name), about: roleIn(chain, id, voice) })),
    shownHeading: say("release-preview.shown"),
    shown: shownData(previewOf(draft), authorName, voice),
    undo: say("release-preview.undo"),
    buttons: [
      buttonData({ title: say("release-preview.send"), verb: "release.send", data: carried }),
      buttonData({ title: say("release-preview.change"), verb: "release.topics", data: carried }),
      buttonData({ title: say("release.discard"), verb: "release.discard", data: carried }),
    ],
    links: [],
  };
};

export const RELEASE_PREVIEW: Card<ReleasePreviewView> = { shownIn: "answer", template: TEMPLATE, data };

export interface DiscardedView {
  readonly format: Text;
  /** Stands for the dialogue. */
  readonly id: string;
}

export const RELEASE_DISCARDED: Card<DiscardedView> = noteCard("answer", ({ format, id }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("release-discarded.title"),
  summary: say("release.summary"),
  says: [say("release-discarded.says")],
  buttons: [
    { title: say("release-discarded.again"), verb: "release.topics", data: { id } },
    { title: say("button.close"), verb: "release.close", data: { id } },
  ],
}));
