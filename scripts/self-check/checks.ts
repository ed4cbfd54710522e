import { isTrouble } from "../../store/index.js";
import { CHAINS } from "./chains.js";
import { CONNECTIONS } from "./connections.js";
import { CONTENTS } from "./contents.js";
import { KEYS } from "./keys.js";
import { PROCESS } from "./process.js";
import { REGULAR } from "./regular.js";
import { RIGHTS } from "./rights.js";
import { type Said, unknown } from "./said.js";
import type { Check, Scene } from "./scene.js";
import { VERSIONS } from "./versions.js";

/** In the order in which they are said. */
export const CHECKS: readonly Check[] = [...RIGHTS, ...KEYS, ...CONTENTS, ...CHAINS, ...REGULAR, ...CONNECTIONS, ...PROCESS, ...VERSIONS];

/** One that breaks off says so, and the others are made all the same. Only the kind is told: an error may quote what it stumbled over. */
export const saidBy = async (check: Check, scene: Scene): Promise<Said> => {
  try {
    return await check.run(scene);
  } catch (error) {
    if (isTrouble(error)) return unknown("Die Prüfung brach ab. Warum, sagt „npm run store -- check“.");
    if (!(error instanceof Error)) throw error;
    const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
    return unknown(`Die Prüfung brach ab (${code}).`);
  }
};
