import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Unusable } from "../../../scripts/command-line.js";
import { checkPackage } from "../../../scripts/package/check.js";
import { packageCommand } from "../../../scripts/package/command.js";
import { type Order, orderOf } from "../../../scripts/package/order.js";
import { PARTS, partsFor } from "../../../scripts/package/source.js";
import { packed } from "../../../scripts/package/zip.js";
import { runScript, type Said } from "../command.js";

const SOURCE = join(import.meta.dirname, "../../../manifest");
const APP_ID = "6f1b2a3c-1111-4222-8333-0123456789ab";

const anOrder = (changes: Partial<Order> = {}): Order =>
  orderOf({ out: "", appId: APP_ID, host: "bot.example.de", version: "1.2.3", publisher: "Jobcenter Musterstadt", ...changes });

const PACKAGE = packed(partsFor(SOURCE, anOrder()));

type Json = Record<string, unknown>;
type Change = (manifest: Json, bot: Json, english: Json) => void;

const jsonIn = (bytes: Uint8Array | undefined): Json => JSON.parse(strFromU8(bytes ?? new Uint8Array())) as Json;

/** The same package with something else in it. */
const changed = (change: Change): Uint8Array => {
  const files = unzipSync(PACKAGE);
  const [manifest, english] = [jsonIn(files["manifest.json"]), jsonIn(files["en.json"])];
  change(manifest, (manifest.bots as Json[])[0] ?? {}, english);
  return zipSync({ ...files, "manifest.json": strToU8(JSON.stringify(manifest)), "en.json": strToU8(JSON.stringify(english)) });
};

const developer = (manifest: Json): Json => manifest.developer as Json;

const MUTATIONS: readonly (readonly [string, Change, readonly string[]])[] = [
  [
    "an unknown property",
    (manifest) => Object.assign(manifest, { extra: 1 }),
    ["„extra“ kennt Teams dort nicht", "„extra“ braucht der Bot nicht"],
  ],
  [
    "an unknown place to talk in",
    (_, bot) => Object.assign(bot, { scopes: ["personal", "kitchen"] }),
    ["bots[0].scopes[1]: Erlaubt ist nur", "nur „personal“"],
  ],
  ["teams to talk in", (_, bot) => Object.assign(bot, { scopes: ["personal", "team"] }), ["nur „personal“"]],
  [
    "a description that is too long",
    (manifest) => Object.assign(manifest.description as Json, { short: "a".repeat(81) }),
    ["description.short: Das ist zu lang. Teams nimmt höchstens 80"],
  ],
  [
    "a colour that is none",
    (manifest) => Object.assign(manifest, { accentColor: "teal" }),
    ["accentColor: Das hat nicht die Form", "„accentColor“ sagt teal"],
  ],
  [
    "rights of an application",
    (manifest) => Object.assign(manifest, { webApplicationInfo: { id: APP_ID } }),
    ["„webApplicationInfo“ braucht der Bot nicht"],
  ],
  [
    "rights in a chat",
    (manifest) =>
      Object.assign(manifest, {
        authorization: { permissions: { resourceSpecific: [{ name: "ChatMessage.Read.Chat", type: "Application" }] } },
      }),
    ["„authorization“ braucht der Bot nicht"],
  ],
  ["a person's identity", (manifest) => Object.assign(manifest, { permissions: ["identity"] }), ["„permissions“ braucht der Bot nicht"]],
  ["a device", (manifest) => Object.assign(manifest, { devicePermissions: ["media"] }), ["„devicePermissions“ braucht der Bot nicht"]],
  ["calls", (_, bot) => Object.assign(bot, { supportsCalling: true }), ["„supportsCalling“ braucht der Bot nicht"]],
  ["other domains", (manifest) => Object.assign(manifest, { validDomains: ["*.example.com"] }), ["validDomains"]],
  ["another bot", (_, bot) => Object.assign(bot, { botId: "7f1b2a3c-1111-4222-8333-0123456789ab" }), ["andere Kennung"]],
  ["no bot", (manifest) => Object.assign(manifest, { bots: [] }), ["genau ein Bot"]],
  ["no answers", (_, bot) => Object.assign(bot, { isNotificationOnly: true }), ["Antworten bekommen"]],
  ["no files", (_, bot) => Object.assign(bot, { supportsFiles: false }), ["keine Personalliste"]],
  [
    "an address without encryption",
    (manifest) => Object.assign(developer(manifest), { privacyUrl: "http://bot.example.de/datenschutz" }),
    ["developer.privacyUrl"],
  ],
  [
    "somebody else's address",
    (manifest) => Object.assign(developer(manifest), { termsOfUseUrl: "https://example.com/nutzung" }),
    ["developer.termsOfUseUrl"],
  ],
  [
    "a place that nobody filled in",
    (manifest) => Object.assign(developer(manifest), { name: "{{name}}" }),
    ["„{{name}}“ ist nicht ausgefüllt"],
  ],
  [
    "a word without English",
    (_, _bot, english) => delete english["bots[0].commandLists[0].commands[3].title"],
    ["commands[3].title“ ist nicht übersetzt"],
  ],
  [
    "English for a word that is not there",
    (_, _bot, english) => Object.assign(english, { "bots[0].commandLists[0].commands[11].title": "x" }),
    ["gehört zu keinem Text"],
  ],
  [
    "English that is too long",
    (_, _bot, english) => Object.assign(english, { "name.short": "a".repeat(31) }),
    ["en.json, name.short: Das ist zu lang"],
  ],
  ["English under a name that Teams does not know", (_, _bot, english) => Object.assign(english, { hello: "x" }), ["„hello“ kennt Teams"]],
  ["a version of two numbers", (manifest) => Object.assign(manifest, { version: "1.2" }), ["keine Version"]],
];

describe("a package", () => {
  it("is whole, and says whose it is", () => {
    const about = { name: "IFD-Bot", version: "1.2.3", appId: APP_ID, host: "bot.example.de" };
    expect(checkPackage(PACKAGE)).toEqual({ findings: [], about });
  });

  it("asks for nothing but to talk with single people", () => {
    const manifest = jsonIn(unzipSync(PACKAGE)["manifest.json"]);
    const asked = ["webApplicationInfo", "authorization", "permissions", "devicePermissions", "staticTabs", "composeExtensions"];
    expect(asked.filter((name) => name in manifest)).toEqual([]);
    expect(manifest).toMatchObject({ validDomains: [], bots: [{ scopes: ["personal"] }] });
  });

  it("has exactly four files at its root, one after the other", () => {
    expect(Object.keys(unzipSync(PACKAGE))).toEqual([...PARTS]);
  });

  it("can be opened without the library that made it, and names no day", () => {
    const bytes = Buffer.from(PACKAGE);
    const end = bytes.length - 22;
    expect([bytes.readUInt32LE(end), bytes.readUInt16LE(end + 10)]).toEqual([0x06054b50, PARTS.length]);
    const [time, day] = [bytes.readUInt16LE(10), bytes.readUInt16LE(12)];
    expect([time, day]).toEqual([0, (1 << 5) + 1]);
    const [packedSize, nameLength] = [bytes.readUInt32LE(18), bytes.readUInt16LE(26)];
    expect(bytes.toString("utf8", 30, 30 + nameLength)).toBe("manifest.json");
    const text = inflateRawSync(bytes.subarray(30 + nameLength, 30 + nameLength + packedSize)).toString("utf8");
    expect(JSON.parse(text)).toMatchObject({ manifestVersion: "1.29", id: APP_ID });
  });

  it("is the same, byte by byte, whenever and wherever it is made", () => {
    expect(Buffer.compare(PACKAGE, packed(partsFor(SOURCE, anOrder())))).toBe(0);
    expect(Buffer.compare(PACKAGE, packed(partsFor(SOURCE, anOrder({ version: "1.2.4" }))))).not.toBe(0);
  });

  it("keeps a name that looks like more than a name as one text", () => {
    const publisher = '"}, "permissions": ["identity"]';
    const manifest = jsonIn(unzipSync(packed(partsFor(SOURCE, anOrder({ publisher }))))["manifest.json"]);
    expect([developer(manifest).name, manifest.permissions]).toEqual([publisher, undefined]);
  });

  it.each(MUTATIONS)("is refused with %s", (_, change, words) => {
    const { findings, about } = checkPackage(changed(change));
    expect(about).toBeUndefined();
    for (const part of words) expect(findings).toContainEqual(expect.stringContaining(part));
  });

  it.each(PARTS)("is refused without %s", (name) => {
    const { [name]: _, ...rest } = unzipSync(PACKAGE);
    expect(checkPackage(zipSync(rest)).findings).toEqual([`Im Paket fehlt ${name}.`]);
  });

  it("is refused with a file more, in a folder, cut short, or when it is no zip", () => {
    const files = unzipSync(PACKAGE);
    expect(checkPackage(zipSync({ ...files, "notes.txt": strToU8("x") })).findings).toEqual([expect.stringContaining("„notes.txt“")]);
    expect(checkPackage(zipSync({ paket: files })).findings).toContain("Im Paket fehlt manifest.json.");
    for (const bytes of [PACKAGE.subarray(0, -30), strToU8("no zip"), new Uint8Array()])
      expect(checkPackage(bytes).findings).toEqual([expect.stringContaining("kein Paket")]);
  });

  it("is refused when a second file has the name of the first", () => {
    const other = zipSync({ ...unzipSync(PACKAGE), "manifest.jsox": strToU8("{}") });
    const twice = Buffer.from(Buffer.from(other).toString("latin1").replaceAll("manifest.jsox", "manifest.json"), "latin1");
    expect(checkPackage(twice).findings).toEqual(["Im Paket liegt manifest.json mehr als einmal."]);
  });

  it("is refused with a spoiled picture or text in it", () => {
    const files = unzipSync(PACKAGE);
    const icon = files["outline.png"] ?? new Uint8Array();
    expect(checkPackage(zipSync({ ...files, "color.png": icon })).findings).toEqual([expect.stringContaining("32 × 32")]);
    expect(checkPackage(zipSync({ ...files, "en.json": strToU8("{") })).findings).toEqual([
      expect.stringContaining("en.json lässt sich nicht"),
    ]);
  });

  it.each(["manifest.json", "en.json"])("is refused with a mark of byte order before %s, which not every reader passes over", (name) => {
    const files = unzipSync(PACKAGE);
    const marked = Buffer.concat([strToU8("\uFEFF"), files[name] ?? new Uint8Array()]);
    expect(checkPackage(zipSync({ ...files, [name]: marked })).findings).toEqual([expect.stringContaining(`${name} lässt sich nicht`)]);
  });
});

describe("the command", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ifd-package-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** As the command does it, without a process of its own. */
  const run = async (...args: readonly string[]): Promise<Said> => {
    const [out, err]: [string[], string[]] = [[], []];
    const setting = { source: SOURCE, version: "1.2.3", out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    const code = await packageCommand(args, setting).catch((error: unknown) => {
      if (!(error instanceof Unusable)) throw error;
      err.push(...error.lines);
      return 2;
    });
    return { code, out: out.join("\n"), err: err.join("\n") };
  };

  const WANTED = ["--app-id", APP_ID, "--host", "bot.example.de"];

  const make = (...more: readonly string[]): Promise<Said> => run("--out", folder, ...WANTED, ...more);

  const made = (name = "ifd-bot-1.2.3.zip"): string => join(folder, name);

  it("writes one file, says what is in it and what to do next", () => {
    const { code, out, err } = runScript("package", ["--out", folder, ...WANTED, "--version", "1.2.3"], { TZ: "Asia/Tokyo" });
    expect([code, err, readdirSync(folder)]).toEqual([0, "", ["ifd-bot-1.2.3.zip"]]);
    expect(out).toContain("https://bot.example.de/datenschutz");
    expect(out).toContain("Teams Admin Center");
    expect(readFileSync(made()).equals(packed(partsFor(SOURCE, anOrder({ publisher: "IFD-Bot" }))))).toBe(true);
  });

  it("is content with what it wrote before, and refuses the same version for something else", async () => {
    await make();
    expect(await make()).toMatchObject({ code: 0, out: expect.stringContaining("liegt schon genau so da") });
    const before = readFileSync(made());
    expect(await make("--house", "Jobcenter Musterstadt")).toMatchObject({ code: 2, err: expect.stringContaining("--version 1.2.4") });
    expect(readFileSync(made()).equals(before)).toBe(true);
    expect((await make("--house", "Jobcenter Musterstadt", "--version", "1.2.4")).code).toBe(0);
  });

  it("refuses a version below one that is there", async () => {
    expect((await make("--version", "1.10.0")).code).toBe(0);
    expect(await make("--version", "1.9.9")).toMatchObject({ code: 2, err: expect.stringContaining("höhere Version 1.10.0") });
    expect(readdirSync(folder)).toEqual(["ifd-bot-1.10.0.zip"]);
  });

  it("takes its version from the program where none is given", () => {
    const { version } = JSON.parse(readFileSync(join(SOURCE, "../package.json"), "utf8")) as { version: string };
    expect(runScript("package", ["--out", folder, ...WANTED]).code).toBe(0);
    expect(readdirSync(folder)).toEqual([`ifd-bot-${version}.zip`]);
  });

  it("says everything at once, and writes nothing", async () => {
    const { code, err } = await run("--app-id", "1", "--host", "http://localhost:80/");
    expect(code).toBe(2);
    for (const words of ["--out fehlt", "--app-id: „1“", "„http://“ weg", "„:80“ weg", "gilt nur bei Ihnen"]) expect(err).toContain(words);
  });

  it("checks a package that is there, and says what is wrong with another", async () => {
    await make();
    expect(await run("--check", made())).toMatchObject({ code: 0, out: expect.stringContaining(APP_ID) });
    writeFileSync(
      made("other.zip"),
      changed((manifest) => Object.assign(manifest, { permissions: ["identity"] })),
    );
    expect(await run("--check", made("other.zip"))).toMatchObject({ code: 1, err: expect.stringContaining("„permissions“") });
    expect(await run("--check", made("none.zip"))).toMatchObject({ code: 2, err: expect.stringContaining("gibt es nicht") });
    expect(await run("--check", made(), "--host", "x")).toMatchObject({
      code: 2,
      err: expect.stringContaining("für sich allein"),
    });
  });
});
