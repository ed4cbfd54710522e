import { createHash } from "node:crypto";
import { join } from "node:path";
import type { PersonId } from "../../dialogue/index.js";

/** One file of a house: whose it is, where it lies, and which parts of it are sealed each for itself. */
export interface Drawer {
  readonly kind: "person" | "house" | "roster";
  readonly name: string;
  readonly path: string;
  readonly parts: readonly string[];
}

export const PLAN = "plan";
export const CONTENT = "content";
export const WHOLE = "whole";

const PERSON_FILE = /^([0-9a-f]{40})\.json$/;
const NAME_CHARACTERS = 40;

/** Nobody's id in a path: it may be a mail address, and a path turns up in errors and logs. */
export const nameOf = (tenant: string, person: PersonId): string =>
  createHash("sha256")
    .update(JSON.stringify(["ifd-bot", tenant, person]))
    .digest("hex")
    .slice(0, NAME_CHARACTERS);

/** What every disk of its own begins with (ext4). The system's, not ours, and no sign that anything was stored here. */
export const LOST_AND_FOUND = "lost+found";

/** The house and the roster have names of their own, and no other kind of file has keys. */
export const isPersonName = (name: string): boolean => name.length === NAME_CHARACTERS;

/** Data of one schema lie in a folder of their own, so that a migration changes from one to the other in one step. */
export const schemaFolder = (data: string, schema: number): string => join(data, `schema-${schema}`);

/** One folder for everybody: a hundred thousand names in it cost no more to sync than thirty, and spreading them over many costs. */
export const peopleFolder = (root: string): string => join(root, "people");

export const personDrawer = (root: string, name: string): Drawer => ({
  kind: "person",
  name,
  path: join(peopleFolder(root), `${name}.json`),
  parts: [PLAN, CONTENT],
});

export const houseDrawer = (root: string): Drawer => ({ kind: "house", name: "house", path: join(root, "house.json"), parts: [WHOLE] });
export const rosterDrawer = (root: string): Drawer => ({ kind: "roster", name: "roster", path: join(root, "roster.json"), parts: [WHOLE] });

export const nameInFile = (file: string): string | undefined => PERSON_FILE.exec(file)?.[1];
