import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Enclosure, enclose } from "../../scripts/connector/enclosure.js";
import { openStore } from "../../store/index.js";
import { runScript } from "./command.js";
import { APP, FIRST, houseFile, openServed, type Process, type Served, serveArgs, TENANT, watched } from "./served.js";

const CONNECTOR = "https://smba.trafficmanager.net";
const CHAT = "a:first";
const ENTRA_ID = "0a1b2c3d-0000-4000-8000-00000000000a";
const ROSTER = `entra_id;name;lead;team;roles\n${FIRST};Frieda Erst;;Team;admin\nben@amt.example;Ben Berger;${FIRST};Team;\n`;

let served: Served;
let microsoft: Enclosure;
let running: Process;
let token: string;
let id = "";
let count = 0;

const json = async (url: string, body?: object): Promise<unknown> => {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  return JSON.parse((await microsoft.ask(url, init)).body);
};

/** As Teams brings it: somebody whom the bot knows by the name they sign in with, from a tenant that it knows by its id. */
const does = (what: object) =>
  microsoft.ask(`http://127.0.0.1:${served.ports.forTeams}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: token },
    body: JSON.stringify({
      id: `activity-${++count}`,
      channelId: "msteams",
      serviceUrl: `${CONNECTOR}/emea/`,
      from: { id: `29:${FIRST}`, aadObjectId: ENTRA_ID },
      recipient: { id: `28:${APP}` },
      conversation: { id: CHAT, tenantId: TENANT, conversationType: "personal" },
      channelData: { tenant: { id: TENANT } },
      ...what,
    }),
  });

const says = (text: string) => does({ type: "message", text });

const clicks = (verb: string, data: object) =>
  does({ type: "invoke", name: "adaptiveCard/action", value: { action: { type: "Action.Execute", verb, data } } });

/** All that stands in the chat, once there is something like this. */
const shown = async (wanted: RegExp): Promise<string> => {
  for (let tries = 0; tries < 200; tries++) {
    const text = JSON.stringify(await json(`${CONNECTOR}/control/shown`));
    if (wanted.test(text)) return text;
  }
  throw new Error(`nothing in the chat is like ${wanted}`);
};

beforeAll(async () => {
  const pair = await generate([{ name: "commonName", value: "ifd-bot" }], { algorithm: "sha256" });
  served = await openServed();
  const IFD_APP_CERTIFICATE = join(served.folder, "bot.pem");
  writeFileSync(IFD_APP_CERTIFICATE, `${pair.cert}\n${pair.private}`);
  chmodSync(IFD_APP_CERTIFICATE, 0o400);
  served.settings({ IFD_APP_CERTIFICATE });
  expect(runScript("store", ["house", "--file", houseFile(served.folder)], served.environment).code).toBe(0);
  microsoft = await enclose({ tenant: TENANT, app: APP, secret: "ein-anderes", certificate: pair.cert });
  running = watched(microsoft.spawn(process.execPath, serveArgs(), { env: served.environment }));
  await running.saw("listening");
  const signed = (await json(`${CONNECTOR}/control/sign`, {})) as { readonly token: string };
  token = signed.token;
}, 60_000);

afterAll(async () => {
  running?.signal("SIGKILL");
  await running?.ended;
  await microsoft?.close();
  served?.remove();
});

describe("the first day of a house, served with a certificate by the program as it is", () => {
  it("welcomes the first admin, whom no roster knows yet", async () => {
    expect((await does({ type: "installationUpdate", action: "add" })).status).toBe(200);
    expect(await shown(/Jobcenter Musterstadt/)).not.toContain("nicht auf der Personalliste");
  });

  it("takes the roster that they write into the chat, and asks before it holds", async () => {
    expect((await says(ROSTER)).status).toBe(200);
    [, id = ""] = /"verb":"import\.result"[^}]*"id":"([^"]+)"/.exec(await shown(/import\.result/)) ?? [];
    expect((await clicks("import.result", { id })).body).toContain("Ben Berger");
  });

  it("holds it from their yes on", async () => {
    expect((await clicks("import.apply", { id })).body).toContain("Die neue Personalliste gilt");
  });

  it("ends in order, and everything is there", async () => {
    running.signal("SIGTERM");
    expect(await running.ended).toMatchObject({ code: 0, err: "" });
    const store = await openStore({ place: served.place });
    expect([...(await store.roster()).keys()]).toContain("ben@amt.example");
    await store.close();
  });
});
