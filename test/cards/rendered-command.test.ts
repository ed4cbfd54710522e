import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/cards/browser.js";
import { ensureBrowser, type Means } from "../../scripts/cards/ensure-browser.js";
import { orderOf } from "../../scripts/cards/order.js";
import { openStage } from "../../scripts/cards/stage.js";
import { Unusable } from "../../scripts/command-line.js";
import { runScript, type Said } from "../scripts/command.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cards-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const cards = (...args: readonly string[]): Said => runScript("cards", args);

const into = (...args: readonly string[]): Said => cards("--out", join(folder, "deep", "in"), ...args);

const written = (): readonly string[] => readdirSync(join(folder, "deep", "in")).sort();

/** Where a PNG tells its size. */
const widthOf = (name: string): number => readFileSync(join(folder, "deep", "in", name)).readUInt32BE(16);

const refusalOf = (args: readonly string[]): readonly string[] => {
  try {
    return [`taken as ${JSON.stringify(orderOf(args))}`];
  } catch (error) {
    if (error instanceof Unusable) return error.lines;
    throw error;
  }
};

describe("npm run cards", () => {
  it("writes a card in every state and in both languages", () => {
    const { code, out, err } = into("--only", "welcome");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("4 Karten, 0 Bilder");
    expect(written()).toEqual(["welcome.sample.de.json", "welcome.sample.en.json", "welcome.worst.de.json", "welcome.worst.en.json"]);
    expect(JSON.parse(readFileSync(join(folder, "deep", "in", "welcome.sample.en.json"), "utf8"))).toMatchObject({
      version: "1.5",
      lang: "en",
    });
  });

  it("writes every card there is", () => {
    expect(into("--locale", "de").code).toBe(0);
    expect(written().length).toBeGreaterThan(100);
    expect(written().filter((name) => !name.endsWith(".de.json"))).toEqual([]);
  });

  it("takes pictures in three themes and two widths", () => {
    expect(into("--only", "unmuted", "--locale", "en", "--png").code).toBe(0);
    const pictures = written().filter((name) => name.endsWith(".png"));
    expect(pictures.map((name) => name.replace(/^unmuted\.[a-z-]+\.en\./, ""))).toEqual(
      expect.arrayContaining(["light.320.png", "dark.640.png", "contrast.320.png"]),
    );
    expect(pictures.map((name) => [name, widthOf(name)])).toEqual(pictures.map((name) => [name, name.endsWith(".320.png") ? 320 : 640]));
  });

  it("tells how it goes", () => {
    const { code, out } = cards("--help");
    expect([code, out]).toEqual([0, expect.stringContaining("--locale de|en")]);
  });

  it.each([
    [[], "Es fehlt: --out."],
    [["--out"], "Nach --out fehlt der Wert."],
    [["--out", "a", "--locale", "fr"], "--locale: „fr“ gibt es nicht. Möglich sind de und en."],
    [["--out", "a", "--only", "foo"], "--only: Eine Karte „foo“ gibt es nicht."],
    [["--out", "a", "--gallery"], "Die Angabe --gallery gibt es nicht."],
    [["--out", "a", "b"], "„b“ gehört nicht hierher."],
  ])("says what is wrong with %j", (args, words) => {
    expect(refusalOf(args).join("\n")).toContain(words);
  });

  it("writes nothing into a file’s place", () => {
    const file = join(folder, "file");
    writeFileSync(file, "mine");
    const { code, err } = cards("--out", file);
    expect([code, err]).toEqual([2, `--out: „${file}“ ist eine Datei. Bitte nennen Sie einen Ordner.\n`]);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });
});

/** A machine: what is on it, and what comes of an installation. */
const machine = (given: Partial<Means> = {}): { readonly means: Means; readonly said: string[] } => {
  const said: string[] = [];
  return { said, means: { find: () => undefined, mayInstall: () => true, install: () => true, say: (line) => said.push(line), ...given } };
};

describe("the browser", () => {
  it("is found on this machine", () => {
    expect(findBrowser()).toEqual(expect.any(String));
  });

  it("is not found where there is none", () => {
    expect(findBrowser(() => false)).toBeUndefined();
  });

  it("is not installed where there is one", () => {
    const { means, said } = machine({ find: () => "/usr/bin/chromium" });
    expect([ensureBrowser(means), said]).toEqual([true, []]);
  });

  it("is installed where that is allowed, and this is said", () => {
    const found = [undefined, "/usr/bin/chromium"];
    const { means, said } = machine({ find: () => found.shift() });
    expect([ensureBrowser(means), said]).toEqual([true, [expect.stringContaining("wird installiert")]]);
  });

  it.each([
    ["the installation fails", { install: () => false }],
    ["the installation brings none", {}],
    ["nothing may be installed", { mayInstall: () => false }],
  ])("is asked for in plain words where %s", (_, given) => {
    const { means, said } = machine(given);
    expect(ensureBrowser(means)).toBe(false);
    expect(said.join("\n")).toContain("Bitte installieren Sie einen davon am üblichen Ort.");
  });

  it("is missed in plain words by whoever needs it", async () => {
    await expect(openStage("de", () => undefined)).rejects.toMatchObject({
      lines: [expect.stringContaining("Es fehlt ein Browser"), expect.any(String)],
    });
  });

  it("is named when it does not start", async () => {
    await expect(openStage("de", () => process.execPath)).rejects.toMatchObject({ lines: [expect.stringContaining(process.execPath)] });
  });
});
