import type { ConfigurationBotFrameworkAuthenticationOptions, Activity as SdkActivity, TurnContext } from "botbuilder";
import type { Admitted } from "./gate.js";
import { FalseToken, type KeyWatch, openKeyWatch } from "./key-watch.js";
import { quietly } from "./quiet.js";
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from "./sdk.js";
import { keyNamed } from "./token-claims.js";
import { openTrueTokens, type TrueTokens } from "./true-tokens.js";

type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication["createConnectorFactory"]>;
type Connector = Awaited<ReturnType<ConnectorFactory["create"]>>;
/** Who sends a request, once the SDK has found its token true. */
type Sender = Awaited<ReturnType<Authentication["authenticateRequest"]>>;

/** The answer to a click, as Teams wants it. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Where keys and tokens come from: Microsoft's own addresses unless a test has its own. */
export interface Identity {
  readonly options: ConfigurationBotFrameworkAuthenticationOptions;
  readonly credentials?: CredentialsFactory;
}

/** Of the SDK's credentials, whatever they are made from. */
interface Credentials {
  getToken(isForced: boolean): Promise<string>;
}

const isCredentials = (made: unknown): made is Credentials =>
  typeof made === "object" && made !== null && "getToken" in made && typeof made.getToken === "function";

/** The SDK's client wants an address; nothing is sent there. */
const NOWHERE = "https://nowhere.invalid";

const refuse = (words: string): never => {
  throw new Error(words);
};

/** Anything may be awaited, which asks it for `then`. */
const refusing = (what: string): object =>
  new Proxy({}, { get: (_, name) => (name in Promise.prototype ? undefined : refuse(`the SDK may not use its ${what}`)) });

const NO_CONNECTORS: ConnectorFactory = { create: async () => refusing("client") as Connector };

/** Left to itself the SDK sends up to four times when Teams answers 502, and Teams takes no key by which it could tell them apart: four
 *  messages. No setting of the SDK turns that off (4.23.3). So it sends nothing: what goes out goes by messenger.ts, and whatever asks the
 *  SDK for its client gets one that throws at the first touch. */
class SendingNothing extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: SdkActivity, header: string): ReturnType<Authentication["authenticateRequest"]> {
    return { ...(await super.authenticateRequest(activity, header)), connectorFactory: NO_CONNECTORS };
  }

  override createConnectorFactory(): ConnectorFactory {
    return NO_CONNECTORS;
  }

  override async createUserTokenClient(): ReturnType<Authentication["createUserTokenClient"]> {
    return refusing("tokens of users") as Awaited<ReturnType<Authentication["createUserTokenClient"]>>;
  }

  override createBotFrameworkClient(): ReturnType<Authentication["createBotFrameworkClient"]> {
    return refusing("way to other bots") as ReturnType<Authentication["createBotFrameworkClient"]>;
  }

  /** With which the SDK would sign what it sends to the cloud that it is set to; which that is nobody else knows. */
  async ownCredentials(claims: Parameters<Authentication["createConnectorFactory"]>[0]): Promise<Credentials> {
    const connector = await super.createConnectorFactory(claims).create(NOWHERE);
    const credentials: unknown = Reflect.get(connector, "credentials");
    return isCredentials(credentials) ? credentials : refuse("the SDK keeps no credentials");
  }
}

/** The SDK looks at a token as an emulator's or another bot's before it looks at it as Teams', and puts the tenant of any token at all
 *  among the issuers it trusts, for good, on the way there (4.23.3). Only Teams' way is left open. */
const onlyAsTeams = (authentication: Authentication): Authentication => {
  const inner: unknown = Reflect.get(authentication, "inner");
  const asTeams: unknown = typeof inner === "object" && inner !== null && Reflect.get(inner, "ChannelValidation_authenticateChannelToken");
  if (typeof inner !== "object" || inner === null || typeof asTeams !== "function" || !("JwtTokenValidation_authenticateToken" in inner))
    throw new Error("the SDK checks tokens in some other way");
  const check = (header: unknown, channel: unknown, serviceUrl: unknown): unknown => asTeams.call(inner, header, serviceUrl, channel);
  Reflect.set(inner, "JwtTokenValidation_authenticateToken", check);
  return authentication;
};

/** The SDK's adapter without its HTTP part: that writes whatever went wrong into the answer and onto the console. */
export class Connection extends CloudAdapter {
  private readonly authentication: SendingNothing;
  private readonly credentials: CredentialsFactory;
  private own: Promise<Credentials> | undefined;
  private readonly watch: KeyWatch;
  private readonly known: TrueTokens<Sender>;
  private readonly app: string;

  constructor({ options, credentials = new ConfigurationServiceClientCredentialFactory(options) }: Identity, now: () => number) {
    const authentication = new SendingNothing(options, credentials);
    super(onlyAsTeams(authentication));
    this.authentication = authentication;
    this.credentials = credentials;
    this.watch = openKeyWatch(now);
    this.known = openTrueTokens(now);
    this.app = options.MicrosoftAppId ?? "";
  }

  /** Without an id of its own the bot knows no token from another, and the SDK takes them all: then nobody is let in but who needs none. */
  async checked(admission: Admitted): Promise<Sender> {
    const { authorization, activity, isLocal } = admission;
    const isOpen = await this.credentials.isAuthenticationDisabled();
    if (isOpen && !isLocal) throw new FalseToken("no token is true for a bot without an id");
    const check = (): Promise<Sender> => this.authentication.authenticateRequest(activity as unknown as SdkActivity, authorization);
    if (isOpen) return check();
    if (authorization === "") throw new FalseToken("none at all");
    return this.known.found(authorization, activity.serviceUrl) ?? this.found(admission, check);
  }

  private async found({ authorization, activity }: Admitted, check: () => Promise<Sender>): Promise<Sender> {
    const sender = await this.watch(keyNamed(authorization), () => quietly(check));
    this.known.keep(authorization, activity.serviceUrl, Object.freeze(sender));
    return sender;
  }

  /** Does what was asked by somebody whose token was found true. Undefined: Teams waits for no answer. */
  async receive(sender: Sender, { activity }: Admitted, work: (context: TurnContext) => Promise<void>): Promise<Answer | undefined> {
    return this.processActivity(sender, activity as unknown as SdkActivity, work);
  }

  /** Our own proof to Teams, see `FetchToken`. */
  async token(isForced: boolean): Promise<string | undefined> {
    if (await this.credentials.isAuthenticationDisabled()) return undefined;
    this.own ??= this.authentication.ownCredentials(this.createClaimsIdentity(this.app));
    const credentials = await this.own.catch((error: unknown) => {
      this.own = undefined;
      throw error;
    });
    return credentials.getToken(isForced);
  }

  /** By which Teams knows the bot. */
  get bot(): { readonly id: string } {
    return { id: `28:${this.app}` };
  }
}
