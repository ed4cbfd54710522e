import { isPersonName } from "../layout.js";
import type { Keyring } from "./keyring.js";

/** People's files that must be there: a key that was used promises a file. */
export const promisedFiles = (keyring: Keyring): readonly string[] =>
  [...keyring.names()].filter((name) => isPersonName(name) && keyring.entry(name)?.state === "kept");
