import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: dirname(dirname(fileURLToPath(import.meta.url))),
  test: {
    include: ["test/**/*.test.ts"],
    // Two cores on the smallest machine: more workers only make the timed tests noisy.
    maxWorkers: 2,
    testTimeout: 60_000,
    coverage: {
      provider: "v8",
      include: ["dialogue/**/*.ts"],
      exclude: ["test/**"],
      reportsDirectory: "coverage",
      reporter: ["text-summary", "json"],
      thresholds: { branches: 100, lines: 100, functions: 100, statements: 100 },
    },
  },
});
