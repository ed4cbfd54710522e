import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { calledAs } from "../../bot/config.js";
import { servingFindings } from "../../bot/serving-settings.js";
import { accessWords } from "../../scripts/access-words.js";
import { asCalled } from "../../scripts/said-aloud.js";
import { runScript } from "./command.js";

const HOME = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "ifd-said-"));
const SERVER = { PATH: "/usr/bin:/bin", IFD_CALLED_AS: "ifd-bot", IFD_DATA: join(folder, "data"), IFD_KEYS: join(folder, "keys") };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a command in a message", () => {
  it.each([
    ["„npm run -s keys -- new“", "„ifd-bot keys new“"],
    ["„npm run store -- check“ sagt es.", "„ifd-bot store check“ sagt es."],
    ["„npm run selbstpruefung“, „npm run backup“ mit --keys-to", "„ifd-bot selbstpruefung“, „ifd-bot backup“ mit --keys-to"],
    ["npm run -s store -- new --tenant X", "ifd-bot store new --tenant X"],
    ["danach „npm run build“ und „npm ci“", "danach „npm run build“ und „npm ci“"],
  ])("is what a person on the server types: %s", (words, told) => {
    expect(asCalled(words, "ifd-bot")).toBe(told);
    expect(asCalled(words, undefined)).toBe(words);
  });

  it("is that in refusals, in help and in what the store says", () => {
    for (const [name, ...args] of [["store", "new", "--tenant", "t"], ["keys", "--help"], ["store"], ["serve", "--help"]] as const) {
      const { out, err } = runScript(name, args, SERVER);
      expect(out + err).toMatch(/ifd-bot (keys|store|serve)/);
      expect(out + err).not.toContain("npm run");
      expect(runScript(name, args, { ...SERVER, IFD_CALLED_AS: "" })).not.toEqual({ out, err });
    }
  });

  it("is told by the wrapper, by nothing that is not a word, and is no setting that nobody knows", () => {
    expect(readFileSync(join(HOME, "scripts/install/ifd-bot"), "utf8")).toContain("IFD_CALLED_AS=ifd-bot");
    expect(calledAs({ IFD_CALLED_AS: "rm -rf /" })).toBeUndefined();
    const known = (name: string) => !servingFindings({ [name]: "ifd-bot" }).some(({ variable }) => variable === name);
    expect([known("IFD_CALLED_AS"), known("IFD_CALLED")]).toEqual([true, false]);
  });
});

describe("a disk that is mounted for reading only", () => {
  it("is called that in both languages, and what helps is said", () => {
    const [de, en] = accessWords({ code: "EROFS", path: "/var/lib/ifd-bot/daten/lock" });
    expect(de).toContain("„/var/lib/ifd-bot/daten/lock“ ist nur zum Lesen eingehängt. Nach einem Fehler");
    expect(en).toContain("mounted for reading only");
  });
});

describe("the command that writes the schema", () => {
  it("explains itself", () => {
    expect(runScript("schema", ["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("npm run schema"), err: "" });
    expect(runScript("schema", ["--gibt-es-nicht"])).toMatchObject({ code: 2, out: "" });
  });
});
