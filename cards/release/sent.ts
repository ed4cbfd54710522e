import type { Day } from "../../dialogue/calendar/day.js";
import type { Text } from "../../dialogue/formats/format.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { dateOf } from "../kit/voice.js";

/** What stays in the author's chat. It tells no content and names nobody. */
export interface SentView {
  readonly format: Text;
  /** Stands for the release. */
  readonly id: string;
  readonly on: Day;
}

export interface WithdrawnView extends SentView {
  /** By retention.ts. */
  readonly endsOn: Day;
}

export const RELEASE_SENT: Card<SentView> = noteCard("message", ({ format, id, on }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("release-sent.title", { on: dateOf(on) }),
  summary: say("release-sent.summary"),
  says: [say("release-sent.says"), say("release-sent.undo")],
  buttons: [
    { title: say("release.look"), verb: "release.own", data: { id } },
    { title: say("release.withdraw"), verb: "release.withdraw", data: { id } },
  ],
}));

export const RELEASE_WITHDRAWN: Card<WithdrawnView> = noteCard("message", ({ format, id, on, endsOn }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("release-withdrawn.title", { on: dateOf(on) }),
  summary: say("release-withdrawn.summary"),
  says: [say("release-withdrawn.says"), say("release-withdrawn.until", { on: dateOf(endsOn) })],
  buttons: [
    { title: say("release.look"), verb: "release.own", data: { id } },
    { title: say("release-withdrawn.again"), verb: "release.topics", data: { id } },
  ],
}));

export const RELEASE_PARTLY_WITHDRAWN: Card<SentView> = noteCard("message", ({ format, id, on }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("release-partly-withdrawn.title", { on: dateOf(on) }),
  summary: say("release-partly-withdrawn.summary"),
  says: [say("release-partly-withdrawn.says")],
  buttons: [
    { title: say("release.look"), verb: "release.own", data: { id } },
    { title: say("release-partly-withdrawn.rest"), verb: "release.withdraw", data: { id } },
  ],
}));
