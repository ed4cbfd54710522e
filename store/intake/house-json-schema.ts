import { z } from "zod";
import { houseFile } from "./house-schema.js";

/** The part of JSON Schema that our schema consists of. */
interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

const houseJsonSchema = () => z.toJSONSchema(houseFile, { io: "input" });

/** What an editor shows and checks while somebody writes the house's file. */
export const houseSchemaText = (): string => `${JSON.stringify(houseJsonSchema(), null, 2)}\n`;

const inner = (nodes: readonly Node[], step: PropertyKey): readonly Node[] =>
  nodes
    .flatMap((node) => [node, ...(node.anyOf ?? [])])
    .flatMap((node) => (typeof step === "number" ? node.items : node.properties?.[String(step)]) ?? []);

/** The keys that the file may have at a place. */
export const keysAt = (path: readonly PropertyKey[]): readonly string[] => {
  const root: readonly Node[] = [houseJsonSchema() as Node];
  const places = path.reduce(inner, root);
  return places.flatMap((node) => [node, ...(node.anyOf ?? [])]).flatMap(({ properties }) => Object.keys(properties ?? {}));
};
