import type { MatrixSubject } from "../../dialogue/access/matrix.js";
import type { Day, Instant, PersonId, RecordKind, Text } from "../../dialogue/index.js";
import type { OtherEnd } from "./ends.js";
import type { LeafAt, PathsOf } from "./paths.js";

/** What the product may do with a field. There is no other use of any. */
export type Purpose = "remind" | "prepare" | "release" | "agree" | "operate" | "prove";

export interface Common {
  readonly what: Text;
  readonly purpose: Purpose;
  /** How long it is kept. */
  readonly record: RecordKind | OtherEnd;
  /** Whoever may see it is whoever the matrix lets see this. */
  readonly subject: MatrixSubject | "nobody";
}

/** When, how often, or whether: out of such fields one could learn how somebody behaves. None without a written reason. */
export type TraceKind = "moment" | "day" | "number" | "yes-or-no";

/** What text can be. */
export type TextKind = "mark" | "name" | "content" | "house-words" | "address" | "seal";

export type FieldKind = TraceKind | TextKind | "person" | "state" | "setting";

type Brand = { readonly brand: string };

/** The words of a closed list. A new one of them may be as telling as a new field ("opened"), so that each is put into words. */
type Closed<Leaf> = Leaf extends Brand ? never : Leaf extends string ? (string extends Leaf ? never : Leaf) : never;

interface Trace<Kind extends TraceKind> {
  readonly kind: Kind;
  readonly why: Text;
}

interface OneOf<Value extends string> {
  readonly kind: "state";
  readonly values: Readonly<Record<Value, Text>>;
  /** Where one of the values says that somebody did something with what they got. */
  readonly why?: Text;
}

interface SomebodyOr<Value extends string> {
  readonly kind: "person";
  readonly values: Readonly<Record<Value, Text>>;
}

type TextKindOf<Leaf> = [Leaf] extends [PersonId]
  ? { readonly kind: "person" }
  : [Closed<Leaf>] extends [never]
    ? { readonly kind: TextKind } | Trace<"day">
    : [Leaf] extends [Closed<Leaf>]
      ? OneOf<Closed<Leaf>>
      : SomebodyOr<Closed<Leaf>>;

/** Follows from the type, so that nobody can call a time a name. */
type KindOf<Leaf> = [Leaf] extends [Instant]
  ? Trace<"moment">
  : [Leaf] extends [Day]
    ? Trace<"day">
    : [Leaf] extends [number]
      ? Trace<"number">
      : [Leaf] extends [boolean]
        ? Trace<"yes-or-no">
        : TextKindOf<Leaf>;

export type Entry<Leaf> = Common & KindOf<Leaf>;

/** One entry for every place in T: a field that is new, gone, or of another type does not compile. */
export type Table<T> = { readonly [Path in PathsOf<T>]: Entry<LeafAt<T, Path>> };

/** The house's own configuration, which says nothing of anybody in it. */
export type SettingsTable<T> = { readonly [Path in PathsOf<T>]: Common & { readonly kind: "setting" } };

/** Every file of JSON ends in the checksum of all before it, see embedded/checked-file.ts. */
export type Checked<T> = T & { readonly sum: string };

/** Any entry, as it is printed. */
export interface AnyEntry extends Common {
  readonly kind: FieldKind;
  readonly values?: Readonly<Record<string, Text>>;
  readonly why?: Text;
}
