import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

/** What measures time, or drives a browser through a story, has the machine to itself. */
const ALONE = ["test/e2e/**/*.test.ts", "test/bot/clicks-at-once.test.ts"];

export default defineConfig({
  root: dirname(dirname(fileURLToPath(import.meta.url))),
  test: {
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
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...ALONE],
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: "alone", include: ALONE, maxWorkers: 1, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
