import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** As large as anything of ours can be that is packed; a bomb is none of ours. */
const MOST_BYTES = 64 * 1024 * 1024;

const GZIP = Buffer.from([0x1f, 0x8b]);
/** The three first bytes that zlib writes for its levels. */
const ZLIB: readonly Buffer[] = [0x01, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]));
const ZIP = Buffer.from("PK\u0003\u0004", "latin1");
const ZIP_HEADER = { name: 26, extra: 28, length: 30 } as const;

type Unpack = (bytes: Buffer) => Buffer;

const limits = { maxOutputLength: MOST_BYTES } as const;
const startsWith = (bytes: Buffer, head: Buffer): boolean => bytes.subarray(0, head.length).equals(head);

const fromZip: Unpack = (bytes) => {
  const start = ZIP_HEADER.length + bytes.readUInt16LE(ZIP_HEADER.name) + bytes.readUInt16LE(ZIP_HEADER.extra);
  return inflateRawSync(bytes.subarray(start), limits);
};

const unpackerOf = (bytes: Buffer): Unpack | undefined => {
  if (startsWith(bytes, GZIP)) return (packed) => gunzipSync(packed, limits);
  if (ZLIB.some((head) => startsWith(bytes, head))) return (packed) => inflateSync(packed, limits);
  return bytes.length > ZIP_HEADER.length && startsWith(bytes, ZIP) ? fromZip : undefined;
};

/** What begins like something packed and is none is searched as it lies there. */
const isNotPacked = (error: unknown): boolean => error instanceof Error && "code" in error && /^(Z_|ERR_)/.test(String(error.code));

const unpackedOnce = (bytes: Buffer): Buffer | undefined => {
  try {
    return unpackerOf(bytes)?.(bytes);
  } catch (error) {
    if (!isNotPacked(error)) throw error;
    return undefined;
  }
};

/** The bytes as they lie there, and what is packed in them. */
export const layersOf = (bytes: Buffer): readonly Buffer[] => {
  const inner = unpackedOnce(bytes);
  return inner === undefined ? [bytes] : [bytes, ...layersOf(inner)];
};
