import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as ask } from "node:http";
import { createServer } from "node:https";
import { type AddressInfo, createServer as createSilent } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { admit, openServer, type ServerSettings } from "../../../bot/index.js";
import { type Vouched, vouchedFor } from "../../../scripts/connector/authority.js";
import { type Enclosure, enclose, heardOut, type Ran } from "../../../scripts/connector/enclosure.js";
import { runScript } from "../command.js";

const HOME = join(import.meta.dirname, "../../..");
const DOCTOR_HERE = join(HOME, "build/scripts/doctor.js");
/** Within the enclosure, for whoever may not look into the folder that the sources lie in. */
const ROOM = "/mnt";
const TENANT = "22222222-2222-4222-8222-222222222222";
const APP = "33333333-3333-4333-8333-333333333333";
/** Marked, so that they are found wherever they come out. */
const SECRET = "Kanarienvogel-geheim-4711";
const HOUSE_KEY = Buffer.from("Kanarienvogel-schluessel-0815-32").toString("base64");
const PROXY_PASSWORD = "Kanarienvogel-proxy-2209";
/** Nobody on this machine; where the test itself runs as somebody, that will do. */
const SOMEBODY = 54_321;
const isRoot = process.getuid?.() === 0;
const SCRIPTS = join(isRoot ? ROOM : HOME, "build/scripts");
const DOCTOR = join(SCRIPTS, "doctor.js");

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

const AS_SOMEBODY = isRoot ? ["setpriv", `--reuid=${SOMEBODY}`, `--regid=${SOMEBODY}`, "--clear-groups"] : [];

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

/** On a slow machine it is said how far it has come. */
const withoutProgress = (err: string): string => err.replace(/^Geprüft: \d+ von \d+\n/gm, "");

/** By check; where it says several things, the last. */
const codesIn = (ran: Ran): Readonly<Record<string, string>> => Object.fromEntries(linesIn(ran).map(({ check, code }) => [check, code]));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ifd-doctor-"));
  chmodSync(folder, 0o755);
  for (const name of ["data", "keys"]) {
    mkdirSync(join(folder, name), { mode: 0o700 });
    if (isRoot) chownSync(join(folder, name), SOMEBODY, SOMEBODY);
  }
  microsoft = await enclose({ tenant: TENANT, app: APP, secret: SECRET });
  if (isRoot) expect(await microsoft.run("mount", ["--bind", HOME, ROOM])).toMatchObject({ code: 0 });
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
    expect(withoutProgress(ran.err)).toBe("");
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

  it("knows by Microsoft's own answer that the bot is not of this house", async () => {
    const ran = await doctor(["--json", "--only", "identity"], { IFD_APP_ID: TENANT });
    expect(codesIn(ran)).toEqual({ identity: "identity-no-app" });
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
    expect(codes).toMatchObject({ outside: "outside-no-way", messages: "messages-unknown", hidden: "hidden-unknown" });
    expect(performance.now() - begun).toBeLessThan(25_000);
    expect(ran.code).toBe(1);
  });

  it("has left nothing on the disk and shown no secret", async () => {
    for (const name of ["data", "keys"]) expect(readdirSync(join(folder, name))).toEqual([]);
    expect(said.length).toBeGreaterThan(7);
    const all = said.map(({ out, err }) => out + err).join("\n");
    expect(all).toContain("Ausweis des Bots");
    for (const secret of ["Kanarienvogel", HOUSE_KEY, "Bearer", "eyJ"]) expect(all).not.toContain(secret);
  });
});

describe("the doctor beside the running bot", () => {
  let bot: ChildProcess;

  const node = (script: string, ...args: readonly string[]): readonly [string, readonly string[]] => {
    const [command = "", ...rest] = [...AS_SOMEBODY, process.execPath, join(SCRIPTS, `${script}.js`), ...args];
    return [command, rest];
  };

  beforeAll(async () => {
    const env = environment();
    const example = JSON.parse(readFileSync(join(HOME, "docs/example/house.json"), "utf8")) as object;
    const house = join(folder, "house.json");
    writeFileSync(house, JSON.stringify({ ...example, tenant: TENANT }));
    for (const command of [node("keys", "new"), node("store", "new", "--tenant", TENANT), node("store", "house", "--file", house)])
      expect(await microsoft.run(...command, { env: { ...env, IFD_HOUSE_KEY: "" } })).toMatchObject({ code: 0 });
    bot = microsoft.spawn(...node("serve"), { env: { ...env, IFD_HOUSE_KEY: "" } });
    await new Promise<void>((resolve, reject) => {
      bot.once("close", () => reject(new Error("the bot does not run")));
      createInterface({ input: bot.stdout ?? process.stdin }).on("line", (line) => {
        if (line.includes('"listening"')) resolve();
      });
    });
  }, 60_000);

  afterAll(() => {
    bot.kill("SIGKILL");
  });

  it("sees it listen, hears how it is, reads the zone of the house, and notices what was changed since", async () => {
    const lines = linesIn(await doctor(["--json"], { IFD_HOUSE_KEY: "", IFD_STAFF_COUNCIL: "Personalrat, Raum 109" }));
    const codes = Object.fromEntries(lines.map(({ check, code }) => [check, code]));
    expect(lines.find(({ code }) => code === "settings-differ")?.says).toMatch(/: IFD_STAFF_COUNCIL\.$/);
    expect(codes).toMatchObject({ listen: "port-ours", operations: "port-ours", data: "disk-fine", "key-disk": "disk-fine" });
    expect(codes).toMatchObject({ store: "store-fine", "time-zone": "zone-fine" });
    expect(["running-ready", "running-beginning"]).toContain(codes.running);
  });
});

describe("the doctor, asking from outside", () => {
  let vouched: Vouched;
  let authority: string;
  const closes: (() => void)[] = [];

  beforeAll(async () => {
    vouched = await vouchedFor(["localhost"]);
    authority = join(folder, "house.pem");
    writeFileSync(authority, vouched.authority);
  });

  afterEach(() => {
    for (const close of closes.splice(0)) close();
  });

  /** The bot's own public port, with encryption before it. */
  const behindTls = async (more?: NonNullable<ServerSettings["more"]>): Promise<string> => {
    const bot = await openServer({
      ...{ host: "127.0.0.1", port: 0, ...(more === undefined ? {} : { more }) },
      receive: async (knock) => {
        const admission = admit(knock, { tenant: TENANT });
        return "status" in admission ? admission : { status: 200 };
      },
    });
    const server = createServer({ key: vouched.key, cert: vouched.cert }, (request, response) => {
      const { method, url, headers } = request;
      const inner = ask({ host: "127.0.0.1", port: bot.port, method, path: url, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      request.pipe(inner);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closes.push(() => {
      server.close();
      void bot.close();
    });
    return `localhost:${(server.address() as AddressInfo).port}`;
  };

  const fromOutside = async (host: string, more: More): Promise<Readonly<Record<string, string>>> => {
    const args = [DOCTOR_HERE, "--json", "--only", "outside,host-certificate,messages,hidden", "--host", host];
    const ran = await heardOut(spawn(process.execPath, args, { env: more }));
    return codesIn(ran);
  };

  it("finds the bot, and a certificate that only the house trusts and that ends tomorrow", async () => {
    expect(await fromOutside(await behindTls(), { NODE_EXTRA_CA_CERTS: authority })).toEqual({
      outside: "outside-untrusted",
      "host-certificate": "host-certificate-soon",
      messages: "messages-refused",
      hidden: "hidden-fine",
    });
  });

  it("gets nowhere without it", async () => {
    expect(await fromOutside(await behindTls(), {})).toEqual({
      outside: "outside-untrusted",
      "host-certificate": "host-certificate-unknown",
      messages: "messages-unknown",
      hidden: "hidden-unknown",
    });
  });

  it("waits for nobody for ever, and says how far it has come", async () => {
    const silent = createSilent();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    closes.push(() => silent.close());
    const args = [DOCTOR_HERE, "--json", "--only", "outside", "--host", `localhost:${(silent.address() as AddressInfo).port}`];
    const ran = await heardOut(spawn(process.execPath, args, { env: {} }));
    expect(codesIn(ran)).toEqual({ outside: "route-encryption" });
    expect(ran.err).toBe("Geprüft: 0 von 1\n");
  });

  it("sees what should not be seen", async () => {
    const shows: NonNullable<ServerSettings["more"]> = ({ url }, response) => {
      if (url !== "/metrics") return false;
      response.end("ifd_up 1\n");
      return true;
    };
    expect(await fromOutside(await behindTls(shows), { NODE_EXTRA_CA_CERTS: authority })).toMatchObject({ hidden: "hidden-open" });
  });
});

describe("the doctor, with nothing to go by", () => {
  it("names what is needed, and is done without a word of an error", () => {
    const { code, out, err } = runScript("doctor", ["--only", "settings,data,key-disk,apart,certificate"]);
    expect(out).toContain("Es ist nichts eingestellt. Nötig sind: IFD_DATA, IFD_KEYS, IFD_TENANT");
    expect(out).toContain("Nicht prüfbar: Platte der Daten, Platte der Schlüssel, Daten und Schlüssel getrennt");
    expect({ code, err: withoutProgress(err) }).toEqual({ code: 1, err: "" });
  });

  it.each([
    [["--host", "https://bot.example.de/"], "ohne https://"],
    [["--only", "alles"], "Die Prüfung „alles“ gibt es nicht"],
  ])("is not done for %j", (args, words) => {
    expect(runScript("doctor", args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(words) });
  });

  it("says how it is called", () => {
    expect(runScript("doctor", ["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("npm run -s doctor") });
  });
});
