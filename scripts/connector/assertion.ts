import { constants, verify, X509Certificate } from "node:crypto";
import { z } from "zod";
import { thumbprintsOf } from "./authority.js";

const header = z.looseObject({ alg: z.enum(["RS256", "PS256"]), x5t: z.string().optional(), "x5t#S256": z.string().optional() });
const claims = z.looseObject({ iss: z.string(), sub: z.string(), aud: z.string(), exp: z.number() });

const decoded = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString());
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
};

const isSigned = (text: string, signature: string, alg: "RS256" | "PS256", certificate: X509Certificate): boolean => {
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  const key = { key: certificate.publicKey, ...(alg === "PS256" ? pss : {}) };
  return verify("RSA-SHA256", Buffer.from(text), key, Buffer.from(signature, "base64url"));
};

/** Whether somebody who shows this holds the key of the certificate: signed by it, for this app, for this address, not over. */
export const isProof = (assertion: string, pem: string, app: string, address: string): boolean => {
  const certificate = new X509Certificate(pem);
  const [first = "", second = "", signature = ""] = assertion.split(".");
  const [head, said] = [header.safeParse(decoded(first)), claims.safeParse(decoded(second))];
  if (!head.success || !said.success) return false;
  const shown = head.data["x5t#S256"] ?? head.data.x5t ?? "";
  const { iss, sub, aud, exp } = said.data;
  const isMeant = iss === app && sub === app && aud === address && exp * 1000 > Date.now();
  return isMeant && thumbprintsOf(certificate).includes(shown) && isSigned(`${first}.${second}`, signature, head.data.alg, certificate);
};
