import { isDeepStrictEqual } from "node:util";
import { type Day, isDestroyedOn } from "../dialogue/index.js";
import { brokenEntry, logHead, logOf } from "./admin-log.js";
import type { Head } from "./chain.js";
import { type CheckNumber, isOfHead, type Numbered } from "./check-number.js";
import type { KeptHeads } from "./heads.js";
import type { Ended, HouseRecord, KeptEntry, KeptReceipt, Lost } from "./house-record.js";
import { brokenReceipt, listedReceipts, receiptsHead } from "./receipts.js";

/** What became of a head that somebody noted on paper, or that is kept apart. */
export type Noted =
  | { readonly state: "newest" }
  | { readonly state: "contained"; readonly newer: number }
  /** Its period is over. */
  | { readonly state: "ended" }
  /** Said to have ended, and its period is not over. */
  | { readonly state: "too-soon" }
  /** A restore or a step back says itself that it is gone. */
  | { readonly state: "lost"; readonly on: Head["on"] | undefined }
  | { readonly state: "absent" };

type Heads = readonly Numbered[];

export interface ChainNow {
  readonly record: "admin-log" | "deletion-receipt";
  readonly heads: Heads;
  readonly lost: readonly Head[];
  readonly ended: Head | undefined;
}

/** Of log entries alone, from the record or out of a file. */
export const logNow = (log: readonly KeptEntry[], ended?: Ended): ChainNow => ({
  record: "admin-log",
  heads: log,
  lost: log.flatMap(({ lost }) => lost?.log ?? []),
  ended: ended?.log,
});

/** Of receipts the number of each is made by chance: it is not what counts them. */
export const headsOfReceipts = (receipts: readonly KeptReceipt[]): readonly Head[] => receipts.map(({ link, on }) => ({ link, on }));

export const receiptsNow = (house: HouseRecord): ChainNow => ({
  record: "deletion-receipt",
  heads: headsOfReceipts(listedReceipts(house)),
  lost: logOf(house).flatMap(({ lost }) => lost?.receipts ?? []),
  ended: house.ended?.receipts,
});

/** By what the chain says of itself, which whoever writes it may have made up. */
const isAmongEnded = ({ record, heads, ended }: ChainNow, noted: CheckNumber): boolean => {
  if (ended !== undefined && isOfHead(noted, ended)) return true;
  // Without a number only its day tells that it went with the others.
  if (record === "deletion-receipt") return ended !== undefined && noted.on <= ended.on;
  const oldest = heads[0]?.number ?? (ended?.number === undefined ? undefined : ended.number + 1);
  return noted.number !== undefined && oldest !== undefined && noted.number < oldest;
};

/** Whether a chain still has what was noted of it. That it ended is believed by the day on the paper alone. */
export const notedIn = (now: ChainNow, noted: CheckNumber, today: Day): Noted => {
  const { record, heads, lost } = now;
  const place = heads.findIndex((head) => isOfHead(noted, head));
  if (place >= 0) return place === heads.length - 1 ? { state: "newest" } : { state: "contained", newer: heads.length - 1 - place };
  const named = lost.find((head) => isOfHead(noted, head));
  const isInGap = lost.some(({ number }) => number !== undefined && noted.number !== undefined && noted.number <= number);
  if (named !== undefined) return { state: "lost", on: named.on };
  if (isAmongEnded(now, noted)) return { state: isDestroyedOn(record, { on: noted.on }, today) ? "ended" : "too-soon" };
  const isKnown = heads.some(({ number }) => number !== undefined && number === noted.number);
  return isInGap && !isKnown ? { state: "lost", on: undefined } : { state: "absent" };
};

/** Entries that are not there, and of which an entry says so itself. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly said: KeptEntry;
}

export const gapsIn = (log: readonly KeptEntry[]): readonly Gap[] =>
  log.flatMap((said, index) => {
    const from = (log[index - 1]?.number ?? said.number - 1) + 1;
    return said.lost?.log === undefined || from >= said.number ? [] : [{ from, to: said.number - 1, said }];
  });

export type ChainState =
  | { readonly state: "in-order" }
  /** What stands there was altered, moved or taken out. */
  | { readonly state: "broken"; readonly entry?: KeptEntry; readonly receipt?: string; readonly on?: Day }
  /** It fits together, and is not what was kept apart of it. */
  | { readonly state: "cut"; readonly head: Head };

/** All went, and none of them before its time: otherwise there is nothing left that could say so. */
const endedTooSoon = (kind: keyof Lost, house: HouseRecord, today: Day): boolean => {
  const ended = house.ended?.[kind];
  const isEmpty = (kind === "log" ? logOf(house) : listedReceipts(house)).length === 0;
  const record = kind === "log" ? "admin-log" : "deletion-receipt";
  return isEmpty && ended !== undefined && !isDestroyedOn(record, { on: ended.on }, today);
};

const cutOf = (kind: keyof Lost, { missing, sure }: KeptHeads, house: HouseRecord): Head | undefined => {
  const gone = missing.find(({ of }) => of === kind)?.head;
  if (gone !== undefined) return gone;
  // What is handed in may be another record than the one whose heads these are.
  const head = kind === "log" ? logHead(house) : receiptsHead(house);
  return sure[kind] !== undefined && !isDeepStrictEqual(head, sure[kind]) ? sure[kind] : undefined;
};

const stateOf = (kind: keyof Lost, kept: KeptHeads, house: HouseRecord, today: Day): ChainState => {
  const cut = cutOf(kind, kept, house);
  if (cut !== undefined) return { state: "cut", head: cut };
  const ended = house.ended?.[kind];
  return ended !== undefined && endedTooSoon(kind, house, today) ? { state: "cut", head: ended } : { state: "in-order" };
};

export const logState = (house: HouseRecord, kept: KeptHeads, today: Day): ChainState => {
  const entry = brokenEntry(logOf(house), today);
  return entry === undefined ? stateOf("log", kept, house, today) : { state: "broken", entry };
};

export const receiptsState = (house: HouseRecord, kept: KeptHeads, today: Day): ChainState => {
  const broken = brokenReceipt(house, today);
  return broken === undefined ? stateOf("receipts", kept, house, today) : { state: "broken", receipt: broken.number, on: broken.on };
};
