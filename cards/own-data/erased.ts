import type { Day } from "../../dialogue/calendar/day.js";
import { PAUSE_MONTHS } from "../../dialogue/retention.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { plain } from "../kit/plain.js";
import { dateOf } from "../kit/voice.js";

export interface ErasedView {
  /** Under which number the deletion can be looked up; it names nobody. Absent: not everything could be deleted yet. */
  readonly receipt?: string;
  readonly on: Day;
  /** It stays until its owner lifts it. */
  readonly restricted?: true;
}

export interface NothingToEraseView {
  /** They stay whatever is erased. */
  readonly pauses: boolean;
}

/** Stays in the chat, so that the number can be found again. */
export const ERASED: Card<ErasedView> = noteCard("message", ({ receipt, on, restricted }, { say }) => ({
  eyebrow: say("own-data.title-short"),
  title: say(receipt === undefined ? "erased.rest-title" : "erased.title"),
  says: [
    say(receipt === undefined ? "erased.rest" : "erased.says"),
    ...(receipt === undefined ? [say("erased.rest-follows")] : []),
    say("erase.backups"),
    say(restricted === true ? "erased.restricted" : "erased.reminders"),
  ],
  facts: [
    { title: say("erased.on"), value: say("erased.day", { on: dateOf(on) }) },
    ...(receipt === undefined ? [] : [{ title: say("erased.receipt"), value: plain(receipt) }]),
  ],
  ...(receipt === undefined ? {} : { small: [say("erased.check")] }),
  buttons: [
    { title: say("nudge.mute"), verb: "reminders.mute" },
    { title: say("own-data.title-short"), verb: "data.open" },
  ],
}));

export const NOTHING_TO_ERASE: Card<NothingToEraseView> = noteCard("answer", ({ pauses }, { say }) => ({
  eyebrow: say("own-data.title-short"),
  title: say("nothing-to-erase.title"),
  says: [
    ...(pauses
      ? [say("nothing-to-erase.pauses"), say("erase.stays-pauses", { months: PAUSE_MONTHS }), say("erase.end-pause")]
      : [say("nothing-to-erase.says")]),
    say("erase.stays-roster"),
  ],
  buttons: [{ title: say("own-data.title-short"), verb: "data.open" }],
}));
