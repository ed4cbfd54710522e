import type { Offset, Recipient, Stage } from "../../../dialogue/formats/format.js";
import { type Plain, plain } from "../../kit/plain.js";
import type { Voice } from "../../kit/voice.js";
import { stageName } from "../../texts/stages.js";
import type { TextKey } from "../../texts/texts.js";

interface Distance {
  readonly unit: "weeks" | "days";
  readonly number: number;
}

/** "6 Wochen" is read faster than "42 Tage". */
const distanceOf = (days: number): Distance => (days % 7 === 0 ? { unit: "weeks", number: days / 7 } : { unit: "days", number: days });

const offsetWords = ({ of, days, count }: Offset, { say }: Voice): Plain => {
  if (days === 0) return say("stage.on-the-day", { of });
  const far = Math.abs(days);
  const distance = count === "working" ? { unit: "working", number: far } : distanceOf(far);
  return say("stage.offset", { ...distance, side: days < 0 ? "before" : "after", of });
};

const whenWords = ({ at }: Stage, voice: Voice): Plain => {
  const due = at.find(({ of }) => of === "due");
  const agreed = at.find(({ of }) => of === "agreed");
  if (due === undefined || agreed === undefined) return voice.list(at.map((offset) => offsetWords(offset, voice)));
  return voice.say("stage.either", { agreed: offsetWords(agreed, voice), due: offsetWords(due, voice) });
};

const recipientKey = (to: readonly Recipient[]): TextKey => {
  if (to.length > 1) return "stage.to-both";
  return to.includes("lead") ? "stage.to-lead" : "stage.to-employee";
};

/** "An die Führungskraft, 6 Wochen vor dem Fälligkeitstag" */
export const stageWords = (stage: Stage, voice: Voice): Plain => {
  const { say } = voice;
  const line = say("stage.line", { when: whenWords(stage, voice), to: say(recipientKey(stage.to)) });
  const { repeat } = stage;
  if (repeat === undefined || repeat.times < 2) return line;
  return say("stage.repeated", { line, repeat: say("stage.repeat", { ...distanceOf(repeat.everyDays), times: repeat.times }) });
};

/** "Plan dates" */
export const stageTitle = ({ id }: Stage, { pick }: Voice): Plain => {
  const [first = "", ...rest] = pick(stageName(id));
  return plain(first.toUpperCase() + rest.join(""));
};

/** Before a colon, where no question mark can stand. */
export const stageLabel = (stage: Stage, voice: Voice): Plain => plain(stageTitle(stage, voice).replace(/\?$/, ""));
