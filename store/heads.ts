import { logHead, logOf } from "./admin-log.js";
import type { Head } from "./chain.js";
import type { HouseRecord, Lost } from "./house-record.js";
import { listedReceipts, receiptsHead } from "./receipts.js";

type ChainName = keyof Lost;

const CHAINS: readonly ChainName[] = ["log", "receipts"];

export type Heads = Lost;

export interface HeadOf {
  readonly of: ChainName;
  readonly head: Head;
}

/** How far both chains went, kept apart from the house record: who cuts the newest off the one must get at the other too. Two files
 *  are never written in one step, so that a change is announced before it is made. */
export interface KeptHeads {
  readonly sure: Heads;
  /** Announced, and not yet known to be written. */
  readonly next?: Heads;
  /** Were once sure, and their chain does not know them any more. Nothing takes one away but that the chain has it again. */
  readonly missing: readonly HeadOf[];
  /** Announced and never written: a crash came between, or somebody took the entry away before the next start. */
  readonly unfinished: readonly HeadOf[];
  /** What the chains had before their heads were kept apart; whoever takes away this file makes it begin anew. Absent: nothing. */
  readonly begunAt?: Heads;
}

export const NO_HEADS: KeptHeads = { sure: {}, missing: [], unfinished: [] };

export const headsOf = (house: HouseRecord): Heads => {
  const [log, receipts] = [logHead(house), receiptsHead(house)];
  return { ...(log && { log }), ...(receipts && { receipts }) };
};

interface Chain {
  readonly links: ReadonlySet<string>;
  /** Up to here everything may have ended by its period. */
  readonly endedOn?: Head["on"];
}

const chainIn = (house: HouseRecord, of: ChainName): Chain => {
  const { ended } = house;
  const chain = of === "log" ? logOf(house) : listedReceipts(house);
  const [oldest] = chain;
  const named = logOf(house).flatMap(({ lost }) => lost?.[of]?.link ?? []);
  const endedOn = oldest === undefined ? ended?.[of]?.on : oldest.followedOn;
  const links = new Set([...chain.map(({ link }) => link), ...named]);
  return { links, ...(endedOn !== undefined && { endedOn }) };
};

/** Still in it, named by it as lost, or of a day of which all have ended. Whether that one is old enough says the chain itself. */
const knows = ({ links, endedOn }: Chain, { link, on }: Head): boolean => links.has(link) || (endedOn !== undefined && on <= endedOn);

const once = (heads: readonly HeadOf[]): readonly HeadOf[] => [...new Map(heads.map((one) => [one.head.link, one])).values()];

/** What is to be kept once a house record is seen to hold: after a change, and at the start. */
export const seenWith = (kept: KeptHeads, house: HouseRecord): KeptHeads => {
  const chains = { log: chainIn(house, "log"), receipts: chainIn(house, "receipts") };
  const unknown = (heads: readonly HeadOf[]): readonly HeadOf[] => once(heads.filter(({ of, head }) => !knows(chains[of], head)));
  const each = (heads: Heads = {}): readonly HeadOf[] => CHAINS.flatMap((of) => (heads[of] === undefined ? [] : { of, head: heads[of] }));
  return {
    sure: headsOf(house),
    missing: unknown([...kept.missing, ...each(kept.sure)]),
    unfinished: unknown([...kept.unfinished, ...each(kept.next)]),
    ...(kept.begunAt && { begunAt: kept.begunAt }),
  };
};

/** Where there is no file of heads yet. */
export const begunWith = (house: HouseRecord): KeptHeads => {
  const begunAt = headsOf(house);
  return { ...NO_HEADS, sure: begunAt, ...(Object.keys(begunAt).length > 0 && { begunAt }) };
};

/** Where the record that is to hold is an older one: up to where the chains went that it takes the place of. */
export const lostWith = (kept: KeptHeads | undefined, house: HouseRecord): Lost | undefined => {
  const { missing } = seenWith(kept ?? NO_HEADS, house);
  const lost = Object.fromEntries(missing.map(({ of, head }) => [of, head])) as Lost;
  return missing.length === 0 ? undefined : lost;
};

/** Written alike, they are alike. */
export const isSameHeads = (one: KeptHeads, other: KeptHeads): boolean => JSON.stringify(one) === JSON.stringify(other);
