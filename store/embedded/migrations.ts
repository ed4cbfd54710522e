import type { Drawer } from "./layout.js";

/** From one schema to the next: what is in a file, part by part, and what becomes of it. */
export type Migration = (kind: Drawer["kind"], parts: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** In order. A migration once released is never changed; the schema is the number of those that were done, and one. */
export const MIGRATIONS: readonly Migration[] = [];

export const schemaAfter = (migrations: readonly Migration[]): number => migrations.length + 1;
