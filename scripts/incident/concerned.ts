/** What was taken, as far as a list of files says so. */
export interface Taken {
  /** Everybody's file, or those of these people. */
  readonly people: "all" | ReadonlySet<string>;
  /** In it stands everybody of the house. */
  readonly roster: boolean;
  readonly house: boolean;
  readonly keys: boolean;
  readonly houseKey: boolean;
  /** Files of ours in which nothing stands of anybody. */
  readonly besides: boolean;
  /** Lines that name no file of ours. */
  readonly strange: number;
}

/** A list that names none of our files is most likely the wrong one: to conclude from it that nothing was read would calm falsely. */
export const namesNothing = (taken: Taken): boolean =>
  taken.people !== "all" && taken.people.size === 0 && !taken.roster && !taken.house && !taken.keys && !taken.houseKey && !taken.besides;

/** What only opens together with keys. */
export const hasData = ({ people, roster, house }: Taken): boolean => people === "all" || people.size > 0 || roster || house;

export const EVERYTHING: Taken = { people: "all", roster: true, house: true, keys: true, houseKey: true, besides: true, strange: 0 };

const PERSON = /(?:^|\/)people\/([0-9a-f]{40})\.json$/;
const KINDS = {
  roster: /(?:^|\/)roster(\.\d+)?\.json$/,
  keys: /(?:^|\/)keyring\/([0-9a-f]{2}|house)\.json$/,
  houseKey: /(?:^|\/)house\.key$/,
  house: /(?:^|\/)house(\.\d+)?\.json$/,
  nothing: /(?:^|\/)(store|backup|heads|ran-[a-z-]+)\.json$|(?:^|\/)(lock|reserve|rotated)$/,
} as const;

const kindOf = (line: string): keyof typeof KINDS | undefined =>
  // A shard of the keys may be named as the house's record is.
  (["keys", "houseKey", "roster", "house", "nothing"] as const).find((kind) => KINDS[kind].test(line));

/** One path a line, as a tool for forensics writes them; the folders before them may be any. */
export const takenIn = (list: string): Taken => {
  const lines = list.split(/\r?\n/).flatMap((line) => (line.trim() === "" ? [] : [line.trim().replaceAll("\\", "/")]));
  const people = new Set(lines.flatMap((line) => PERSON.exec(line)?.[1] ?? []));
  const others = lines.filter((line) => !PERSON.test(line)).map(kindOf);
  return {
    people,
    roster: others.includes("roster"),
    house: others.includes("house"),
    keys: others.includes("keys"),
    houseKey: others.includes("houseKey"),
    besides: others.includes("nothing"),
    strange: others.filter((kind) => kind === undefined).length,
  };
};

/** Somebody who must be told, perhaps. */
export interface Concerned {
  /** Opaque: the name of their file. */
  readonly id: string;
  /** Their own file, or only what the roster says of them. */
  readonly what: "own-file" | "roster";
  readonly name?: string;
}

/** Everybody alike: whether somebody wrote anything makes no difference to what is said of them here. */
export const concernedBy = (
  { people, roster }: Taken,
  known: readonly string[],
  names: ReadonlyMap<string, string> = new Map(),
): readonly Concerned[] => {
  const ids = [...new Set([...known, ...(people === "all" ? [] : people)])].sort();
  return ids.flatMap((id): readonly Concerned[] => {
    const hasOwn = people === "all" || people.has(id);
    if (!hasOwn && !roster) return [];
    const name = names.get(id);
    return [{ id, what: hasOwn ? "own-file" : "roster", ...(name === undefined ? {} : { name }) }];
  });
};
