import { createHash } from "node:crypto";
import { type Day, type Instant, isoDay, localOf, parseDay } from "../dialogue/index.js";
import type { Head } from "./chain.js";

/** Digits and letters that nobody takes for one another on paper: no I, L, O and U. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
const GROUP = 4;
const LENGTH = 16;
/** Stands where the log has its number: receipts have none that counts them. */
const OF_RECEIPTS = "B";

/** The same everywhere, so that a file comes to the same numbers as the house that wrote it. */
const ZONE = "Europe/Berlin";

/** Short enough to be written down and too long to be hit upon: whoever wants another chain with the same one tries 2^75 of them. */
export interface CheckNumber {
  readonly number?: number;
  /** Of its entry. On paper nobody makes it older, so that nobody can say of a young entry that its period was over. */
  readonly on: Day;
  readonly signs: string;
}

/** Whatever stands in a chain, or is kept of what stood there. */
export type Numbered = Pick<Head, "link" | "number"> & (Pick<Head, "on"> | { readonly at: Instant });

const signsOf = (bytes: Buffer, count: number): string =>
  Array.from({ length: count }, (_, place) => {
    const [byte, bit] = [Math.floor((place * BITS) / 8), (place * BITS) % 8];
    const pair = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0);
    return SIGNS.charAt((pair >> (16 - BITS - bit)) & 31);
  }).join("");

/** So that a slip of the pen is told apart from another log. */
const lastSign = (start: string, date: string, signs: string): string =>
  signsOf(createHash("sha256").update(`${start}-${date}-${signs}`).digest(), 1);

const startOf = (number: number | undefined): string => (number === undefined ? OF_RECEIPTS : String(number));

const signsOfHead = ({ link }: Pick<Head, "link">): string => signsOf(Buffer.from(link, "base64url"), LENGTH - 1);

/** "20.11.26" */
const dateOf = (head: Numbered): string => {
  const [year = "", month, date] = isoDay("at" in head ? localOf(ZONE, head.at).day : head.on).split("-");
  return [date, month, year.slice(-2)].join(".");
};

const digitsOf = (date: string): string => date.replaceAll(".", "");

/** "17-20.11.26-K7QF-9M2X-4TDB-8HJR", with the number of the entry and its day; of receipts "B-…". */
export const checkNumberOf = (head: Numbered): string => {
  const [start, date, signs] = [startOf(head.number), dateOf(head), signsOfHead(head)];
  const whole = `${signs}${lastSign(start, digitsOf(date), signs)}`;
  const groups = Array.from({ length: LENGTH / GROUP }, (_, group) => whole.slice(group * GROUP, (group + 1) * GROUP));
  return [start, date, ...groups].join("-");
};

/** Read from behind: the number of the entry may be of any length. */
const WRITTEN = /^([1-9]\d{0,8}|B)(\d\d)(\d\d)(\d\d)([0-9A-Z]{15})([0-9A-Z])$/;

const READ_AS: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** As somebody typed it from paper, in small letters or without its lines and dots; undefined where it cannot be one. */
export const parseCheckNumber = (text: string): CheckNumber | undefined => {
  const typed = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/[OIL]/g, (sign) => READ_AS[sign] ?? sign);
  const [, start = "", date = "", month = "", year = "", signs = "", last] = WRITTEN.exec(typed) ?? [];
  const on = parseDay(`20${year}-${month}-${date}`);
  if (on === undefined || lastSign(start, `${date}${month}${year}`, signs) !== last) return undefined;
  return { ...(start !== OF_RECEIPTS && { number: Number(start) }), on, signs };
};

/** The day says nothing that its link does not say: it is the house's own where it is kept apart. */
export const isOfHead = (noted: CheckNumber, head: Pick<Head, "link" | "number">): boolean =>
  noted.number === head.number && noted.signs === signsOfHead(head);
