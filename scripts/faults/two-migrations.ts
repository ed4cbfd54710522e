import { readdir, rename } from "node:fs/promises";
import { checkedText } from "../../store/embedded/checked-file.js";
import { replaceFile } from "../../store/embedded/durable-write.js";
import { openKeyring } from "../../store/embedded/keys/keyring.js";
import {
  type Drawer,
  houseDrawer,
  nameInFile,
  peopleFolder,
  personDrawer,
  rosterDrawer,
  schemaFolder,
} from "../../store/embedded/layout.js";
import { writeMarker } from "../../store/embedded/marker.js";
import type { Migration } from "../../store/embedded/migrations.js";
import { keySource, type Opening, THIS_MACHINE } from "../../store/embedded/open.js";
import { openFile, readSealed, sealedFile, type Vault } from "../../store/embedded/sealed-file.js";
import { TENANT } from "../invented/places.js";

/** Every object that people would see gets one field more, so that a part left behind shows. */
const withField = (name: string): Migration => {
  const add = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(add) : typeof value === "object" && value !== null ? { ...value, [name]: true } : value;
  return (kind, parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([part, value]) => {
        // A person's plan lies one deeper, beside whose it is.
        const isPlan = kind === "person" && typeof value === "object" && value !== null && "plan" in value;
        return [part, isPlan ? { ...value, plan: add(value.plan) } : add(value)];
      }),
    );
};

export const TWO: readonly Migration[] = [withField("first"), withField("second")];
const NEW_SCHEMA = TWO.length + 1;

/** A wrong migration: file by file where they lie. Cut short, some are new and the rest are old. */
export const migrateInPlace = async ({ place }: Opening): Promise<void> => {
  const { disk } = THIS_MACHINE;
  const keyring = await openKeyring(disk, keySource(place), TENANT);
  const [old, next] = [1, NEW_SCHEMA].map((schema): Vault => ({ disk, keyring, tenant: TENANT, schema }));
  if (old === undefined || next === undefined) throw new Error("there are two schemas");
  const root = schemaFolder(place.data, old.schema);
  const people = (await readdir(peopleFolder(root))).flatMap((file) => nameInFile(file) ?? []);
  const drawers: readonly Drawer[] = [houseDrawer(root), rosterDrawer(root), ...people.map((name) => personDrawer(root, name))];
  for (const drawer of drawers) {
    const { version, parts } = openFile(old, drawer, await readSealed(old, drawer), drawer.parts);
    const moved = TWO.reduce((now, step) => step(drawer.kind, now), parts);
    await replaceFile(disk, drawer.path, Buffer.from(checkedText(sealedFile(next, drawer, { version, parts: moved }))));
  }
  await rename(root, schemaFolder(place.data, next.schema));
  await writeMarker(disk, place.data, TENANT, next.schema);
};
