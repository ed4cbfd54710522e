import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type ConversationReference, type TurnContext } from "botbuilder";
import { messageWith } from "../../../bot/teams/answers.js";
import type { Identity } from "../../../bot/teams/connection.js";
import type { Rendered } from "../../../cards/index.js";
import type { Address } from "../../../store/index.js";
import { APP } from "../../connector/keys.js";

/** How a bot writes to somebody who said nothing, as the SDK's documentation has it. The one place but bot/teams that imports it, for a
 *  peer is measured as it comes. */
export const sdkSender = ({ options, credentials }: Identity): ((to: Address, message: Rendered) => Promise<void>) => {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(options, credentials));
  return async ({ conversation, serviceUrl }, message) => {
    const reference = { channelId: "msteams", serviceUrl, conversation: { id: conversation }, bot: { id: `28:${APP}` } };
    await adapter.continueConversationAsync(APP, reference as unknown as ConversationReference, async (context: TurnContext) => {
      await context.sendActivity(messageWith(message) as Parameters<TurnContext["sendActivity"]>[0]);
    });
  };
};
