import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const FAULTS = join(import.meta.dirname, "../../../build/scripts/faults.js");
const CHILD_LIFE = join(import.meta.dirname, "../../../build/scripts/children/child-life.js");
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
});

describe("a program of a fault case", () => {
  it("ends without a word when nobody hears it any more", async () => {
    const script = `
      import { setImmediate as moment } from "node:timers/promises";
      import { tell, told } from ${JSON.stringify(CHILD_LIFE)};
      await told().next();
      for (;;) { tell("something"); await moment(); }`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["pipe", "pipe", "pipe"] });
    const complaints = child.stderr.setEncoding("utf8").toArray();
    const closed = once(child, "close");
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.write("go\n");
    expect([await closed, await complaints]).toEqual([[0, null], []]);
  });
});
