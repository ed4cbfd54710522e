import type { FileFinding } from "../../dialogue/roster/finding.js";

export type Decoded = { readonly text: string } | { readonly finding: FileFinding };

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F; five bytes are undefined and stay what they are, to be
 *  refused as control characters. Written out because TextDecoder("windows-1252") of Node 20.18.3 to 24 decodes Latin-1
 *  (https://github.com/nodejs/node/issues/56542): "Š" in a name would become a control character. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** With a byte order mark, or without one, where every second byte of plain text is zero. */
const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || bytes[0] === 0 || bytes[1] === 0;

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (character) => FROM_0X80.charAt(character.charCodeAt(0) - 0x80));

/** For files that nothing but an editor writes, and every editor offers UTF-8: what is not UTF-8 is undefined rather than guessed. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => (isUtf16(bytes) ? undefined : utf8(bytes));

/** A file that calls itself UTF-8 and is not would give wrong names if it were read as Windows-1252. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (isUtf16(bytes)) return { finding: { kind: "utf-16", line: 1 } };
  const text = utf8(bytes);
  if (text !== undefined) return { text };
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? { finding: { kind: "broken-utf-8", line: 1 } } : { text: windows1252(bytes) };
};
