const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export const TENANT = "5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3";
export const SERVICE_URL = "https://smba.trafficmanager.net/emea/";
export const ADA = "7678cc69-2fcb-4832-b466-e705098a4df0";

export const HEADER = { alg: "RS256", kid: "k1", typ: "JWT" };
export const CLAIMS = { iss: "https://api.botframework.com", aud: "app", exp: 1_900_000_000, serviceurl: SERVICE_URL };

export const bearer = (header: unknown = HEADER, claims: unknown = CLAIMS, signature = "c2lnbmF0dXJl"): string =>
  `Bearer ${encoded(header)}.${encoded(claims)}.${signature}`;

/** A message of Ada's in her own chat, unless the test says otherwise. */
export const activity = (more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  type: "message",
  id: "1",
  text: "hilfe",
  channelId: "msteams",
  serviceUrl: SERVICE_URL,
  from: { id: "29:ada", aadObjectId: ADA },
  recipient: { id: "28:bot" },
  conversation: { id: "a:1", tenantId: TENANT, conversationType: "personal" },
  channelData: { tenant: { id: TENANT } },
  ...more,
});
