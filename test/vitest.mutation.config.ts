import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests of dialogue alone: every mutant runs each test that reaches it, and a mutant at the top of a file runs all of them. */
export default defineConfig({
  root: dirname(dirname(fileURLToPath(import.meta.url))),
  test: {
    include: ["test/dialogue/**/*.test.ts", "test/house/loading.test.ts"],
    // Whole lives of houses, seconds to minutes each; what they find is found by a small test as well.
    exclude: ["test/dialogue/aggregates-attack.test.ts", "test/dialogue/nudges/life.property.test.ts", "test/dialogue/nudges/now.test.ts"],
    setupFiles: ["test/vitest.mutation.setup.ts"],
  },
});
