import { randomUUID } from "node:crypto";
import { isProof } from "./assertion.js";
import { ISSUER } from "./keys.js";

export const LOGIN = "https://login.microsoftonline.com";

/** What was registered for a bot, as an administrator sees it in the portal. */
export interface Registered {
  readonly tenant: string;
  readonly app: string;
  /** None: no secret is taken. */
  readonly secret?: string;
  /** PEM; none: no certificate is taken. */
  readonly certificate?: string;
}

/** Undefined while no token is to be had. */
export type Give = () => string | undefined;

export interface Page {
  readonly status: number;
  readonly body: object;
}

const HOUR_S = 3600;

/** The number is Microsoft's, by which people look it up; the words are ours. */
const refusal = (status: number, error: string, code: number, words: string): Page => ({
  status,
  body: {
    error,
    error_description: `AADSTS${code}: ${words} Trace ID: ${randomUUID()}`,
    error_codes: [code],
    timestamp: new Date().toISOString().replace("T", " "),
    trace_id: randomUUID(),
    correlation_id: randomUUID(),
    error_uri: `${LOGIN}/error?code=${code}`,
  },
});

const NO_TENANT = (tenant: string): Page => refusal(400, "invalid_request", 90002, `Tenant '${tenant}' is not known.`);
const NO_APP = (app: string): Page => refusal(400, "unauthorized_client", 700016, `Application '${app}' is not in this directory.`);
const NO_PROOF = refusal(401, "invalid_client", 7000218, "Neither a secret nor an assertion was sent.");
const WRONG_SECRET = (app: string): Page => refusal(401, "invalid_client", 7000215, `The client secret is not one of app '${app}'.`);
const WRONG_CERTIFICATE = refusal(401, "invalid_client", 700027, "The assertion is not signed by a registered certificate.");
const WRONG_GRANT = refusal(400, "unsupported_grant_type", 70003, "Only client credentials are taken here.");
const WRONG_SCOPE = refusal(400, "invalid_scope", 1002012, "The scope is not one of the Bot Connector's.");

const proved = (form: URLSearchParams, { app, secret, certificate, tenant }: Registered): Page | undefined => {
  const [shown, assertion] = [form.get("client_secret"), form.get("client_assertion")];
  if (assertion !== null) {
    const address = `${LOGIN}/${tenant}/oauth2/v2.0/token`;
    return certificate !== undefined && isProof(assertion, certificate, app, address) ? undefined : WRONG_CERTIFICATE;
  }
  if (shown === null || shown === "") return NO_PROOF;
  return secret !== undefined && shown === secret ? undefined : WRONG_SECRET(app);
};

/** POST /{tenant}/oauth2/v2.0/token */
const token = (tenant: string, form: URLSearchParams, registered: Registered, give: Give): Page => {
  if (tenant.toLowerCase() !== registered.tenant) return NO_TENANT(tenant);
  if (form.get("client_id") !== registered.app) return NO_APP(form.get("client_id") ?? "");
  if (form.get("grant_type") !== "client_credentials") return WRONG_GRANT;
  const refused = proved(form, registered);
  if (refused !== undefined) return refused;
  if (form.get("scope")?.split(" ").includes(`${ISSUER}/.default`) !== true) return WRONG_SCOPE;
  const given = give();
  if (given === undefined) return { status: 503, body: { error: "temporarily_unavailable" } };
  return { status: 200, body: { token_type: "Bearer", expires_in: HOUR_S, ext_expires_in: HOUR_S, access_token: given } };
};

const configuration = (tenant: string): object => ({
  issuer: `${LOGIN}/${tenant}/v2.0`,
  authorization_endpoint: `${LOGIN}/${tenant}/oauth2/v2.0/authorize`,
  token_endpoint: `${LOGIN}/${tenant}/oauth2/v2.0/token`,
  end_session_endpoint: `${LOGIN}/${tenant}/oauth2/v2.0/logout`,
  jwks_uri: `${LOGIN}/${tenant}/discovery/v2.0/keys`,
});

const discovery = (): object => ({
  tenant_discovery_endpoint: `${LOGIN}/common/v2.0/.well-known/openid-configuration`,
  "api-version": "1.1",
  metadata: [{ preferred_network: new URL(LOGIN).host, preferred_cache: "login.windows.net", aliases: [new URL(LOGIN).host] }],
});

const TOKEN = /^\/([^/]+)\/oauth2\/v2\.0\/token$/;
const CONFIGURATION = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/;

/** What login.microsoftonline.com answers; undefined for what it has not. `path` without what stands behind a question mark. */
export const loginPage = (method: string, path: string, body: string, registered: Registered, give: Give): Page | undefined => {
  const asked = TOKEN.exec(path)?.[1];
  if (asked !== undefined && method === "POST") return token(asked, new URLSearchParams(body), registered, give);
  if (method !== "GET") return undefined;
  const about = CONFIGURATION.exec(path)?.[1];
  if (about !== undefined) {
    const isKnown = ["common", "organizations", registered.tenant].includes(about.toLowerCase());
    return isKnown ? { status: 200, body: configuration(about) } : NO_TENANT(about);
  }
  return path === "/common/discovery/instance" ? { status: 200, body: discovery() } : undefined;
};
