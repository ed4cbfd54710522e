/** Any object within a card. */
export interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly label?: string;
  readonly title?: string;
  readonly verb?: string;
  readonly style?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly fallback?: Node;
  readonly data?: { readonly verb?: string; readonly msteams?: { readonly type?: string } };
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

interface Found {
  readonly value: unknown;
  /** The names of the properties that lead there. */
  readonly path: readonly string[];
}

/** Everything in a card. */
const walk = (value: unknown, path: readonly string[] = []): readonly Found[] => {
  if (Array.isArray(value)) return value.flatMap((one) => walk(one, path));
  if (!isNode(value)) return [{ value, path }];
  return [{ value, path }, ...Object.entries(value).flatMap(([name, one]) => walk(one, [...path, name]))];
};

export const nodesOf = (card: unknown): readonly Node[] => walk(card).flatMap(({ value }) => (isNode(value) ? [value] : []));

export const stringsOf = (value: unknown): readonly string[] =>
  walk(value).flatMap(({ value: one }) => (typeof one === "string" ? [one] : []));

export const inputsOf = (card: unknown): readonly Node[] => nodesOf(card).filter(({ type }) => type?.startsWith("Input."));

/** What a person can press: what stands in for an action on an old client is no second one. */
export const actionsOf = (card: unknown): readonly { readonly action: Node; readonly path: readonly string[] }[] =>
  walk(card).flatMap(({ value, path }) =>
    isNode(value) && value.type?.startsWith("Action.") && !path.includes("fallback") ? [{ action: value, path }] : [],
  );
