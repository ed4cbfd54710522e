import { randomBytes } from "node:crypto";
import { openServer } from "../../bot/http/server.js";
import { type Bot, movableClock, type Office, openBot, servingSettings, type Turn } from "../../bot/index.js";
import type { Identity } from "../../bot/teams/connection.js";
import { openTeams } from "../../bot/teams/teams.js";
import { openStore } from "../../store/index.js";
import { tell, told } from "../children/child-life.js";
import { runCommand } from "../command-line.js";
import { identityOf } from "../connector/identity.js";
import { HOST } from "../connector/loopback.js";
import { WAVE_AT } from "../invented/due-house.js";
import { HOUSE } from "../invented/house.js";
import { openingIn } from "../invented/places.js";
import { openDoor } from "./flood/open-door.js";

const [folder = "", origin = "", keysAt = "", form = ""] = process.argv.slice(2);

/** As a program for people: on what its house has set, or not at all. */
const SERVES = form === "serving";

const INVENTED = { legalBasis: "erfunden", dataProtection: "erfunden", staffCouncil: "erfunden" } as const;
const KILOBYTES = 1024;

const officeOf = (): Office => {
  if (!SERVES) return INVENTED;
  const { legalBasis, dataProtection, staffCouncil } = servingSettings();
  return { legalBasis, dataProtection, staffCouncil };
};

const identity = (): Identity => {
  const { options, ...rest } = identityOf(origin);
  const ToBotFromChannelOpenIdMetadataUrl = `${keysAt}/openid`;
  return { ...rest, options: { ...options, ToBotFromChannelOpenIdMetadataUrl } };
};

/** The whole bot behind its real server: hears people, sends nothing by itself unless it is told to start. */
const work = async (): Promise<number> => {
  const office = officeOf();
  const orders = told();
  const store = await openStore(openingIn(folder));
  const { settings = HOUSE } = await store.house();
  const clock = form === "now" || SERVES ? { now: movableClock(Date.now).now } : movableClock(Date.now, WAVE_AT);
  const log = (): void => undefined;
  const teams = openTeams({
    gate: { tenant: settings.tenant, local: { origins: [origin] } },
    identity: identity(),
    hear: (turn: Turn) => bot.hear(turn),
    log,
    now: Date.now,
    proxy: {},
  });
  const chance = (): string => randomBytes(16).toString("base64url");
  const fetchFile = async () => ({ state: "unreachable" }) as const;
  const bot: Bot = openBot({ store, office, now: clock.now, chance, messenger: teams.messenger, fetchFile, log });
  const { port } = await (form === "broken"
    ? openDoor(teams.receive, keysAt)
    : openServer({ host: HOST, port: 0, receive: teams.receive, isReady: () => true }));
  tell(`ready ${port}`);
  for (;;) {
    const { value: order } = await orders.next();
    if (order === "tick") await bot.tick();
    tell(order === "memory" ? `memory ${process.resourceUsage().maxRSS / KILOBYTES}` : `done ${order}`);
  }
};

await runCommand(work);
