import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { KNOWN_FORMATS } from "../../../dialogue/formats/known.js";

const HOME = fileURLToPath(new URL("../../..", import.meta.url));
const ROOMS = ["dialogue", "store", "cards", "bot", "scripts"];

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(HOME, room), { recursive: true, encoding: "utf8" }).map((name) => join(room, name)),
).filter((name) => /\.m?ts$/.test(name) && !name.startsWith(join("dialogue", "formats")));

const NAMES = KNOWN_FORMATS.map(({ id }) => id).join("|");

/** A built-in format, or its id, where something is compared. To hand one on as data is nothing but that. */
const ASKS_FOR_A_NAME = new RegExp(
  [
    `(?:[!=]==?|\\bcase|includes\\(|has\\(|startsWith\\()\\s*["'\`]?(?:${NAMES})\\b`,
    `\\b(?:${NAMES})["'\`]?\\s*[!=]==?`,
    `\\b(?:${NAMES})\\.id\\b`,
  ].join("|"),
  "i",
);

describe("a rule", () => {
  it("never asks for a format's name", () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((name) => ASKS_FOR_A_NAME.test(readFileSync(join(HOME, name), "utf8")))).toEqual([]);
  });

  it.each(['if (format.id === "ifd")', '"mag" != format.id', "case 'mag':", "format === MAG", "id === IFD.id", 'ids.includes("mag")'])(
    "would be caught asking: %s",
    (source) => {
      expect(ASKS_FOR_A_NAME.test(source)).toBe(true);
    },
  );

  it.each(["formats: [IFD, MAG]", '{ use: "ifd" }', "magnitude === 3"])("may hand one on: %s", (source) => {
    expect(ASKS_FOR_A_NAME.test(source)).toBe(false);
  });
});
