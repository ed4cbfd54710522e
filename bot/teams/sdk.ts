import { createRequire } from "node:module";
import { type From, putOff, setAside } from "./set-aside.js";

type Sdk = typeof import("botbuilder");
type TeamsAi = typeof import("@microsoft/teams-ai/lib/Application.js");

/** From its own file and not from the index: that loads planners, models and openai, none of which is ever used here. */
const APPLICATION = "@microsoft/teams-ai/lib/Application.js";

const behind = (from: From, ...names: readonly string[]): From => names.reduce((one, name) => createRequire(one.resolve(name)), from);

/** Half of what the SDK loads (a third of a second, 40 MB) is never used here: dialogs that recognise numbers and dates in many languages
 *  belong to its own way of signing somebody in, others to models, to a coloured console and to sockets that stay open. Of the rest some
 *  serve what may never come, such as another bot or a managed identity. See docs/decisions/0034. */
const load = (): Sdk & TeamsAi => {
  const from = createRequire(import.meta.url);
  const teamsAi = behind(from, APPLICATION);
  const botbuilder = behind(teamsAi, "botbuilder");
  const connector = behind(botbuilder, "botframework-connector");
  for (const name of ["botbuilder-dialogs", "yaml", "json-colorizer"]) setAside(teamsAi, name);
  setAside(botbuilder, "botframework-streaming");
  for (const name of ["axios", "@azure/identity"]) putOff(connector, name);
  for (const name of ["htmlparser2", "fs-extra"]) putOff(botbuilder, name);
  return { ...(teamsAi("botbuilder") as Sdk), ...(from(APPLICATION) as TeamsAi) };
};

export const { Application, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } = load();
export type Application = InstanceType<TeamsAi["Application"]>;
export type ConfigurationBotFrameworkAuthentication = InstanceType<Sdk["ConfigurationBotFrameworkAuthentication"]>;
