import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import { lockFolder } from "../../../store/embedded/lock.js";
import { places } from "./places.js";

const made = places();
afterAll(() => made.leave());

const lockIn = (folder: string): string => join(folder, "lock");
/** Beyond what any system gives out. */
const NOBODY = 2 ** 30;

/** Node closes a file that was forgotten when it collects garbage, in a turn of its own. */
const collectGarbage = async (): Promise<void> => {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect !== "function") throw new Error("there is no garbage collector to call");
  for (let turn = 0; turn < 5; turn += 1) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe("a folder's lock", () => {
  it("refuses the second one and says who was first", async () => {
    const folder = made.folder();
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ trouble: { kind: "locked", folder, pid: process.pid } });
    await lock.release();
  });

  it("is kept also when nobody remembers it", async () => {
    const folder = made.folder();
    await lockFolder(folder);
    await collectGarbage();
    await expect(lockFolder(folder)).rejects.toMatchObject({ kind: "locked" });
  });

  it("is free again once it was let go", async () => {
    const folder = made.folder();
    await (await lockFolder(folder)).release();
    const lock = await lockFolder(folder);
    expect(readFileSync(lockIn(folder), "latin1")).toBe(`${process.pid}\n`);
    await lock.release();
  });

  it("no longer names whoever let it go", async () => {
    const folder = made.folder();
    await (await lockFolder(folder)).release();
    expect(readFileSync(lockIn(folder), "latin1")).toBe("");
  });

  it("may be let go twice", async () => {
    const lock = await lockFolder(made.folder());
    await lock.release();
    await expect(lock.release()).resolves.toBeUndefined();
  });

  it("is not held by the name of a process that is gone", async () => {
    const folder = made.folder();
    writeFileSync(lockIn(folder), `${NOBODY}\n`);
    const lock = await lockFolder(folder);
    expect(readFileSync(lockIn(folder), "latin1")).toBe(`${process.pid}\n`);
    await lock.release();
  });

  it.each(["", "nobody\n", "-1\n", `${NOBODY}\n`])("names nobody where the file says %j", async (text) => {
    const folder = made.folder();
    const lock = await lockFolder(folder);
    writeFileSync(lockIn(folder), text);
    await expect(lockFolder(folder)).rejects.toMatchObject({ trouble: { kind: "locked", folder } });
    await expect(lockFolder(folder)).rejects.not.toHaveProperty("trouble.pid");
    await lock.release();
  });

  it("lets exactly one of several in that come at once", async () => {
    const folder = made.folder();
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    const locks = all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(locks).toHaveLength(1);
    for (const lock of locks) await lock.release();
  });

  it("is one of its own for each folder", async () => {
    const locks = await Promise.all([made.folder(), made.folder()].map((folder) => lockFolder(folder)));
    expect(locks).toHaveLength(2);
    for (const lock of locks) await lock.release();
  });

  it("is a file for its owner alone", async () => {
    const folder = made.folder();
    chmodSync(folder, 0o777);
    await (await lockFolder(folder)).release();
    expect(statSync(lockIn(folder)).mode & 0o777).toBe(0o600);
  });
});
