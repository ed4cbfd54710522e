import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PersonId } from "../../dialogue/index.js";
import { openStore } from "../../store/index.js";
import { aHouse } from "../dialogue/builders.js";
import { runScript, type Said } from "./command.js";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-commands-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (name: string, ...args: readonly string[]): Said =>
  runScript(name, args, { PATH: "/usr/bin:/bin", IFD_DATA: join(folder, "data"), IFD_KEYS: join(folder, "keys") });

const setUp = (): void => {
  expect(run("keys", "new").code).toBe(0);
  expect(run("store", "new", "--tenant", "musterstadt.example").code).toBe(0);
};

const backup = (): string => {
  expect(run("backup", "--to", join(folder, "backups")).code).toBe(0);
  const [made = ""] = readdirSync(join(folder, "backups"));
  return join(folder, "backups", made);
};

const withStore = async <T>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> => {
  const store = await openStore({ place: { data: join(folder, "data"), keys: join(folder, "keys") } });
  const value = await work(store);
  await store.close();
  return value;
};

const renameHouse = (...names: readonly string[]): Promise<void> =>
  withStore(async (store) => {
    for (const name of names) await store.changeHouse((house) => ({ file: { ...house, settings: aHouse({ name }) }, value: undefined }));
  });

const nameInSettings = (): Promise<string | undefined> => withStore(async (store) => (await store.house()).settings?.name);

describe("an admin who sets up a house", () => {
  it("gets a house key and a store, and is told what to do with the key", () => {
    const { out } = run("keys", "new");
    expect(out).toContain("Bewahren Sie eine Kopie an einem sicheren Ort auf");
    expect(out).not.toContain(readFileSync(join(folder, "keys", "house.key"), "utf8").trim());
    setUpStoreOnly();
    expect(run("store", "check")).toMatchObject({ code: 0, out: expect.stringContaining("In Ordnung: 2 Dateien") });
    expect(run("keys", "verify").code).toBe(0);
    expect(run("store", "stat").out).toContain("Haus: musterstadt.example");
  });

  it("is told that the key comes first", () => {
    expect(run("store", "new", "--tenant", "t")).toMatchObject({ code: 1, err: expect.stringContaining("npm run keys -- new") });
  });

  it("gets no new key beside data that another one closed, where the disk of the keys is not there", () => {
    setUp();
    renameSync(join(folder, "keys"), join(folder, "elsewhere"));
    expect(run("keys", "new")).toMatchObject({ code: 2, err: expect.stringContaining("eingehängt") });
    expect(existsSync(join(folder, "keys", "house.key"))).toBe(false);
  });

  it("never gets a second key by mistake", () => {
    setUp();
    const before = readFileSync(join(folder, "keys", "house.key"), "utf8");
    expect(run("keys", "new")).toMatchObject({ code: 1, err: expect.stringContaining("npm run keys -- rotate") });
    expect(readFileSync(join(folder, "keys", "house.key"), "utf8")).toBe(before);
  });
});

const setUpStoreOnly = (): void => expect(run("store", "new", "--tenant", "musterstadt.example").code).toBe(0);

describe("an admin who looks after a house", () => {
  it("changes the house key, and hears that the old copy is of no use any more", () => {
    setUp();
    const before = readFileSync(join(folder, "keys", "house.key"), "utf8");
    expect(run("keys", "rotate")).toMatchObject({ code: 0, out: expect.stringContaining("Ersetzen Sie Ihre Kopie") });
    expect(readFileSync(join(folder, "keys", "house.key"), "utf8")).not.toBe(before);
    expect(run("store", "check").code).toBe(0);
  });

  it("cannot change by command a key that comes from the environment, and is told how", () => {
    setUp();
    const key = readFileSync(join(folder, "keys", "house.key"), "utf8");
    rmSync(join(folder, "keys", "house.key"));
    const environment = { PATH: "/usr/bin:/bin", IFD_DATA: join(folder, "data"), IFD_KEYS: join(folder, "keys"), IFD_HOUSE_KEY: key };
    expect(runScript("store", ["check"], environment).code).toBe(0);
    expect(runScript("keys", ["rotate"], environment)).toMatchObject({ code: 2, err: expect.stringContaining("IFD_HOUSE_KEY") });
  });

  it("makes a backup of data and keys at different places only", () => {
    setUp();
    const to = join(folder, "backups");
    expect(run("backup", "--to", to, "--keys-to", to).code).toBe(2);
    expect(run("backup", "--to", to).out).toContain("Die Schlüssel sind nicht dabei");
    expect(run("backup", "--to", to, "--keys-to", join(folder, "other")).out).toContain("vom Hausschlüssel verschlossen");
    expect(readdirSync(join(folder, "other"))).toEqual(["heads.json", "keyring"]);
  });

  it("restores on an empty machine, and sends again only when told to", () => {
    setUp();
    const from = backup();
    expect(run("restore", "--from", from)).toMatchObject({ code: 1, err: expect.stringContaining("nicht leer") });
    rmSync(join(folder, "data"), { recursive: true });
    expect(run("restore", "--from", from)).toMatchObject({ code: 0, out: expect.stringContaining("Der Versand ruht") });
    expect(run("store", "resume").out).toContain("geht weiter");
    expect(run("store", "resume").out).toContain("ruhte nicht");
  });

  it("brings the keys back from their copy, but never over newer ones", () => {
    setUp();
    const copy = join(folder, "copy");
    run("backup", "--to", join(folder, "backups"), "--keys-to", copy);
    const [made = ""] = readdirSync(join(folder, "backups"));
    const from = join(folder, "backups", made);
    rmSync(join(folder, "data"), { recursive: true });
    expect(run("restore", "--from", from, "--keys-from", copy)).toMatchObject({
      code: 2,
      err: expect.stringContaining("neuer als jede Sicherung"),
    });
    rmSync(join(folder, "keys", "keyring"), { recursive: true });
    expect(run("restore", "--from", from).code).toBe(1);
    expect(run("restore", "--from", from, "--keys-from", copy).code).toBe(0);
  });

  it("takes back the last changes of the settings one by one, until there is none", async () => {
    setUp();
    await renameHouse("A", "B");
    expect(run("store", "previous", "house")).toMatchObject({ code: 0, out: expect.stringContaining("einen weiteren Stand zurück") });
    expect(await nameInSettings()).toBe("A");
    expect(run("store", "previous", "house").code).toBe(0);
    expect(run("store", "previous", "house")).toMatchObject({ code: 1, err: expect.stringContaining("Es wurde nichts verändert") });
    expect(run("store", "previous", "roster")).toMatchObject({ code: 1, err: expect.stringContaining("früheren Stand der Personalliste") });
  });

  it.each([
    ["in the folder for backups", "backups/keys", "backups"],
    ["above the folder for backups", "copies", "copies/backups"],
    ["in the keys folder itself", "keys", "backups"],
    ["in the keys folder by another name", "link", "backups"],
    ["in the folder of the data", "data/kk", "backups"],
    ["elsewhere while the data go to the keys", "copies", "keys/bb"],
    ["elsewhere while the data go to themselves", "copies", "data/b"],
  ])("makes no copy of the keys %s", (_, keysTo, to) => {
    setUp();
    symlinkSync(join(folder, "keys"), join(folder, "link"));
    const before = readdirSync(join(folder, "keys"));
    const { code, err } = run("backup", "--to", join(folder, to), "--keys-to", join(folder, keysTo));
    expect([code, err]).toEqual([2, expect.stringContaining("einen anderen Ort")]);
    expect(readdirSync(join(folder, "keys"))).toEqual(before);
  });

  it("counts a backup that lacks somebody's file for none", async () => {
    setUp();
    const noted = join(folder, "data", "ran-backup.json");
    await withStore((store) => store.change("ada" as PersonId, (file) => ({ file, value: undefined })));
    const [schema = ""] = readdirSync(join(folder, "data")).filter((name) => name.startsWith("schema-"));
    const people = join(folder, "data", schema, "people");
    const [name = ""] = readdirSync(people);
    const sound = readFileSync(join(people, name));
    writeFileSync(join(people, name), "x");
    expect(run("backup", "--to", join(folder, "backups"))).toMatchObject({ code: 1, err: expect.stringContaining("Nicht gesichert") });
    expect(existsSync(noted)).toBe(false);
    writeFileSync(join(people, name), sound);
    expect(run("backup", "--to", join(folder, "backups")).code).toBe(0);
    expect(existsSync(noted)).toBe(true);
  });

  it("keeps the copy of the keys when the keys themselves are gone, and is told", () => {
    setUp();
    const copy = join(folder, "copy");
    const order = ["--to", join(folder, "backups"), "--keys-to", copy];
    expect(run("backup", ...order).code).toBe(0);
    renameSync(join(folder, "keys"), join(folder, "moved"));
    expect(run("backup", ...order)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`„${join(folder, "keys")}“ fehlen die Schlüssel`),
    });
    expect(readdirSync(join(copy, "keyring"))).toEqual(["house.json"]);
  });

  it("is told which folder is no backup, and which ones are", () => {
    setUp();
    const from = backup();
    for (const [name, ...words] of [["restore"], ["store", "repair"]] as const) {
      const { code, err } = run(name, ...words, "--from", join(folder, "backups"));
      expect([code, err]).toEqual([2, expect.stringContaining(`die neueste zuletzt:\n  ${from}\n`)]);
      expect(run(name, ...words, "--from", join(folder, "nowhere"))).toMatchObject({
        code: 2,
        err: expect.stringContaining("Prüfen Sie den Pfad"),
      });
    }
  });

  it("is told when --keys-from leads to no keys, before anything happens", () => {
    setUp();
    const from = backup();
    rmSync(join(folder, "keys", "keyring"), { recursive: true });
    rmSync(join(folder, "data"), { recursive: true });
    const { code, err } = run("restore", "--from", from, "--keys-from", join(folder, "nowhere"));
    expect([code, err]).toEqual([2, expect.stringContaining(`„${join(folder, "nowhere")}“ (--keys-from)`)]);
    expect([existsSync(join(folder, "data")), readdirSync(join(folder, "keys"))]).toEqual([false, expect.not.arrayContaining(["keyring"])]);
  });

  it("is told of a damaged file of keys by the folder it lies in", () => {
    setUp();
    writeFileSync(join(folder, "keys", "keyring", "house.json"), "x");
    const { code, err } = run("backup", "--to", join(folder, "backups"), "--keys-to", join(folder, "copy"));
    expect([code, err]).toEqual([1, expect.stringContaining("„keyring/house.json“ ist beschädigt")]);
  });

  it("has nothing to migrate", () => {
    setUp();
    expect(run("store", "migrate").out).toContain("Nichts zu tun");
  });

  it("is told of a damaged file and of a key that others can read", () => {
    setUp();
    writeFileSync(join(folder, "data", "schema-1", "roster.json"), "x");
    expect(run("store", "check")).toMatchObject({ code: 1, out: expect.stringContaining("„roster.json“ ist beschädigt") });
    expect(run("backup", "--to", join(folder, "backups")).code).toBe(1);
    chmodSync(join(folder, "keys", "house.key"), 0o644);
    expect(run("keys", "verify")).toMatchObject({ code: 1, err: expect.stringContaining("0600") });
  });
});

describe("a command that was not given all it needs", () => {
  it.each([
    ["store", []],
    ["store", ["frobnicate"]],
    ["store", ["check", "twice", "thrice"]],
    ["store", ["new"]],
    ["store", ["previous", "nothing"]],
    ["store", ["toString"]],
    ["store", ["check", "foo"]],
    ["store", ["check", "check"]],
    ["store", ["check", "--tenant", "x"]],
    ["store", ["check", "--constructor"]],
    ["store", ["previous", "house", "--from", "x"]],
    ["keys", ["frobnicate"]],
    ["keys", ["constructor"]],
    ["keys", ["new", "--data", "x"]],
    ["keys", ["new", "--frob"]],
    ["backup", []],
    ["backup", ["--to", "x", "--keep-days", "many"]],
    ["restore", ["--from"]],
    ["faults", []],
    ["faults", ["--case", "F99"]],
    ["faults", ["--case", "F17", "--runs", "0"]],
  ])("says how it goes, and does nothing: %s %j", (name, args) => {
    const { code, out, err } = run(name, ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).not.toContain("    at ");
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("says in words that a folder cannot be used", () => {
    setUp();
    writeFileSync(join(folder, "file"), "");
    const { code, err } = run("backup", "--to", join(folder, "file", "below"));
    expect(code).toBe(1);
    expect(err).toMatch(/^Der Zugriff auf .* ist nicht gelungen \(ENOTDIR\)/);
  });

  it("says where it would look for the data", () => {
    expect(runScript("store", ["check"])).toMatchObject({ code: 2, err: expect.stringContaining("IFD_DATA") });
  });

  it.each(["store", "keys", "backup", "restore", "faults", "bench"])("explains itself when asked: %s", (name) => {
    expect(run(name, "--help")).toMatchObject({ code: 0, out: expect.stringContaining("So geht es") });
  });
});

describe("npm run faults", () => {
  it("lists its cases, and prints one line of JSON for each it runs", () => {
    expect(run("faults", "--list").out).toMatch(/^F07 .*\n(.*\n)*A09 /m);
    const { out, code } = run("faults", "--case", "F17", "--runs", "1", "--json");
    expect(Object.keys(JSON.parse(out))).toEqual(["case", "runs", "lost", "duplicates", "unclear", "checked", "pass", "seconds"]);
    expect(code).toBe(0);
  });

  it("ends with 1 when a case fails, as it must with a part that is wrong", () => {
    expect(run("faults", "--case", "F17", "--runs", "1", "--broken")).toMatchObject({
      code: 1,
      out: expect.stringContaining("wie es sein muss"),
    });
  });
});
