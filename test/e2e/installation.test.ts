import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Enclosure, enclose } from "../../scripts/connector/enclosure.js";
import { CONNECTOR } from "../../scripts/connector/microsoft.js";
import { type Machine, openMachine } from "./empty-machine/machine.js";
import { type Step, stepsIn, valueIn } from "./empty-machine/page.js";
import { buttonIn, type Chatting, chatting } from "./empty-machine/teams.js";

const DOCS = join(import.meta.dirname, "../../docs");
const STEPS = stepsIn(readFileSync(join(DOCS, "installation.md"), "utf8"));
const SETTINGS = STEPS.find(({ kind }) => kind === "ini") ?? { heading: "", kind: "ini", text: "" };
const [TENANT, APP, ADMIN] = ["IFD_TENANT", "IFD_APP_ID", "IFD_FIRST_ADMIN"].map((name) => valueIn(SETTINGS, name));
/** As Entra shows it once. */
const SECRET = "q7~Geheim.nur-einmal-zu-sehen";
/** Somebody without any role. */
const EMPLOYEE = "3b22e7de-dc4b-4c23-9697-b18c50060e38";
/** After the last day on which this Node is mended the self-check says so, and nobody can do anything about it here. */
const NODE_IS_OLD = Number(process.versions.node.split(".")[0]) < 22;
/** Two builds take their time on a small machine. */
const LONG = { timeout: 240_000 };

describe("docs/installation.md, followed word for word on an empty machine", () => {
  let microsoft: Enclosure;
  let machine: Machine;
  let next = 0;

  /** What the administrator types, edits or pastes. */
  const does = async ({ heading, kind, text }: Step): Promise<string> => {
    const typed = kind === "ini" ? "cat > /etc/ifd-bot/ifd-bot.env" : text;
    const { code, out, err } = await machine.types(typed, kind === "ini" ? `${text}\n` : `${SECRET}\n`);
    expect({ heading, text, code, ...(code === 0 ? {} : { out, err }) }).toEqual({ heading, text, code: 0 });
    return out;
  };

  /** Up to the first step under a heading with this number, or up to the one in which these words stand. */
  const follows = async (until: RegExp): Promise<string> => {
    let said = "";
    for (let step = STEPS[next]; step !== undefined && !until.test(`${step.heading}\n${step.text}`); step = STEPS[next]) {
      said += await does(step);
      next += 1;
    }
    return said;
  };

  const told = (what: string, body: object) =>
    microsoft.ask(`${CONNECTOR}/control/${what}`, { method: "POST", body: JSON.stringify(body) });

  const somebody = (entraId: string): Chatting => chatting(microsoft, TENANT ?? "", entraId);

  beforeAll(async () => {
    const sharePoint = valueIn(SETTINGS, "IFD_SHAREPOINT");
    microsoft = await enclose({ tenant: TENANT ?? "", app: APP ?? "", secret: SECRET, sharePoint });
    machine = await openMachine(microsoft, "bot.jobcenter-musterstadt.de");
  }, 60_000);

  afterAll(async () => {
    await machine?.close();
    await microsoft?.close();
  });

  it("leads to a bot that runs, and a doctor without a finding", LONG, async () => {
    const said = await follows(/^5\. /);
    expect(said).toContain('"ready":true');
    expect(said).toContain("Ausweis des Bots: in Ordnung.");
    expect(said).toContain("Alles Prüfbare ist in Ordnung.");
  });

  it("is found out where a command does not do", async () => {
    await expect(does({ heading: "", kind: "sh", text: "ifd-bot doctor --gibt-es-nicht" })).rejects.toThrow("to deeply equal");
  });

  it("has the first admin greeted, who reads in the roster", async () => {
    const admin = somebody(ADMIN ?? "");
    expect(await admin.does({ type: "installationUpdate", action: "add" })).toMatchObject({ status: 200 });
    expect(JSON.stringify(await admin.sees(1))).toContain(valueIn(SETTINGS, "IFD_STAFF_COUNCIL"));
    await told("file", { path: "/liste.csv", text: readFileSync(join(DOCS, "example/roster.csv"), "utf8") });
    const downloadUrl = `https://${valueIn(SETTINGS, "IFD_SHAREPOINT")}.sharepoint.com/liste.csv`;
    const content = { downloadUrl, uniqueId: "1", fileType: "csv" };
    const contentType = "application/vnd.microsoft.teams.file.download.info";
    const before = (await admin.sees(1)).length;
    await admin.does({ type: "message", attachments: [{ contentType, name: "liste.csv", content }] });
    const received = (await admin.sees(before + 1)).at(-1);
    const { body: difference } = await admin.clicks("import.result", buttonIn(received, "import.result") ?? {}, received?.id ?? "");
    const { body: applied } = await admin.clicks("import.apply", buttonIn(difference, "import.apply") ?? {}, received?.id ?? "");
    expect(JSON.stringify(applied)).toContain("Die neue Personalliste gilt");
  });

  it("has an employee greeted, and nobody who is not of the house", async () => {
    const employee = somebody(EMPLOYEE);
    await employee.does({ type: "installationUpdate", action: "add" });
    const greeted = JSON.stringify(await employee.sees(1));
    expect(greeted).toContain(valueIn(SETTINGS, "IFD_LEGAL_BASIS"));
    const stranger = chatting(microsoft, "99999999-9999-4999-8999-999999999999", EMPLOYEE);
    expect(await stranger.says("Hilfe")).toMatchObject({ status: 403 });
  });

  it("has the works council find nothing, but a Node that is mended no more where this is one", async () => {
    const check = STEPS[next] ?? SETTINGS;
    next += 1;
    const { out } = await machine.types(check.text);
    const verdict = out.trim().split("\n").at(-1) ?? "";
    // In a house of today nothing was destroyed yet: that is said, and is no finding.
    expect(verdict).toMatch(/Hinweise: .*Löschen nach Frist/);
    expect(verdict).toMatch(NODE_IS_OLD ? /^Nicht in Ordnung: Node\. / : /in Ordnung\. /);
  });

  it("brings a new version in and takes it back, and the house is as it was", LONG, async () => {
    await follows(/^8\. /);
    expect((await machine.types("ls /opt")).out.trim().split("\n")).toEqual(["ifd-bot", "ifd-bot.neu"]);
    const before = (await somebody(EMPLOYEE).sees(1)).length;
    await somebody(EMPLOYEE).says("Hilfe");
    expect((await somebody(EMPLOYEE).sees(before + 1)).length).toBeGreaterThan(before);
  });

  it("shows a certificate in place of the secret", LONG, async () => {
    await follows(/^sed -i .*IFD_APP_CERTIFICATE/m);
    const certificate = (await machine.types("cat /etc/ifd-bot/ausweis.crt")).out;
    await told("register", { certificate, secret: "" });
    expect(await follows(/^11\. /)).toContain("Alles Prüfbare ist in Ordnung.");
  });

  it("ends when it is asked to, and leaves nothing behind", async () => {
    const { out: log } = await machine.types("cat /run/played/units/ifd-bot.service.log");
    // How the packages were laid there; npm would have left folders like all others.
    await machine.types("umount /opt/ifd-bot/node_modules /opt/ifd-bot.neu/node_modules");
    await follows(/^nothing comes after the last step$/);
    expect(next).toBe(STEPS.length);
    expect((await machine.types("cat /run/played/units/ifd-bot.service.code")).out.trim()).toBe("0");
    expect(log).not.toMatch(/"level":"error"/);
    const left =
      "find /opt /etc /usr/local/sbin /var/lib/ifd-bot /var/backups/ifd-bot -path '*ifd-bot/*' -type f; getent passwd ifd-bot || true";
    expect((await machine.types(left)).out.replace(/^\/etc\/ssl\/ifd-bot\/\w+\.pem\n/gm, "")).toBe("");
  });
});
