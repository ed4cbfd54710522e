import type { TopicId } from "../../../dialogue/formats/format.js";
import {
  type Day,
  type DialogueId,
  type Instant,
  MONDAY_TO_FRIDAY,
  type Person,
  type PersonId,
  type Roster,
} from "../../../dialogue/index.js";
import { type HouseRecord, type PersonFile, withLogged } from "../../../store/index.js";
import type { Chance } from "../../chance.js";

const LONGEST_NOTE = 3000;

/** Somebody invented, by number. */
export const someone = (number: number): PersonId => `p${number}@jc.example.org` as PersonId;

const rowOf = (id: PersonId, team: string): Person => ({
  id,
  name: id,
  team,
  worksOn: MONDAY_TO_FRIDAY,
  group: "employed",
  language: "de",
  roles: [],
});

export const rosterWith = (people: readonly PersonId[], team: string): Roster => new Map(people.map((id) => [id, rowOf(id, team)]));

/** A note more, as long as chance has it. */
export const written = (file: PersonFile, mark: number, chance: Chance): PersonFile => {
  const note = `note ${mark} ${"x".repeat(chance.below(LONGEST_NOTE))}`;
  const preparation = { dialogue: `d${mark}` as DialogueId, begunOn: 0 as Day, items: [{ topic: "t" as TopicId, note }] };
  return { ...file, content: { ...file.content, preparations: [...file.content.preparations, preparation] } };
};

export const planned = (file: PersonFile, mark: number): PersonFile => ({ ...file, plan: { ...file.plan, wakeAt: mark as Instant } });

/** The oldest note is taken back. */
export const withdrawn = (file: PersonFile): PersonFile => ({
  ...file,
  content: { ...file.content, preparations: file.content.preparations.slice(1) },
});

/** What stays of somebody after everything else was erased. */
export const remainsOf = (file: PersonFile, mark: number): PersonFile => ({
  plan: { wishes: { muted: true, pauses: [] }, dialogues: [], slots: [], wakeAt: mark as Instant },
  content: { ...file.content, preparations: [] },
});

export const logged = (house: HouseRecord, mark: number): HouseRecord =>
  withLogged({ ...house, log: house.log.slice(-20) }, { at: mark as Instant, by: "operator", what: "settings-changed" });
