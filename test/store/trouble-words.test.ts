import { describe, expect, it } from "vitest";
import type { Language } from "../../dialogue/person.js";
import { isTrouble, StoreError, type TroubleFacts } from "../../store/trouble.js";
import { troubleWords } from "../../store/trouble-words.js";

/** As a record, so that a new kind does not compile until it stands here. */
const ONE_OF_EACH: { readonly [K in keyof TroubleFacts]: { readonly kind: K } & TroubleFacts[K] } = {
  locked: { kind: "locked", folder: "/data", pid: 4711 },
  "no-store": { kind: "no-store", folder: "/data" },
  "not-empty": { kind: "not-empty", folder: "/data" },
  "network-disk": { kind: "network-disk", folder: "/data" },
  "keys-missing": { kind: "keys-missing", folder: "/keys" },
  newer: { kind: "newer", found: 3, known: 2 },
  older: { kind: "older", found: 1, known: 2 },
  damaged: { kind: "damaged", file: "house.json" },
  missing: { kind: "missing", file: "house.json" },
  "no-former": { kind: "no-former", file: "house.json" },
  unreadable: { kind: "unreadable", file: "house.json" },
  "cannot-decrypt": { kind: "cannot-decrypt", file: "house.json" },
  "key-missing": { kind: "key-missing", file: "house.json" },
  "no-house-key": { kind: "no-house-key", looked: "/keys/house.key" },
  "bad-house-key": { kind: "bad-house-key", file: "house.key" },
  "open-house-key": { kind: "open-house-key", file: "house.key" },
  "house-key-exists": { kind: "house-key-exists", file: "house.key" },
  "wrong-house-key": { kind: "wrong-house-key", needed: "c0ffee" },
  full: { kind: "full", file: "house.json" },
  "disk-failed": { kind: "disk-failed", step: "fsync" },
  closed: { kind: "closed" },
};

const LANGUAGES: readonly Language[] = ["de", "en"];
const LONGEST_SENTENCE_WORDS = 20;

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+|:\s+|;\s+/);

describe("the words for what the world did to a store", () => {
  it.each(Object.values(ONE_OF_EACH))("say what is known about it: $kind", (trouble) => {
    for (const language of LANGUAGES) {
      const words = troubleWords(trouble, language);
      const { kind: _, ...facts } = trouble;
      if (trouble.kind !== "full") for (const fact of Object.values(facts)) expect(words).toContain(String(fact));
      for (const sentence of sentencesOf(words)) expect(sentence.split(" ").length).toBeLessThanOrEqual(LONGEST_SENTENCE_WORDS);
    }
  });
});

describe("trouble", () => {
  const error = new StoreError({ kind: "full", file: "house.json" });

  it("is told from a mistake, and one kind from another", () => {
    expect([isTrouble(error), isTrouble(error, "full"), isTrouble(error, "closed", "full"), isTrouble(error, "closed")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isTrouble(new Error("full"))).toBe(false);
  });
});
