import type { Day } from "../../dialogue/calendar/day.js";
import { PICKER, pickerOf } from "../appointment/picker.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD } from "../kit/parts.js";
import type { Voice } from "../kit/voice.js";
import { waysOf } from "./nudge-buttons.js";
import { formatsOf, type NudgePart, SECTIONS, sectionsOf, summaryOf, titleOf } from "./nudge-parts.js";
import { namedIn } from "./nudge-people.js";

/** One message of the clock: nearly always one part, see dialogue/nudges/one-a-day.ts. */
export interface NudgeView {
  readonly today: Day;
  /** Stands for each slot of the message; at most MOST_SLOT_MARKS. */
  readonly slots: string;
  readonly first: NudgePart;
  readonly also: readonly NudgePart[];
}

const formatNames = (parts: readonly NudgePart[], voice: Voice) =>
  voice.list([...new Set(formatsOf(parts).map((format) => voice.pick(format)))]);

export const NUDGE: Card<NudgeView> = {
  shownIn: "message",
  template: frame([HEAD, SECTIONS, PICKER, ACTIONS]),
  data: ({ first, also, today, slots }, voice) => {
    const parts = [first, ...also] as const;
    const named = namedIn(parts, slots, voice);
    const { kind, choices, buttons } = waysOf(parts, named, voice);
    return {
      eyebrow: formatNames(parts, voice),
      title: titleOf(first, voice),
      summary: summaryOf(first, voice),
      sections: sectionsOf(parts, named, today, voice),
      pickers: pickerOf(kind, choices, voice),
      buttons: buttons.map((button) => buttonData({ ...button, data: { ...button.data, slots } })),
      links: [],
    };
  },
};
