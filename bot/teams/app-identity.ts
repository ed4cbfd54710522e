import type { Proof } from "../serving/proof.js";
import type { Identity } from "./connection.js";
import { ConfigurationServiceClientCredentialFactory } from "./sdk.js";

interface App {
  readonly appId: string;
  /** The one in which the app is registered. */
  readonly tenant: string;
  readonly proof: Proof;
}

type Credentials = NonNullable<Identity["credentials"]>;

interface Tokens {
  getToken(scope: string): Promise<{ readonly token: string }>;
}

/** Loaded where it is used: nobody else pays for it. */
const managedTokens = async (clientId: string): Promise<Tokens> => {
  const { ManagedIdentityCredential } = await import("@azure/identity");
  return new ManagedIdentityCredential({ clientId });
};

const SCOPE = "/.default";

/** The SDK's own asks one place after another, and starts programs of the machine to do so (botframework-connector 4.23.3,
 *  jwtTokenProviderFactory.js: DefaultAzureCredential). This one asks the place that the machine was given, and keeps what it was told
 *  until it nears its end. */
const managedCredentials = (app: string): Credentials => {
  let tokens: Promise<Tokens> | undefined;
  const createCredentials = async (id: string, audience: string) => ({
    appId: id,
    getToken: async () => {
      tokens ??= managedTokens(app);
      return (await (await tokens).getToken(audience.endsWith(SCOPE) ? audience : `${audience}${SCOPE}`)).token;
    },
  });
  return {
    isValidAppId: async (id: string) => id === app,
    isAuthenticationDisabled: async () => false,
    createCredentials,
  } as unknown as Credentials;
};

const credentialsOf = ({ appId, tenant, proof }: App): Credentials => {
  const single = { MicrosoftAppType: "SingleTenant", MicrosoftAppId: appId, MicrosoftAppTenantId: tenant } as const;
  switch (proof.kind) {
    case "secret":
      return new ConfigurationServiceClientCredentialFactory({ ...single, MicrosoftAppPassword: proof.secret });
    case "certificate":
      return new ConfigurationServiceClientCredentialFactory({
        ...single,
        CertificateThumbprint: proof.thumbprint,
        CertificatePrivateKey: proof.key,
      });
    case "managed":
      return managedCredentials(appId);
  }
};

/** The bot as Microsoft knows it: registered in the tenant of the house and nowhere else. */
export const appIdentity = (app: App): Identity => ({
  options: { MicrosoftAppId: app.appId, MicrosoftAppTenantId: app.tenant },
  credentials: credentialsOf(app),
});
