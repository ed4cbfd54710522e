import { createHash } from "node:crypto";

/** To be read out and typed in: no letter in it looks like another. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Of a deletion: made by chance, so that it leads to nobody. */
export const receiptNumber = (chance: () => string): string => {
  const letters = [...createHash("sha256").update(chance()).digest()].slice(0, 10).map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return `${letters.slice(0, 5).join("")}-${letters.slice(5).join("")}`;
};
