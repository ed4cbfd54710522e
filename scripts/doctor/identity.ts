import { proofIn } from "../../bot/serving/proof.js";
import { within } from "../../bot/within.js";
import { type Told, telling, type Words } from "./told.js";
import type { Check } from "./world.js";

export const IDENTITY_WORDS = {
  "identity-fine": { state: "sound", says: "Microsoft hat dem Bot einen Zugang ausgestellt." },
  "identity-unset": {
    state: "unknown",
    says: "Dafür fehlen IFD_TENANT, IFD_APP_ID oder der Ausweis. Siehe „Einstellungen“.",
  },
  "identity-wrong-secret": {
    state: "finding",
    says: "Das Geheimnis stimmt nicht (AADSTS7000215).",
    helps:
      "Meist wurde es nicht ganz kopiert oder gehört zu einer anderen App. Legen Sie in Entra ein neues an. Tragen Sie die Spalte „Wert“ ein.",
  },
  "identity-secret-expired": {
    state: "finding",
    says: "Das Geheimnis ist abgelaufen (AADSTS7000222).",
    helps: "Legen Sie in Entra ein neues Geheimnis an. Tragen Sie es ein. Starten Sie den Bot neu.",
  },
  "identity-no-tenant": {
    state: "finding",
    says: "Das Haus in IFD_TENANT kennt Microsoft nicht (AADSTS90002).",
    helps: "Vergleichen Sie IFD_TENANT mit der „Verzeichnis-ID (Mandant)“ auf der Übersicht der App in Entra.",
  },
  "identity-no-app": {
    state: "finding",
    says: "Den Bot aus IFD_APP_ID gibt es in diesem Haus nicht (AADSTS700016).",
    helps: "Meist wurde die Objekt-ID statt der „Anwendungs-ID (Client)“ eingetragen. Sonst gehört der Bot zu einem anderen Haus.",
  },
  "identity-no-principal": {
    state: "finding",
    says: "Der Bot ist in diesem Haus nicht angemeldet oder gesperrt (AADSTS{number}).",
    helps: "Öffnen Sie in Entra die „Unternehmensanwendungen“. Suchen Sie den Bot. Erlauben Sie dort die Anmeldung.",
  },
  "identity-certificate-unknown": {
    state: "finding",
    says: "Microsoft kennt das Zertifikat des Bots nicht (AADSTS700027).",
    helps: "Laden Sie den öffentlichen Teil in Entra unter „Zertifikate“ hoch. Prüfen Sie, ob es das gleiche Zertifikat ist.",
  },
  "identity-clock": {
    state: "finding",
    says: "Microsoft hält den Ausweis für zu alt oder zu jung (AADSTS700024).",
    helps: "Stellen Sie die Uhr dieses Servers richtig. Schalten Sie die Zeitabfrage (NTP) ein.",
  },
  "identity-blocked": {
    state: "finding",
    says: "Eine Regel Ihres Hauses sperrt den Bot (AADSTS53003).",
    helps: "Bitten Sie, wer Entra verwaltet: Der bedingte Zugriff für Anwendungen muss den Bot von der Adresse dieses Servers zulassen.",
  },
  "identity-no-consent": {
    state: "finding",
    says: "Ihrem Haus fehlt die Zustimmung zu dem Bot (AADSTS65001).",
    helps: "Bitten Sie, wer Entra verwaltet, um die Zustimmung als Administrator.",
  },
  "identity-busy": {
    state: "unknown",
    says: "Microsoft stellt gerade keinen Zugang aus (AADSTS{number}). Rufen Sie die Prüfung später noch einmal auf.",
  },
  "identity-refused": {
    state: "finding",
    says: "Microsoft stellt keinen Zugang aus (AADSTS{number}).",
    helps: "Schlagen Sie die Nummer nach unter https://login.microsoftonline.com/error.",
  },
  "identity-no-managed": {
    state: "finding",
    says: "Azure gibt diesem Server keinen Ausweis.",
    helps: "IFD_APP_IDENTITY=managed gilt nur auf einem Server in Azure. Weisen Sie ihm dort die Identität des Bots zu.",
  },
  "identity-strange": {
    state: "finding",
    says: "Auf die Bitte um einen Zugang kam keine Antwort, wie Microsoft sie gibt.",
    helps: "Meist antwortet auf dem Weg ein anderes Gerät. Sehen Sie auf die Zeile „Weg zur Anmeldung“.",
  },
  "identity-no-way": { state: "unknown", says: "Der Weg zur Anmeldung ist nicht frei. Siehe „Weg zur Anmeldung“." },
  "identity-slow": {
    state: "finding",
    says: "Microsoft hat in fünf Sekunden keinen Zugang ausgestellt.",
    helps: "Rufen Sie die Prüfung noch einmal auf. Bleibt es so, hält ein Gerät auf dem Weg die Anfrage fest.",
  },
  "certificate-fine": { state: "sound", says: "Das Zertifikat gilt noch {days} Tage." },
  "certificate-unset": { state: "sound", says: "Der Bot weist sich ohne Zertifikat aus. Merken Sie sich, wann sein Geheimnis abläuft." },
  "certificate-managed": { state: "sound", says: "Der Bot weist sich mit der Identität dieses Servers aus. Sie läuft nicht ab." },
  "certificate-soon": {
    state: "hint",
    says: "Das Zertifikat gilt nur noch {days} Tage.",
    helps: "Laden Sie in Entra ein neues hoch. Tauschen Sie dann die Datei. Starten Sie den Bot neu.",
  },
  "certificate-wrong": { state: "unknown", says: "Es gibt noch keinen brauchbaren Ausweis. Siehe „Einstellungen“." },
} as const satisfies Words;

const tell = telling(IDENTITY_WORDS);

type Code = keyof typeof IDENTITY_WORDS;

/** What Entra answers where it gives none. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const ANSWERS: ReadonlyMap<string, Code> = new Map([
  ["7000215", "identity-wrong-secret"],
  ["7000222", "identity-secret-expired"],
  ["90002", "identity-no-tenant"],
  ["900023", "identity-no-tenant"],
  ["700016", "identity-no-app"],
  ["7000229", "identity-no-principal"],
  ["7000112", "identity-no-principal"],
  ["700027", "identity-certificate-unknown"],
  ["700024", "identity-clock"],
  ["53003", "identity-blocked"],
  ["65001", "identity-no-consent"],
  ["90033", "identity-busy"],
  ["90055", "identity-busy"],
]);

const LIMIT_MS = 5_000;

const fieldOf = (error: unknown, name: string): unknown => (error instanceof Error ? Reflect.get(error, name) : undefined);

/** By what the libraries of Microsoft's sort their errors by, and never by their words. */
const refusedTold = (error: unknown, isManaged: boolean): Told => {
  // A number, though the library says that it is a text (msal-node 2.16.3).
  const number = String(fieldOf(error, "errorNo") ?? "");
  if (/^\d+$/.test(number)) return tell(ANSWERS.get(number) ?? "identity-refused", { number });
  if (isManaged) return tell("identity-no-managed");
  if (fieldOf(error, "errorCode") === "network_error") return tell("identity-no-way");
  return tell("identity-strange");
};

const identity: Check["run"] = async ({ token: fetchToken, isManaged }) => {
  if (fetchToken === undefined) return [tell("identity-unset")];
  try {
    const token = await within(LIMIT_MS, fetchToken());
    if (token === "takes-longer") return [tell(isManaged ? "identity-no-managed" : "identity-slow")];
    return [tell(token === undefined || token === "" ? "identity-strange" : "identity-fine")];
  } catch (error) {
    return [refusedTold(error, isManaged)];
  }
};

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

const certificate: Check["run"] = ({ environment, now }) => {
  const proof = proofIn(environment, now());
  if ("finding" in proof) return [tell("certificate-wrong")];
  if (proof.value.kind === "managed") return [tell("certificate-managed")];
  if (proof.value.kind === "secret") return [tell("certificate-unset")];
  const days = Math.floor((proof.value.validUntil - now()) / DAY_MS);
  return [tell(days < SOON_DAYS ? "certificate-soon" : "certificate-fine", { days })];
};

/** More than the request itself may take, so that it is this check that says so. */
const WITHIN_MS = LIMIT_MS + 1_000;

export const IDENTITY: readonly Check[] = [
  { id: "identity", title: "Ausweis des Bots", isFar: true, withinMs: WITHIN_MS, run: identity },
  { id: "certificate", title: "Zertifikat des Bots", isFar: false, run: certificate },
];
