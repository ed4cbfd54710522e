import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ErrorObject, ValidateFunction } from "ajv";
import draft04 from "ajv-draft-04";
import formats from "ajv-formats";

/** The newest that Microsoft's list of schemas and its documentation both have. */
export const SCHEMA_VERSION = "1.29";

type SchemaName = "MicrosoftTeams.schema.json" | "MicrosoftTeams.Localization.schema.json";

/** Microsoft's own package, for its files alone: its program needs another package that it does not name. */
const folder = (): string => dirname(createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json"));

const compiled = (name: SchemaName): ValidateFunction => {
  const path = join(folder(), "build/json-schemas/teams", `v${SCHEMA_VERSION}`, name);
  // Its patterns are of the older kind that has no "u": one of them holds a "]" that stands for itself.
  const ajv = new draft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  formats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, "utf8")));
};

const made = new Map<SchemaName, ValidateFunction>();

const validatorOf = (name: SchemaName): ValidateFunction => {
  const there = made.get(name);
  if (there !== undefined) return there;
  const one = compiled(name);
  made.set(name, one);
  return one;
};

/** "/bots/0/scopes/1" is "bots[0].scopes[1]". */
const placeOf = (path: string): string =>
  path
    .slice(1)
    .split("/")
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./, "");

const WORDS: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string>> = {
  additionalProperties: ({ additionalProperty }) => `„${additionalProperty}“ kennt Teams dort nicht.`,
  required: ({ missingProperty }) => `„${missingProperty}“ fehlt.`,
  maxLength: ({ limit }) => `Das ist zu lang. Teams nimmt höchstens ${limit} Zeichen.`,
  minLength: () => "Das ist leer.",
  maxItems: ({ limit }) => `Das sind zu viele. Teams nimmt höchstens ${limit}.`,
  enum: ({ allowedValues }) => `Erlaubt ist nur: ${[allowedValues].flat().join(", ")}.`,
  const: ({ allowedValue }) => `Erlaubt ist nur: ${allowedValue}.`,
  type: ({ type }) => `Das ist von der falschen Art. Erwartet wird: ${type}.`,
  pattern: () => "Das hat nicht die Form, die Teams erwartet.",
  format: () => "Das hat nicht die Form, die Teams erwartet.",
};

const words = ({ keyword, params, message = "" }: ErrorObject): string => WORDS[keyword]?.(params) ?? message;

const findings = (file: string, schema: SchemaName, value: unknown): readonly string[] => {
  const isRight = validatorOf(schema);
  if (isRight(value)) return [];
  const found = (isRight.errors ?? []).map((error) => {
    const place = placeOf(error.instancePath);
    return `${file}${place === "" ? "" : `, ${place}`}: ${words(error)}`;
  });
  return [...new Set(found)];
};

export const manifestFindings = (manifest: unknown): readonly string[] => findings("manifest.json", "MicrosoftTeams.schema.json", manifest);

export const translationFindings = (translation: unknown): readonly string[] =>
  findings("en.json", "MicrosoftTeams.Localization.schema.json", translation);
