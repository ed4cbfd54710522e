import { changedParts, type House, type Instant, type LoggedAct, type PersonId } from "../../../dialogue/index.js";
import { type Changed, type HouseRecord, withLogged } from "../../../store/index.js";
import { settingsVersion } from "./settings-version.js";

/** Who does it, and when. */
export interface Doing {
  readonly by: PersonId;
  readonly at: Instant;
}

/** A change that was looked at. `id` names it from then on, also for undoing it. */
interface LaidChange extends Doing {
  readonly id: string;
  readonly before: House;
  readonly after: House;
}

const BETWEEN = ".";
const BASE = 36;

/** Says what the settings are after it: they may be changed on the server too, which leaves what can be undone as it was. */
export const changeId = (chance: string, after: House): string => `${chance}${BETWEEN}${settingsVersion(after).toString(BASE)}`;

const isAfter = (id: string, settings: House): boolean => id.split(BETWEEN).at(-1) === settingsVersion(settings).toString(BASE);

/** So that undoing twice is undoing once. */
const undoneId = (id: string): string => `undone${BETWEEN}${id}`;

const isSame = (one: House, other: House): boolean => settingsVersion(one) === settingsVersion(other);

const settled = (record: HouseRecord, settings: House, id: string, { by, at }: Doing, what: LoggedAct): HouseRecord => {
  const { settings: before } = record;
  const parts = before === undefined ? {} : { parts: changedParts(before, settings) };
  const former = before === undefined ? {} : { former: { id, settings: before } };
  return { ...withLogged(record, { at, by, what, ...parts }), settings, ...former };
};

/** Nobody overwrites what somebody else changed since it was looked at. */
export const applied = (record: HouseRecord, { id, before, after, ...doing }: LaidChange): Changed<HouseRecord, "applied" | "outdated"> => {
  if (record.settings === undefined || !isSame(record.settings, before)) return { value: "outdated" };
  return { file: settled(record, after, id, doing, "settings-changed"), value: "applied" };
};

/** That very change holds already: somebody clicked twice. */
export const isApplied = ({ settings, former }: HouseRecord, id: string | undefined): boolean =>
  id !== undefined && former?.id === id && settings !== undefined && isAfter(id, settings);

/** Only what was changed last, while it is what holds. */
export const undone = (record: HouseRecord, id: string | undefined, doing: Doing): Changed<HouseRecord, "undone" | "outdated"> => {
  const { former } = record;
  if (id === undefined || former === undefined) return { value: "outdated" };
  if (former.id === undoneId(id)) return { value: "undone" };
  if (!isApplied(record, id)) return { value: "outdated" };
  return { file: settled(record, former.settings, undoneId(id), doing, "former-house"), value: "undone" };
};
