import { createRequire } from "node:module";
import { Application, TeamsAdapter } from "@microsoft/teams-ai";
import type { TurnContext } from "botbuilder";
import type { Identity } from "../../../bot/teams/connection.js";

interface Express {
  (): {
    use(part: unknown): void;
    post(path: string, handle: (request: Request, response: Response) => Promise<void>): void;
    listen(port: number, host: string, done: () => void): { address(): unknown };
  };
  json(): unknown;
}

type Request = Parameters<TeamsAdapter["process"]>[0];
type Response = Extract<Parameters<TeamsAdapter["process"]>[1], { readonly header: unknown }>;

/** It comes without types. */
const express = createRequire(import.meta.url)("express") as Express;

/** The bot that a developer writes first, as the documentation of express and teams-ai has it: it says what it hears, and keeps nothing.
 *  Nothing is spoiled and nothing is mended. Resolves with its port. */
export const openEcho = ({ options, credentials }: Identity): Promise<number> => {
  const adapter = new TeamsAdapter(options, credentials);
  const bot = new Application();
  bot.activity("message", async (context: TurnContext) => {
    await context.sendActivity(`You said: ${context.activity.text}`);
  });
  const server = express();
  server.use(express.json());
  server.post("/api/messages", async (request, response) => {
    await adapter.process(request, response, async (context) => {
      await bot.run(context);
    });
  });
  return new Promise((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => resolve((listening.address() as { readonly port: number }).port));
  });
};
