import type { Heard } from "../../../../bot/conversations/hear.js";
import { dialogueMark } from "../../../../bot/conversations/marks.js";
import { whichDate } from "../../../../cards/index.js";
import { type Dialogue, day, isoDay, type Notice, type PersonId, type When } from "../../../../dialogue/index.js";
import { ADA, anOpenDialogue, type Clicked, type Talks } from "../house.js";

export const ADAS = dialogueMark(anOpenDialogue(ADA).id);

/** Friday 4 December 2026, 10:00. */
export const FIRST: When = { on: day("2026-12-04"), from: 600, minutes: 30 };
/** Tuesday 8 December 2026, 13:30. */
export const SECOND: When = { on: day("2026-12-08"), from: 810, minutes: 20 };

const two = (count: number): string => String(count).padStart(2, "0");

export const filledIn = ({ on, from, minutes }: When): Readonly<Record<string, string>> => ({
  day: isoDay(on),
  time: `${two(Math.floor(from / 60))}:${two(from % 60)}`,
  minutes: String(minutes),
});

export const proposes = (talks: Talks, person: string, when: When, more: Clicked = {}): Promise<Heard> =>
  talks.click(person, "appointment.send", { id: ADAS, inputs: filledIn(when), ...more });

export const agrees = (talks: Talks, person: string, when: When, more: Clicked = {}): Promise<Heard> =>
  talks.click(person, "appointment.agree", { id: ADAS, which: whichDate(when), ...more });

export const saysHeld = (talks: Talks, person: string, on: string, more: Clicked = {}): Promise<Heard> =>
  talks.click(person, "held.say", { id: ADAS, inputs: { "held-on": on }, ...more });

export const adas = async (talks: Talks): Promise<Dialogue> => {
  const [dialogue] = (await talks.file(ADA)).plan.dialogues;
  if (dialogue === undefined) throw new Error("Ada has a dialogue");
  return dialogue;
};

export const notices = async (talks: Talks): Promise<readonly Notice[]> => (await talks.file(ADA)).plan.notices ?? [];

/** To whom and of what. */
export const told = async (talks: Talks): Promise<readonly (readonly string[])[]> =>
  (await notices(talks)).map(({ to, telling, state }) => [to, telling.kind, state]);

/** As if everything due had been sent. */
export const deliver = (talks: Talks): Promise<void> =>
  talks.store.change(ADA as PersonId, (file) => ({
    file: {
      ...file,
      plan: {
        ...file.plan,
        notices: (file.plan.notices ?? []).map(
          (notice): Notice => (notice.state === "due" ? { ...notice, state: "sent", activity: `m-${notice.id}` } : notice),
        ),
      },
    },
    value: undefined,
  }));
