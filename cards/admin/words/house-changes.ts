import type { Day } from "../../../dialogue/calendar/day.js";
import type { House } from "../../../dialogue/house.js";
import { type Plain, plain } from "../../kit/plain.js";
import type { Voice } from "../../kit/voice.js";
import { datesWords, formatName, formatSettings, houseSettings, type Setting, stageSettings } from "./settings.js";

export interface HouseChange {
  readonly what: Plain;
  readonly before: Plain;
  readonly after: Plain;
}

/** A house with one format need not name it. */
const settingsOf = (house: House, named: boolean, voice: Voice): readonly Setting[] => [
  ...house.formats.flatMap((format) =>
    [...formatSettings(format, voice), ...stageSettings(format, voice)].map((setting) =>
      named
        ? { ...setting, what: voice.say("change-effect.of-format", { format: formatName(format, voice), what: setting.what }) }
        : setting,
    ),
  ),
  ...houseSettings(house, voice),
];

const without = (days: readonly Day[], others: readonly Day[]): readonly Day[] => days.filter((one) => !others.includes(one));

const closedChange = (before: House, after: House, voice: Voice): readonly HouseChange[] => {
  const { say } = voice;
  const [added, removed] = [without(after.closed, before.closed), without(before.closed, after.closed)];
  if (added.length + removed.length === 0) return [];
  const details = [
    ...(added.length > 0 ? [say("change-effect.closed-added", { days: datesWords(added, voice) })] : []),
    ...(removed.length > 0 ? [say("change-effect.closed-removed", { days: datesWords(removed, voice) })] : []),
  ];
  const count = (house: House): Plain => say("change-effect.days", { count: house.closed.length });
  return [{ what: say("house.closed"), before: count(before), after: plain([count(after), ...details].join("; ")) }];
};

/** Whatever an admin would read differently afterwards: two settings with the same words are the same to them. */
export const houseChanges = (before: House, after: House, voice: Voice): readonly HouseChange[] => {
  const named = Math.max(before.formats.length, after.formats.length) > 1;
  const [old, fresh] = [settingsOf(before, named, voice), settingsOf(after, named, voice)];
  const off = voice.say("stage.off");
  // A house may have hundreds of settings, too many to look through the one list for each of the other.
  const wordsBefore = new Map(old.map(({ key, words }) => [key, words]));
  const keysAfter = new Set(fresh.map(({ key }) => key));
  const changed = fresh.flatMap(({ key, what, words }): readonly HouseChange[] => {
    const was = wordsBefore.get(key) ?? off;
    return was === words ? [] : [{ what, before: was, after: words }];
  });
  const gone = old.filter(({ key }) => !keysAfter.has(key)).map(({ what, words }): HouseChange => ({ what, before: words, after: off }));
  return [...changed, ...gone, ...closedChange(before, after, voice)];
};
