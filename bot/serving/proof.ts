import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";
import type { Environment } from "../config.js";
import type { SettingFinding } from "../config-file.js";
import { PROOFS } from "../setting-names.js";

/** By which Microsoft knows that it is our bot. */
export type Proof =
  | { readonly kind: "secret"; readonly secret: string }
  | {
      readonly kind: "certificate";
      /** As Microsoft Entra lists it: SHA-1, in hex. */
      readonly thumbprint: string;
      /** PEM, without a password. */
      readonly key: string;
      /** In milliseconds; after it nobody believes it any more. */
      readonly validUntil: number;
    }
  | { readonly kind: "managed" };

type Finding = SettingFinding;
type Read<T> = { readonly value: T } | { readonly finding: Finding };

const of = (variable: string, de: string, en: string): { readonly finding: Finding } => ({ finding: { variable, de, en } });

const OPEN_TO_OTHERS = 0o077;

/** A file that nobody else may read. */
const readOwn = (variable: string, path: string): Read<string> => {
  if (!isAbsolute(path)) return of(variable, "Geben Sie den ganzen Pfad der Datei an.", "Put the whole path of the file there.");
  try {
    const text = readFileSync(path, "utf8");
    const isOpen = (statSync(path).mode & OPEN_TO_OTHERS) !== 0;
    return isOpen
      ? of(
          variable,
          "Andere Benutzer dürfen die Datei öffnen. Setzen Sie die Rechte auf 0600 oder 0400.",
          "Other users may open the file. Set its permissions to 0600 or 0400.",
        )
      : { value: text };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return of(
      variable,
      "Die Datei lässt sich nicht lesen. Prüfen Sie den Pfad, den Besitzer und die Rechte.",
      "The file cannot be read. Check the path, the owner and the permissions.",
    );
  }
};

/** In Entra both stand side by side, and the wrong one is often taken. */
const SECRET_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const secretOf = (variable: string, text: string): Read<Proof> => {
  const secret = text.trim();
  if (secret === "") return of(variable, "Die Datei ist leer. Tragen Sie das Geheimnis ein.", "The file is empty. Put the secret there.");
  return SECRET_ID.test(secret)
    ? of(
        variable,
        "Das ist die Kennung des Geheimnisses. Tragen Sie seinen Wert ein.",
        "This is the id of the secret. Put its value there.",
      )
    : { value: { kind: "secret", secret } };
};

const CERTIFICATE = "IFD_APP_CERTIFICATE";
const CERTIFICATE_BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/;
const KEY_BLOCK = /-----BEGIN ([A-Z]+ )?PRIVATE KEY-----[\s\S]+?-----END ([A-Z]+ )?PRIVATE KEY-----/;

const parsed = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
};

const keyIn = (pem: string): KeyObject | undefined => {
  const [block] = KEY_BLOCK.exec(pem) ?? [];
  return block === undefined ? undefined : parsed(() => createPrivateKey(block));
};

const certificateIn = (pem: string): X509Certificate | undefined => {
  const [block] = CERTIFICATE_BLOCK.exec(pem) ?? [];
  return block === undefined ? undefined : parsed(() => new X509Certificate(block));
};

const foundWrong = (certificate: X509Certificate, key: KeyObject, now: number): { readonly finding: Finding } | undefined => {
  if (key.asymmetricKeyType !== "rsa")
    return of(CERTIFICATE, "Microsoft nimmt nur Zertifikate mit RSA-Schlüssel.", "Microsoft takes certificates with an RSA key only.");
  if (!certificate.checkPrivateKey(key))
    return of(CERTIFICATE, "Zertifikat und Schlüssel gehören nicht zusammen.", "Certificate and key do not belong together.");
  if (Date.parse(certificate.validFrom) > now)
    return of(
      CERTIFICATE,
      "Das Zertifikat gilt noch nicht. Prüfen Sie auch die Uhr.",
      "The certificate is not valid yet. Check the clock, too.",
    );
  if (Date.parse(certificate.validTo) <= now)
    return of(CERTIFICATE, "Das Zertifikat ist abgelaufen. Legen Sie ein neues an.", "The certificate has expired. Make a new one.");
  return undefined;
};

const certificateOf = (pem: string, now: number): Read<Proof> => {
  const [certificate, key] = [certificateIn(pem), keyIn(pem)];
  if (certificate === undefined)
    return of(CERTIFICATE, "In der Datei steht kein Zertifikat (PEM).", "There is no certificate in the file (PEM).");
  if (key === undefined)
    return of(
      CERTIFICATE,
      "In der Datei steht kein lesbarer Schlüssel (PEM, ohne Kennwort).",
      "There is no readable key in the file (PEM, without a password).",
    );
  const wrong = foundWrong(certificate, key, now);
  if (wrong !== undefined) return wrong;
  return {
    value: {
      kind: "certificate",
      thumbprint: certificate.fingerprint.replaceAll(":", ""),
      key: key.export({ type: "pkcs8", format: "pem" }).toString(),
      validUntil: Date.parse(certificate.validTo),
    },
  };
};

const identityOf = (text: string): Read<Proof> =>
  text === "managed"
    ? { value: { kind: "managed" } }
    : of("IFD_APP_IDENTITY", "Hier gibt es nur das Wort „managed“.", 'There is only the word "managed" here.');

const proofFrom = (variable: string, word: string, now: number): Read<Proof> => {
  if (variable === "IFD_APP_SECRET") return secretOf(variable, word);
  if (variable === "IFD_APP_IDENTITY") return identityOf(word);
  const file = readOwn(variable, word);
  if ("finding" in file) return file;
  return variable === CERTIFICATE ? certificateOf(file.value, now) : secretOf(variable, file.value);
};

/** Exactly one, and a good one. */
export const proofIn = (environment: Environment, now: number): Read<Proof> => {
  const given = PROOFS.flatMap((variable) => {
    const word = environment[variable]?.trim() ?? "";
    return word === "" ? [] : [{ variable, word }];
  });
  const [only, ...others] = given;
  const list = PROOFS.join(", ");
  if (only === undefined)
    return of(
      CERTIFICATE,
      `Es fehlt der Ausweis des Bots. Setzen Sie eines von: ${list}.`,
      `The bot's proof is missing. Set one of: ${list}.`,
    );
  if (others.length > 0) {
    const names = given.map(({ variable }) => variable).join(", ");
    return of(
      only.variable,
      `Es gibt mehrere Ausweise: ${names}. Lassen Sie nur einen.`,
      `There are several proofs: ${names}. Leave only one.`,
    );
  }
  return proofFrom(only.variable, only.word, now);
};
