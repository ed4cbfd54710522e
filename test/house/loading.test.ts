import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";

const DIALOGUE = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "dialogue");
const FILES = readdirSync(DIALOGUE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

/** Tables are built while a file is loaded. Files that import each other in a circle, or a table that cannot be built, show here;
 *  elsewhere a test file that cannot be loaded has no failing test, which mutation testing takes for a pass. */
describe("a file of dialogue", () => {
  it.each(FILES)("can be loaded before all others: %s", async (file) => {
    vi.resetModules();
    await expect(import(join(DIALOGUE, file))).resolves.toBeDefined();
  });
});
