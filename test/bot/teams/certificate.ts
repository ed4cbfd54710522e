import { generateKeyPairSync, sign } from "node:crypto";

/** Written by hand, for Node makes keys and no certificates. https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const length = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
const identifier = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, "hex"));
const text = (tag: number, words: string): Buffer => tagged(tag, Buffer.from(words));
const bits = (bytes: Buffer): Buffer => tagged(0x03, Buffer.from([0]), bytes);

const ECDSA_SHA256 = sequence(identifier("2a8648ce3d040302"));
const NAME = sequence(tagged(0x31, sequence(identifier("550403"), text(0x0c, "test"))));
const ALWAYS = sequence(text(0x17, "200101000000Z"), text(0x17, "491231000000Z"));
/** It vouches for itself. */
const IS_AUTHORITY = sequence(identifier("551d13"), tagged(0x04, sequence(tagged(0x01, Buffer.from([0xff])))));
const FOR_LOCALHOST = sequence(identifier("551d11"), tagged(0x04, sequence(text(0x82, "localhost"))));

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** For `localhost`, signed by itself: nobody trusts it who was not told to. */
export const newCertificate = (): Certificate => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const version = tagged(0xa0, tagged(0x02, Buffer.from([2])));
  const serial = tagged(0x02, Buffer.from([1]));
  const holder = publicKey.export({ type: "spki", format: "der" });
  const extensions = tagged(0xa3, sequence(IS_AUTHORITY, FOR_LOCALHOST));
  const claims = sequence(version, serial, ECDSA_SHA256, NAME, ALWAYS, NAME, holder, extensions);
  const whole = sequence(claims, ECDSA_SHA256, bits(sign("sha256", claims, privateKey)));
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
};
