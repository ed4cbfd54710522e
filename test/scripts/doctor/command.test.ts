import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Enclosure, enclose, type Ran } from "../../../scripts/connector/enclosure.js";
import { runScript } from "../command.js";

const DOCTOR = join(import.meta.dirname, "../../../build/scripts/doctor.js");
const TENANT = "22222222-2222-4222-8222-222222222222";
const APP = "33333333-3333-4333-8333-333333333333";
/** Marked, so that they are found wherever they come out. */
const SECRET = "Kanarienvogel-geheim-4711";
const HOUSE_KEY = Buffer.from("Kanarienvogel-schluessel-0815-32").toString("base64");
const PROXY_PASSWORD = "Kanarienvogel-proxy-2209";
/** Nobody on this machine. */
const SOMEBODY = 54_321;

let folder: string;
let microsoft: Enclosure;
const said: Ran[] = [];

interface Line {
  readonly check: string;
  readonly code: string;
  readonly state: string;
  readonly says: string;
}

const environment = (): Readonly<Record<string, string>> => ({
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  IFD_DATA: join(folder, "data"),
  IFD_KEYS: join(folder, "keys"),
  IFD_HOUSE_KEY: HOUSE_KEY,
  IFD_TENANT: TENANT,
  IFD_APP_ID: APP,
  IFD_APP_SECRET: SECRET,
  IFD_LEGAL_BASIS: "Dienstvereinbarung Führungsdialog vom 1. Oktober 2026",
  IFD_DATA_PROTECTION: "Petra Lindqvist, Raum 214",
  IFD_STAFF_COUNCIL: "Personalrat, Raum 108",
});

const AS_SOMEBODY = ["setpriv", `--reuid=${SOMEBODY}`, `--regid=${SOMEBODY}`, "--clear-groups"];

type More = Readonly<Record<string, string>>;

const doctor = async (args: readonly string[], more: More = {}, before: readonly string[] = []): Promise<Ran> => {
  const [command = "", ...rest] = [...AS_SOMEBODY, ...before, process.execPath, DOCTOR, ...args];
  const ran = await microsoft.run(command, rest, { env: { ...environment(), ...more } });
  said.push(ran);
  return ran;
};

const linesIn = ({ out, err }: Ran): readonly Line[] => {
  if (out === "") throw new Error(err);
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
};

/** By check; where it says several things, the last. */
const codesIn = (ran: Ran): Readonly<Record<string, string>> => Object.fromEntries(linesIn(ran).map(({ check, code }) => [check, code]));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ifd-doctor-"));
  chmodSync(folder, 0o755);
  for (const name of ["data", "keys"]) {
    mkdirSync(join(folder, name), { mode: 0o700 });
    chownSync(join(folder, name), SOMEBODY, SOMEBODY);
  }
  microsoft = await enclose({ tenant: TENANT, app: APP, secret: SECRET });
});

afterAll(async () => {
  await microsoft.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the doctor, as the person runs it who looks after the server", () => {
  it("finds nothing wrong where all is well, and says what it could not look at", async () => {
    const ran = await doctor(["--json"]);
    const lines = linesIn(ran);
    expect(lines.filter(({ state }) => state === "finding")).toEqual([]);
    expect(lines.filter(({ state }) => state === "unknown").map(({ check }) => check)).toEqual(["running", "outside"]);
    expect(codesIn(ran)).toMatchObject({ identity: "identity-fine", known: "known-fine", keys: "keys-fine", clock: "clock-fine" });
    expect(ran.code).toBe(0);
    expect(ran.err).toBe("");
  });

  it("says it in sentences, findings first, and at the end what counts", async () => {
    const { out, code } = await doctor(["--only", "teams,identity"], { IFD_APP_SECRET: "Kanarienvogel-falsch-1" });
    expect(out.split("\n")).toEqual([
      "Ausweis des Bots: Befund: Das Geheimnis stimmt nicht (AADSTS7000215).",
      expect.stringMatching(/^ {4}Das hilft: .*„Wert“/),
      "Weg zu Teams: in Ordnung. smba.trafficmanager.net antwortet.",
      "Nicht in Ordnung: Ausweis des Bots.",
      "",
    ]);
    expect(code).toBe(1);
  });

  it.each([
    ["identity-no-tenant", { IFD_TENANT: APP }],
    ["identity-no-app", { IFD_APP_ID: TENANT }],
  ])("knows by Microsoft's own answer: %s", async (code, more) => {
    const ran = await doctor(["--json", "--only", "identity"], more);
    expect(codesIn(ran)).toEqual({ identity: code });
    expect(ran.code).toBe(1);
  });

  it("knows a proxy that is not there, and what goes round it", async () => {
    const more = { HTTPS_PROXY: `http://ifd:${PROXY_PASSWORD}@127.0.0.1:9` };
    const codes = codesIn(await doctor(["--json", "--only", "sign-in,keys,teams,known"], more));
    expect(codes).toEqual({ "sign-in": "sign-in-fine", keys: "keys-fine", teams: "route-proxy-gone", known: "known-no-way" });
  });

  it("knows a certificate of the house's own, and who signed it", async () => {
    const ran = await doctor(["--json", "--only", "sign-in,identity,keys,teams,clock"], {}, ["env", "-u", "NODE_EXTRA_CA_CERTS"]);
    const own = "route-house-certificate";
    expect(codesIn(ran)).toEqual({ "sign-in": own, identity: "identity-no-way", keys: own, teams: own, clock: "clock-unknown" });
    expect(linesIn(ran).find(({ check }) => check === "teams")?.says).toContain("Wegwerf-Stelle fuer Proben");
  });

  it("knows a clock that is far from Microsoft's", async () => {
    const ahead = "data:text/javascript,const now = Date.now; Date.now = () => now() - 3_600_000;".replaceAll(" ", "%20");
    const ran = await doctor(["--json", "--only", "clock"], { NODE_OPTIONS: `--import=${ahead}` });
    expect(linesIn(ran)).toMatchObject([{ code: "clock-far", says: expect.stringContaining("60 Minuten nach") }]);
  });

  it("reads the settings from the file, as the bot does, and says all that is wrong with them", async () => {
    const file = join(folder, "ifd-bot.env");
    writeFileSync(file, `IFD_TENANT=${TENANT}\nIFD_APP_ID=keine\nIFD_APP_SECRET=${SECRET}\n`, { mode: 0o644 });
    const { IFD_DATA = "", IFD_KEYS = "", PATH = "" } = environment();
    const env = { ...{ PATH, IFD_DATA, IFD_KEYS }, IFD_CONFIG: file };
    const [command = "", ...rest] = [...AS_SOMEBODY, process.execPath, DOCTOR, "--json", "--only", "settings"];
    const ran = await microsoft.run(command, rest, { env });
    said.push(ran);
    const says = linesIn(ran).map((line) => line.says);
    for (const name of ["IFD_CONFIG", "IFD_APP_ID", "IFD_LEGAL_BASIS", "IFD_DATA_PROTECTION", "IFD_STAFF_COUNCIL"])
      expect(says).toContainEqual(expect.stringMatching(`^${name}: `));
    expect(linesIn(ran).every(({ state }) => state === "finding")).toBe(true);
  });

  it("knows that nobody can be reached, and comes to an end all the same", async () => {
    const begun = performance.now();
    const ran = await doctor(["--json", "--host", "localhost:9"], {}, ["unshare", "--map-root-user", "--net"]);
    const codes = codesIn(ran);
    expect(codes).toMatchObject({ "sign-in": "route-silent", keys: "route-silent", teams: "route-silent", identity: "identity-no-way" });
    expect(codes).toMatchObject({ outside: "route-silent", messages: "messages-unknown", hidden: "hidden-unknown" });
    expect(performance.now() - begun).toBeLessThan(25_000);
    expect(ran.code).toBe(1);
  });

  it("has left nothing on the disk and shown no secret", async () => {
    for (const name of ["data", "keys"]) expect(readdirSync(join(folder, name))).toEqual([]);
    expect(said.length).toBeGreaterThan(8);
    const all = said.map(({ out, err }) => out + err).join("\n");
    expect(all).toContain("Ausweis des Bots");
    for (const secret of ["Kanarienvogel", HOUSE_KEY, "Bearer", "eyJ"]) expect(all).not.toContain(secret);
  });
});

describe("the doctor, with nothing to go by", () => {
  it("names what is needed, and is done without a word of an error", () => {
    const { code, out, err } = runScript("doctor", ["--only", "settings,data,key-disk,apart,certificate"]);
    expect(out).toContain("Es ist nichts eingestellt. Nötig sind: IFD_DATA, IFD_KEYS, IFD_TENANT");
    expect(out).toContain("Nicht prüfbar: Platte der Daten, Platte der Schlüssel, Daten und Schlüssel getrennt");
    expect({ code, err }).toEqual({ code: 1, err: "" });
  });

  it.each([
    [["--host", "https://bot.example.de/"], "ohne https://"],
    [["--only", "alles"], "Die Prüfung „alles“ gibt es nicht"],
    [["--immer"], "gibt es nicht"],
  ])("is not done for %j", (args, words) => {
    expect(runScript("doctor", args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(words) });
  });

  it("says how it is called", () => {
    expect(runScript("doctor", ["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("npm run -s doctor") });
  });
});
