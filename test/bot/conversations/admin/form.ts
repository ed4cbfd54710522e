import type { Heard } from "../../../../bot/conversations/hear.js";
import type { House } from "../../../../dialogue/index.js";
import { ADMIN, type Clicked, press, type Talks, wordsOf } from "../house.js";

type Filled = Readonly<Record<string, string>>;

const valuesOf = (value: unknown): readonly (readonly [string, string])[] => {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && String(value.type).startsWith("Input.") && "id" in value && "value" in value)
    return [[String(value.id), String(value.value)]];
  return Object.values(value).flatMap(valuesOf);
};

/** What a client hands in of the form that is shown: what stands in it, and what somebody writes over it. */
export const filled = ({ shows }: Heard, written: Filled = {}): Filled => ({
  ...Object.fromEntries(valuesOf(shows?.card)),
  ...written,
});

export const settingsOf = async ({ store }: Talks): Promise<House> => {
  const { settings } = await store.house();
  if (settings === undefined) throw new Error("the house has settings");
  return settings;
};

type Open = "windows.open" | "stage.open" | "hours.open" | "closed.open";
const SAVES = {
  "windows.open": "windows.save",
  "stage.open": "stage.save",
  "hours.open": "hours.save",
  "closed.open": "closed.save",
} as const;

/** Opens a form, writes over some of it and hands it in. */
export const handIn = async (talks: Talks, open: Open, written: Readonly<Record<string, string>>, clicked: Clicked = {}) => {
  const form = await talks.click(ADMIN, open, clicked);
  return press(talks, ADMIN, form, SAVES[open], { inputs: filled(form, written) });
};

export const apply = async (talks: Talks, open: Open, written: Readonly<Record<string, string>>, clicked: Clicked = {}): Promise<House> => {
  const effect = await handIn(talks, open, written, clicked);
  const done = wordsOf(await press(talks, ADMIN, effect, "change.apply"));
  if (!done.includes("Die Änderung gilt jetzt")) throw new Error(`not applied: ${done}`);
  return settingsOf(talks);
};
