import { DEEPEST, LARGEST_BYTES } from "../../bot/http/body.js";
import { REQUEST_MS } from "../../bot/http/server.js";
import { MEGABYTES, WITHIN_MS } from "../../bot/teams/fetch-file.js";
import { type OutboundHost, outboundHosts } from "../../bot/teams/outbound.js";
import { KEEP_DAYS } from "../keep-days.js";

const SECOND_MS = 1000;
const KILOBYTE = 1024;

/** How long a backup lies before the command for the next one removes it. */
export const BACKUP_DAYS = KEEP_DAYS;

export const LIMITS = {
  bodyKilobytes: LARGEST_BYTES / KILOBYTE,
  deepest: DEEPEST,
  requestSeconds: REQUEST_MS / SECOND_MS,
  fileMegabytes: MEGABYTES,
  fileSeconds: WITHIN_MS / SECOND_MS,
} as const;

/** Stands for the name that each house has there. */
const ANY_HOUSE = "ihr-haus";

const withSecret = outboundHosts({ sharePoint: ANY_HOUSE });

/** All that the program may connect to, but for a proxy of the house. */
export const HOSTS: readonly OutboundHost[] = [
  ...withSecret,
  ...outboundHosts({ sharePoint: ANY_HOUSE, managed: {} }).filter(({ host }) => withSecret.every((other) => other.host !== host)),
];

export const HOST_PURPOSES: Readonly<Record<OutboundHost["purpose"], string>> = {
  messages: "Nachrichten an Teams (eine davon, je nach Cloud)",
  "sign-in": "der eigene Ausweis des Bots",
  machine: "der eigene Ausweis des Bots, nur auf einem Rechner in Azure mit verwalteter Identität",
  keys: "die Schlüssel, mit denen der Bot Anfragen von Teams prüft",
  files: "Dateien, die jemand dem Bot schickt oder von ihm bekommt",
  proxy: "der Weg ins Netz, wenn das Haus einen vorgibt",
};
