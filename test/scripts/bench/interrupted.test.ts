import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const BENCH = join(import.meta.dirname, "../../../build/scripts/bench.js");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-bench-stopped-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("a measurement that is stopped midway", { timeout: 120_000 }, () => {
  it.each(["SIGINT", "SIGTERM"] as const)("leaves no folder and no program behind: %s", async (signal) => {
    const bench = spawn(process.execPath, [BENCH, "--only", "store", "--quick", "--json"], {
      env: { TMPDIR: folder },
      stdio: ["ignore", "ignore", "pipe"],
    });
    bench.stderr.resume();
    // It closes only when everybody has ended who might say something there.
    const closed = once(bench, "close");
    await expect.poll(() => readdirSync(folder, { recursive: true }).length, { timeout: 60_000 }).toBeGreaterThan(100);
    bench.kill(signal);
    expect(await closed).toEqual([null, signal]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
