import { afterEach, describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../../store/embedded/disk.js";
import { reserveIn } from "../../../store/embedded/reserve.js";
import { StoreError } from "../../../store/trouble.js";
import { places } from "./places.js";

const { folder, leave } = places();

afterEach(leave);

const BYTES = 4096;
const full = (): StoreError => new StoreError({ kind: "full", file: "x" });

describe("the reserve of a full disk", () => {
  it("is given up for what cannot wait, and for all who ask at once", async () => {
    let removed = 0;
    const home = folder();
    const disk: Disk = {
      ...nodeDisk,
      remove: async (path) => {
        await nodeDisk.remove(path);
        removed += 1;
      },
    };
    const reserve = reserveIn(disk, home, BYTES);
    await reserve.fill();
    const work = async (): Promise<string> => {
      if (removed === 0) throw full();
      return "done";
    };
    expect(await Promise.all(Array.from({ length: 6 }, () => reserve.urgent(work)))).toEqual(Array(6).fill("done"));
    expect(removed).toBe(1);
  });

  it("is not given up for what can wait", async () => {
    const home = folder();
    const reserve = reserveIn(nodeDisk, home, BYTES);
    await expect(reserve.ordinary(() => Promise.reject(full()))).rejects.toMatchObject({ kind: "full" });
    await expect(reserve.urgent(() => Promise.reject(new Error("a mistake")))).rejects.toThrow("a mistake");
    expect(await nodeDisk.list(home)).toEqual(["reserve"]);
  });

  it("comes back once, however many ask when there is room again", async () => {
    let written = 0;
    const disk: Disk = {
      ...nodeDisk,
      create: (path) => {
        written += 1;
        return nodeDisk.create(path);
      },
    };
    const reserve = reserveIn(disk, folder(), BYTES);
    await Promise.all(Array.from({ length: 50 }, () => reserve.ordinary(async () => undefined)));
    expect(written).toBe(1);
  });

  it("keeps everything else waiting while it is in use", async () => {
    const noRoom: Disk = { ...nodeDisk, freeBytes: async () => BYTES };
    const reserve = reserveIn(noRoom, folder(), BYTES);
    await expect(reserve.ordinary(async () => "done")).rejects.toMatchObject({ kind: "full" });
  });
});
