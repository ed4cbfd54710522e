import { realpathSync } from "node:fs";
import { settingsIn } from "../../bot/config.js";
import { backupSettings, environmentWith } from "../../bot/index.js";
import { type Instant, localOf } from "../../dialogue/index.js";
import { type Beside, isTrouble, type Place, readBeside } from "../../store/index.js";
import { everythingIn } from "./files.js";
import { holderOf } from "./running.js";
import type { Scene } from "./scene.js";

export interface LookOrder extends Pick<Scene, "program" | "backups" | "keysBackups"> {
  readonly place: Place;
  /** Of whoever calls, where the bot's own cannot be read. */
  readonly environment?: Scene["environment"];
  readonly now?: number;
}

const ZONE = "Europe/Berlin";

const opened = async (place: Place): Promise<Beside | undefined> => {
  try {
    return await readBeside({ place });
  } catch (error) {
    if (!isTrouble(error)) throw error;
    return undefined;
  }
};

/** Without what is not set, so that it is absent and not undefined. */
const given = <K extends string>(name: K, value: string | undefined): { readonly [key in K]?: string } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: string };

/** Everything that is looked at, beside whoever works with it. The house key that the running bot has is the one that counts. */
export const look = async ({
  place: asked,
  program,
  environment: own = environmentWith({}),
  now = Date.now(),
  ...order
}: LookOrder): Promise<Scene> => {
  const [data, keys] = [realpathSync(asked.data), realpathSync(asked.keys)];
  const holder = holderOf(data);
  const asStarted = typeof holder === "object" ? holder.environment : own;
  const { environment } = settingsIn(asStarted);
  const place: Place = { data, keys, ...given("houseKey", asked.houseKey ?? (environment.IFD_HOUSE_KEY?.trim() || undefined)) };
  const settings = backupSettings(environment);
  return {
    ...{ place, holder, environment, asStarted, now, program },
    today: localOf(ZONE, now as Instant).day,
    files: [...everythingIn("data", data), ...everythingIn("keys", keys)],
    beside: await opened(place),
    ...given("backups", order.backups ?? settings.backups),
    ...given("keysBackups", order.keysBackups ?? settings.keysBackups),
  };
};
