import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Roster } from "../../dialogue/index.js";
import { createHouseKey, createStore, type EmbeddedStore, openStore } from "../../store/index.js";
import type { Cast } from "./cast.js";
import { isInCast } from "./cast.js";
import { exampleHouse } from "./example-house.js";

/** Where messages to people go whose chats nobody opens. */
export const NOWHERE = "nowhere:";

/** So that their messages count as sent; the four get a chat of their own when it is opened. */
const sendNowhere = async (store: EmbeddedStore, roster: Roster, cast: Cast, serviceUrl: string): Promise<void> => {
  for (const person of roster.keys()) {
    if (isInCast(cast, person)) continue;
    const address = { conversation: `${NOWHERE}${person}`, serviceUrl };
    await store.change(person, (file) => ({ file: { ...file, plan: { ...file.plan, address } }, value: undefined }));
  }
};

const setUp = async (store: EmbeddedStore, cast: Cast, serviceUrl: string): Promise<void> => {
  const { house, roster } = await exampleHouse();
  await store.changeHouse((record) => ({ file: { ...record, settings: house }, value: undefined }));
  await store.replaceRoster(roster);
  await sendNowhere(store, roster, cast, serviceUrl);
};

/** The house of the demo, from the folder it was kept in or as it is on its first day. */
export const openDemoStore = async (folder: string, cast: Cast, serviceUrl: string): Promise<EmbeddedStore> => {
  const place = { data: join(folder, "data"), keys: join(folder, "keys") };
  if (existsSync(place.data)) return openStore({ place });
  await mkdir(place.keys, { recursive: true, mode: 0o700 });
  await createHouseKey(place.keys);
  const { house } = await exampleHouse();
  const store = await createStore({ place }, house.tenant);
  await setUp(store, cast, serviceUrl);
  return store;
};
