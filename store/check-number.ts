import { createHash } from "node:crypto";
import type { Head } from "./chain.js";

/** Digits and letters that nobody takes for one another on paper: no I, L, O and U. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
const GROUP = 4;
const LENGTH = 16;
/** Stands where the log has its number: receipts have none that counts them. */
const OF_RECEIPTS = "B";

/** Short enough to be written down and too long to be hit upon: whoever wants another chain with the same one tries 2^75 of them. */
export interface CheckNumber {
  readonly number?: number;
  readonly signs: string;
}

const signsOf = (bytes: Buffer, count: number): string =>
  Array.from({ length: count }, (_, place) => {
    const [byte, bit] = [Math.floor((place * BITS) / 8), (place * BITS) % 8];
    const pair = ((bytes[byte] ?? 0) << 8) | (bytes[byte + 1] ?? 0);
    return SIGNS.charAt((pair >> (16 - BITS - bit)) & 31);
  }).join("");

/** So that a slip of the pen is told apart from another log. */
const lastSign = (start: string, signs: string): string => signsOf(createHash("sha256").update(`${start}-${signs}`).digest(), 1);

const startOf = ({ number }: Pick<CheckNumber, "number">): string => (number === undefined ? OF_RECEIPTS : String(number));

const numberOf = (head: Pick<Head, "link" | "number">): CheckNumber => {
  const signs = signsOf(Buffer.from(head.link, "base64url"), LENGTH - 1);
  const { number } = head;
  return { ...(number !== undefined && { number }), signs: `${signs}${lastSign(startOf(head), signs)}` };
};

/** "17-K7QF-9M2X-4TDB-8HJR", with the number of the entry; of receipts "B-…". */
export const checkNumberOf = (head: Pick<Head, "link" | "number">): string => {
  const { number, signs } = numberOf(head);
  const groups = Array.from({ length: LENGTH / GROUP }, (_, group) => signs.slice(group * GROUP, (group + 1) * GROUP));
  return [startOf({ ...(number !== undefined && { number }) }), ...groups].join("-");
};

const READ_AS: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** As somebody typed it from paper, in small letters or without its lines; undefined where it cannot be one. */
export const parseCheckNumber = (text: string): CheckNumber | undefined => {
  const typed = text.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const start = typed.slice(0, -LENGTH);
  const signs = typed.slice(-LENGTH).replace(/[OIL]/g, (sign) => READ_AS[sign] ?? sign);
  if (!/^([1-9]\d{0,8}|B)$/.test(start) || lastSign(start, signs.slice(0, -1)) !== signs.at(-1)) return undefined;
  return { ...(start !== OF_RECEIPTS && { number: Number(start) }), signs };
};

export const isOfHead = (noted: CheckNumber, head: Pick<Head, "link" | "number">): boolean => {
  const { number, signs } = numberOf(head);
  return noted.number === number && noted.signs === signs;
};
