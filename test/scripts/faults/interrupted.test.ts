import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const FAULTS = join(import.meta.dirname, "../../../build/scripts/faults.js");
const PATIENCE = { timeout: 60_000 };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-interrupted-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A case at work, with a program of its own in a house of its own. */
const startCase = async () => {
  const harness = spawn(process.execPath, [FAULTS, "--case", "F01", "--runs", "8"], {
    env: { TMPDIR: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  harness.stderr.on("data", (part: Buffer) => {
    said += part.toString();
  });
  // It closes only when everybody has ended who might say something there.
  const closed = once(harness, "close");
  await expect.poll(() => readdirSync(folder).length, PATIENCE).toBe(2);
  return { harness, ended: async () => [...(await closed), said] };
};

describe("a fault case that is stopped midway", { timeout: 120_000 }, () => {
  it.each(["SIGINT", "SIGTERM"] as const)("leaves no folder and no program behind: %s", async (signal) => {
    const { harness, ended } = await startCase();
    harness.kill(signal);
    expect(await ended()).toEqual([null, signal, ""]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves no program behind that complains, when it is killed", async () => {
    const { harness, ended } = await startCase();
    harness.kill("SIGKILL");
    expect(await ended()).toEqual([null, "SIGKILL", ""]);
  });
});
