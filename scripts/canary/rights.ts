import type { PersonId } from "../../dialogue/index.js";
import type { Canary, Flock } from "./word.js";

/** What somebody is to a word: kept by the run itself, so that the product is not asked what it may show. */
export type Standing = "author" | "named" | "no-more" | "nobody";

export type Fate = "kept" | "erased" | "expired";

/** Who may see which word by now. */
export interface Rights {
  wrote(author: PersonId, name: string, field: string, isKept?: boolean): Canary;
  /** Belongs to them as much as to whoever wrote it down. */
  sign(canary: Canary, other: PersonId): void;
  give(canaries: readonly Canary[], to: readonly PersonId[]): void;
  takeBack(canaries: readonly Canary[], from: readonly PersonId[]): void;
  /** Nobody else is to see anything of theirs, until what this returns is called. */
  withhold(author: PersonId): () => void;
  /** Somebody has erased everything. */
  erased(author: PersonId): void;
  /** Every period is over. */
  expired(): void;
  standingOf(canary: Canary, person: PersonId): Standing;
  fateOf(canary: Canary): Fate;
  /** Whether anything has come to that. */
  has(fate: Fate): boolean;
}

interface Entry {
  readonly author: PersonId;
  readonly signed: Set<PersonId>;
  readonly readers: Set<PersonId>;
  readonly former: Set<PersonId>;
  fate: Fate;
}

export const openRights = (flock: Flock): Rights => {
  const entries = new Map<Canary, Entry>();
  const entryOf = (canary: Canary): Entry => {
    const entry = entries.get(canary);
    if (entry === undefined) throw new Error("a word that nobody wrote");
    return entry;
  };
  const loses = (entry: Entry, people: Iterable<PersonId>): void => {
    for (const person of [...people]) if (entry.readers.delete(person)) entry.former.add(person);
  };
  const end = (entry: Entry, fate: Fate): void => {
    if (entry.fate !== "kept") return;
    entry.fate = fate;
    loses(entry, entry.readers);
  };
  return {
    wrote: (author, name, field, isKept = true) => {
      const canary = flock.hatch(name, field, isKept);
      entries.set(canary, { author, signed: new Set(), readers: new Set(), former: new Set(), fate: "kept" });
      return canary;
    },
    sign: (canary, other) => {
      entryOf(canary).signed.add(other);
    },
    give: (canaries, to) => {
      for (const canary of canaries) for (const person of to) entryOf(canary).readers.add(person);
    },
    takeBack: (canaries, from) => {
      for (const canary of canaries) loses(entryOf(canary), from);
    },
    withhold: (author) => {
      const held = [...entries.values()].filter((one) => one.author === author).map((entry) => ({ entry, readers: [...entry.readers] }));
      for (const { entry, readers } of held) loses(entry, readers);
      return () => {
        for (const { entry, readers } of held) for (const person of readers) entry.readers.add(person);
      };
    },
    erased: (author) => {
      for (const entry of entries.values()) if (entry.author === author) end(entry, "erased");
    },
    expired: () => {
      for (const entry of entries.values()) end(entry, "expired");
    },
    standingOf: (canary, person) => {
      const { author, signed, readers, former, fate } = entryOf(canary);
      if ((author === person || signed.has(person)) && fate === "kept") return "author";
      if (readers.has(person)) return "named";
      return former.has(person) ? "no-more" : "nobody";
    },
    fateOf: (canary) => entryOf(canary).fate,
    has: (fate) => [...entries.values()].some((entry) => entry.fate === fate),
  };
};
