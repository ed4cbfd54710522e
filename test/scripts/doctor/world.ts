import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHECKS } from "../../../scripts/doctor/checks.js";
import { TEAMS } from "../../../scripts/doctor/microsoft.js";
import { ran } from "../../../scripts/doctor/run.js";
import type { Told } from "../../../scripts/doctor/told.js";
import type { Answered, Broken, Check, Heard, Question, Stage, World } from "../../../scripts/doctor/world.js";
import { nodeDisk } from "../../../store/embedded/disk.js";

export const NOW = Date.UTC(2026, 10, 22, 8, 0, 0);
export const TENANT = "22222222-2222-4222-8222-222222222222";
export const HOST = "bot.example.de";
export const KEYS = "https://login.botframework.com/v1/.well-known/keys";

const HALF_A_SECOND = 500;
const DAY_MS = 86_400_000;

/** An answer with the time that it is, or was then. */
export const answered = (over: Partial<Answered> = {}, aheadMs = 0): Answered => ({
  ...{ kind: "answered", status: 200, text: "{}", at: NOW },
  ...over,
  headers: { date: new Date(NOW - HALF_A_SECOND - aheadMs).toUTCString(), ...over.headers },
});

export const broken = (stage: Stage, code: string, more: Partial<Broken> = {}): Broken => ({ kind: "broken", stage, code, ...more });

type Asked = (question: Question) => Heard | undefined;

/** Who answers where; whoever is not named answers well. */
const ANSWERS: Asked = ({ url, headers, way }) => {
  const { pathname, hostname } = new URL(url);
  if (url === KEYS) return answered({ text: '{"keys":[{"kid":"k1"}]}' });
  if (url.startsWith(TEAMS))
    return answered(headers?.authorization === undefined ? { status: 404 } : { status: 404, text: '{"error":{}}' });
  if (pathname === "/healthz") return answered({ text: "alive", ...(way === "bot" ? { validTo: NOW + 90 * DAY_MS } : {}) });
  if (pathname === "/api/messages") return answered({ status: 401, text: "" });
  if (hostname === HOST) return answered({ status: 404, text: "" });
  return undefined;
};

export interface Changed extends Partial<World> {
  /** Answers that differ. */
  readonly hears?: Asked;
}

export interface Ground {
  readonly folder: string;
  readonly remove: () => void;
}

export const aGround = (): Ground => {
  const folder = mkdtempSync(join(tmpdir(), "ifd-doctor-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** One in which all is well, but for what is said. */
export const aWorld = ({ hears = () => undefined, ...over }: Changed = {}): World => {
  const ask = async (question: Question): Promise<Heard> => hears(question) ?? ANSWERS(question) ?? answered();
  const direct = (url: string) => () => ask({ url, way: "direct" });
  return {
    ...{ environment: {}, program: "/nowhere", findings: [], proxy: {}, now: () => NOW, ask },
    signIn: direct("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
    keysOfTeams: async () =>
      hears({ url: "https://login.botframework.com/", way: "direct" }) ?? answered({ text: JSON.stringify({ jwks_uri: KEYS }) }),
    teams: () => ask({ url: TEAMS, way: "bot" }),
    outside: () => ask({ url: `https://${HOST}/healthz`, way: "bot" }),
    token: async () => "token",
    isManaged: false,
    disk: { ...nodeDisk, freeBytes: async () => 1e9 },
    diskKind: async () => 0xef53,
    port: async () => "free",
    listening: () => [],
    ...{ user: 1000, isRoot: false, ofRunning: undefined },
    store: async () => ({ kind: "open", tenant: TENANT, timeZone: "Europe/Berlin" }),
    ...over,
  };
};

export const checkNamed = (id: string): Check => {
  const check = CHECKS.find((one) => one.id === id);
  if (check === undefined) throw new Error(`there is no check ${id}`);
  return check;
};

export const toldBy = async (id: string, changed: Changed = {}): Promise<readonly Told[]> =>
  ran([checkNamed(id)], aWorld(changed), () => undefined);

export const codesOf = async (id: string, changed: Changed = {}): Promise<readonly string[]> =>
  (await toldBy(id, changed)).map(({ code }) => code);
