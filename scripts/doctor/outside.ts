import { brokenTold, gatewayTold, isGateway, isUntrusted } from "./route.js";
import { type Told, telling, type Words } from "./told.js";
import type { Answered, Broken, Check, World } from "./world.js";

export const OUTSIDE_WORDS = {
  "outside-fine": { state: "sound", says: "https://{host} führt zum Bot, von diesem Server aus gesehen." },
  "outside-unset": { state: "unknown", says: "Nennen Sie mit --host den Namen, unter dem Teams den Bot erreicht." },
  "outside-no-name": {
    state: "finding",
    says: "Den Namen {host} kennt dieser Server nicht.",
    helps: "Meist fehlt der Eintrag im Namensdienst (DNS). Sonst steht er nur außen: Fragen Sie die Netzabteilung.",
  },
  "outside-no-way": {
    state: "finding",
    says: "Von diesem Server aus ist {host} nicht zu erreichen.",
    helps:
      "Öffnen Sie https://{host}/healthz von außen, etwa mit dem Handy. Steht dort „alive“, sperrt nur Ihr Netz den Rückweg. Sonst ist Port 443 zu, oder der Webserver läuft nicht.",
  },
  "outside-untrusted": {
    state: "finding",
    says: "Dem Zertifikat von {host} traut niemand außerhalb. Teams bekäme keine Verbindung.",
    helps:
      "Meist fehlt das Zwischenzertifikat: Der Webserver muss die ganze Kette senden. Sonst stammt es aus Ihrem Haus: Nehmen Sie ein öffentliches.",
  },
  "outside-page": {
    state: "finding",
    says: "Unter https://{host} antwortet eine Internetseite statt des Bots.",
    helps: "Meist zeigt der Webserver seine eigene Seite: Leiten Sie /api/messages und /healthz zum Bot. Sonst antwortet eine Webschleuse.",
  },
  "outside-no-bot": {
    state: "finding",
    says: "Der Webserver unter {host} erreicht den Bot nicht (Antwort {status}).",
    helps: "Meist läuft der Bot nicht. Sonst nennt der Webserver eine andere Adresse als IFD_LISTEN.",
  },
  "outside-other": {
    state: "finding",
    says: "https://{host}/healthz antwortet nicht wie der Bot (Antwort {status}).",
    helps: "Meist leitet der Webserver nur /api/messages weiter. Leiten Sie auch /healthz weiter, oder rufen Sie einen anderen Namen auf.",
  },
  "host-certificate-fine": { state: "sound", says: "Das Zertifikat von {host} gilt noch {days} Tage." },
  "host-certificate-soon": {
    state: "finding",
    says: "Das Zertifikat von {host} gilt nur noch {days} Tage.",
    helps: "Erneuern Sie es. Prüfen Sie, warum das nicht von selbst geschieht.",
  },
  "host-certificate-unknown": { state: "unknown", says: "Das Zertifikat war nicht zu sehen. Siehe „Von außen“." },
  "messages-refused": { state: "sound", says: "Eine Anfrage ohne Ausweis wird abgewiesen (401)." },
  "messages-taken": {
    state: "finding",
    says: "Eine Anfrage ohne Ausweis wurde angenommen (Antwort {status}).",
    helps: "Schalten Sie diese Adresse ab. Was dort antwortet, ist nicht dieser Bot oder wurde verändert.",
  },
  "messages-missing": {
    state: "finding",
    says: "Unter /api/messages antwortet nicht der Bot (Antwort {status}).",
    helps: "Meist leitet der Webserver den Pfad nicht weiter. Er muss genau /api/messages heißen, mit POST.",
  },
  "messages-filtered": {
    state: "finding",
    says: "Vor dem Bot weist etwas Anfragen ab (Antwort {status}). So käme auch Teams nicht durch.",
    helps: "Meist verlangt die Webschleuse eine Anmeldung oder ein Zertifikat. Nehmen Sie /api/messages davon aus. Der Bot prüft selbst.",
  },
  "messages-unknown": { state: "unknown", says: "Der Bot war von außen nicht zu erreichen. Siehe „Von außen“." },
  "hidden-fine": { state: "sound", says: "/metrics und /readyz sind von außen nicht zu sehen." },
  "hidden-open": {
    state: "finding",
    says: "{path} ist von außen zu sehen.",
    helps: "Der Webserver darf nur zu IFD_LISTEN führen, nie zu IFD_OPERATIONS_LISTEN. Ändern Sie seine Einstellungen.",
  },
  "hidden-unknown": { state: "unknown", says: "Der Bot war von außen nicht zu erreichen. Siehe „Von außen“." },
} as const satisfies Words;

const tell = telling(OUTSIDE_WORDS);

const urlAt = (host: string, path: string): string => `https://${host}${path}`;

const isAlive = ({ status, text }: Answered): boolean => status === 200 && text.trim() === "alive";

const NO_BOT_BEHIND: readonly number[] = [502, 503, 504];

const isPage = ({ headers, text }: Answered): boolean => /html/i.test(headers["content-type"] ?? "") || /^\s*<(!doctype|html)/i.test(text);

const answerTold = (host: string, answer: Answered): Told => {
  const { status } = answer;
  if (isAlive(answer)) return tell("outside-fine", { host });
  if (NO_BOT_BEHIND.includes(status)) return tell("outside-no-bot", { host, status });
  return isPage(answer) ? tell("outside-page", { host }) : tell("outside-other", { host, status });
};

/** A certificate of the house's own is good here and nowhere else: Teams asks from outside. */
const isForTheHouseOnly = async (world: World, host: string): Promise<boolean> => {
  const heard = await world.ask({ url: urlAt(host, "/healthz"), way: "bot", trust: "public" });
  return heard.kind === "broken" && isUntrusted(heard);
};

/** The house's own address is another matter than Microsoft's: few networks lead from inside out and in again. */
const notThere = (host: string, broken: Broken): Told => {
  if (isUntrusted(broken)) return tell("outside-untrusted", { host });
  if (broken.stage === "name") return tell("outside-no-name", { host });
  return broken.stage === "connect" ? tell("outside-no-way", { host }) : brokenTold(broken, { url: urlAt(host, "/healthz") });
};

const way: Check["run"] = async (world) => {
  const { host } = world;
  if (host === undefined) return [tell("outside-unset")];
  const heard = await world.outside();
  if (heard.kind === "broken") return [notThere(host, heard)];
  const url = urlAt(host, "/healthz");
  const told = isGateway(heard, url) ? gatewayTold(url) : answerTold(host, heard);
  if (!(await isForTheHouseOnly(world, host))) return [told];
  return [tell("outside-untrusted", { host }), ...(told.said.state === "sound" ? [] : [told])];
};

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;

const certificate: Check["run"] = async (world) => {
  const { host } = world;
  if (host === undefined) return [];
  const heard = await world.outside();
  if (heard.kind === "broken" || heard.validTo === undefined) return [tell("host-certificate-unknown")];
  const days = Math.floor((heard.validTo - world.now()) / DAY_MS);
  return [tell(days <= SOON_DAYS ? "host-certificate-soon" : "host-certificate-fine", { host, days })];
};

/** As Teams writes, but without a token: whoever takes this takes everything. It says no word to anybody. */
const KNOCK = JSON.stringify({
  type: "typing",
  channelId: "msteams",
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  from: { id: "nobody" },
  recipient: { id: "nobody" },
  conversation: { id: "nobody" },
});

const isBotThere = async (world: World): Promise<boolean> => {
  const heard = await world.outside();
  return heard.kind === "answered" && isAlive(heard);
};

const FILTERED: readonly number[] = [403, 407, 495, 496, 511];

const knockTold = ({ status, headers }: Answered): Told => {
  if (status === 401 && headers["www-authenticate"] === undefined) return tell("messages-refused");
  if (status < 300) return tell("messages-taken", { status });
  return tell(status === 401 || status < 400 || FILTERED.includes(status) ? "messages-filtered" : "messages-missing", { status });
};

const messages: Check["run"] = async (world) => {
  const { host } = world;
  if (host === undefined) return [];
  if (!(await isBotThere(world))) return [tell("messages-unknown")];
  const heard = await world.ask({ url: urlAt(host, "/api/messages"), way: "bot", method: "POST", body: KNOCK });
  return [heard.kind === "broken" ? tell("messages-unknown") : knockTold(heard)];
};

const HIDDEN = ["/metrics", "/readyz"] as const;

const hidden: Check["run"] = async (world) => {
  const { host } = world;
  if (host === undefined) return [];
  if (!(await isBotThere(world))) return [tell("hidden-unknown")];
  const answers = await Promise.all(HIDDEN.map(async (path) => ({ path, heard: await world.ask({ url: urlAt(host, path), way: "bot" }) })));
  // 503 is what a bot says that is not ready: it was asked all the same.
  const seen = answers.filter(({ heard }) => heard.kind === "answered" && [200, 503].includes(heard.status));
  if (seen.length > 0) return seen.map(({ path }) => tell("hidden-open", { path }));
  return [answers.some(({ heard }) => heard.kind === "broken") ? tell("hidden-unknown") : tell("hidden-fine")];
};

export const OUTSIDE: readonly Check[] = [
  { id: "outside", title: "Von außen", isFar: true, withinMs: 11_000, run: way },
  { id: "host-certificate", title: "Zertifikat von außen", isFar: true, run: certificate },
  { id: "messages", title: "Von außen ohne Ausweis", isFar: true, withinMs: 11_000, run: messages },
  { id: "hidden", title: "Von außen verborgen", isFar: true, withinMs: 11_000, run: hidden },
];
