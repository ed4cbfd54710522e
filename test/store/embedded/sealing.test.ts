import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  type Key,
  newKey,
  type Place,
  type Sealed,
  seal,
  sealJson,
  sealWith,
  tagOf,
  unseal,
  unsealJson,
} from "../../../store/embedded/sealing.js";

const PLACE: Place = {
  tenant: "musterstadt.example",
  kind: "person",
  name: "0123456789abcdef",
  part: "content",
  version: 7,
  schema: 1,
};

const bytesUpTo = (count: number): Buffer => Buffer.from(Array.from({ length: count }, (_, index) => index));

/** Computed with Python 3 and its package cryptography 48.0.0:
 *    AESGCM(key).encrypt(nonce, plain, aad), in base64, where aad is
 *    json.dumps(["ifd-bot", schema, tenant, kind, name, part, version, id], ensure_ascii=False, separators=(",", ":")).encode()
 *  The text is the ciphertext and behind it the 16 bytes of the tag. */
const KNOWN = [
  {
    what: "a person's content",
    key: { id: "00112233445566ff", bytes: bytesUpTo(32) },
    nonce: bytesUpTo(12),
    place: PLACE,
    plain: "Grüße, {}",
    text: "AHAVpwZ6pzetOuobWhubC1G7Gn4cYrzjjZLU",
  },
  {
    what: "nothing at all, in a house with quotation marks in its name",
    key: { id: "k", bytes: Buffer.alloc(32, 255) },
    nonce: Buffer.alloc(12, 170),
    place: { tenant: 'Jobcenter "Süd", Musterstadt', kind: "roster", name: "roster", part: "whole", version: 1, schema: 2 },
    plain: "",
    text: "Tfb1tAlpK1hg45zaBscu3A==",
  },
] as const;

const flipped = (base64: string, bit: number): string => {
  const bytes = Buffer.from(base64, "base64");
  const at = (bit >> 3) % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (bit & 7)), at);
  return bytes.toString("base64");
};

const lengthOf = (sealed: Sealed): number => Buffer.from(sealed.text, "base64").length;

describe("a sealed text", () => {
  it.each(KNOWN)("is what another program makes of $what", ({ key, nonce, place, plain, text }) => {
    expect(sealWith(key, nonce, place, Buffer.from(plain))).toEqual({ key: key.id, nonce: nonce.toString("base64"), text });
  });

  it.each(KNOWN)("that another program made of $what opens", ({ key, nonce, place, plain, text }) => {
    expect(unseal(key, place, { key: key.id, nonce: nonce.toString("base64"), text }).toString()).toBe(plain);
  });

  it.each([
    ["another house", { tenant: "neustadt.example" }],
    ["another kind of file", { kind: "house" }],
    ["another person's file", { name: "fedcba9876543210" }],
    ["another part", { part: "plan" }],
    ["an older version", { version: 6 }],
    ["a newer version", { version: 8 }],
    ["another schema", { schema: 2 }],
    ["a name that runs into the part", { name: "0123456789abcde", part: "fcontent" }],
  ])("does not open in %s", (_, other) => {
    const key = newKey();
    const sealed = seal(key, PLACE, Buffer.from("Grüße"));
    expect(() => unseal(key, { ...PLACE, ...other }, sealed)).toThrow("cannot-decrypt");
  });

  it("does not open with another key, whatever the key calls itself", () => {
    const [key, other] = [newKey(), newKey()];
    const sealed = seal(key, PLACE, Buffer.from("Grüße"));
    expect(() => unseal(other, PLACE, sealed)).toThrow("cannot-decrypt");
    expect(() => unseal({ ...other, id: key.id }, PLACE, sealed)).toThrow("cannot-decrypt");
    expect(() => unseal({ ...key, id: other.id }, PLACE, { ...sealed, key: other.id })).toThrow("cannot-decrypt");
  });

  test.prop([fc.uint8Array({ maxLength: 100 }), fc.nat(), fc.constantFrom("text", "nonce")])(
    "is nothing but an error once a bit of it has changed",
    (plain, bit, field) => {
      const key = newKey();
      const sealed = seal(key, PLACE, plain);
      expect(() => unseal(key, PLACE, { ...sealed, [field]: flipped(sealed[field], bit) })).toThrow("cannot-decrypt");
    },
  );

  it.each(["", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA"])("that is too short to be one is refused: %j", (text) => {
    const key = newKey();
    expect(() => unseal(key, PLACE, { ...seal(key, PLACE, Buffer.from("Grüße")), text })).toThrow("cannot-decrypt");
  });

  it("is refused where its tag was shortened", () => {
    const key = newKey();
    const { text, ...rest } = seal(key, PLACE, Buffer.alloc(0));
    const short = Buffer.from(text, "base64").subarray(0, 4).toString("base64");
    expect(() => unseal(key, PLACE, { ...rest, text: short })).toThrow("cannot-decrypt");
  });

  it("never has a nonce that was there before, and each has 12 bytes", () => {
    const key = newKey();
    const nonces = Array.from({ length: 10_000 }, () => seal(key, PLACE, Buffer.alloc(0)).nonce);
    expect(new Set(nonces).size).toBe(10_000);
    expect(new Set(nonces.map((nonce) => Buffer.from(nonce, "base64").length))).toEqual(new Set([12]));
  });
});

describe("a new key", () => {
  it("is like no other and has 32 bytes", () => {
    const keys: readonly Key[] = Array.from({ length: 1000 }, newKey);
    expect(new Set(keys.map(({ bytes }) => bytes.toString("hex"))).size).toBe(1000);
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1000);
    expect(new Set(keys.map(({ bytes }) => bytes.length))).toEqual(new Set([32]));
  });
});

describe("a sealed record", () => {
  test.prop([fc.jsonValue()])("opens as what it was", (value) => {
    const key = newKey();
    expect(JSON.stringify(unsealJson(key, PLACE, sealJson(key, PLACE, value)))).toBe(JSON.stringify(value));
  });

  it.each([
    [1, 2048],
    [2046, 2048],
    [2047, 4096],
    [4094, 4096],
    [4095, 6144],
  ])("with a text of %i letters is as long as others of up to %i bytes", (letters, bytes) => {
    const tag = 16;
    expect(lengthOf(sealJson(newKey(), PLACE, "x".repeat(letters)))).toBe(bytes + tag);
  });
});

describe("the tag that a key leaves on a sealed text", () => {
  const tags = (key: Key, nonces: readonly string[]) => nonces.map((nonce) => tagOf(key, nonce));

  it("is known again by whoever has the key, and by nobody with another", () => {
    const [key, other] = [newKey(), newKey()];
    expect(tagOf(key, "n")).toBe(tagOf({ ...key }, "n"));
    expect(tagOf(key, "n")).not.toBe(tagOf(other, "n"));
  });

  it("is another each time, so that it does not show whether the key is the same as last time", () => {
    const nonces = Array.from({ length: 1000 }, (_, number) => `n${number}`);
    expect(new Set(tags(newKey(), nonces)).size).toBe(1000);
  });
});
