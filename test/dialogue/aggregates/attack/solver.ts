/** What somebody can work out who knows for some groups of people between which bounds the count of dialogues held lies.
 *  Everybody is a number, 0 or 1; people whom no clue tells apart are one unknown between 0 and their number. Every clue is a sum
 *  of unknowns, and its bounds narrow each of them until nothing moves. For clues without common members that is exact. */
export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

export interface Clue<P> {
  readonly members: ReadonlySet<P>;
  readonly held: Range;
}

interface Unknown {
  readonly clues: readonly number[];
  lowest: number;
  highest: number;
}

export interface Solver<P> {
  /** What remains possible for the group as a whole. */
  rangeOf(group: readonly P[]): Range;
}

const summed = (unknowns: readonly Unknown[]): Range => ({
  lowest: unknowns.reduce((sum, { lowest }) => sum + lowest, 0),
  highest: unknowns.reduce((sum, { highest }) => sum + highest, 0),
});

/** True when something moved. */
const narrow = (terms: readonly Unknown[], held: Range): boolean => {
  const sum = summed(terms);
  const moved = terms.map((term) => {
    const [lowest, highest] = [term.lowest, term.highest];
    term.lowest = Math.max(lowest, held.lowest - (sum.highest - highest));
    term.highest = Math.min(highest, held.highest - (sum.lowest - lowest));
    return term.lowest > lowest || term.highest < highest;
  });
  return moved.includes(true);
};

const narrowAll = (unknowns: readonly Unknown[], clues: readonly Clue<unknown>[]): void => {
  const equations = clues.map(({ held }, index) => ({ held, terms: unknowns.filter((unknown) => unknown.clues.includes(index)) }));
  while (equations.some(({ held, terms }) => narrow(terms, held)));
};

const tally = <P>(people: Iterable<P>, kindOf: (person: P) => string): Map<string, number> => {
  const sizes = new Map<string, number>();
  for (const person of people) sizes.set(kindOf(person), (sizes.get(kindOf(person)) ?? 0) + 1);
  return sizes;
};

const unknown = (kind: string, size: number): Unknown => ({ clues: kind.split(",").filter(Boolean).map(Number), lowest: 0, highest: size });

export const solverFor = <P>(people: Iterable<P>, clues: readonly Clue<P>[]): Solver<P> => {
  const kinds = new Map(
    [...people].map((person) => [person, clues.flatMap(({ members }, index) => (members.has(person) ? [index] : [])).join()]),
  );
  const kindOf = (person: P): string => kinds.get(person) ?? "";
  const sizes = tally(kinds.keys(), kindOf);
  return {
    rangeOf: (group) => {
      const inside = tally(group, kindOf);
      const ours = [...inside].map(([kind, size]) => unknown(kind, size));
      const others = [...sizes].map(([kind, size]) => unknown(kind, size - (inside.get(kind) ?? 0)));
      narrowAll([...ours, ...others], clues);
      return summed(ours);
    },
  };
};
