import { changeName, firstLookName, quietTickName, residentName, restName, startUpName, waveName } from "./names.js";
import { sized } from "./row.js";

const MOST_PEOPLE = 100_000;

const nudges = (messages: number): string => `delivery: both claims with all limits lifted, a wave of ${sized(messages, "messages")}`;

/** What a quick run does not measure: to fill a house of a hundred thousand people takes longer than a quick run may, and so does a wave of
 *  ten thousand messages at the rate that Teams allows. */
export const LEFT_OUT: readonly { readonly part: string; readonly name: string }[] = [
  { part: "store", name: changeName(MOST_PEOPLE) },
  { part: "store", name: startUpName(MOST_PEOPLE) },
  { part: "store", name: restName(MOST_PEOPLE) },
  { part: "delivery", name: `${waveName(10_000)}, and what people notice of it` },
  { part: "delivery", name: nudges(900) },
  { part: "delivery", name: nudges(3_000) },
  { part: "delivery", name: firstLookName(MOST_PEOPLE) },
  { part: "delivery", name: quietTickName(MOST_PEOPLE, "outside and within sending hours") },
  { part: "memory", name: residentName(MOST_PEOPLE) },
];

/** Of these parts, each with its full name, in lines for whoever watches; nothing where a quick run is whole. */
export const leftOutText = (parts: readonly string[]): string => {
  const names = LEFT_OUT.filter(({ part }) => parts.includes(part)).map(({ name }) => `  ${name}\n`);
  return names.length === 0 ? "" : `Nicht gemessen, das gibt es nur ohne --quick:\n${names.join("")}`;
};
