import type { TurnContext } from "botbuilder";
import type { Activity } from "./activity.js";
import type { Answer } from "./connection.js";
import { Application } from "./sdk.js";

export interface Routes {
  /** The answer to a click, as Teams wants it. */
  readonly invoked: (activity: Activity) => Promise<Answer>;
  readonly said: (activity: Activity) => Promise<void>;
}

type Selector = (context: TurnContext) => Promise<boolean>;

const SAID: readonly string[] = ["message", "installationUpdate"];

const isInvoke: Selector = async ({ activity: { type } }) => type === "invoke";
const isSaid: Selector = async ({ activity: { type } }) => SAID.includes(type);

/** The gate has parsed it, and the Application has taken the mention of the bot out of its text. */
const activityOf = ({ activity }: TurnContext): Activity => activity as unknown as Activity;

/** Teams AI's Application and our two routes, see docs/decisions/0016.
 *  Without storage: what it keeps of two turns of one chat it loses. Without a typing timer: it has one for all chats, and an answer in one
 *  stops it in another. Without fileDownloaders: they send our token to whatever host a file names. And without its own
 *  adaptiveCards.actionExecute: once a card with `refresh` was shown it updates messages for everybody, for good. */
export const openApplication = ({ invoked, said }: Routes): Application => {
  const application = new Application({ startTypingTimer: false, removeRecipientMention: true, longRunningMessages: false });
  const answer = async (context: TurnContext): Promise<void> => {
    const value = await invoked(activityOf(context));
    await context.sendActivity({ type: "invokeResponse", value });
  };
  application.addRoute(isInvoke, answer, true);
  application.addRoute(isSaid, (context) => said(activityOf(context)));
  return application;
};
