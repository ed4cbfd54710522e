import { within } from "../../bot/within.js";
import { fieldIn, jsonIn } from "./json.js";
import { brokenTold, gatewayTold, routeTrouble, type Target } from "./route.js";
import { type Told, telling, type Words } from "./told.js";
import type { Answered, Check, Heard, World } from "./world.js";

/** Asked for the bot's own token and for the keys that Teams signs with, and never through the proxy: fixed in the SDK. */
export const SIGN_IN = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";
export const KEYS_OF_TEAMS = "https://login.botframework.com/v1/.well-known/openidconfiguration";
/** Where the chats of Europe are; Teams tells the bot of each person where theirs is. */
export const TEAMS = "https://smba.trafficmanager.net/emea/";

/** A chat and a person that nobody has: the bot's own question for a name, which sends and changes nothing. */
const NOBODY = "v3/conversations/a:ifd-bot-doctor/members/nobody";

export const MICROSOFT_WORDS = {
  "sign-in-fine": { state: "sound", says: "login.microsoftonline.com antwortet." },
  "keys-fine": { state: "sound", says: "Die Schlüssel, mit denen Teams unterschreibt, sind lesbar." },
  "keys-none": {
    state: "finding",
    says: "login.botframework.com antwortet, aber ohne Schlüssel. So lässt der Bot niemanden herein.",
    helps: "Meist antwortet auf dem Weg ein anderes Gerät. Fragen Sie die Netzabteilung nach login.botframework.com, Port 443.",
  },
  "teams-fine": { state: "sound", says: "smba.trafficmanager.net antwortet." },
  "teams-fine-proxy": { state: "sound", says: "smba.trafficmanager.net antwortet über den Proxy." },
  "known-fine": { state: "sound", says: "Teams erkennt den Bot an. Gefragt wurde nach niemandem, gesendet wurde nichts." },
  "known-no-proof": { state: "unknown", says: "Ohne Zugang lässt sich Teams nicht fragen. Siehe „Ausweis des Bots“." },
  "known-no-way": { state: "unknown", says: "Der Weg zu Teams ist nicht frei. Siehe „Weg zu Teams“." },
  "known-not-registered": {
    state: "finding",
    says: "Teams kennt den Bot nicht (BotNotRegistered).",
    helps: "Meist fehlt in Azure der Kanal „Microsoft Teams“. Sonst nennt der Azure-Bot eine andere Kennung als IFD_APP_ID.",
  },
  "known-refused": {
    state: "finding",
    says: "Teams nimmt den Ausweis des Bots nicht an (Antwort 401).",
    helps:
      "Meist fehlt zu der Kennung in IFD_APP_ID ein Azure-Bot. Legen Sie ihn als „Einzelner Mandant“ mit IFD_TENANT an. Sonst geht die Uhr falsch.",
  },
  "known-disabled": {
    state: "finding",
    says: "Ihr Haus hat den Bot in Teams gesperrt (BotDisabledByAdmin).",
    helps: "Geben Sie die App im Teams Admin Center frei. Prüfen Sie auch die Richtlinien für Apps.",
  },
  "known-busy": { state: "unknown", says: "Teams ist gerade gestört oder überlastet (Antwort {status}). Fragen Sie später noch einmal." },
  "known-strange": { state: "unknown", says: "Teams antwortet, aber nicht so, wie es beschrieben ist (Antwort {status})." },
} as const satisfies Words;

const tell = telling(MICROSOFT_WORDS);

const hasProxy = ({ proxy }: World): boolean => proxy !== "wrong" && proxy.proxy !== undefined;
const direct = (world: World, url: string): Target => ({ url, isDirectBesideProxy: hasProxy(world) });

const signIn: Check["run"] = async (world) => {
  const heard = await world.signIn();
  const trouble = routeTrouble(heard, direct(world, SIGN_IN));
  if (trouble !== undefined) return [trouble];
  const isMicrosoft = heard.kind === "answered" && jsonIn(heard.text) !== undefined;
  return [isMicrosoft ? tell("sign-in-fine") : gatewayTold(SIGN_IN)];
};

const hasKeys = (heard: Heard): boolean => {
  if (heard.kind !== "answered" || heard.status !== 200) return false;
  const keys = fieldIn(jsonIn(heard.text), "keys");
  return Array.isArray(keys) && keys.length > 0;
};

const keys: Check["run"] = async (world) => {
  const heard = await world.keysOfTeams();
  const trouble = routeTrouble(heard, direct(world, KEYS_OF_TEAMS));
  if (trouble !== undefined) return [trouble];
  const named = heard.kind === "answered" ? fieldIn(jsonIn(heard.text), "jwks_uri") : undefined;
  // Only there would the bot read keys as well.
  if (typeof named !== "string" || !named.startsWith(`${new URL(KEYS_OF_TEAMS).origin}/`)) return [tell("keys-none")];
  return [tell(hasKeys(await world.ask({ url: named, way: "direct" })) ? "keys-fine" : "keys-none")];
};

const teams: Check["run"] = async (world) => {
  const trouble = routeTrouble(await world.teams(), { url: TEAMS });
  return [trouble ?? tell(hasProxy(world) ? "teams-fine-proxy" : "teams-fine")];
};

const KNOWN_BY: readonly number[] = [200, 400, 403, 404];

/** 401 says that the bot itself is not known; what else is refused was refused to a bot that is. Documented at
 *  https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability (status codes). */
const knownTold = (answer: Answered): Told => {
  const { status } = answer;
  const body = jsonIn(answer.text);
  const code = fieldIn(fieldIn(body, "error"), "code");
  if (code === "BotNotRegistered") return tell("known-not-registered");
  if (code === "BotDisabledByAdmin") return tell("known-disabled");
  if (status === 401) return tell("known-refused");
  if (status === 429 || status >= 500) return tell("known-busy", { status });
  return KNOWN_BY.includes(status) && body !== undefined ? tell("known-fine") : tell("known-strange", { status });
};

const LIMIT_MS = 5_000;

/** Where the other checks say why there is none. */
const proofOf = async ({ token: fetchToken }: World): Promise<string | undefined> => {
  if (fetchToken === undefined) return undefined;
  const token = await within(LIMIT_MS, fetchToken()).catch(() => undefined);
  return token === "takes-longer" || token === "" ? undefined : token;
};

const known: Check["run"] = async (world) => {
  const token = await proofOf(world);
  if (token === undefined) return [tell("known-no-proof")];
  // The token goes nowhere before it is known that the one who answers there is the right one.
  const url = new URL(NOBODY, TEAMS).href;
  if (routeTrouble(await world.teams(), { url: TEAMS }) !== undefined) return [tell("known-no-way")];
  const heard = await world.ask({ url, way: "bot", headers: { authorization: `Bearer ${token}` } });
  if (heard.kind === "broken") return [brokenTold(heard, { url })];
  return [routeTrouble(heard, { url }) ?? knownTold(heard)];
};

/** A token first and then an answer. */
const WITHIN_MS = 2 * LIMIT_MS + 1_000;

export const SIGNING_IN: readonly Check[] = [{ id: "sign-in", title: "Weg zur Anmeldung", isFar: true, run: signIn }];

export const MICROSOFT: readonly Check[] = [
  { id: "keys", title: "Schlüssel von Teams", isFar: true, run: keys },
  { id: "teams", title: "Weg zu Teams", isFar: true, run: teams },
  { id: "known", title: "Bot bei Teams bekannt", isFar: true, withinMs: WITHIN_MS, run: known },
];
