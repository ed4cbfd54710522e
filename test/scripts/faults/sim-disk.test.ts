import { describe, expect, it } from "vitest";
import { chanceFrom } from "../../../scripts/chance.js";
import { platter } from "../../../scripts/faults/sim/platter.js";
import { type Before, diskError, FOLDER, foldersOnly, type SimDisk, simDisk } from "../../../scripts/faults/sim/sim-disk.js";
import { overlookingShortWrites, smallDisk } from "../../../scripts/faults/sim/small-disk.js";

const MANY = 1000;
const EMPTY = foldersOnly("/a");

const bytesOf = (text: string): Buffer => Buffer.from(text);

/** Every disk that a power cut may leave now, each as what lies in its folder. */
const crashesOf = (sim: SimDisk): readonly Readonly<Record<string, string>>[] => {
  const disk = platter(sim.begin);
  for (const operation of sim.trace) disk.apply(operation);
  const contents = [...disk.crashes(MANY, chanceFrom(1)).values()];
  return contents.map((content) =>
    Object.fromEntries([...content].flatMap(([path, bytes]) => (bytes === FOLDER ? [] : [[path, bytes.toString()]]))),
  );
};

/** A file whose data is on the disk; its name is not. */
const keep = async (sim: SimDisk, path: string, text: string): Promise<void> => {
  const file = await sim.create(path);
  await file.write(bytesOf(text));
  await file.sync();
  await file.close();
};

const withOld = (before?: Before): SimDisk => simDisk(new Map([...EMPTY, ["/a/old", bytesOf("old")]]), before);

const failingOnceAt = (wanted: string): Before => {
  let left = 1;
  return async (step, path) => {
    if (step === wanted && left-- > 0) throw diskError("EIO", path);
  };
};

describe("a simulated disk", () => {
  it("shows at once what was done to it", async () => {
    const sim = withOld();
    await keep(sim, "/a/new", "new");
    await sim.rename("/a/new", "/a/old");
    expect([await sim.list("/a"), String(await sim.read("/a/old"))]).toEqual([["old"], "new"]);
  });

  it("refuses a name that is taken, a file that is not there and a folder that is not there", async () => {
    const sim = withOld();
    await expect(sim.create("/a/old")).rejects.toMatchObject({ code: "EEXIST" });
    await expect(sim.link("/a/old", "/a/old")).rejects.toMatchObject({ code: "EEXIST" });
    await expect(sim.read("/a/none")).rejects.toMatchObject({ code: "ENOENT" });
    await expect(sim.create("/b/new")).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("keeps a file under its second name when the first goes", async () => {
    const sim = withOld();
    await sim.link("/a/old", "/a/second");
    await sim.remove("/a/old");
    expect(String(await sim.read("/a/second"))).toBe("old");
  });

  it("takes away a folder with all that is in it", async () => {
    const sim = withOld();
    await sim.removeFolder("/a");
    expect([...sim.content().keys()]).toEqual(["/"]);
  });
});

describe("a power cut", () => {
  it("may take the name of a file whose folder was not synced", async () => {
    const sim = withOld();
    await keep(sim, "/a/new", "new");
    expect(crashesOf(sim)).toEqual(expect.arrayContaining([{ "/a/old": "old" }, { "/a/old": "old", "/a/new": "new" }]));
  });

  it("leaves what was synced with its folder", async () => {
    const sim = withOld();
    await keep(sim, "/a/new", "new");
    await sim.syncFolder("/a");
    expect(crashesOf(sim)).toEqual([{ "/a/old": "old", "/a/new": "new" }]);
  });

  it("may take data that was not synced, turn them into NULs or leave a beginning", async () => {
    const sim = simDisk(EMPTY);
    const file = await sim.create("/a/new");
    await sim.syncFolder("/a");
    await file.write(bytesOf("kept"));
    await file.sync();
    await file.write(bytesOf("more"));
    const texts = crashesOf(sim).map((crash) => crash["/a/new"]);
    expect(texts).toEqual(expect.arrayContaining(["kept", "keptmore", "kept\0\0\0\0"]));
    expect(texts.every((text) => text?.startsWith("kept"))).toBe(true);
  });

  it("leaves the old file or the new one where one was renamed over the other", async () => {
    const sim = withOld();
    await keep(sim, "/a/new", "new");
    await sim.syncFolder("/a");
    await sim.rename("/a/new", "/a/old");
    expect(crashesOf(sim)).toEqual([{ "/a/old": "old", "/a/new": "new" }, { "/a/old": "new" }]);
  });

  it("may bring back what was removed, until the folder is synced", async () => {
    const sim = withOld();
    await sim.remove("/a/old");
    expect(crashesOf(sim)).toContainEqual({ "/a/old": "old" });
    await sim.syncFolder("/a");
    expect(crashesOf(sim)).toEqual([{}]);
  });

  it("lets one name reach the disk without the other", async () => {
    const sim = withOld();
    await keep(sim, "/a/new", "new");
    await sim.remove("/a/old");
    expect(crashesOf(sim)).toEqual(expect.arrayContaining([{}, { "/a/new": "new" }, { "/a/old": "old" }]));
  });

  it("leaves a folder that was made, which promises to be there", async () => {
    const sim = simDisk(EMPTY);
    await sim.makeFolder("/a/b/c");
    const disk = platter(sim.begin);
    for (const operation of sim.trace) disk.apply(operation);
    expect([...disk.crashes(MANY, chanceFrom(1)).values()].map((content) => content.has("/a/b/c"))).toEqual([true]);
  });
});

describe("a sync that failed", () => {
  it("has thrown the data away, though the next one succeeds", async () => {
    const sim = simDisk(EMPTY, failingOnceAt("sync"));
    const file = await sim.create("/a/new");
    await file.write(bytesOf("new"));
    await expect(file.sync()).rejects.toMatchObject({ code: "EIO" });
    await file.sync();
    await sim.syncFolder("/a");
    expect([crashesOf(sim), String(await sim.read("/a/new"))]).toEqual([[{ "/a/new": "\0\0\0" }], "new"]);
  });

  it("has thrown away all that was done in the folder", async () => {
    const sim = withOld(failingOnceAt("syncFolder"));
    await sim.remove("/a/old");
    await keep(sim, "/a/new", "new");
    await expect(sim.syncFolder("/a")).rejects.toMatchObject({ code: "EIO" });
    await sim.syncFolder("/a");
    expect(crashesOf(sim)).toEqual([{ "/a/old": "old" }]);
  });
});

describe("a small disk", () => {
  it("takes part of what it is offered, and then nothing", async () => {
    const small = smallDisk(simDisk(EMPTY));
    small.left = 3;
    const file = await small.create("/a/new");
    expect(await file.write(bytesOf("four"))).toBe(3);
    await expect(file.write(bytesOf("r"))).rejects.toMatchObject({ code: "ENOSPC" });
    expect(small.refused).toBe(true);
  });

  it("gives back the bytes of the reserve and of nothing else", async () => {
    const small = smallDisk(simDisk(new Map([...EMPTY, ["/a/reserve", bytesOf("12345")], ["/a/other", bytesOf("1")]])));
    small.left = 0;
    await small.remove("/a/other");
    await small.remove("/a/reserve");
    expect(small.left).toBe(5);
  });

  it("is overlooked by whoever does not read how much was taken", async () => {
    const small = smallDisk(simDisk(EMPTY));
    small.left = 3;
    const file = await overlookingShortWrites(small).create("/a/new");
    expect([await file.write(bytesOf("four")), String(await small.read("/a/new"))]).toEqual([4, "fou"]);
  });
});
