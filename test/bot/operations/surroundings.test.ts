import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { roomOf, surroundingsOf } from "../../../bot/operations/surroundings.js";
import { day } from "../../../dialogue/calendar/day.js";
import { noteRan } from "../../../store/index.js";

const MEGABYTE = 1024 * 1024;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ifd-around-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("what lies around the bot", () => {
  it("is the room on both disks, and the day on which what runs every day last did", async () => {
    await noteRan(folder, "backup", day("2026-11-20"));
    const found = await surroundingsOf({ data: folder, keys: folder })();
    expect(found.ranAt).toEqual({ backup: Date.parse("2026-11-20") });
    expect(Object.keys(found.room)).toEqual(["data", "keys"]);
  });

  it("is not known of a folder that is gone, and a damaged note is as good as none", async () => {
    await writeFile(join(folder, "ran-backup.json"), "{");
    const found = await surroundingsOf({ data: folder, keys: join(folder, "gone") })();
    expect([Object.keys(found.room), found.ranAt]).toEqual([["data"], {}]);
  });

  it.each([
    ["data", 1024 * MEGABYTE, "plenty"],
    ["data", 1024 * MEGABYTE - 1, "scarce"],
    ["data", 128 * MEGABYTE, "scarce"],
    ["data", 128 * MEGABYTE - 1, "none"],
    // Of the disk of one gigabyte that keys are given, less than that is free from the first day on.
    ["keys", 900 * MEGABYTE, "plenty"],
    ["keys", 64 * MEGABYTE, "plenty"],
    ["keys", 64 * MEGABYTE - 1, "scarce"],
    ["keys", 16 * MEGABYTE, "scarce"],
    ["keys", 16 * MEGABYTE - 1, "none"],
  ] as const)("tells the room in three steps alone: %s, %d bytes", (disk, bytes, room) => {
    expect(roomOf(disk, bytes)).toBe(room);
  });
});
