import type { PlacedFinding } from "../../dialogue/house-finding.js";
import { closest } from "./closest.js";

interface Identified {
  readonly id: string;
}

interface Entry extends Identified {
  readonly off?: boolean | undefined;
}

/** A built-in list (empty for a format of the house's own) and what the file says about it. */
export interface Changes<T extends Identified, E extends Entry> {
  readonly part: "topic" | "stage";
  readonly path: string;
  readonly builtIn: readonly T[];
  /** Undefined where an entry was refused already. */
  readonly entries: readonly (E | undefined)[];
  /** What an entry has to say when there is nothing built in that it changes. */
  readonly needs: readonly (keyof E & string)[];
  /** Undefined when that is not all there. */
  readonly merged: (entry: E, builtIn: T | undefined) => T | undefined;
}

export interface ChangedList<T> {
  readonly items: readonly T[];
  readonly findings: readonly PlacedFinding[];
}

const meantBy = (id: string, known: readonly Identified[]) => {
  const meant = closest(
    id,
    known.map((item) => item.id),
  );
  return meant === undefined ? {} : { meant };
};

const faultOf = <T extends Identified, E extends Entry>(
  changes: Changes<T, E>,
  entry: E,
  index: number,
  item: T | undefined,
): PlacedFinding | undefined => {
  const { part, builtIn, entries, needs } = changes;
  const { id } = entry;
  const path = `${changes.path}[${index}]`;
  if (entries.slice(0, index).some((earlier) => earlier?.id === id)) return { kind: "duplicate-id", path, part, id };
  if (item !== undefined || (entry.off === true && builtIn.some((known) => known.id === id))) return undefined;
  if (entry.off === true) return { kind: "nothing-to-switch-off", path, part, id, ...meantBy(id, builtIn) };
  const missing = needs.filter((key) => entry[key] === undefined);
  return { kind: "incomplete-addition", path, part, id, missing, ...meantBy(id, builtIn) };
};

/** Known ids change only what they name, unknown ones add at the end. */
export const changedList = <T extends Identified, E extends Entry>(changes: Changes<T, E>): ChangedList<T> => {
  const { builtIn, entries, merged } = changes;
  const items = new Map<string, T>(builtIn.map((item) => [item.id, item]));
  const findings: PlacedFinding[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry === undefined) continue;
    const item = entry.off === true ? undefined : merged(entry, items.get(entry.id));
    const fault = faultOf(changes, entry, index, item);
    if (fault !== undefined) findings.push(fault);
    else if (item === undefined) items.delete(entry.id);
    else items.set(entry.id, item);
  }
  return { items: [...items.values()], findings };
};
