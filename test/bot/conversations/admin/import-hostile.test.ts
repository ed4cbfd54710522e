import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Heard } from "../../../../bot/conversations/hear.js";
import type { Store } from "../../../../store/index.js";
import { aHouse, aRoster } from "../../../dialogue/builders.js";
import { places } from "../../../store/embedded/places.js";
import { ADMIN, openTalks, PEOPLE, press, type Talks, wordsOf } from "../house.js";
import { bytesOf, HEADER, idsIn, list, openWithFile, ROWS, send, WITH_CLARA } from "./import-lists.js";

const houses = places();

afterEach(() => houses.leave());

const row = (id: string, given: { readonly name?: string; readonly lead?: string } = {}): string =>
  `${id};${given.name ?? "Nina Neu"};${given.lead ?? "lead"};Team;`;

const rows = (count: number): string => Array.from({ length: count }, (_, index) => `p${index};N;`).join("\n");

interface Hostile {
  readonly what: string;
  readonly file: () => Uint8Array;
  /** As the admin reads it behind the button. */
  readonly says: string;
}

const text = (what: string, says: string, ...more: readonly string[]): Hostile => ({
  what,
  says,
  file: () => bytesOf(list(...ROWS, ...more)),
});

const CASES: readonly Hostile[] = [
  text("a name that leads out of a folder", "Zeile 10: ", row("../../etc/passwd")),
  text("an id that leads out of a folder on Windows", "Zeile 10: ", row("..\\\\..\\\\boot.ini")),
  text("an id that is a path", "Zeile 10: ", row("/etc/passwd")),
  text("an id that is a prototype", "Zeile 11: ", row("clara"), row("__proto__", { lead: "constructor" })),
  text("a NUL", "Zeile 10: ", row("clara", { name: "Cla\u0000ra" })),
  text("a letter that nobody sees", "Zeile 10: ", row("clara", { name: "Cla\u202Era" })),
  text("an id twice", "Zeile 10: Die Kennung „ben“ steht schon in Zeile 7.", row("BEN")),
  text("a circle in the chain", "Zeile 10: ", row("c1", { lead: "c2" }), row("c2", { lead: "c3" }), row("c3", { lead: "c1" })),
  text("somebody who leads themselves", "Zeile 10: ", row("c1", { lead: "c1" })),
  text("a second person at the top", "Zeile 2: ", row("c1", { lead: " " })),
  text("a quote that is never closed", "Anführungszeichen", `c1;"Nina;lead;Team;`),
  text("one field that is as long as a book", "Zeile 10: ", row("c1", { name: "x".repeat(10_000) })),
  { what: "more columns than a list can have", says: "mehr als 50 Spalten", file: () => bytesOf(`${"name;".repeat(60)}\n${row("a")}`) },
  {
    what: "a hundred thousand columns",
    says: "Zeile 1: Die Zeile ist zu lang.",
    file: () => bytesOf(`${"name;".repeat(100_000)}\n${row("a")}`),
  },
  { what: "a hundred thousand cells in a row", says: "Zeile 10: ", file: () => bytesOf(list(...ROWS, "x;".repeat(100_000))) },
  { what: "more rows than any house has", says: "mehr als 20.000 Zeilen", file: () => bytesOf(`${HEADER}\n${rows(200_000)}`) },
  { what: "a million empty rows", says: "Bitte", file: () => bytesOf(`${HEADER}${"\n;".repeat(1_000_000)}`) },
  { what: "UTF-16", says: "UTF-16", file: () => Buffer.from(`\uFEFF${WITH_CLARA}`, "utf16le") },
  { what: "broken UTF-8", says: "UTF-8", file: () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xff]), bytesOf(WITH_CLARA)]) },
  { what: "an Excel file under another name", says: "Bitte", file: () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 8, 0]) },
  { what: "nothing", says: "Die Datei ist leer", file: () => new Uint8Array() },
  { what: "a header and nobody", says: "Zeile 1: ", file: () => bytesOf(HEADER) },
  { what: "more than was to be fetched", says: "größer als 5 MB", file: () => new Uint8Array(5 * 1024 * 1024 + 1).fill(97) },
];

/** The answer in the chat is given without a look at what was found, so that these will do. */
const SMALL = CASES.filter(({ file }) => file().length < 1_000_000);

const findingsOf = async (talks: Talks): Promise<Heard> => press(talks, ADMIN, await send(talks, ADMIN), "import.result");

describe("a list in the chat with", () => {
  it.each(CASES)("$what is refused as a whole, and says where", async ({ file, says }) => {
    const talks = await openWithFile({ state: "fetched", bytes: file() });
    const [people, kept] = [await idsIn(talks), await talks.store.people()];
    const heard = await findingsOf(talks);
    expect(wordsOf(heard)).toContain("Diese Liste geht so noch nicht");
    expect(wordsOf(heard)).toContain(says);
    expect(await idsIn(talks)).toEqual(people);
    expect(await talks.store.people()).toEqual(kept);
  });

  it.each(SMALL)("$what tells the chat nothing but that it came", async ({ file }) => {
    const talks = await openWithFile({ state: "fetched", bytes: file() });
    const plain = await openWithFile({ state: "fetched", bytes: bytesOf(WITH_CLARA) });
    expect((await send(talks, ADMIN)).shows).toEqual((await send(plain, ADMIN)).shows);
  });
});

const houseOnDisk = async (): Promise<{ readonly store: Store; readonly data: string }> => {
  const { store, place } = await houses.create();
  await store.changeHouse((house) => ({ file: { ...house, settings: aHouse() }, value: undefined }));
  await store.replaceRoster(aRoster(...PEOPLE));
  return { store, data: place.data };
};

describe("a file whose name leads out of a folder", () => {
  it.each(["../../../evil.csv", "..\\..\\evil.csv", "/tmp/evil.csv", "evil\u0000.csv", "C:\\evil.csv", `${"a".repeat(300)}.csv`])(
    "leaves nothing of itself anywhere: %j",
    async (name) => {
      const { store, data } = await houseOnDisk();
      const talks = await openTalks({ world: { store, fetchFile: async () => ({ state: "fetched", bytes: bytesOf(WITH_CLARA) }) } });
      const before = readdirSync(dirname(data), { recursive: true }).sort();
      const received = await send(talks, ADMIN, name);
      const files = readdirSync(dirname(data), { recursive: true }).sort();
      expect(wordsOf(received)).toContain("Ihre Liste ist angekommen");
      expect(files).toEqual(before);
      expect(JSON.stringify(received)).not.toContain("evil");
    },
  );
});

describe("a list whose ids are strange and allowed", () => {
  it("is kept inside the house's folder", async () => {
    const outside = mkdtempSync(join(tmpdir(), "ifd-outside-"));
    const { store, data } = await houseOnDisk();
    const odd = ["_..", "a'.._#^~", "__proto__", "constructor"].map((id) => row(id));
    const talks = await openTalks({
      world: { store, fetchFile: async () => ({ state: "fetched", bytes: bytesOf(list(...ROWS, ...odd)) }) },
    });
    await press(talks, ADMIN, await findingsOf(talks), "import.apply");
    expect([...(await store.roster()).keys()]).toContain("__proto__");
    expect(readdirSync(dirname(data)).sort()).toEqual(["data", "keys"]);
    expect(readdirSync(outside)).toEqual([]);
    expect(existsSync(join(data, "..", "constructor"))).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});
