import type { Environment } from "../../bot/config.js";

/** What a variable says; set to nothing is the same as not set. */
export const wordIn = (environment: Environment, variable: string): string | undefined => {
  const word = environment[variable]?.trim();
  return word === "" ? undefined : word;
};
