import type { ServingSettings } from "../../bot/index.js";
import { type EmbeddedStore, isTrouble, openStore, type Place, readBeside, type StoreError, statStore } from "../../store/index.js";
import { Unusable } from "../command-line.js";

const placeOf = ({ data, keys, houseKey }: ServingSettings): Place => ({ data, keys, ...(houseKey === undefined ? {} : { houseKey }) });

const refuseOtherHouse = async (place: Place, tenant: string): Promise<void> => {
  const found = await statStore({ place });
  if (found.tenant.toLowerCase() !== tenant)
    throw new Unusable([
      "Die Daten in IFD_DATA gehören einem anderen Mandanten als IFD_TENANT. Prüfen Sie beide.",
      "The data in IFD_DATA belong to another tenant than IFD_TENANT. Check both.",
    ]);
};

const NO_HOUSE = [
  "Es fehlen die Einstellungen des Hauses: sein Name, sein Bundesland, seine Gespräche.",
  "Spielen Sie sie ein: npm run -s store -- house --file haus.json (Vorlage: scripts/install/haus.json)",
  "The settings of the house are missing. Put them in with: npm run -s store -- house --file house.json",
];

const refuseWithoutHouse = (settings: unknown): void => {
  if (settings === undefined) throw new Unusable(NO_HOUSE);
};

/** Everything that the program needs of its store is there, or it is said what is not. */
export const openServedStore = async (settings: ServingSettings, onFatal: (error: StoreError) => void): Promise<EmbeddedStore> => {
  const place = placeOf(settings);
  await refuseOtherHouse(place, settings.tenant);
  const store = await openStore({ place, onFatal });
  try {
    refuseWithoutHouse((await store.house()).settings);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};

/** As the bot itself looks whether there is room: the settings of the house, written as they are. */
const refuseFullDisk = async (store: EmbeddedStore): Promise<void> => {
  try {
    await store.changeHouse((house) => ({ file: house, value: undefined }));
  } finally {
    await store.close();
  }
};

/** The same, and changes nothing. `in-use`: the bot runs already, and what could be read beside it is in order. */
export const lookAtStore = async (settings: ServingSettings): Promise<"free" | "in-use"> => {
  const place = placeOf(settings);
  try {
    await refuseFullDisk(await openServedStore(settings, () => undefined));
    return "free";
  } catch (error) {
    if (!isTrouble(error, "locked")) throw error;
  }
  refuseWithoutHouse((await readBeside({ place })).house.settings);
  return "in-use";
};
