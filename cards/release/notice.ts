import type { Text } from "../../dialogue/formats/format.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { nameOf } from "../kit/plain.js";

/** What stays in the recipient's chat: from whom. It has no room for what, nor for who else. */
export interface ReleaseNoticeView {
  readonly format: Text;
  /** Stands for the release. */
  readonly id: string;
  readonly authorName: string;
}

export const RELEASE_NOTICE: Card<ReleaseNoticeView> = noteCard("message", ({ format, id, authorName }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("release-notice.title", { name: nameOf(authorName) }),
  summary: say("release-notice.summary"),
  says: [say("release-notice.says"), say("release-notice.unwatched")],
  buttons: [{ title: say("release-notice.open"), verb: "release.read", data: { id } }],
}));

/** The same message afterwards. There is nothing left to open. */
export const RELEASE_TAKEN_BACK: Card<Omit<ReleaseNoticeView, "id">> = noteCard("message", ({ format, authorName }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("release-taken-back.title"),
  says: [say("release-taken-back.says", { name: nameOf(authorName) }), say("release-taken-back.nothing-to-do")],
}));

/** The answer to a click on a message that is older than the taking back. */
export const RELEASE_GONE: Card<Omit<ReleaseNoticeView, "authorName">> = noteCard("answer", ({ format, id }, { say, pick }) => ({
  eyebrow: pick(format),
  title: say("release-gone.title"),
  summary: say("release.summary"),
  says: [say("release-gone.says")],
  buttons: [{ title: say("button.close"), verb: "release.close", data: { id } }],
}));
