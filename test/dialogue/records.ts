import { type Day, day } from "../../dialogue/calendar/day.js";
import type { Decision } from "../../dialogue/decision.js";
import { type Dated, type DialogueId, dialogueId, type Held, type Open, type Waived, type When } from "../../dialogue/dialogue.js";
import type { TopicId } from "../../dialogue/formats/format.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import type { PersonId } from "../../dialogue/person.js";
import { type Draft, draft, type GivenItem, type Released, type ReleaseId, release } from "../../dialogue/release.js";
import { personId } from "./builders.js";

export const ADA = personId("ada");
export const LEAD = personId("lead");
export const HEAD = personId("head");

export const ADAS_DIALOGUE: DialogueId = dialogueId(ADA, IFD.id, "2026-H2");

const planned = { id: ADAS_DIALOGUE, person: ADA, format: IFD.id, dueOn: day("2026-12-11") };

/** Monday 30 November 2026, 10:00 to 10:30. */
export const when = (given: Partial<When> = {}): When => ({ on: day("2026-11-30"), from: 10 * 60, minutes: 30, ...given });

export const anOpen = (given: Partial<Open> = {}): Open => ({ ...planned, state: "open", ...given });
export const aDated = (given: Partial<Dated> = {}): Dated => ({ ...planned, ...when(), state: "dated", ...given });
export const aHeld = (given: Partial<Held> = {}): Held => ({
  ...planned,
  state: "held",
  heldOn: day("2026-11-30"),
  said: [{ by: "lead", on: day("2026-12-01") }],
  ...given,
});
export const aWaived = (given: Partial<Waived> = {}): Waived => ({ ...planned, state: "waived", why: "away", ...given });

/** What a decision allowed; a refusal fails the test that asks. */
export const granted = <T>(decision: Decision<T, string>): T => {
  if (!decision.allowed) throw new Error(`refused: ${decision.why}`);
  return decision.value;
};

export const topic = (id: string): TopicId => id as TopicId;
export const item = (id: string, note = `note on ${id}`): GivenItem => ({
  topic: topic(id),
  note,
  title: { de: `Thema ${id}`, en: `topic ${id}` },
});

export const RELEASED_ON: Day = day("2026-11-02");

export const aDraft = (items: readonly GivenItem[] = [item("clients"), item("processes")]): Draft =>
  draft({ id: "r1" as ReleaseId, author: ADA, dialogue: ADAS_DIALOGUE, items, begunOn: RELEASED_ON });

/** Released by Ada to her lead, unless the test says otherwise. */
export const aRelease = (to: readonly PersonId[] = [LEAD], from: Draft = aDraft()): Released =>
  granted(release(from, { to, by: from.author, previewed: from.version, chain: [LEAD, HEAD], on: RELEASED_ON }));
