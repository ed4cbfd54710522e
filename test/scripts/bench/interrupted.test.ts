import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const BENCH = join(import.meta.dirname, "../../../build/scripts/bench.js");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-bench-stopped-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** It closes only when everybody has ended who might say something there, its programs among them. */
const begin = (part: string) => {
  const bench = spawn(process.execPath, [BENCH, "--only", part, "--quick", "--json"], {
    env: { TMPDIR: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  bench.stderr.resume();
  return { bench, closed: once(bench, "close") };
};

const programsOf = (pid = 0): string => readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
const PATIENCE = { timeout: 60_000 };

describe("a measurement that is stopped midway", { timeout: 120_000 }, () => {
  it.each(["SIGINT", "SIGTERM"] as const)("leaves no folder behind: %s", async (signal) => {
    const { bench, closed } = begin("store");
    await expect.poll(() => readdirSync(folder, { recursive: true }).length, PATIENCE).toBeGreaterThan(100);
    bench.kill(signal);
    expect(await closed).toEqual([null, signal]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("leaves no program behind", async () => {
    const { bench, closed } = begin("delivery");
    await expect.poll(() => programsOf(bench.pid), PATIENCE).not.toBe("");
    bench.kill("SIGTERM");
    expect(await closed).toEqual([null, "SIGTERM"]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
