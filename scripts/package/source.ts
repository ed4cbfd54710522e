import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Order } from "./order.js";

/** What is in a package, and in which order it stands there. Teams finds all of it by the names that the manifest says. */
export const PARTS = ["manifest.json", "color.png", "outline.png", "en.json"] as const;

export type PartName = (typeof PARTS)[number];

export type Parts = Readonly<Record<PartName, Uint8Array>>;

const PLACE = /\{\{([a-z-]+)\}\}/g;

const valuesOf = ({ appId, host, version, publisher }: Order): ReadonlyMap<string, string> =>
  new Map([
    ["app-id", appId],
    ["host", host],
    ["version", version],
    ["publisher", publisher],
  ]);

/** Into the texts and not into the file: whatever somebody is called, it stays one text. A place that nobody knows stays, and is found. */
const filled = (value: unknown, values: ReadonlyMap<string, string>): unknown => {
  if (typeof value === "string") return value.replace(PLACE, (place, name: string) => values.get(name) ?? place);
  if (Array.isArray(value)) return value.map((one) => filled(one, values));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, values)]));
};

const written = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** The package of one house, out of the source that all houses share. */
export const partsFor = (source: string, order: Order): Parts => {
  const read = (name: PartName): Uint8Array => readFileSync(join(source, name));
  const json = (name: PartName): unknown => JSON.parse(Buffer.from(read(name)).toString("utf8"));
  return {
    "manifest.json": written(filled(json("manifest.json"), valuesOf(order))),
    "color.png": read("color.png"),
    "outline.png": read("outline.png"),
    "en.json": written(json("en.json")),
  };
};
