import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** By whom the Connector's tokens are signed, in its own words. */
export const ISSUER = "https://api.botframework.com";

/** The bot's, where nothing else is said. */
export const APP = "11111111-1111-4111-8111-111111111111";

const KEY_ID = "k1";
const MINUTE = 60;

export type Fields = Readonly<Record<string, unknown>>;

const newPair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });

let made: ReturnType<typeof newPair> | undefined;

/** Slow to make, so that all connectors of a process have the same. */
const pair = (): ReturnType<typeof newPair> => {
  made ??= newPair();
  return made;
};

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What Microsoft publishes of where its keys are. */
export const openIdMetadata = (origin: string, keys = `${origin}/keys`): object => ({
  issuer: ISSUER,
  jwks_uri: keys,
  id_token_signing_alg_values_supported: ["RS256"],
});

export const publicKeys = (): object => ({
  keys: [{ ...pair().publicKey.export({ format: "jwk" }), kid: KEY_ID, use: "sig", endorsements: ["msteams"] }],
});

export const publicKeyPem = (): string => createPublicKey(pair().privateKey).export({ type: "spki", format: "pem" }).toString();

/** As Teams signs what it sends to the bot, or with these claims, this header and this key. */
export const signedToken = (serviceUrl: string, claims: Fields = {}, header: Fields = {}, key: KeyObject = pair().privateKey): string => {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: ISSUER, aud: APP, nbf: now - MINUTE, exp: now + 10 * MINUTE, serviceurl: serviceUrl, ...claims };
  const signed = `${encoded({ alg: "RS256", kid: KEY_ID, typ: "JWT", ...header })}.${encoded(all)}`;
  return `Bearer ${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
};
