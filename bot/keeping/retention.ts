import { setImmediate as breath } from "node:timers/promises";
import {
  type Day,
  type Dialogue,
  type Instant,
  isDestroyedOn,
  LEAVER_DAYS,
  localOf,
  type Person,
  type PersonId,
  plusDays,
  type Roster,
} from "../../dialogue/index.js";
import { type AroundFile, EMPTY_FILE, isTrouble, keptOn, type PersonFile, type Store } from "../../store/index.js";
import { forgetLeavers } from "../conversations/admin/roster-replacing.js";
import { forgetFormerMarks } from "../conversations/former-marks.js";
import { elsewhere } from "../conversations/own-data/elsewhere.js";
import { finishErasing } from "../conversations/own-data/finish-erasing.js";
import { type Office, withFirstAdmin } from "../conversations/talk.js";
import { kindOf, type Log } from "../log.js";
import type { Watch } from "../watch.js";
import { type DeletionReceipts, openDeletionReceipts } from "./deletion-receipts.js";

interface RetentionParts {
  readonly store: Store;
  readonly office: Office;
  readonly now: () => Instant;
  readonly chance: () => string;
  readonly log: Log;
  /** Nothing new is begun from then on. */
  readonly isStopping: () => boolean;
  /** Told that it goes on: in a large house this takes its time. */
  readonly watch?: Pick<Watch, "sign">;
  /** Where it is kept when this was done last. */
  readonly noteRetention?: (on: Day) => Promise<void>;
}

/** What is known of everybody before anything is destroyed. */
interface Known {
  readonly isErasing: boolean;
  readonly dialogues: readonly Dialogue[] | "unreadable";
  readonly leavesOn: Day | undefined;
}

interface Round {
  readonly parts: RetentionParts;
  readonly receipts: DeletionReceipts;
  readonly roster: Roster;
  readonly today: Day;
}

type End = "done" | "partly" | "stopped";

/** After as many everybody else has their turn. */
const FILES_AT_A_TIME = 16;
/** Where something could not be written, the disk may have room again by then. */
const AGAIN_AFTER_MS = 60 * 60_000;

/** One after the other; false where it was stopped on the way. */
const each = async (
  people: readonly PersonId[],
  { isStopping, watch }: RetentionParts,
  work: (person: PersonId) => Promise<void>,
): Promise<boolean> => {
  for (const [index, person] of people.entries()) {
    if (isStopping()) return false;
    await work(person);
    if ((index + 1) % FILES_AT_A_TIME !== 0) continue;
    watch?.sign();
    await breath();
  }
  return true;
};

const fileOf = async (person: PersonId, { store, log }: RetentionParts): Promise<PersonFile | undefined> => {
  try {
    return (await store.read(person)) ?? EMPTY_FILE;
  } catch (error) {
    log("file-unreadable", { kind: kindOf(error) });
    return undefined;
  }
};

/** Whether it could be written. */
const written = async (work: Promise<void>, { log }: RetentionParts): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (!isTrouble(error)) log("unexpected", { kind: kindOf(error) });
    return false;
  }
};

/** Somebody the roster lists no more left when it said so, or else on the day on which they were missing first. */
const lastDayOf = (listed: Person | undefined, kept: Day | undefined, today: Day): Day | undefined => {
  if (listed !== undefined) return listed.leavesOn;
  return kept === undefined || kept > today ? today : kept;
};

const withLastDay = ({ plan: { leavesOn: _, ...plan }, content }: PersonFile, leavesOn: Day | undefined): PersonFile => ({
  plan: leavesOn === undefined ? plan : { ...plan, leavesOn },
  content,
});

/** Keeps since when somebody is gone: the roster may say nothing of them later. */
const knownOf = async (person: PersonId, { parts, roster, today }: Round): Promise<Known> => {
  const listed = roster.get(person);
  const file = await fileOf(person, parts);
  if (file === undefined) return { isErasing: false, dialogues: "unreadable", leavesOn: listed?.leavesOn };
  const { dialogues, erasing, leavesOn: kept } = file.plan;
  const leavesOn = lastDayOf(listed, kept, today);
  if (leavesOn !== kept) {
    await written(
      parts.store.change(person, (now) => ({ file: withLastDay(now, leavesOn), value: undefined })),
      parts,
    );
  }
  return { isErasing: erasing !== undefined, dialogues, leavesOn };
};

/** Who is neither listed nor has a file is gone for long. */
const aroundOf = ({ roster, today }: Round, known: ReadonlyMap<PersonId, Known>): AroundFile => ({
  today,
  leavesOn: (person) => {
    const found = known.get(person);
    if (found !== undefined) return found.leavesOn;
    return roster.has(person) ? roster.get(person)?.leavesOn : plusDays(today, -LEAVER_DAYS);
  },
  dialoguesOf: (person) => known.get(person)?.dialogues ?? [],
});

const keepOne = async (person: PersonId, around: AroundFile, { parts }: Round): Promise<boolean> => {
  const file = await fileOf(person, parts);
  if (file === undefined || keptOn(file, around) === file) return true;
  const change = parts.store.change(person, (now) => {
    const left = keptOn(now, around);
    return left === now ? { value: undefined } : { file: left, value: undefined };
  });
  return written(change, parts);
};

/** What somebody had erased while a file could not be read. */
const finishOne = async (person: PersonId, { parts }: Round): Promise<boolean> => {
  const { store, log, chance } = parts;
  const file = await fileOf(person, parts);
  const erasing = file?.plan.erasing;
  if (file === undefined || erasing === undefined) return true;
  const report = (error: unknown): void => {
    log("file-unreadable", { kind: kindOf(error) });
  };
  const work = async (): Promise<void> => {
    const found = await elsewhere({ store, file, chance, report, me: { id: person } });
    await finishErasing(store, person, erasing, found);
  };
  return written(work(), parts);
};

/** Also where there is nothing in the file: whether somebody who left ever had a wish is theirs to know. */
const eraseOne = async (person: PersonId, { parts, receipts, today }: Round): Promise<boolean> => {
  await receipts.begin(today);
  return written(parts.store.erase(person), parts);
};

/** Leavers last: what they wrote into others' files is found by what their own says of them. */
const destroy = async (round: Round): Promise<End> => {
  const { parts, today } = round;
  const people = await parts.store.people();
  const known = new Map<PersonId, Known>();
  const isRead = await each(people, parts, async (person) => void known.set(person, await knownOf(person, round)));
  if (!isRead) return "stopped";
  const around = aroundOf(round, known);
  const isGone = (person: PersonId): boolean => {
    const leavesOn = around.leavesOn(person);
    return leavesOn !== undefined && isDestroyedOn("roster-entry", { leavesOn }, today);
  };
  let isAll = true;
  const noting = (work: (person: PersonId) => Promise<boolean>) => async (person: PersonId) => {
    isAll = (await work(person)) && isAll;
  };
  const rounds: readonly (readonly [readonly PersonId[], (person: PersonId) => Promise<boolean>])[] = [
    [people.filter((person) => !isGone(person)), (person) => keepOne(person, around, round)],
    [people.filter((person) => known.get(person)?.isErasing), (person) => finishOne(person, round)],
    [people.filter(isGone), (person) => eraseOne(person, round)],
  ];
  for (const [whose, work] of rounds) if (!(await each(whose, parts, noting(work)))) return "stopped";
  return isAll ? "done" : "partly";
};

/** Destroys whatever is over: once a day, at the start, and when the roster has changed. Never two at a time. */
export const openRetention = (parts: RetentionParts): (() => Promise<void>) => {
  const { store, office, now, isStopping } = parts;
  const receipts = openDeletionReceipts(parts);
  let done: { readonly on: Day; readonly roster: Roster; readonly until: number } | undefined;

  return async () => {
    const { settings, replacing } = await store.house();
    // Between two rosters somebody's things lie under two ids.
    if (settings === undefined || replacing !== undefined) return;
    const [roster, at] = [withFirstAdmin(await store.roster(), office), now()];
    const { day: today } = localOf(settings.timeZone, at);
    if (done !== undefined && done.on === today && done.roster === roster && at < done.until) {
      return;
    }
    const end = await destroy({ parts, receipts, roster, today });
    if (end === "stopped" || isStopping()) return;
    const isNoted = await receipts.conclude(settings.timeZone, today, end === "done");
    // Whoever had something to be destroyed and whoever had nothing wait for as long.
    done = { on: today, roster, until: end === "done" && isNoted ? Number.POSITIVE_INFINITY : at + AGAIN_AFTER_MS };
    await forgetFormerMarks(store);
    if (end !== "done") return;
    await written(forgetLeavers(store, today), parts);
    await parts.noteRetention?.(today);
  };
};
