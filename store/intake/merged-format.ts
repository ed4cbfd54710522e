import type { Cadence, Format, FormatId, Stage, Topic } from "../../dialogue/formats/format.js";
import { type ChangedList, changedList } from "./changed-list.js";
import { type formatEntry, type StageEntry, stageEntry, type TopicEntry, topicEntry } from "./format-schema.js";
import { type Sound, soundItems, under } from "./sound.js";

/** One entry of `formats`: as it stands in the file, and what of it is fine. */
export interface Entry {
  readonly path: string;
  readonly written: unknown;
  readonly sound: Sound<typeof formatEntry.shape>;
}

const mergedStage = (entry: StageEntry, builtIn: Stage | undefined): Stage | undefined => {
  const { to, at, repeat, bundled = false } = { ...builtIn, ...entry };
  if (to === undefined || at === undefined) return undefined;
  return { id: entry.id, to, at, ...(repeat === undefined || repeat === null ? {} : { repeat }), bundled };
};

const mergedTopic = (entry: TopicEntry, builtIn: Topic | undefined): Topic | undefined => {
  const { by = "employee", part = "further", text } = { ...builtIn, ...entry };
  return text === undefined ? undefined : { id: entry.id, by, part, text };
};

export const stagesOf = ({ path, written }: Entry, builtIn: Format | undefined): ChangedList<Stage> =>
  changedList<Stage, StageEntry>({
    part: "stage",
    path: `${path}.stages`,
    builtIn: builtIn?.stages ?? [],
    entries: soundItems(stageEntry, under(written, "stages")),
    needs: ["to", "at"],
    merged: mergedStage,
  });

export const topicsOf = ({ path, written }: Entry, builtIn: Format | undefined): ChangedList<Topic> =>
  changedList<Topic, TopicEntry>({
    part: "topic",
    path: `${path}.topics`,
    builtIn: builtIn?.topics ?? [],
    entries: soundItems(topicEntry, under(written, "topics")),
    needs: ["text"],
    merged: mergedTopic,
  });

const cadenceOf = ({ windows, interval }: Entry["sound"], builtIn: Format | undefined): Cadence | undefined => {
  if (windows !== undefined) return { kind: "windows", windows };
  return interval === undefined ? builtIn?.cadence : { kind: "interval", months: interval.months };
};

type Removable = Pick<Format, "followUpDays" | "declineTo" | "insteadOfLead" | "heldKnownTo">;

/** Null in the file takes away what is built in. */
const removables = (sound: Entry["sound"], builtIn: Format | undefined): Removable => {
  const { followUpDays, declineTo, insteadOfLead, heldKnownTo } = { ...builtIn, ...sound };
  return {
    ...(followUpDays === undefined || followUpDays === null ? {} : { followUpDays }),
    ...(declineTo === undefined || declineTo === null ? {} : { declineTo }),
    ...(insteadOfLead === undefined || insteadOfLead === null ? {} : { insteadOfLead }),
    ...(heldKnownTo === undefined || heldKnownTo === null ? {} : { heldKnownTo }),
  };
};

/** Undefined when something is missing that the built-in format, if there is one, does not bring along. */
export const mergedFormat = (
  id: FormatId,
  sound: Entry["sound"],
  builtIn: Format | undefined,
  topics: readonly Topic[],
  stages: readonly Stage[],
): Format | undefined => {
  const cadence = cadenceOf(sound, builtIn);
  const { name, due, maxMinutes, eligible, binding } = { ...builtIn, ...sound };
  const { thirdPersons = [], agreements = false, ideas = [] } = { ...builtIn, ...sound };
  if (cadence === undefined || name === undefined || due === undefined) return undefined;
  if (maxMinutes === undefined || eligible === undefined || binding === undefined) return undefined;
  const rest = removables(sound, builtIn);
  return { id, name, cadence, due, maxMinutes, eligible, binding, thirdPersons, agreements, ...rest, topics, ideas, stages };
};
