import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { StoreError } from "../trouble.js";

const CIPHER = "aes-256-gcm";
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

export interface Key {
  /** Names the key without telling it. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** Where a sealed text belongs. It opens nowhere else: not in another house, for another person, in another part or version. */
export interface Place {
  readonly tenant: string;
  readonly kind: string;
  readonly name: string;
  readonly part: string;
  readonly version: number;
  readonly schema: number;
}

export interface Sealed {
  readonly key: string;
  readonly nonce: string;
  readonly text: string;
}

export const newKey = (): Key => ({ id: randomBytes(8).toString("hex"), bytes: randomBytes(KEY_BYTES) });

/** A list and no joined text: no two places have the same bytes. */
const boundTo = ({ tenant, kind, name, part, version, schema }: Place, key: string): Buffer =>
  Buffer.from(JSON.stringify(["ifd-bot", schema, tenant, kind, name, part, version, key]));

/** With the nonce from outside, so that known answers can be checked. A nonce is used once for one key. */
export const sealWith = (key: Key, nonce: Buffer, place: Place, plain: Uint8Array): Sealed => {
  const cipher = createCipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo(place, key.id));
  const text = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { key: key.id, nonce: nonce.toString("base64"), text: text.toString("base64") };
};

/** Asking the system for twelve bytes costs more than sealing with them, so it is asked for many at a time. */
const NONCES_AT_A_TIME = 512;
const drawn = { bytes: Buffer.alloc(0), used: 0 };

const newNonce = (): Buffer => {
  if (drawn.used >= drawn.bytes.length) {
    drawn.bytes = randomBytes(NONCE_BYTES * NONCES_AT_A_TIME);
    drawn.used = 0;
  }
  const nonce = Buffer.from(drawn.bytes.subarray(drawn.used, drawn.used + NONCE_BYTES));
  drawn.used += NONCE_BYTES;
  return nonce;
};

export const seal = (key: Key, place: Place, plain: Uint8Array): Sealed => sealWith(key, newNonce(), place, plain);

const decrypted = (key: Key, place: Place, sealed: Sealed): Buffer => {
  const bytes = Buffer.from(sealed.text, "base64");
  const end = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key.bytes, Buffer.from(sealed.nonce, "base64"), { authTagLength: TAG_BYTES })
    .setAAD(boundTo(place, key.id))
    .setAuthTag(bytes.subarray(end));
  return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]);
};

/** The plain text, or an error: there is no third way. */
export const unseal = (key: Key, place: Place, sealed: Sealed): Buffer => {
  const refusal = (cause?: unknown): StoreError => new StoreError({ kind: "cannot-decrypt", file: place.name }, { cause });
  if (sealed.key !== key.id) throw refusal();
  try {
    return decrypted(key, place, sealed);
  } catch (error) {
    throw refusal(error);
  }
};

/** Tells whoever has the key that it is this one, and nobody else whether it is the same as last time: the id in its place would show
 *  in two backups who took something back between them. */
export const tagOf = ({ bytes }: Key, nonce: string): string =>
  createHmac("sha256", bytes).update(`ifd-tag ${nonce}`).digest("hex").slice(0, 16);

/** A file's length must not tell whether somebody wrote a little or nothing. */
const STEP_BYTES = 2048;

const padded = (json: Buffer): Buffer => {
  const bytes = Buffer.alloc(Math.ceil(json.length / STEP_BYTES) * STEP_BYTES, " ");
  json.copy(bytes);
  return bytes;
};

export const sealJson = (key: Key, place: Place, value: unknown): Sealed => seal(key, place, padded(Buffer.from(JSON.stringify(value))));

/** What comes out was written by this program under this key for this place, so that it is what it says it is. */
export const unsealJson = <T>(key: Key, place: Place, sealed: Sealed): T => JSON.parse(unseal(key, place, sealed).toString()) as T;
