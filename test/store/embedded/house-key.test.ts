import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nodeDisk } from "../../../store/embedded/disk.js";
import {
  HOUSE_KEY_FILE,
  type HouseKeys,
  houseKeyText,
  newHouseKey,
  parseHouseKeys,
  readHouseKeys,
  writeHouseKeys,
} from "../../../store/embedded/keys/house-key.js";
import { StoreError } from "../../../store/trouble.js";
import { troubleWords } from "../../../store/trouble-words.js";
import { places } from "./places.js";

const made = places();
afterAll(() => made.leave());

/** 32 bytes of 7, named by the first 16 digits of sha256("ifd-house-key" and the bytes), computed with sha256sum. */
const SEVENS = "ifd-house-key-1.8bf794676c529f1b.BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc";

const troubleOf = async (work: Promise<unknown>): Promise<StoreError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error("it was not refused");
};

const inFile = (text: string): string => {
  const folder = made.folder();
  writeFileSync(join(folder, HOUSE_KEY_FILE), text, { mode: 0o600 });
  return folder;
};

describe("a house key in writing", () => {
  it("is known by its name and its bytes", () => {
    const [key] = parseHouseKeys(SEVENS, "house.key");
    expect(key.id).toBe("8bf794676c529f1b");
    expect(key.bytes).toEqual(Buffer.alloc(32, 7));
  });

  it("is read as it was written", () => {
    const key = newHouseKey();
    expect(parseHouseKeys(houseKeyText(key), "house.key")).toEqual([key]);
  });

  it("may stand before others, the current one first", () => {
    const [newer, older] = [newHouseKey(), newHouseKey()];
    expect(parseHouseKeys(`\n${houseKeyText(newer)}  ${houseKeyText(older)}\r\n`, "house.key")).toEqual([newer, older]);
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n"],
    ["something else", "secret"],
    ["a key cut short", SEVENS.slice(0, -1)],
    ["a key with something behind it", `${SEVENS}A`],
    ["a key with a slip in its name", SEVENS.replace("8bf7", "8bf8")],
    ["a key with a slip in itself", SEVENS.replace("BwcH", "BwcI")],
    ["a key of another kind", SEVENS.replace("key-1", "key-2")],
    ["a sound key beside a broken one", `${SEVENS} ${SEVENS.slice(1)}`],
  ])("is refused where there is %s", (_, text) => {
    expect(() => parseHouseKeys(text, "house.key")).toThrow("bad-house-key");
  });
});

describe("a house key's file", () => {
  it("gives back what was put there, and is for its owner alone", async () => {
    const folder = made.folder();
    const keys: HouseKeys = [newHouseKey(), newHouseKey()];
    await writeHouseKeys(nodeDisk, folder, keys);
    expect(await readHouseKeys(nodeDisk, { folder })).toEqual(keys);
    expect(statSync(join(folder, HOUSE_KEY_FILE)).mode & 0o777).toBe(0o600);
  });

  it("is not looked at where the key comes from the environment", async () => {
    const folder = inFile("broken");
    expect((await readHouseKeys(nodeDisk, { folder, text: SEVENS }))[0].id).toBe("8bf794676c529f1b");
    expect((await troubleOf(readHouseKeys(nodeDisk, { folder, text: "broken" }))).trouble).toEqual({
      kind: "bad-house-key",
      file: "IFD_HOUSE_KEY",
    });
  });

  it.each(["604", "640", "660", "644", "601"])("is refused where others have rights to it: %s", async (mode) => {
    const folder = inFile(SEVENS);
    chmodSync(join(folder, HOUSE_KEY_FILE), Number.parseInt(mode, 8));
    expect((await troubleOf(readHouseKeys(nodeDisk, { folder }))).kind).toBe("open-house-key");
  });

  it("is missed in words, and none is made in its place", async () => {
    const folder = made.folder();
    const { trouble } = await troubleOf(readHouseKeys(nodeDisk, { folder }));
    expect(troubleWords(trouble, "en")).toContain(`There is no house key: neither in IFD_HOUSE_KEY nor in "${folder}/house.key"`);
    expect(existsSync(join(folder, HOUSE_KEY_FILE))).toBe(false);
  });

  it("that the disk does not give is refused in words", async () => {
    const folder = made.folder();
    mkdirSync(join(folder, HOUSE_KEY_FILE), { mode: 0o700 });
    expect((await troubleOf(readHouseKeys(nodeDisk, { folder }))).trouble).toEqual({ kind: "unreadable", file: HOUSE_KEY_FILE });
  });

  it("is never quoted when it is refused", async () => {
    const folder = inFile(`${SEVENS}A`);
    const error = await troubleOf(readHouseKeys(nodeDisk, { folder }));
    expect(JSON.stringify([error.message, error.stack, error.trouble, troubleWords(error.trouble, "de")])).not.toContain("BwcH");
  });
});

describe("a store", () => {
  it("is not opened with the house key of another, and nothing in it changes", async () => {
    const [{ store, place }, other] = [await made.create(), await made.place()];
    await store.close();
    const before = readFileSync(join(place.keys, "keyring", "house.json"));
    const needed = (await readHouseKeys(nodeDisk, { folder: place.keys }))[0].id;
    const houseKey = readFileSync(join(other.keys, HOUSE_KEY_FILE), "latin1");
    expect((await troubleOf(made.open({ ...place, houseKey }))).trouble).toEqual({ kind: "wrong-house-key", needed });
    expect(readFileSync(join(place.keys, "keyring", "house.json"))).toEqual(before);
  });
});
