import type { Heard } from "../../../../bot/conversations/hear.js";

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
