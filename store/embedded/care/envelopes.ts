import { readChecked } from "../checked-file.js";

/** What a file in the data or key folder may be, and whether it is: nothing of what somebody wrote stands in any of these in plain. */
interface Kind {
  readonly name: RegExp;
  readonly isWhole: (bytes: Buffer) => boolean;
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const BLOCK_BYTES = 2048;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

const isFields: (value: unknown) => value is Fields = (value): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** These fields and not one more: what else stands in a file was put there by somebody else. */
const shaped =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) &&
    Object.keys(value).every((name) => Object.hasOwn(checks, name)) &&
    Object.entries(checks).every(([name, check]) => check(value[name]));

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value);

const bytesIn = (value: unknown): number | undefined => {
  if (typeof value !== "string") return undefined;
  const bytes = Buffer.from(value, "base64");
  return bytes.toString("base64") === value ? bytes.length : undefined;
};

const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const isNumber: Check = (value) => Number.isInteger(value);
const isTag = matching(/^[0-9a-f]{16}$/);
const isNonce: Check = (value) => bytesIn(value) === NONCE_BYTES;

const each =
  (check: Check): Check =>
  (value) =>
    isFields(value) && Object.values(value).every(check);

const sealedText: Check = (value) => {
  const bytes = bytesIn(value);
  return bytes !== undefined && bytes > TAG_BYTES && (bytes - TAG_BYTES) % BLOCK_BYTES === 0;
};

const sealedFile = shaped({
  is: matching(/^(person|house|roster)$/),
  schema: isNumber,
  name: matching(/^([0-9a-f]{40}|house|roster)$/),
  version: isNumber,
  parts: each(shaped({ key: isTag, nonce: isNonce, text: sealedText })),
});

const wrappedKey = shaped({
  part: matching(/^(plan|content|whole)$/),
  id: isTag,
  wrapped: shaped({ key: isTag, nonce: isNonce, text: (value) => bytesIn(value) === KEY_BYTES + TAG_BYTES }),
});

const keyring = shaped({
  is: matching(/^keys$/),
  schema: isNumber,
  name: matching(/^([0-9a-f]{2}|house)$/),
  entries: each(
    shaped({
      state: matching(/^(fresh|kept|destroyed)$/),
      month: isAbsentOr(matching(/^\d{4}-\d{2}$/)),
      keys: (value) => Array.isArray(value) && value.every((key) => wrappedKey(key)),
    }),
  ),
});

const marker = shaped({ is: matching(/^store$/), tenant: matching(/^\S{1,200}$/), schema: isNumber });
const ran = shaped({ is: matching(/^ran$/), what: matching(/^[a-z-]+$/), on: matching(/^\d{4}-\d{2}-\d{2}$/) });

const link = matching(/^[A-Za-z0-9_-]{43}$/);
const head = shaped({ link, on: isNumber, number: isAbsentOr(isNumber) });
const headsOf: Check = shaped({ log: isAbsentOr(head), receipts: isAbsentOr(head) });
const lostHeads: Check = (value) => Array.isArray(value) && value.every(shaped({ of: matching(/^(log|receipts)$/), head }));
const heads = shaped({
  is: matching(/^heads$/),
  sure: headsOf,
  next: isAbsentOr(headsOf),
  missing: lostHeads,
  unfinished: lostHeads,
  begunAt: isAbsentOr(headsOf),
});

const checked =
  (check: Check): Kind["isWhole"] =>
  (bytes) =>
    check(readChecked(bytes));

const text =
  (pattern: RegExp): Kind["isWhole"] =>
  (bytes) =>
    pattern.test(bytes.toString("latin1"));

/** Filled by chance. Every letter of a text lies below 128 or makes a pattern; of chance, half of all bytes lie above. */
const isChance = (bytes: Buffer): boolean => {
  if (bytes.length < BLOCK_BYTES) return true;
  const high = bytes.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  return Math.abs(high / bytes.length - 1 / 2) < 1 / 10;
};

const ANYWHERE: readonly Kind[] = [
  { name: /^lock$/, isWhole: text(/^(\d{1,15}\n)?$/) },
  { name: /^reserve$/, isWhole: isChance },
];

const IN_DATA: readonly Kind[] = [
  ...ANYWHERE,
  { name: /^store\.json$/, isWhole: checked(marker) },
  { name: /^restoring$/, isWhole: text(/^restoring\n$/) },
  { name: /^ran-[a-z-]+\.json$/, isWhole: checked(ran) },
  { name: /^schema-\d+\/(house|roster)(\.\d+)?\.json$/, isWhole: checked(sealedFile) },
  { name: /^schema-\d+\/people\/[0-9a-f]{40}\.json$/, isWhole: checked(sealedFile) },
];

const IN_KEYS: readonly Kind[] = [
  ...ANYWHERE,
  { name: /^house\.key$/, isWhole: text(/^(ifd-house-key-1\.[0-9a-f]{16}\.[A-Za-z0-9_-]{43}\s+)+$/) },
  { name: /^heads\.json$/, isWhole: checked(heads) },
  { name: /^rotated$/, isWhole: text(/^[0-9a-f]{16}\n$/) },
  { name: /^keyring\/([0-9a-f]{2}|house)\.json$/, isWhole: checked(keyring) },
];

export type Enveloped = "sound" | "foreign" | "open";

/** By the file's path within the folder. `foreign`: no name of ours. `open`: not what its name says, so that anything may stand in it. */
export const envelopeOf = (folder: "data" | "keys", path: string, bytes: Buffer): Enveloped => {
  const kind = (folder === "data" ? IN_DATA : IN_KEYS).find(({ name }) => name.test(path));
  if (kind === undefined) return "foreign";
  return kind.isWhole(bytes) ? "sound" : "open";
};

/** What a change leaves while it is under way. */
export const isUnderWay = (path: string): boolean => /(^|\/)\.[^/]+\.tmp$/.test(path);
