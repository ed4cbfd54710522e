import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
  type Activity as SdkActivity,
  type TurnContext,
} from "botbuilder";
import type { Admitted } from "./gate.js";
import { FalseToken, type KeyWatch, openKeyWatch } from "./key-watch.js";
import { type Attempts, openAttempts, type Reached } from "./one-attempt.js";
import { quietly } from "./quiet.js";
import { keyNamed } from "./token-claims.js";

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication["createConnectorFactory"]>;
export type Connector = Awaited<ReturnType<ConnectorFactory["create"]>>;
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
  readonly credentials?: Credentials;
}

/** Left to itself the SDK sends up to four times when Teams answers 502, and Teams takes no key by which it could tell them apart: four
 *  messages. No setting of the SDK turns that off (4.23.3); taking the policy out of each client does. */
class SendingOnce extends ConfigurationBotFrameworkAuthentication {
  readonly attempts: Attempts = openAttempts();

  override async authenticateRequest(activity: SdkActivity, header: string): ReturnType<Authentication["authenticateRequest"]> {
    const result = await super.authenticateRequest(activity, header);
    return result.connectorFactory === undefined ? result : { ...result, connectorFactory: this.once(result.connectorFactory) };
  }

  override createConnectorFactory(claims: Parameters<Authentication["createConnectorFactory"]>[0]): ConnectorFactory {
    return this.once(super.createConnectorFactory(claims));
  }

  private once(factory: ConnectorFactory): ConnectorFactory {
    return { create: async (serviceUrl, audience) => this.attempts.once(await factory.create(serviceUrl, audience)) };
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
  private readonly authentication: SendingOnce;
  private readonly credentials: Credentials;
  private readonly watch: KeyWatch;
  private readonly app: string;

  constructor({ options, credentials = new ConfigurationServiceClientCredentialFactory(options) }: Identity, now: () => number) {
    const authentication = new SendingOnce(options, credentials);
    super(onlyAsTeams(authentication));
    this.authentication = authentication;
    this.credentials = credentials;
    this.watch = openKeyWatch(now);
    this.app = options.MicrosoftAppId ?? "";
  }

  /** Without an id of its own the bot knows no token from another, and the SDK takes them all: then nobody is let in but who needs none. */
  async checked({ authorization, activity, isLocal }: Admitted): Promise<Sender> {
    const isOpen = await this.credentials.isAuthenticationDisabled();
    if (isOpen && !isLocal) throw new FalseToken("no token is true for a bot without an id");
    const check = (): Promise<Sender> => this.authentication.authenticateRequest(activity as unknown as SdkActivity, authorization);
    if (isOpen) return check();
    if (authorization === "") throw new FalseToken("none at all");
    return this.watch(keyNamed(authorization), () => quietly(check));
  }

  /** Does what was asked by somebody whose token was found true. Undefined: Teams waits for no answer. */
  async receive(sender: Sender, { activity }: Admitted, work: (context: TurnContext) => Promise<void>): Promise<Answer | undefined> {
    return this.processActivity(sender, activity as unknown as SdkActivity, work);
  }

  /** For what nobody asked for. Whether our token may go to that address at all is for the caller to know. */
  async connectorTo(serviceUrl: string): Promise<Connector> {
    return this.authentication.createConnectorFactory(this.createClaimsIdentity(this.app)).create(serviceUrl);
  }

  /** By which Teams knows the bot. */
  get bot(): { readonly id: string } {
    return { id: `28:${this.app}` };
  }

  reached(signal: AbortSignal): Reached {
    return this.authentication.attempts.reached(signal);
  }
}
