import { type Told, telling, type Words } from "./told.js";
import type { Answered, Broken, Heard } from "./world.js";

/** What may stand between this machine and another. */
export const ROUTE_WORDS = {
  "route-name": {
    state: "finding",
    says: "Der Name {host} ist nicht zu finden.",
    helps: "Meist fehlt dem Server ein Namensdienst (DNS). Prüfen Sie „getent hosts {host}“. Sonst sperrt Ihr Netz den Namen.",
  },
  "route-refused": {
    state: "finding",
    says: "{host} nimmt auf Port {port} keine Verbindung an.",
    helps: "Meist sperrt eine Firewall. Lassen Sie ausgehend {host}, Port {port} freigeben.",
  },
  "route-silent": {
    state: "finding",
    says: "Von {host} kommt keine Antwort.",
    helps: "Meist sperrt eine Firewall, ohne es zu sagen. Lassen Sie ausgehend {host}, Port {port} freigeben.",
  },
  "route-direct-only": {
    state: "finding",
    says: "{host} ist nicht direkt zu erreichen. Der Bot fragt dort nie über den Proxy.",
    helps: "Lassen Sie {host}, Port {port} ohne Proxy freigeben. Nachrichten dürfen weiter über den Proxy gehen.",
  },
  "route-house-certificate": {
    state: "finding",
    says: "{host} zeigt ein Zertifikat, dem Node nicht traut. Ausgestellt hat es „{issuer}“.",
    helps:
      "Meist bricht ein Gerät Ihres Hauses die Verschlüsselung auf. Setzen Sie NODE_EXTRA_CA_CERTS auf die Zertifikatsdatei Ihres Hauses. Oder lassen Sie {host} davon ausnehmen.",
  },
  "route-expired": {
    state: "finding",
    says: "Das Zertifikat von {host} gilt heute nicht.",
    helps: "Meist geht die Uhr dieses Servers falsch. Sonst ist das Zertifikat abgelaufen: Erneuern Sie es.",
  },
  "route-other-name": {
    state: "finding",
    says: "Statt {host} antwortet jemand mit einem anderen Namen im Zertifikat.",
    helps: "Meist leitet eine Webschleuse um, oder das Zertifikat nennt den Namen nicht. Fragen Sie die Netzabteilung.",
  },
  "route-encryption": {
    state: "finding",
    says: "Mit {host} kommt keine verschlüsselte Verbindung zustande ({reason}).",
    helps: "Meist antwortet auf dem Weg ein anderes Gerät. Fragen Sie die Netzabteilung nach {host}, Port {port}.",
  },
  "route-proxy-gone": {
    state: "finding",
    says: "Der Proxy ist nicht zu erreichen.",
    helps: "Prüfen Sie Name und Port in HTTPS_PROXY. Prüfen Sie, ob dieser Server zum Proxy darf.",
  },
  "route-proxy-login": {
    state: "finding",
    says: "Der Proxy verlangt eine Anmeldung.",
    helps: "Tragen Sie Benutzer und Kennwort in HTTPS_PROXY ein. Anmeldungen mit Windows-Konto versteht der Bot nicht.",
  },
  "route-proxy-refuses": {
    state: "finding",
    says: "Der Proxy lässt {host} nicht durch (Antwort {status}).",
    helps: "Lassen Sie {host}, Port {port} am Proxy freigeben.",
  },
  "route-broke": {
    state: "finding",
    says: "Die Verbindung zu {host} steht, aber es kommt keine Antwort.",
    helps: "Rufen Sie die Prüfung noch einmal auf. Bleibt es so, hält ein Gerät auf dem Weg die Anfrage fest.",
  },
  "route-gateway": {
    state: "finding",
    says: "Statt {host} antwortet eine andere Seite, etwa eine Webschleuse mit Anmeldung.",
    helps: "Lassen Sie {host} für diesen Server ohne Anmeldung freigeben.",
  },
} as const satisfies Words;

const tell = telling(ROUTE_WORDS);

/** As Node calls what is wrong with a certificate. */
const UNTRUSTED: readonly string[] = [
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_UNTRUSTED",
];
const OUT_OF_TIME: readonly string[] = ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"];

export const isUntrusted = ({ stage, code }: Broken): boolean => stage === "tls" && UNTRUSTED.includes(code);

export interface Target {
  readonly url: string;
  /** A proxy is set, and this is asked without it. */
  readonly isDirectBesideProxy?: boolean;
}

const proxyTrouble = ({ status }: Broken, facts: { readonly host: string; readonly port: string }): Told => {
  if (status === undefined) return tell("route-proxy-gone");
  return status === 407 ? tell("route-proxy-login") : tell("route-proxy-refuses", { ...facts, status });
};

const encryptionTrouble = (broken: Broken, facts: { readonly host: string; readonly port: string }): Told => {
  const { code, issuer = "unbekannt" } = broken;
  if (isUntrusted(broken)) return tell("route-house-certificate", { ...facts, issuer });
  if (OUT_OF_TIME.includes(code)) return tell("route-expired", facts);
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return tell("route-other-name", facts);
  return tell("route-encryption", { ...facts, reason: code });
};

export const brokenTold = (broken: Broken, { url, isDirectBesideProxy = false }: Target): Told => {
  const { hostname: host, port: given, protocol } = new URL(url);
  const facts = { host, port: given === "" ? (protocol === "http:" ? "80" : "443") : given };
  switch (broken.stage) {
    case "proxy":
      return proxyTrouble(broken, facts);
    case "tls":
      return encryptionTrouble(broken, facts);
    case "answer":
      return tell("route-broke", facts);
    case "name":
    case "connect":
      if (isDirectBesideProxy) return tell("route-direct-only", facts);
      if (broken.stage === "name") return tell("route-name", facts);
      return tell(broken.code === "ECONNREFUSED" ? "route-refused" : "route-silent", facts);
  }
};

const isElsewhere = (location: string, url: string): boolean => {
  if (!URL.canParse(location, url)) return true;
  return new URL(location, url).hostname !== new URL(url).hostname;
};

/** Somebody else answers in the other's place: sends elsewhere, or wants to see a login. */
export const isGateway = ({ status, headers }: Answered, url: string): boolean =>
  status === 511 || status === 407 || (status >= 300 && status < 400 && isElsewhere(headers.location ?? "", url));

export const gatewayTold = (url: string): Told => tell("route-gateway", { host: new URL(url).hostname });

/** What is wrong with the way there; undefined where somebody answered who may well be the right one. */
export const routeTrouble = (heard: Heard, target: Target): Told | undefined => {
  if (heard.kind === "broken") return brokenTold(heard, target);
  return isGateway(heard, target.url) ? gatewayTold(target.url) : undefined;
};
