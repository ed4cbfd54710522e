import { movableClock, type Office, servingSettings } from "../../bot/index.js";
import { openProgram } from "../../bot/serving/program.js";
import type { Identity } from "../../bot/teams/connection.js";
import { openStore } from "../../store/index.js";
import { tell, told } from "../children/child-life.js";
import { runCommand } from "../command-line.js";
import { identityOf } from "../connector/identity.js";
import { HOST } from "../connector/loopback.js";
import { WAVE_AT } from "../invented/due-house.js";
import { HOUSE } from "../invented/house.js";
import { openingIn } from "../invented/places.js";
import { openDoor, passedOnTo } from "./flood/open-door.js";

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

const ANYWHERE = { host: HOST, port: 0 } as const;

/** The program as it runs in a house: hears people, sends nothing by itself unless it is told to. */
const work = async (): Promise<number> => {
  const office = officeOf();
  const orders = told();
  const store = await openStore(openingIn(folder));
  const { settings = HOUSE } = await store.house();
  const clock = form === "now" || SERVES ? movableClock(Date.now) : movableClock(Date.now, WAVE_AT);
  const gate = { tenant: settings.tenant, local: { origins: [origin] } };
  const { bot, port } = await openProgram({
    ...{ store, office, gate, identity: identity(), now: clock.now, log: () => undefined },
    ...{ proxy: {}, listen: ANYWHERE, operations: ANYWHERE },
  });
  const door = form === "broken" ? await openDoor(passedOnTo(port), keysAt) : { port };
  tell(`ready ${door.port}`);
  for (;;) {
    const { value: order } = await orders.next();
    if (order === "tick") await bot.tick();
    tell(order === "memory" ? `memory ${process.resourceUsage().maxRSS / KILOBYTES}` : `done ${order}`);
  }
};

await runCommand(work);
