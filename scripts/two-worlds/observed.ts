/** One thing that somebody other than X received, or that stands where others can look. */
export interface Observed {
  /** By the clock of both worlds. */
  readonly at: string;
  /** Who or what received it: a person, the log, a file. */
  readonly who: string;
  readonly what: string;
  /** Every byte of it. */
  readonly bytes: string;
}

export interface Difference {
  readonly index: number;
  /** Undefined: in that world there was nothing more. */
  readonly one: Observed | undefined;
  readonly other: Observed | undefined;
}

/** Made by chance in production, so that nobody can tell one from another: named by the order in which they came. */
export const renaming = (isId: (text: string) => boolean): ((text: string) => string) => {
  const names = new Map<string, string>();
  return (text) =>
    text.replaceAll(/[A-Za-z0-9_-]{22}|[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/g, (found) => {
      if (!isId(found)) return found;
      const name = names.get(found) ?? `#${names.size + 1}`;
      names.set(found, name);
      return name;
    });
};

const isSame = (one: Observed, other: Observed): boolean =>
  one.at === other.at && one.who === other.who && one.what === other.what && one.bytes === other.bytes;

export const firstDifference = (ones: readonly Observed[], others: readonly Observed[]): Difference | undefined => {
  for (let index = 0; index < Math.max(ones.length, others.length); index += 1) {
    const [one, other] = [ones[index], others[index]];
    if (one === undefined || other === undefined || !isSame(one, other)) return { index, one, other };
  }
  return undefined;
};
