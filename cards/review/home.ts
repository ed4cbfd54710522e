import type { AgreedVersion } from "../../dialogue/agreed-version.js";
import type { Day } from "../../dialogue/calendar/day.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { nameOf } from "../kit/plain.js";
import { dateOf } from "../kit/voice.js";

/** Where staff council and data protection begin. */
export interface ReviewHomeView {
  readonly houseName: string;
  readonly version: Pick<AgreedVersion, "number" | "on">;
  /** The house has run with it since then, and with another one before. */
  readonly raisedOn?: Day;
}

export const REVIEW_HOME: Card<ReviewHomeView> = noteCard("message", ({ houseName, version, raisedOn }, { say }) => ({
  eyebrow: nameOf(houseName),
  title: say("review.title"),
  says: [
    ...(raisedOn === undefined ? [] : [say("review.raised", { since: dateOf(raisedOn) })]),
    say("review.says"),
    say("review.no-content"),
    say("review.more"),
  ],
  small: [say("review.version", { number: version.number, on: dateOf(version.on) })],
  buttons: [
    { title: say("review.promises"), verb: "promises.open" },
    { title: say("review.matrix"), verb: "matrix.open", data: { which: "review" } },
    { title: say("review.settings"), verb: "settings.open" },
    { title: say("review.log"), verb: "log.open" },
    { title: say("review.receipts"), verb: "receipts.open" },
    { title: say("review.others"), verb: "review.more" },
  ],
}));
