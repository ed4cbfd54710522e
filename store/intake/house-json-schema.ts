import { z } from "zod";
import type { KeysAt } from "./house-issues.js";
import { houseFile } from "./house-schema.js";

/** The part of JSON Schema that our schema consists of. */
interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  /** What stands under names that the schema does not know; false where there are none. */
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

const houseJsonSchema = () => z.toJSONSchema(houseFile, { io: "input" });

/** What an editor shows and checks while somebody writes the house's file. */
export const houseSchemaText = (): string => `${JSON.stringify(houseJsonSchema(), null, 2)}\n`;

const withChoices = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => [node, ...(node.anyOf ?? [])]);

const under = ({ properties, additionalProperties }: Node, key: string): Node | undefined =>
  properties?.[key] ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);

const inner = (nodes: readonly Node[], step: PropertyKey): readonly Node[] =>
  withChoices(nodes).flatMap((node) => (typeof step === "number" ? node.items : under(node, String(step))) ?? []);

/** The keys that the file may have at a place. Works the schema out when it is first asked, which for most files is never. */
export const knownKeys = (): KeysAt => {
  let root: readonly Node[] | undefined;
  return (path) => {
    root ??= [houseJsonSchema() as Node];
    return withChoices(path.reduce(inner, root)).flatMap(({ properties }) => Object.keys(properties ?? {}));
  };
};
