import { changedParts, type House, type Instant, localOf } from "../dialogue/index.js";
import { openStore, type Place, readHouse, statStore, withLogged } from "../store/index.js";
import { Unusable } from "./command-line.js";
import { bytesOf, complaint, houseLines } from "./house-file.js";

const ZONE = "Europe/Berlin";

export interface HouseOrder {
  readonly place: Place;
  readonly file: string;
  /** What the admins changed in the chat since is lost. */
  readonly replaces: boolean;
  readonly now: Instant;
}

/** Any words are a name for a house; those in the template are none yet. */
const gapsIn = (bytes: Uint8Array): readonly string[] => {
  const [, gap] = /"name"\s*:\s*"(<[^"<>]*>)"/.exec(new TextDecoder().decode(bytes)) ?? [];
  return gap === undefined ? [] : [`name: „${gap}“ ist noch der Platzhalter aus der Vorlage. Bitte nennen Sie Ihr Haus.`];
};

export const houseIn = (path: string, now: Instant): House => {
  const bytes = bytesOf(path);
  const read = readHouse(bytes, { goLive: localOf(ZONE, now).day });
  const lines = [...houseLines(read), ...gapsIn(bytes)];
  if (!read.allowed || lines.length > 0) throw new Unusable(complaint("Einstellungen", path, lines));
  return read.value;
};

/** Puts the settings of a house into its store. Undefined: there are some already. */
export const putHouse = async ({ place, file, replaces, now }: HouseOrder): Promise<string | undefined> => {
  const house = houseIn(file, now);
  if (house.tenant.toLowerCase() !== (await statStore({ place })).tenant.toLowerCase())
    throw new Unusable([`Die Datei „${file}“ nennt einen anderen Mandanten als der Datenbestand. Prüfen Sie „tenant“.`]);
  const store = await openStore({ place });
  try {
    return await store.changeHouse((record) => {
      const { settings: before } = record;
      if (before !== undefined && !replaces) return { value: undefined };
      const parts = before === undefined ? {} : { parts: changedParts(before, house) };
      return {
        file: { ...withLogged(record, { at: now, by: "operator", what: "settings-changed", ...parts }), settings: house },
        value: house.name,
      };
    });
  } finally {
    await store.close();
  }
};
