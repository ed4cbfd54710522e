import { createHash } from "node:crypto";
import type { Roster } from "../../../dialogue/index.js";

/** The same for two rosters that say the same, whatever order a store hands them out in. */
export const rosterStamp = (roster: Roster): string => {
  const people = [...roster.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify(people.map((person) => Object.entries(person).sort())))
    .digest("base64url");
};
