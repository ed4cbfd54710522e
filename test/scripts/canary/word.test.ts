import { deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { layersOf } from "../../../scripts/canary/unpacked.js";
import { newFlock } from "../../../scripts/canary/word.js";

const flock = newFlock();
const nico = flock.hatch("Nico", "Notiz");
const olga = flock.hatch("Olga", "Notiz");
const { word } = nico;

const utf16 = Buffer.from(word, "utf16le");

const SPELLINGS: Readonly<Record<string, string | Buffer>> = {
  "as it was written": word,
  "in capitals": word.toUpperCase(),
  decomposed: word.normalize("NFD"),
  "in UTF-16": utf16,
  "in Latin-1": Buffer.from(word, "latin1"),
  "in hexadecimal digits": Buffer.from(word).toString("hex"),
  "in hexadecimal capitals": Buffer.from(word).toString("hex").toUpperCase(),
  "in base64": Buffer.from(word).toString("base64"),
  "in base64 behind one byte": Buffer.from(`x${word}xyz`).toString("base64"),
  "in base64 behind two bytes": Buffer.from(`xy${word}xyz`).toString("base64url"),
  "in base64 of UTF-16": utf16.toString("base64"),
  "in an address": encodeURIComponent(word),
  "in an address in small letters": encodeURIComponent(word).toLowerCase(),
  "escaped as in JSON": word.replaceAll("ä", "\\u00e4"),
  "escaped as in HTML": word.replaceAll("ä", "&#228;"),
  "its first half": word.slice(0, 12),
  "its second half": word.slice(12),
};

describe("a canary", () => {
  it.each(Object.entries(SPELLINGS))("is found %s, and nobody else's with it", (_, spelled) => {
    const bytes = Buffer.concat([Buffer.from("vorher "), Buffer.from(spelled), Buffer.from(" nachher")]);
    expect(flock.findIn(Buffer.from(spelled))).toEqual([nico]);
    expect(flock.findIn(bytes)).toEqual([nico]);
  });

  it("is not found where there is none", () => {
    expect(flock.findIn(Buffer.from("Kanarienvögel sind keine Käuze.".repeat(1000)))).toEqual([]);
  });

  it("is another one in every run", () => {
    expect(newFlock().findIn(Buffer.from(word))).toEqual([]);
  });

  it("is found beside others", () => {
    expect(flock.findIn(Buffer.from(`${olga.word} ${word}`))).toEqual([nico, olga]);
  });
});

describe("what is packed", () => {
  it.each([
    ["by gzip", gzipSync(word)],
    ["by deflate", deflateSync(word, { level: 9 })],
    ["twice", gzipSync(deflateSync(word))],
  ])("%s is unpacked and found", (_, packed) => {
    expect(layersOf(packed).flatMap((layer) => flock.findIn(layer))).toEqual([nico]);
  });

  it("badly is searched as it lies there", () => {
    const broken = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from(word)]);
    expect(layersOf(broken)).toEqual([broken]);
    expect(flock.findIn(broken)).toEqual([nico]);
  });
});
