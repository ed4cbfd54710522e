import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type Activity as SdkActivity,
  type TurnContext,
} from "botbuilder";
import type { Admission } from "./gate.js";

type Credentials = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];
type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication["createConnectorFactory"]>;
type Connector = Awaited<ReturnType<ConnectorFactory["create"]>>;
type Admitted = Extract<Admission, { readonly activity: unknown }>;

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

interface Pipeline {
  removePolicy(options: { readonly name: string }): unknown;
}

const hasPipeline = (client: unknown): client is { readonly pipeline: Pipeline } =>
  typeof client === "object" && client !== null && "pipeline" in client;

/** Left to itself the SDK sends up to four times when Teams answers 502, and Teams takes no key by which it could tell them apart: four
 *  messages. No setting of the SDK turns that off (4.23.3); taking the policy out of each client does. */
const withoutRetries = (connector: Connector): Connector => {
  const client: unknown = Reflect.get(connector, "client");
  if (!hasPipeline(client)) throw new Error("the SDK's client has no pipeline to take the retries out of");
  client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
  return connector;
};

const sendingOnce = (factory: ConnectorFactory): ConnectorFactory => ({
  create: async (serviceUrl, audience) => withoutRetries(await factory.create(serviceUrl, audience)),
});

class SendingOnce extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: SdkActivity, header: string): ReturnType<Authentication["authenticateRequest"]> {
    const result = await super.authenticateRequest(activity, header);
    return result.connectorFactory === undefined ? result : { ...result, connectorFactory: sendingOnce(result.connectorFactory) };
  }

  override createConnectorFactory(claims: Parameters<Authentication["createConnectorFactory"]>[0]): ConnectorFactory {
    return sendingOnce(super.createConnectorFactory(claims));
  }
}

/** The SDK's adapter without its HTTP part: that writes whatever went wrong into the answer and onto the console. */
export class Connection extends CloudAdapter {
  constructor({ options, credentials }: Identity) {
    super(new SendingOnce(options, credentials));
  }

  /** Checks that the token is true, then does what was asked. Undefined: Teams waits for no answer. Throws when the token is false. */
  async receive({ authorization, activity }: Admitted, work: (context: TurnContext) => Promise<void>): Promise<Answer | undefined> {
    return this.processActivity(authorization, activity as unknown as SdkActivity, work);
  }
}
