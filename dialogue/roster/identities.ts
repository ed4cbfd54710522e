import type { ChainFinding } from "./finding.js";
import type { Entry } from "./row.js";

export interface Identities {
  /** By entra_id and by upn, in lower case. Of two that claim the same one, the first in the file. */
  readonly entryOf: ReadonlyMap<string, Entry>;
  readonly findings: readonly ChainFinding[];
}

/** One id space: somebody's upn that is somebody else's id would make a lead ambiguous. A row copied whole clashes in its id and
 *  in its upn, and is told once. */
export const identitiesOf = (entries: readonly Entry[]): Identities => {
  const entryOf = new Map<string, Entry>();
  const findings: ChainFinding[] = [];
  for (const entry of entries) {
    const told = new Set<Entry>([entry]);
    for (const id of entry.keys) {
      const holder = entryOf.get(id);
      if (holder === undefined) entryOf.set(id, entry);
      else if (!told.has(holder)) findings.push({ kind: "duplicate-id", line: entry.line, id, firstLine: holder.line });
      if (holder !== undefined) told.add(holder);
    }
  }
  return { entryOf, findings };
};
