import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Identity } from "../../../bot/teams/connection.js";

export const APP = "11111111-1111-4111-8111-111111111111";
const ISSUER = "https://api.botframework.com";
const MINUTE = 60;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Microsoft's keys and the Connector in one small server on this machine: real RSA keys, real checks, every send counted. */
export interface Cloud {
  readonly serviceUrl: string;
  readonly identity: Identity;
  /** What each send is answered with from now on. */
  answer(status: number): void;
  readonly sends: () => number;
  token(more?: Readonly<Record<string, unknown>>, key?: KeyObject): string;
  close(): Promise<void>;
}

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

export const openCloud = async (): Promise<Cloud> => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: "jwk" }), kid: "k1", use: "sig", endorsements: ["msteams"] };
  const state = { status: 200, sends: 0 };
  const server = createServer((request, response) => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const json = (value: unknown, status = 200): void => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    };
    if (request.url === "/openid")
      return json({ issuer: ISSUER, jwks_uri: `${base}/keys`, id_token_signing_alg_values_supported: ["RS256"] });
    if (request.url === "/keys") return json({ keys: [jwk] });
    state.sends += 1;
    return json({ id: `m${state.sends}` }, state.status);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${origin}/emea/`;
  const token: Cloud["token"] = (more = {}, key = privateKey) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: ISSUER, aud: APP, nbf: now - MINUTE, exp: now + 10 * MINUTE, serviceurl: serviceUrl, ...more };
    const signed = `${encoded({ alg: "RS256", kid: "k1", typ: "JWT" })}.${encoded(claims)}`;
    return `Bearer ${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
  };
  return {
    serviceUrl,
    identity: {
      options: {
        ToBotFromChannelOpenIdMetadataUrl: `${origin}/openid`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/openid`,
        ToBotFromChannelTokenIssuer: ISSUER,
        ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/nowhere",
        ToChannelFromBotOAuthScope: ISSUER,
        OAuthUrl: ISSUER,
      },
      credentials: {
        isValidAppId: async (id: string) => id === APP,
        isAuthenticationDisabled: async () => false,
        createCredentials: async () => ({
          appId: APP,
          getToken: async () => "test",
          signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
            request.headers.set("authorization", "Bearer test");
            return request;
          },
        }),
      } as unknown as NonNullable<Identity["credentials"]>,
    },
    answer: (status) => {
      state.status = status;
    },
    sends: () => state.sends,
    token,
    close: () => closed(server),
  };
};
