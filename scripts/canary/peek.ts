import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { backupsIn, type EmbeddedStore, openStore } from "../../store/index.js";
import type { Spots } from "./bot-process.js";
import { runBeside } from "./command.js";
import type { PlaceId } from "./places.js";
import type { Fate, Rights } from "./rights.js";
import type { Tally } from "./tally.js";

const everythingIn = async (store: EmbeddedStore): Promise<string> => {
  const files = await Promise.all((await store.people()).map((person) => store.read(person)));
  return JSON.stringify([files, await store.house(), [...(await store.roster())]]);
};

const PLACE_OF: Readonly<Record<Fate, PlaceId>> = {
  kept: "geoeffnet",
  erased: "geloescht",
  expired: "abgelaufen",
};

const lookAtOpened = (tally: Tally, rights: Rights, text: string, where: string): void => {
  for (const [fate, place] of Object.entries(PLACE_OF)) if (rights.has(fate as Fate)) tally.searched(place, text.length);
  for (const canary of tally.canariesIn(text)) {
    const fate = rights.fateOf(canary);
    tally.found(PLACE_OF[fate], canary, where, fate === "kept");
  }
};

/** Opens with its keys what the bot has left, and reads what an attacker would read who has both. The bot must not run. */
export const peekAtData = async (tally: Tally, rights: Rights, { data, keys }: Spots): Promise<void> => {
  const store = await openStore({ place: { data, keys } });
  try {
    lookAtOpened(tally, rights, await everythingIn(store), "im geöffneten Datenbestand");
  } finally {
    await store.close();
  }
};

/** Restores every backup on an empty machine, with the keys of today, as the manual says. */
export const peekAtBackups = async (tally: Tally, rights: Rights, spots: Spots): Promise<void> => {
  for (const name of await backupsIn(spots.backups)) {
    const anew = join(spots.root, "restored");
    const place = { data: join(anew, "data"), keys: join(anew, "keys") };
    await mkdir(place.keys, { recursive: true, mode: 0o700 });
    await cp(spots.keys, place.keys, { recursive: true });
    await runBeside(tally, spots, "restore", ["--from", join(spots.backups, name), "--data", place.data, "--keys", place.keys]);
    const store = await openStore({ place });
    lookAtOpened(tally, rights, await everythingIn(store), "in einer wiederhergestellten Sicherung");
    await store.close();
    await rm(anew, { recursive: true, force: true });
  }
};
