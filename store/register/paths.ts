/** Every place in which a type can hold something, and what it can hold there: "plan.slots[].on" is a Day. Ids and days are branded
 *  and count as a whole; a list adds "[]", a record with open keys "{}". Of a union every member has its places. */
export type Joined<Above extends string, Below extends string> = Above extends ""
  ? Below
  : Below extends "" | `[${string}` | `{${string}`
    ? `${Above}${Below}`
    : `${Above}.${Below}`;

interface Found<Path extends string, Leaf> {
  readonly path: Path;
  readonly leaf: Leaf;
}

type Scalar = string | number | boolean;

/** Distributes: of a union comes a union. What may be absent is looked at as if it were there, and into what is `Whole` nobody looks. */
export type LeavesOf<T, Above extends string = "", Whole = never> = T extends Scalar | Whole
  ? Found<Above, T>
  : T extends readonly (infer Each)[]
    ? LeavesOf<Each, `${Above}[]`, Whole>
    : string extends keyof T
      ? LeavesOf<T[keyof T], `${Above}{}`, Whole>
      : { [K in keyof T & string]-?: LeavesOf<Exclude<T[K], undefined>, Joined<Above, K>, Whole> }[keyof T & string];

type PathIn<Leaves> = Leaves extends Found<infer Path, unknown> ? Path : never;
type LeafIn<Leaves, Path extends string> = Leaves extends Found<Path, infer Leaf> ? Leaf : never;

export type PathsOf<T> = PathIn<LeavesOf<T>>;
export type LeafAt<T, Path extends string> = LeafIn<LeavesOf<T>, Path>;

/** The same table one level further down. */
export type Under<Above extends string, Table> = { readonly [K in keyof Table & string as Joined<Above, K>]: Table[K] };

export const joined = (above: string, below: string): string => {
  if (above === "" || below === "" || /^[[{]/.test(below)) return above + below;
  return `${above}.${below}`;
};

export const under = <Above extends string, Table extends object>(above: Above, table: Table): Under<Above, Table> =>
  Object.fromEntries(Object.entries(table).map(([path, entry]) => [joined(above, path), entry])) as Under<Above, Table>;
