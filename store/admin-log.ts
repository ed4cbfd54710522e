import { type Day, isDestroyedOn, localOf } from "../dialogue/index.js";
import { brokenIn, type Head, linkedTo, withoutEnded } from "./chain.js";
import type { HouseRecord, KeptEntry, LogEntry, Lost } from "./house-record.js";

/** Before there are settings somebody may already have been at work on the server. */
const ZONE_WITHOUT_SETTINGS = "Europe/Berlin";

type Saying = LogEntry & Pick<KeptEntry, "number">;

const headWords = (head: Head | undefined): readonly unknown[] => (head === undefined ? [] : [head.link, head.on, head.number ?? null]);

const lostWords = (lost: Lost | undefined): string => JSON.stringify([headWords(lost?.log), headWords(lost?.receipts)]);

/** Lists inside are put as JSON, so that no two entries say the same. */
const wordsOf = ({ number, at, by, what, parts = [], lost }: Saying): readonly string[] => [
  String(number),
  String(at),
  by,
  what,
  JSON.stringify(parts),
  lostWords(lost),
];

const zoneOf = ({ settings }: HouseRecord): string => settings?.timeZone ?? ZONE_WITHOUT_SETTINGS;

const headAt = ({ link, number, at }: KeptEntry, zone: string): Head => ({ link, number, on: localOf(zone, at).day });

/** Nothing but what an entry may say: whoever hands in more does not get it into the log. */
const appended = (
  log: readonly KeptEntry[],
  before: Head | undefined,
  { at, by, what, parts = [], lost }: LogEntry,
): readonly KeptEntry[] => {
  const number = Math.max(lost?.log?.number ?? 0, before?.number ?? 0) + 1;
  const saying: Saying = { number, at, by, what, ...(parts.length > 0 && { parts }), ...(lost && { lost }) };
  return [...log, linkedTo(before, saying, wordsOf)];
};

/** A log from before entries were linked: it is linked by what it says, the same each time. */
const isOfOld = (log: readonly KeptEntry[]): boolean => log.length > 0 && log.every((entry) => !("link" in entry));

const linkedAnew = (house: HouseRecord): readonly KeptEntry[] =>
  house.log.reduce<readonly KeptEntry[]>((log, entry) => {
    const last = log.at(-1);
    return appended(log, last === undefined ? undefined : headAt(last, zoneOf(house)), entry);
  }, []);

/** The oldest first. */
export const logOf = (house: HouseRecord): readonly KeptEntry[] => (isOfOld(house.log) ? linkedAnew(house) : house.log);

/** What the next entry will follow, also where all before it have ended. */
export const logHead = (house: HouseRecord): Head | undefined => {
  const last = logOf(house).at(-1);
  return last === undefined ? house.ended?.log : headAt(last, zoneOf(house));
};

/** The one way into the log. What an employee does for themselves (reading, exporting or erasing what is kept of them) never stands
 *  there: no act is named for it. */
export const withLogged = (house: HouseRecord, entry: LogEntry): HouseRecord => ({
  ...house,
  log: appended(logOf(house), logHead(house), entry),
});

/** Without the entries whose period is over; the last of them stays as what the next one follows. */
export const logKeptOn = (house: HouseRecord, zone: string, today: Day): HouseRecord => {
  const log = logOf(house);
  const left = withoutEnded(log, ({ at }) => isDestroyedOn("admin-log", { on: localOf(zone, at).day }, today));
  const last = log[log.length - left.length - 1];
  return last === undefined ? house : { ...house, log: left, ended: { ...house.ended, log: headAt(last, zone) } };
};

const isNumbered = (log: readonly KeptEntry[]): KeptEntry | undefined =>
  log.find(({ number, lost, follows }, index) => {
    if (index === 0) return (number === 1) !== (follows === "") && lost?.log === undefined;
    return number !== Math.max(log[index - 1]?.number ?? 0, lost?.log?.number ?? 0) + 1;
  });

/** The first that is not what it was, or whose forerunner went before its time. */
export const brokenEntry = (log: readonly KeptEntry[], today: Day): KeptEntry | undefined => {
  const [oldest] = log;
  const { followedOn } = oldest ?? {};
  const isCutShort =
    oldest !== undefined && oldest.follows !== "" && (followedOn === undefined || !isDestroyedOn("admin-log", { on: followedOn }, today));
  return isCutShort ? oldest : (brokenIn(log, wordsOf) ?? isNumbered(log));
};
