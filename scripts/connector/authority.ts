import type { X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/** A server's own, and the authority that vouches for it; all of them PEM, and thrown away with the process. */
export interface Vouched {
  readonly key: string;
  readonly cert: string;
  /** For NODE_EXTRA_CA_CERTS: whoever is given this takes the server for the real one. */
  readonly authority: string;
}

const DAY_MS = 86_400_000;
const KIND = { keyType: "ec", algorithm: "sha256" } as const;

const span = () => ({ notBeforeDate: new Date(Date.now() - DAY_MS), notAfterDate: new Date(Date.now() + DAY_MS) });

/** A key of elliptic curves is made in a millisecond; an RSA one would hold up everybody who waits for the server. */
export const vouchedFor = async (hosts: readonly string[]): Promise<Vouched> => {
  const root = await generate([{ name: "commonName", value: "Wegwerf-Stelle fuer Proben" }], {
    ...KIND,
    ...span(),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: "commonName", value: hosts[0] ?? "localhost" }], {
    ...KIND,
    ...span(),
    ca: { key: root.private, cert: root.cert },
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key: server.private, cert: server.cert, authority: root.cert };
};

/** By which a sign-in finds the certificate that somebody shows: SHA-1 is how Entra lists it, SHA-256 how newer libraries ask. */
export const thumbprintsOf = (certificate: X509Certificate): readonly string[] =>
  [certificate.fingerprint, certificate.fingerprint256].map((print) => Buffer.from(print.replaceAll(":", ""), "hex").toString("base64url"));
