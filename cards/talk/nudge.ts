import type { Day } from "../../dialogue/calendar/day.js";
import { PICKER, pickerOf } from "../appointment/picker.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD } from "../kit/parts.js";
import type { Voice } from "../kit/voice.js";
import { waysOf } from "./nudge-buttons.js";
import { formatsOf, type NudgePart, SECTIONS, sectionsOf, summaryOf, titleOf } from "./nudge-parts.js";

/** One message of the clock: nearly always one part, see dialogue/nudges/one-a-day.ts. */
export interface NudgeView {
  readonly today: Day;
  readonly first: NudgePart;
  readonly also: readonly NudgePart[];
}

const formatNames = (parts: readonly NudgePart[], voice: Voice) =>
  voice.list([...new Set(formatsOf(parts).map((format) => voice.pick(format)))]);

export const NUDGE: Card<NudgeView> = {
  shownIn: "message",
  template: frame([HEAD, SECTIONS, PICKER, ACTIONS]),
  data: ({ first, also, today }, voice) => {
    const parts = [first, ...also] as const;
    const { kind, choices, buttons } = waysOf(parts, voice);
    return {
      eyebrow: formatNames(parts, voice),
      title: titleOf(first, voice),
      summary: summaryOf(first, voice),
      sections: sectionsOf(parts, today, voice),
      pickers: pickerOf(kind, choices, voice),
      buttons: buttons.map(buttonData),
      links: [],
    };
  },
};
