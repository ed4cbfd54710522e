import type { Identity } from "../../bot/teams/connection.js";
import { APP, type Fields, ISSUER } from "./keys.js";
import { postJson } from "./post-json.js";

interface Token {
  readonly text: string;
  readonly until: number;
}

/** The SDK asks for a new one this long before the old one ends. */
const EARLY_MS = 300_000;

const fetched = async (origin: string): Promise<Token> => {
  const form = new URLSearchParams({ grant_type: "client_credentials", scope: `${ISSUER}/.default` });
  const response = await fetch(`${origin}/token`, { method: "POST", body: form });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  const { access_token, expires_in } = (await response.json()) as { readonly access_token: string; readonly expires_in: number };
  return { text: access_token, until: performance.now() + expires_in * 1000 - EARLY_MS };
};

interface Request {
  readonly headers: { set(name: string, value: string): void };
}

/** As the SDK's own, which takes no address without TLS: keeps the token until it is asked for a new one or the time is near, and asks as
 *  often as it is asked. */
const credentialsAt = (origin: string, app: string) => {
  let token: Token | undefined;
  const getToken = async (isForced = false): Promise<string> => {
    if (isForced || token === undefined || token.until <= performance.now()) token = await fetched(origin);
    return token.text;
  };
  const signRequest = async <R extends Request>(request: R): Promise<R> => {
    request.headers.set("authorization", `Bearer ${await getToken()}`);
    return request;
  };
  return {
    isValidAppId: async (id: string) => id === app,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ appId: app, getToken, signRequest }),
  } as unknown as NonNullable<Identity["credentials"]>;
};

/** For the bot: its keys, its issuer and its tokens are those of the connector at `origin`. */
export const identityOf = (origin: string, app = APP): Identity => ({
  options: {
    MicrosoftAppId: app,
    ToBotFromChannelOpenIdMetadataUrl: `${origin}/openid`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/openid`,
    ToBotFromChannelTokenIssuer: ISSUER,
    ToChannelFromBotLoginUrl: "https://login.microsoftonline.com/nowhere",
    ToChannelFromBotOAuthScope: ISSUER,
    OAuthUrl: ISSUER,
  },
  credentials: credentialsAt(origin, app),
});

/** The header of a request that comes from Teams, signed by the connector at `origin`, which may be another process. Good for ten minutes. */
export const tokenOf = async (origin: string, claims: Fields = {}, header: Fields = {}): Promise<string> => {
  const { token } = (await postJson(`${origin}/control/sign`, { claims, header })) as { readonly token: string };
  return token;
};
