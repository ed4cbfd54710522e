import { isWithin } from "../bot/serving/folders.js";
import { Unusable } from "./command-line.js";

const isTogether = (one: string, other: string): boolean => isWithin(one, other) || isWithin(other, one);

/** Folders by what they are called: no two of them in one place, under whatever name. Whoever takes a copy of one would have both. */
export const refuseNested = (folders: Readonly<Record<string, string>>): void => {
  const named = Object.entries(folders);
  const pairs = named.flatMap((one, index) => named.slice(index + 1).map((other) => [one, other] as const));
  const found = pairs.filter(([[, one], [, other]]) => isTogether(one, other));
  if (found.length === 0) return;
  throw new Unusable([
    ...found.map(([[one, path], [other]]) => `${one} („${path}“) und ${other} sind derselbe Ordner, oder einer liegt im anderen.`),
    "Wer Daten und Schlüssel zusammen findet, braucht nur noch den Hausschlüssel. Wählen Sie einen anderen Ort.",
  ]);
};
