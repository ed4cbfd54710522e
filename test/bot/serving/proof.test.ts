import { generateKeyPairSync } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proofIn } from "../../../bot/serving/proof.js";

const NOW = Date.parse("2026-11-22T08:00:00Z");
const DAY_MS = 86_400_000;

interface Pair {
  readonly certificate: string;
  readonly key: string;
  readonly thumbprint: string;
}

let folder: string;
let good: Pair;
let other: Pair;

const pair = async (): Promise<Pair> => {
  const {
    cert,
    private: key,
    fingerprint,
  } = await generate([{ name: "commonName", value: "bot" }], {
    keySize: 2048,
    algorithm: "sha256",
    notBeforeDate: new Date(NOW - DAY_MS),
    notAfterDate: new Date(NOW + DAY_MS),
  });
  return { certificate: cert, key, thumbprint: fingerprint.replaceAll(":", "").toUpperCase() };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ifd-proof-"));
  [good, other] = [await pair(), await pair()];
});

afterAll(() => rmSync(folder, { recursive: true }));

const file = (text: string, mode = 0o600): string => {
  const path = join(folder, "ausweis");
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};

const wordsFor = (environment: Readonly<Record<string, string>>, now = NOW): string => {
  const read = proofIn(environment, now);
  return "finding" in read ? read.finding.de : "";
};

const certified = (text: string, mode = 0o600, now = NOW): string => wordsFor({ IFD_APP_CERTIFICATE: file(text, mode) }, now);

describe("the proof of a bot", () => {
  it("is a certificate with its key, in either order, known by what Entra lists it under", () => {
    for (const text of [`${good.certificate}\n${good.key}`, `${good.key}\n${good.certificate}\n${other.certificate}`]) {
      const read = proofIn({ IFD_APP_CERTIFICATE: file(text, 0o400) }, NOW);
      expect(read).toMatchObject({ value: { kind: "certificate", thumbprint: good.thumbprint, validUntil: NOW + DAY_MS } });
    }
  });

  it("is none where the certificate is another's, over, not begun, or no certificate", () => {
    const whole = good.certificate + good.key;
    expect(certified(good.certificate + other.key)).toContain("gehören nicht zusammen");
    expect(certified(whole, 0o600, NOW + 2 * DAY_MS)).toContain("abgelaufen");
    expect(certified(whole, 0o600, NOW - 2 * DAY_MS)).toContain("gilt noch nicht");
    expect(certified(good.key)).toContain("kein Zertifikat");
    expect(certified(good.certificate)).toContain("kein lesbarer Schlüssel");
    expect(certified("-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----")).toContain("kein Zertifikat");
  });

  it("is none where the key has a password, or is of a kind that Microsoft does not take", () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const locked = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" } as const;
    expect(certified(good.certificate + privateKey.export(locked))).toContain("kein lesbarer Schlüssel");
    expect(certified(good.certificate + privateKey.export({ type: "pkcs8", format: "pem" }))).toContain("nur Zertifikate mit RSA");
  });

  it("is nobody else's to read", () => {
    for (const mode of [0o640, 0o604, 0o660]) {
      expect(certified(good.certificate + good.key, mode)).toContain("0600 oder 0400");
      expect(wordsFor({ IFD_APP_SECRET_FILE: file("geheim", mode) })).toContain("0600 oder 0400");
    }
  });

  it("is a secret, in the settings or in a file of its own", () => {
    expect(proofIn({ IFD_APP_SECRET: " geheim " }, NOW)).toEqual({ value: { kind: "secret", secret: "geheim" } });
    expect(proofIn({ IFD_APP_SECRET_FILE: file("geheim\n", 0o400) }, NOW)).toEqual({ value: { kind: "secret", secret: "geheim" } });
    expect(wordsFor({ IFD_APP_SECRET_FILE: file(" \n") })).toContain("leer");
    expect(wordsFor({ IFD_APP_SECRET_FILE: join(folder, "nicht-da") })).toContain("lässt sich nicht lesen");
    expect(wordsFor({ IFD_APP_SECRET_FILE: "ausweis" })).toContain("den ganzen Pfad");
  });

  it("is not the id that stands beside the secret", () => {
    expect(wordsFor({ IFD_APP_SECRET: "0a1b2c3d-0000-4000-8000-000000000002" })).toContain("Kennung des Geheimnisses");
  });

  it("is the machine's own where that is said in the one word for it", () => {
    expect(proofIn({ IFD_APP_IDENTITY: "managed" }, NOW)).toEqual({ value: { kind: "managed" } });
    expect(wordsFor({ IFD_APP_IDENTITY: "ja" })).toContain("managed");
  });

  it("is exactly one", () => {
    expect(wordsFor({})).toContain("IFD_APP_SECRET, IFD_APP_SECRET_FILE, IFD_APP_CERTIFICATE, IFD_APP_IDENTITY");
    const both = wordsFor({ IFD_APP_SECRET: "Kanarienvogel", IFD_APP_IDENTITY: "managed" });
    expect(both).toContain("IFD_APP_SECRET, IFD_APP_IDENTITY");
    expect(both).not.toContain("Kanarienvogel");
  });
});
