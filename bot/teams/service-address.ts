/** Where the Bot Connector answers: the public cloud and those of governments.
 *  https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages */
export const TEAMS_ORIGINS: readonly string[] = [
  "https://smba.trafficmanager.net",
  "https://smba.infra.gcc.teams.microsoft.com",
  "https://smba.infra.gov.teams.microsoft.us",
  "https://smba.infra.dod.teams.microsoft.us",
];

/** Plain words between slashes. Nothing that one reader of addresses takes for a host and another for a path. */
const PATH = /^(\/[A-Za-z0-9_-]{1,64}){0,8}\/?$/;

/** An address that our token may be sent to; undefined for every other. Compared as text and not as a parsed address: what is not
 *  written exactly like this is none of Teams'. The SDK itself trusts any address whatsoever (botframework-connector 4.23.3,
 *  appCredentials.js: trustServiceUrl does nothing). Other `origins` are those of a client on this machine. */
export const serviceAddress = (text: unknown, origins: readonly string[] = TEAMS_ORIGINS): string | undefined => {
  if (typeof text !== "string") return undefined;
  const origin = origins.find((one) => text.startsWith(one));
  return origin !== undefined && PATH.test(text.slice(origin.length)) ? text : undefined;
};
