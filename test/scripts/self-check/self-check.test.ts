import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newestVersion } from "../../../dialogue/agreed-version.js";
import { day, type Instant, localOf, plusDays } from "../../../dialogue/index.js";
import { CHECKS, saidBy } from "../../../scripts/self-check/checks.js";
import { connectionsIn, goingOut } from "../../../scripts/self-check/connections.js";
import { type LookOrder, look } from "../../../scripts/self-check/look.js";
import { nodeSaid } from "../../../scripts/self-check/node-version.js";
import { lineOf, placesIn, type Said, sound, unknown, verdictOf } from "../../../scripts/self-check/said.js";
import { agreedSaid } from "../../../scripts/self-check/versions.js";
import { THIS_MACHINE } from "../../../store/embedded/open.js";
import { headsOf } from "../../../store/heads.js";
import {
  backupStore,
  copyKeys,
  type HouseRecord,
  newHouseKey,
  noteRan,
  openStore,
  withLogged,
  withReceipt,
  writeHouseKeys,
} from "../../../store/index.js";
import { sentencesOf, wordsIn } from "../../cards/readability.js";
import { runScript } from "../command.js";
import { FIT, type Installation, install, openToOthers, type Running } from "./installation.js";

const HOME = join(import.meta.dirname, "../../..");
const TODAY = localOf("Europe/Berlin", Date.now() as Instant).day;
const LONG_AGO = new Date("2026-01-01");
const DAY_MS = 86_400_000;

let house: Installation;

beforeEach(async () => {
  house = await install();
});

afterEach(() => house.remove());

type More = Partial<LookOrder>;

/** What one check says of the house as it lies there. */
const says = async (id: string, more: More = {}): Promise<Said> => {
  const { data, keys } = house;
  const check = CHECKS.find((one) => one.id === id);
  if (check === undefined) throw new Error(`there is no check ${id}`);
  return saidBy(check, await look({ place: { data, keys }, program: HOME, environment: FIT, ...more }));
};

const personFile = (): string => {
  const folder = join(house.data, "schema-1/people");
  return join(folder, readdirSync(folder)[0] ?? "");
};

const openHouse = () => openStore({ place: { data: house.data, keys: house.keys }, reserveBytes: 4096 });

const changeHouse = async (change: (record: HouseRecord) => HouseRecord): Promise<void> => {
  const store = await openHouse();
  await store.changeHouse((record) => ({ file: change(record), value: undefined }));
  await store.close();
};

const backups = (): string => join(house.folder, "backups");
const keysBackups = (): string => join(house.folder, "elsewhere");

const backUp = async (at = Date.now()): Promise<void> => {
  const opening = { place: { data: house.data, keys: house.keys } };
  await backupStore({ opening, to: backups(), at: at as Instant, keepDays: 35 });
  await copyKeys(house.keys, keysBackups());
};

interface Fault {
  readonly check: string;
  readonly when: string;
  readonly make: () => void | Promise<void>;
  readonly more?: () => More;
  /** What makes it well before the fault; absent: nothing has to. */
  readonly first?: () => void | Promise<void>;
}

const withBackups = (): More => ({ backups: backups(), keysBackups: keysBackups() });

const FAULTS: readonly Fault[] = [
  { check: "rights", when: "a file can be read by others", make: () => openToOthers(personFile()) },
  { check: "rights", when: "a folder can be looked into by others", make: () => chmodSync(join(house.keys, "keyring"), 0o755) },
  {
    check: "links",
    when: "a file is a link to somewhere else",
    make: () => symlinkSync("/etc/hostname", join(house.data, "schema-1/link.json")),
  },
  { check: "above", when: "others may write into a folder above", make: () => chmodSync(house.folder, 0o777) },
  {
    check: "left-over",
    when: "half a file lies there since long",
    make: () => {
      const path = join(house.data, ".house.json.x.tmp");
      writeFileSync(path, "", { mode: 0o600 });
      utimesSync(path, LONG_AGO, LONG_AGO);
    },
  },
  {
    check: "key-place",
    when: "the keys lie among the backups",
    first: () => rmSync(join(house.keys, "house.key")),
    make: () => undefined,
    more: () => ({ backups: house.folder }),
  },
  {
    check: "house-key",
    when: "the house key stands in the environment and lies in a file",
    make: () => undefined,
    more: () => ({ environment: { ...FIT, IFD_HOUSE_KEY: readFileSync(join(house.keys, "house.key"), "utf8") } }),
  },
  { check: "house-key", when: "there is no house key", make: () => rmSync(join(house.keys, "house.key")) },
  {
    check: "house-key-opens",
    when: "it is another house's key",
    make: () => writeHouseKeys(THIS_MACHINE.disk, house.keys, [newHouseKey()]),
  },
  {
    check: "readable",
    when: "a person's file was altered",
    make: () => writeFileSync(personFile(), readFileSync(personFile(), "utf8").replace('"version":', '"version":1')),
  },
  {
    check: "key-copies",
    when: "an old copy of the keys lies about",
    make: () => cpSync(house.keys, join(house.folder, "keys.old"), { recursive: true }),
  },
  {
    check: "key-copies",
    when: "a copy of the house key lies about",
    make: () => cpSync(join(house.keys, "house.key"), join(house.folder, "house.key.bak")),
  },
  {
    check: "key-copies",
    when: "the keyring lies under another name",
    make: () => cpSync(join(house.keys, "keyring"), join(house.folder, "schluessel-alt"), { recursive: true }),
  },
  {
    check: "key-copies",
    when: "the keys lie six folders deep",
    make: () => cpSync(house.keys, join(house.folder, "a/b/c/d/e/f"), { recursive: true }),
  },
  ...(["base64url", "base64", "hex", "latin1"] as const).map((written) => ({
    check: "key-copies",
    when: `the house key lies in somebody's file as ${written}`,
    make: () => {
      const [, , encoded = ""] = readFileSync(join(house.keys, "house.key"), "utf8").trim().split(".");
      const bytes = Buffer.from(encoded, "base64url");
      const text = Buffer.from(bytes.toString(written), written === "latin1" ? "latin1" : "utf8");
      writeFileSync(join(house.folder, "merkzettel"), Buffer.concat([Buffer.from("Notiz: "), text]));
    },
  })),
  {
    check: "key-copies",
    when: "the house key lies beside the copy of the keys",
    first: () => backUp(),
    make: () => cpSync(join(house.keys, "house.key"), join(keysBackups(), "house.key")),
    more: withBackups,
  },
  {
    check: "envelopes",
    when: "somebody's text lies in the data",
    make: () => writeFileSync(join(house.data, "notiz.txt"), "Text", { mode: 0o600 }),
  },
  { check: "envelopes", when: "text lies under the name of a person's file", make: () => writeFileSync(personFile(), '{"note":"Text"}') },
  {
    check: "envelopes",
    when: "text lies in the space reserve",
    make: () => writeFileSync(join(house.data, "reserve"), "Text ".repeat(1000)),
  },
  { check: "envelopes", when: "text was added to the lock", make: () => appendFileSync(join(house.data, "lock"), "Text") },
  {
    check: "tenant",
    when: "the settings name another tenant than the data",
    make: () => undefined,
    more: () => ({ environment: { ...FIT, IFD_TENANT: "other" } }),
  },
  {
    check: "paused",
    when: "sending rests",
    make: () => changeHouse((record) => ({ ...record, paused: { since: Date.now() as Instant, why: "restored" } })),
  },
  {
    check: "log",
    when: "an entry of the log was altered",
    first: () => changeHouse((record) => withLogged(record, { at: Date.now() as Instant, by: "operator", what: "sending-resumed" })),
    make: () => changeHouse((record) => ({ ...record, log: record.log.map((entry) => ({ ...entry, what: "restored" as const })) })),
  },
  {
    check: "log",
    when: "the end of the log was taken away",
    first: () => changeHouse((record) => withLogged(record, { at: Date.now() as Instant, by: "operator", what: "sending-resumed" })),
    make: () => changeHouse((record) => ({ ...record, log: [] })),
  },
  {
    check: "log",
    when: "all of the log is gone and said to have ended today",
    first: () => changeHouse((record) => withLogged(record, { at: Date.now() as Instant, by: "operator", what: "sending-resumed" })),
    make: () => changeHouse((record) => ({ ...record, log: [], ended: headsOf(record) })),
  },
  {
    check: "receipts",
    when: "all receipts are gone and said to have ended today",
    first: () => changeHouse((record) => withReceipt(record, { number: "A", on: TODAY, why: "period" })),
    make: () => changeHouse((record) => ({ ...record, receipts: [], ended: headsOf(record) })),
  },
  {
    check: "receipts",
    when: "a receipt is not what it was",
    make: () =>
      changeHouse((record) => ({
        ...record,
        receipts: [{ number: "A", on: TODAY, why: "wish", follows: "", link: "x".repeat(43) }],
      })),
  },
  {
    check: "fields",
    when: "a field is kept that nobody agreed on",
    make: () => changeHouse((record) => ({ ...record, lastSeen: 1 }) as HouseRecord),
  },
  {
    check: "retention",
    when: "nothing was ever destroyed in a house that is not new",
    make: () => {
      rmSync(join(house.data, "ran-retention.json"));
      const longAgo = (Date.now() - 5 * DAY_MS) / 1000;
      utimesSync(join(house.keys, "house.key"), longAgo, longAgo);
    },
    first: () => noteRan(house.data, "retention", TODAY),
  },
  {
    check: "retention",
    when: "nothing was destroyed for three days",
    make: () => noteRan(house.data, "retention", plusDays(TODAY, -3)),
    first: () => noteRan(house.data, "retention", TODAY),
  },
  {
    check: "backup",
    when: "the last backup is old by its note",
    make: () => noteRan(house.data, "backup", plusDays(TODAY, -3)),
    first: () => noteRan(house.data, "backup", TODAY),
  },
  { check: "backup", when: "the last backup is old by its name", make: () => backUp(Date.now() - 4 * DAY_MS), more: withBackups },
  {
    check: "keys-backup",
    when: "the copy of the keys is old",
    first: () => noteRan(house.data, "keys-backup", TODAY),
    make: () => noteRan(house.data, "keys-backup", plusDays(TODAY, -9)),
  },
  {
    check: "keys-backup",
    when: "the copy of the keys is old where it lies",
    first: () => backUp(),
    make: () => utimesSync(join(keysBackups(), "keyring"), LONG_AGO, LONG_AGO),
    more: withBackups,
  },
  {
    check: "backup-rights",
    when: "a backup can be read by others",
    first: () => backUp(),
    make: () => chmodSync(backups(), 0o755),
    more: withBackups,
  },
  { check: "space", when: "the reserve for a full disk is gone", make: () => rmSync(join(house.data, "reserve")) },
  {
    check: "clock",
    when: "a file is from the future",
    make: () => {
      const tomorrow = new Date(Date.now() + DAY_MS);
      utimesSync(personFile(), tomorrow, tomorrow);
    },
  },
  {
    check: "legal-basis",
    when: "the legal basis is missing",
    make: () => undefined,
    more: () => ({ environment: { ...FIT, IFD_LEGAL_BASIS: "" } }),
  },
  {
    check: "dumps",
    when: "what was in the memory lies on the disk",
    make: () => writeFileSync(join(house.folder, "Heap.20261122.heapsnapshot"), ""),
  },
];

describe("the self-check", () => {
  it.each(FAULTS)("finds it when $when ($check)", async ({ check, make, first, more = (): More => ({}) }) => {
    const isMore = more().environment === undefined;
    await first?.();
    if (check !== "key-place" && check !== "backup" && isMore) expect(await says(check, more())).toMatchObject({ state: "sound" });
    await make();
    expect(await says(check, more())).toMatchObject({ state: "finding" });
  });

  it("finds it when a file belongs to somebody else, and says so when it is called by somebody else", async () => {
    if (process.geteuid?.() !== 0) return;
    expect(await says("owner")).toMatchObject({ state: "sound" });
    chownSync(personFile(), 12345, 12345);
    expect(await says("owner")).toMatchObject({ state: "finding" });
    expect(await says("caller")).toMatchObject({ state: "finding", says: "Der Bot und seine Daten gehören root." });
    chownSync(house.data, 12345, 12345);
    expect(await says("caller")).toMatchObject({ state: "finding", says: "Sie rufen die Prüfung als root auf." });
  });

  it("finds it when data, keys and house key can be had in one piece", async () => {
    expect(await says("key-place")).toMatchObject({ state: "finding" });
    const houseKey = readFileSync(join(house.keys, "house.key"), "utf8");
    rmSync(join(house.keys, "house.key"));
    const more = { environment: { ...FIT, IFD_HOUSE_KEY: houseKey } };
    expect(await says("key-place", more)).toMatchObject({ state: "sound" });
    expect(await says("house-key", more)).toMatchObject({ state: "sound" });
    expect(await says("readable", more)).toMatchObject({ state: "sound" });
  });

  it("finds it when the program's Node is mended no more", () => {
    expect(nodeSaid("v20.20.2", day("2026-11-22")).state).toBe("finding");
    expect(nodeSaid("v16.1.0", day("2026-11-22")).state).toBe("finding");
    expect(nodeSaid("v24.1.0", day("2026-11-22")).state).toBe("sound");
    expect(nodeSaid("v99.0.0", day("2026-11-22")).state).toBe("unknown");
  });

  it("finds it when nobody can tell to what was agreed", () => {
    const version = { ...newestVersion(), hash: "0123456789abcdef" };
    const { hash } = version;
    expect(agreedSaid(version, hash, TODAY).state).toBe("sound");
    expect(agreedSaid({ ...version, hash: "" }, hash, TODAY).state).toBe("finding");
    expect(agreedSaid({ ...version, on: plusDays(TODAY, 1) }, hash, TODAY).state).toBe("finding");
  });

  it("finds it when the running program does not do what was agreed to, and says both sums", () => {
    const place = join(house.folder, "altered");
    const filter = (path: string): boolean => !/build\/test(\/|$)|\.(map|d\.ts|tsbuildinfo)$/.test(path);
    for (const part of ["build", "package.json", "package-lock.json"])
      cpSync(join(HOME, part), join(place, part), { recursive: true, filter });
    symlinkSync(join(HOME, "node_modules"), join(place, "node_modules"));
    const matrix = join(place, "build/dialogue/access/matrix.js");
    const before = readFileSync(matrix, "utf8");
    writeFileSync(matrix, before.replace("preparation: { see: OWNER", 'preparation: { see: ["owner", "own-lead", "admin"]'));
    expect(readFileSync(matrix, "utf8")).not.toBe(before);
    const script = join(place, "build/scripts/self-check.js");
    const run = spawnSync(process.execPath, [script, "--json", "--data", house.data, "--keys", house.keys], { encoding: "utf8", env: FIT });
    const line = run.stdout.split("\n").find((one) => one.includes('"agreed-version"')) ?? run.stderr;
    expect(line).toContain('"state":"finding"');
    expect(line).toContain(`Vereinbart: ${newestVersion().hash.slice(0, 12)}. Gerechnet: `);
  });

  it("cannot say that there is no copy of the keys deeper than it looks", async () => {
    expect(await says("key-copies")).toMatchObject({ state: "sound" });
    mkdirSync(join(house.folder, "x/".repeat(14)), { recursive: true });
    expect(await says("key-copies")).toMatchObject({ state: "unknown", says: expect.stringContaining("tiefer als 12") });
  });

  it("finds it when a package is not the one that was locked", async () => {
    const program = join(house.folder, "program");
    mkdirSync(join(program, "node_modules/a"), { recursive: true });
    const packages = (integrity: string) => JSON.stringify({ packages: { "node_modules/a": { version: "1.0.0", integrity } } });
    writeFileSync(join(program, "package-lock.json"), packages("one"));
    writeFileSync(join(program, "node_modules/.package-lock.json"), packages("one"));
    writeFileSync(join(program, "node_modules/a/package.json"), '{"version":"1.0.0"}');
    expect(await says("packages", { program })).toMatchObject({ state: "sound", says: expect.stringContaining("Inhalt") });
    for (const strange of ["b", "@a/b", "a/node_modules/b"]) {
      mkdirSync(join(program, "node_modules", strange), { recursive: true });
      expect(await says("packages", { program }), strange).toMatchObject({ state: "finding" });
      rmSync(join(program, "node_modules", strange), { recursive: true });
    }
    expect(await says("packages", { program })).toMatchObject({ state: "sound" });
    writeFileSync(join(program, "node_modules/.package-lock.json"), packages("another"));
    expect(await says("packages", { program })).toMatchObject({ state: "finding" });
  });

  it("says where the dumps, the open files and the copies lie", async () => {
    const old = join(house.folder, "keys.old");
    openToOthers(personFile());
    cpSync(house.keys, old, { recursive: true });
    writeFileSync(join(house.folder, "Heap.20261122.heapsnapshot"), "");
    expect((await says("rights")).says).toContain(`Ort: „${join(house.data, "schema-1/people")}“.`);
    expect((await says("rights")).says).not.toContain(personFile());
    expect((await says("key-copies")).says).toBe(`An 1 weiteren Stelle liegen Schlüssel oder alte Kopien davon. Ort: „${old}“.`);
    expect((await says("dumps")).says).toContain(`Ort: „${house.folder}“.`);
    expect(placesIn(["d", "a", "a", "c", "b"])).toBe("Ort: „a“, „b“, „c“ und 1 weitere.");
  });

  it("says findings first, and at the end all of them in a sentence", async () => {
    openToOthers(personFile());
    const lines = house.command().out.trim().split("\n");
    const states = lines.slice(0, -1).map((line) => /: (Befund|Hinweis|nicht prüfbar|in Ordnung)[:.]/.exec(line)?.[1]);
    expect([...new Set(states)]).toEqual(["Befund", "Hinweis", "nicht prüfbar", "in Ordnung"]);
    expect(states.lastIndexOf("Befund")).toBeLessThan(states.indexOf("nicht prüfbar"));
    expect(lines.at(-1)).toMatch(/^Nicht in Ordnung: Dateirechte, .*\. Hinweise: .*\. Nicht prüfbar: /);
    const [fine, unseen] = [sound("Ja."), unknown("Wer weiß.")].map((said) => ({ title: "Uhr", said }));
    expect(fine && verdictOf([fine])).toBe("Alles in Ordnung.");
    expect(fine && unseen && verdictOf([fine, unseen])).toBe("Alles Prüfbare ist in Ordnung. Nicht prüfbar: Uhr.");
  });

  it("goes on where one check breaks off", async () => {
    expect(await says("program", { program: house.folder })).toMatchObject({ state: "unknown" });
  });

  it("speaks plainly and says how to mend it", async () => {
    const lines: string[] = [];
    for (const { check, make, first, more = () => ({}) } of FAULTS.slice(0, 12)) {
      await house.remove();
      house = await install();
      await first?.();
      await make();
      const said = await says(check, more());
      lines.push(lineOf("Zeile", said));
      if (said.state === "finding") expect(said.helps).toMatch(/^[A-ZÄÖÜ„].*[.]$/u);
    }
    const sentences = lines.flatMap((line) => sentencesOf(line.replaceAll(": ", ". ")));
    for (const sentence of sentences) expect([sentence, wordsIn(sentence) <= 20]).toEqual([sentence, true]);
  });
});

const ofTheRunning = (id: string, said: ReadonlyMap<string, { readonly state: string }>): string | undefined => said.get(id)?.state;

describe("the self-check beside a running bot", () => {
  const running = async (
    more: Readonly<Record<string, string>> = {},
    options: readonly string[] = [],
    before = "ulimit -c 0;",
  ): Promise<Running> => house.start({ ...FIT, ...more }, options, before);

  it("reads what the bot holds, changes nothing and names nobody", async () => {
    const bot = await running();
    await bot.say("tick");
    const before = readdirSync(house.data, { recursive: true }).length;
    const { code, out, err } = house.command();
    expect(err).toBe("");
    expect(code).toBe(1);
    expect(readdirSync(house.data, { recursive: true })).toHaveLength(before);
    for (const word of ["musterstadt", "Name of", "text of", FIT.IFD_TENANT, FIT.IFD_APP_ID, "geheim", "Lindqvist"])
      expect(out).not.toContain(word);
    expect(out.trim().split("\n")).toHaveLength(CHECKS.length + 1);
    expect(out).toContain("Löschen nach Frist: in Ordnung. Das Löschen nach Frist lief zuletzt heute ganz durch.");
  });

  it("finds nothing amiss with a bot that was started as it should be", async () => {
    await running();
    const said = house.checked();
    const ids = ["debug", "core-limit", "outbound-now", "legal-basis", "readable", "envelopes", "fields", "house-key-opens"];
    expect(ids.map((id) => [id, ofTheRunning(id, said)])).toEqual(ids.map((id) => [id, "sound"]));
  });

  it("R06: is never made beside a bot without a legal basis: that one does not start, and says all that is missing", async () => {
    const places = { IFD_DATA: house.data, IFD_KEYS: house.keys };
    const { IFD_LEGAL_BASIS: _, IFD_APP_ID: __, ...lacking } = FIT;
    const nowhere = "http://127.0.0.1:9";
    const { code, out, err } = runScript("faults/child-at-work", [house.folder, nowhere, nowhere, "serving"], { ...lacking, ...places });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("IFD_LEGAL_BASIS: Es fehlt die Rechtsgrundlage.");
    expect(err).toContain("IFD_APP_ID: Es fehlt die Kennung des Bots.");
    expect(err).not.toContain("geheim");
    expect((await house.start({ ...FIT, ...places }, [], "", "serving")).pid).toBeGreaterThan(0);
  });

  it("takes the bot's own settings and not those of whoever calls", async () => {
    await running({ IFD_LEGAL_BASIS: "" });
    expect(ofTheRunning("legal-basis", house.checked([], FIT))).toBe("finding");
  });

  it("takes them from the file that the bot was started with, and says what is wrong with that", async () => {
    const IFD_CONFIG = join(house.folder, "ifd-bot.env");
    writeFileSync(IFD_CONFIG, `IFD_LEGAL_BASIS="${FIT.IFD_LEGAL_BASIS}"\n`, { mode: 0o640 });
    await running({ IFD_LEGAL_BASIS: "", IFD_CONFIG });
    expect(ofTheRunning("legal-basis", house.checked())).toBe("sound");
    writeFileSync(IFD_CONFIG, `IFD_LEGAL_BASIS="${FIT.IFD_LEGAL_BASIS}"\nIFD_SHARPOINT=amt\n`);
    expect(house.checked().get("legal-basis")).toMatchObject({ state: "finding", helps: "Prüfen Sie: IFD_SHARPOINT." });
  });

  it.each([
    ["a debugger may come in", {}, ["--inspect=127.0.0.1:0"]],
    ["its memory may be written down", {}, ["--heapsnapshot-signal=SIGUSR2"]],
    ["a crash is to be written down", { NODE_OPTIONS: "--report-on-fatalerror" }, []],
    ["its libraries tell what they do", { DEBUG: "*" }, []],
    ["Node tells what it does", { NODE_DEBUG: "http" }, []],
    ["it believes every certificate", { NODE_TLS_REJECT_UNAUTHORIZED: "0" }, []],
  ] as const)("finds it when %s", async (_, environment, options) => {
    await running(environment, options);
    expect(ofTheRunning("debug", house.checked())).toBe("finding");
  });

  it("finds it when a crash would leave the memory on the disk", async () => {
    await running({}, [], "ulimit -c unlimited 2>/dev/null || ulimit -c 1000;");
    expect(ofTheRunning("core-limit", house.checked())).toBe("finding");
  });

  it("finds a connection to a host that is not in the list (R30)", async () => {
    const own = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === "IPv4" && !one.internal)?.address;
    if (own === undefined) return;
    const stranger = createServer(() => undefined);
    await new Promise<void>((resolve) => stranger.listen(0, own, resolve));
    const address = stranger.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const call = `data:text/javascript,import net from "node:net"; net.connect(${port}, "${own}").unref();`;
    await running({}, ["--import", call]);
    expect(ofTheRunning("outbound-now", house.checked())).toBe("finding");
    stranger.close();
  });

  it("cannot look at a bot that does not run, and says so", () => {
    const said = house.checked();
    for (const id of ["debug", "core-limit", "outbound-now"])
      expect(said.get(id)).toMatchObject({ state: "unknown", says: "Der Bot läuft nicht." });
  });

  it("ends with 2 where it cannot be made as it was asked for", () => {
    expect(house.command(["--data", "/nowhere"])).toMatchObject({ code: 2, out: "" });
    expect(house.command(["--frob"])).toMatchObject({ code: 2, out: "" });
    const other = join(house.folder, "other");
    mkdirSync(other);
    expect(house.command(["--data", other])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("keine Daten des Bots") });
    expect(house.command(["--keys", other])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("keine Schlüssel des Bots") });
  });

  it("goes past what the system keeps for itself on a disk of its own, and past nobody else's folder of that name", async () => {
    if (process.geteuid?.() !== 0) return;
    for (const folder of [house.data, house.keys, backups()]) mkdirSync(join(folder, "lost+found"), { recursive: true, mode: 0 });
    const command = ["--data", house.data, "--keys", house.keys, "--backups", backups(), "--json"];
    const program = [process.execPath, join(HOME, "build/scripts/self-check.js"), ...command];
    const { status, stdout, stderr } = spawnSync("setpriv", ["--bounding-set=-all", "--inh-caps=-all", ...program], {
      encoding: "utf8",
      env: FIT,
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    for (const check of ["rights", "owner", "links"]) expect(stdout).toMatch(new RegExp(`"check":"${check}".*"state":"sound"`));
    chownSync(join(house.data, "lost+found"), 12345, 12345);
    expect(await says("owner")).toMatchObject({ state: "finding" });
  });

  it("tells a folder that may not be read from one that is not there", () => {
    if (process.geteuid?.() !== 0) return;
    // Root without its power to read everything: whoever else one could be may not be allowed to read the program itself.
    chownSync(house.data, 65_534, 65_534);
    const command = [process.execPath, join(HOME, "build/scripts/self-check.js"), "--data", house.data, "--keys", house.keys];
    const { status, stderr } = spawnSync("setpriv", ["--bounding-set=-all", "--inh-caps=-all", ...command], { encoding: "utf8", env: FIT });
    expect(stderr).toContain(`Sie dürfen den Ordner „${house.data}“ nicht lesen.`);
    expect(status).toBe(2);
  });
});

const TABLE = [
  "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
  "   0: 0100007F:0F8A 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11 1",
  "   1: 0100007F:0F8A 0100007F:C000 01 00000000:00000000 00:00000000 00000000     0        0 12 1",
  "   2: 0200000A:0F8A 0900000A:C001 01 00000000:00000000 00:00000000 00000000     0        0 13 1",
  "   3: 0200000A:C002 22D8B85D:01BB 01 00000000:00000000 00:00000000 00000000     0        0 14 1",
  "   4: 0200000A:C003 22D8B85D:01BB 01 00000000:00000000 00:00000000 00000000     0        0 99 1",
].join("\n");

describe("the table of connections", () => {
  it("is read as Linux writes it", () => {
    expect(connectionsIn(TABLE)[3]).toEqual({
      localPort: 0xc002,
      remote: "93.184.216.34",
      remotePort: 443,
      isListening: false,
      inode: "14",
    });
  });

  it("tells whom the bot called from whoever called it, and from other programs", () => {
    const out = goingOut({ sockets: new Set(["11", "12", "13", "14"]), connections: [TABLE] });
    expect(out.map(({ inode }) => inode)).toEqual(["14"]);
  });
});
