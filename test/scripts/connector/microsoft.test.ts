import { spawn } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Enclosure, enclose } from "../../../scripts/connector/enclosure.js";
import { runScript } from "../command.js";

const TENANT = "22222222-2222-4222-8222-222222222222";
const APP = "33333333-3333-4333-8333-333333333333";
const SECRET = "ein-geheimnis-von-vielen";
const SDK = join(import.meta.dirname, "../../../node_modules/botbuilder");
const CONNECTOR = join(import.meta.dirname, "../../../node_modules/botframework-connector");
const LOGIN = "https://login.microsoftonline.com";

/** As the program does it: the SDK's own way to a token, which knows Microsoft's addresses only. One line for each that asks. */
const ASKS = `
const { ConfigurationServiceClientCredentialFactory } = require(${JSON.stringify(SDK)});
const { CertificateServiceClientCredentialsFactory } = require(${JSON.stringify(CONNECTOR)});
const factory = ({ app, tenant, secret, thumbprint, key }) => key
  ? new CertificateServiceClientCredentialsFactory(app, thumbprint, key, tenant)
  : new ConfigurationServiceClientCredentialFactory({
      MicrosoftAppId: app, MicrosoftAppType: "SingleTenant", MicrosoftAppTenantId: tenant, MicrosoftAppPassword: secret,
    });
const asked = async (asking) => {
  const scope = "https://api.botframework.com";
  const credentials = await factory(asking).createCredentials(asking.app, scope, "${LOGIN}/" + asking.tenant, true);
  return credentials.getToken().then((token) => "token " + token, (error) => error.message.replaceAll("\\n", " "));
};
Promise.all(JSON.parse(process.argv[1]).map(asked)).then((all) => console.log(JSON.stringify(all)));
`;

interface Asking {
  readonly app?: string;
  readonly tenant?: string;
  readonly secret?: string;
  readonly thumbprint?: string;
  readonly key?: string;
}

describe("Microsoft, played under its real names", () => {
  let microsoft: Enclosure;
  let token = "";
  let pair: Awaited<ReturnType<typeof generate>>;

  beforeAll(async () => {
    pair = await generate([{ name: "commonName", value: "ifd-bot" }], { algorithm: "sha256" });
    microsoft = await enclose({ tenant: TENANT, app: APP, secret: SECRET, certificate: pair.cert, sharePoint: "haus" });
  });

  afterAll(() => microsoft.close());

  /** Each loads the SDK, which takes its time: several at once in one program. */
  const asks = async (...askings: readonly Asking[]): Promise<readonly string[]> => {
    const said = JSON.stringify(askings.map((asking) => ({ app: APP, tenant: TENANT, ...asking })));
    const { out, err } = await microsoft.run(process.execPath, ["-e", ASKS, said]);
    expect(err).toBe("");
    return JSON.parse(out) as readonly string[];
  };

  const thumbprint = (): string => new X509Certificate(pair.cert).fingerprint.replaceAll(":", "");

  it("gives a token to whoever has the secret, and another one to whoever has the certificate", async () => {
    const [bySecret = "", byCertificate] = await asks({ secret: SECRET }, { thumbprint: thumbprint(), key: pair.private });
    expect(bySecret).toMatch(/^token \S+$/);
    expect(byCertificate).toMatch(/^token \S+$/);
    expect(bySecret).not.toBe(byCertificate);
    token = bySecret.slice("token ".length);
  });

  it("says by Microsoft's number what is wrong", async () => {
    const stranger = "99999999-9999-4999-8999-999999999999";
    const other = await generate([{ name: "commonName", value: "ifd-bot" }], { algorithm: "sha256" });
    const said = await asks(
      { secret: "falsch" },
      { secret: SECRET, tenant: stranger },
      { secret: SECRET, app: stranger },
      { thumbprint: thumbprint(), key: other.private },
    );
    expect(said.map((words) => /AADSTS(\d+)/.exec(words)?.[1])).toEqual(["7000215", "90002", "700016", "700027"]);
  });

  it("takes the secret that was registered last", async () => {
    const form = {
      grant_type: "client_credentials",
      client_id: APP,
      client_secret: "ein-neues",
      scope: "https://api.botframework.com/.default",
    };
    const signsIn = () =>
      microsoft.ask(`${LOGIN}/${TENANT}/oauth2/v2.0/token`, { method: "POST", body: new URLSearchParams(form).toString() });
    expect(await signsIn()).toMatchObject({ status: 401 });
    const secret = JSON.stringify({ secret: "ein-neues" });
    await microsoft.ask("https://smba.trafficmanager.net/control/register", { method: "POST", body: secret });
    expect(await signsIn()).toMatchObject({ status: 200 });
  });

  it("publishes its keys where the SDK looks for them, and the way to a sign-in", async () => {
    const { body } = await microsoft.ask("https://login.botframework.com/v1/.well-known/openidconfiguration");
    const { jwks_uri } = JSON.parse(body) as { readonly jwks_uri: string };
    expect((await microsoft.ask(jwks_uri)).body).toContain("msteams");
    expect((await microsoft.ask(`${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`)).body).toContain("/oauth2/v2.0/token");
    expect((await microsoft.ask(`${LOGIN}/common/discovery/instance?api-version=1.1`)).status).toBe(200);
  });

  it("shows what arrived in a chat, for a token that is true", async () => {
    const posted = (authorization: string) =>
      microsoft.ask("https://smba.trafficmanager.net/emea/v3/conversations/a%3A1/activities", {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify({ type: "message", text: "Guten Tag" }),
      });
    expect(await posted("Bearer falsch")).toMatchObject({ status: 401 });
    expect(await posted(`Bearer ${token}`)).toMatchObject({ status: 201 });
    const { body } = await microsoft.ask("https://smba.trafficmanager.net/control/shown");
    expect(JSON.parse(body)).toEqual([{ kind: "post", chat: "a:1", id: "m1", message: { type: "message", text: "Guten Tag" } }]);
  });

  it("hands out a file that somebody sent, at an address that is nobody's inside a house", async () => {
    const file = JSON.stringify({ path: "/liste.csv", text: "Name;Rolle" });
    await microsoft.ask("https://smba.trafficmanager.net/control/file", { method: "POST", body: file });
    expect((await microsoft.ask("https://haus.sharepoint.com/liste.csv?tempauth=x")).body).toBe("Name;Rolle");
    expect((await microsoft.run("getent", ["hosts", "haus.sharepoint.com"])).out).toContain("20.0.0.1");
  });

  it("leads nowhere else", async () => {
    expect(await microsoft.ask("https://www.example.org/")).toMatchObject({ status: 0 });
    expect((await microsoft.ask("https://login.microsoftonline.com/other")).status).toBe(404);
  });

  it("comes to a bot as Teams does, with a token for that bot", async () => {
    const { body } = await microsoft.ask("https://smba.trafficmanager.net/control/sign", { method: "POST", body: "{}" });
    const [, claims = ""] = (JSON.parse(body) as { readonly token: string }).token.split(".");
    const { aud, serviceurl } = JSON.parse(Buffer.from(claims, "base64url").toString());
    expect({ aud, serviceurl }).toEqual({ aud: APP, serviceurl: "https://smba.trafficmanager.net/emea/" });
  });
});

describe("a command beside the played Microsoft", () => {
  const MICROSOFT = ["--microsoft", "--tenant", TENANT, "--app", APP, "--secret", SECRET];

  it("runs where the names lead there, and ends as the command ends", () => {
    const { code, out } = runScript("connector", [...MICROSOFT, "--", "sh", "-c", "getent hosts smba.trafficmanager.net; exit 7"], {
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
    });
    expect(code).toBe(7);
    expect(out).toContain("127.0.0.1");
  });

  it.each([
    ["no command", MICROSOFT],
    ["no tenant", ["--microsoft", "--", "true"]],
  ])("is refused with words: %s", (_, args) => {
    expect(runScript("connector", args)).toMatchObject({ code: 2, err: expect.stringContaining("fehlt") });
  });
});

/** Opens a part of this machine, has something run in there, says which process that is, and waits for ever. */
const OPENER = `
import { enclose } from ${JSON.stringify(join(import.meta.dirname, "../../../build/scripts/connector/enclosure.js"))};
const microsoft = await enclose({ tenant: "${TENANT}", app: "${APP}", secret: "${SECRET}" });
console.log(microsoft.spawn("sleep", ["600"], { stdio: "ignore" }).pid);
`;

describe("whoever has Microsoft played and is killed", () => {
  it("leaves no folder and no program behind", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ifd-killed-"));
    try {
      const opener = spawn(process.execPath, ["--input-type=module", "--eval", OPENER], {
        env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", TMPDIR: folder },
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [said] = await once(opener.stdout, "data");
      const program = `/proc/${String(said).trim()}`;
      expect([existsSync(program), readdirSync(folder)]).toEqual([true, [expect.stringMatching(/^ifd-microsoft-/)]]);
      opener.kill("SIGKILL");
      await expect.poll(() => [existsSync(program), readdirSync(folder)], { timeout: 10_000 }).toEqual([false, []]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
