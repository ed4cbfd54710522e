/** A word that nobody but its author may ever see, in every spelling in which it could lie on a disk. */
export interface Canary {
  readonly word: string;
  isIn(bytes: Buffer): boolean;
}

/** What of the text's base64 does not depend on what stands before and behind it, for each of the three ways it can begin. */
const inBase64 = (word: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const encoded = Buffer.from("x".repeat(before) + word).toString("base64url");
    return encoded.slice(before === 0 ? 0 : before + 1, -4);
  });

/** Letters that are the same in base64 and base64url, and bytes that nobody escapes in JSON. */
export const canaryOf = (seed: number): Canary => {
  const word = `Kanarienvogel${seed.toString(36).padStart(8, "0")}`;
  const hex = Buffer.from(word).toString("hex");
  const needles = [word, hex, hex.toUpperCase(), ...inBase64(word)].map((needle) => Buffer.from(needle));
  return { word, isIn: (bytes) => needles.some((needle) => bytes.includes(needle)) };
};
