/** The part of Adaptive Cards 1.5 that our cards are made of. What does not stand here is refused, though the official schema may
 *  have it. Where the official one leaves a choice that would harm somebody (a text that does not wrap, an input
 *  without a label), ours leaves none. */
import { Ajv, type ValidateFunction } from "ajv";

type Schema = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, Schema>>;

const TEXT: Schema = { type: "string" };
const SOME_TEXT: Schema = { type: "string", minLength: 1 };
const FLAG: Schema = { type: "boolean" };
const NUMBER: Schema = { type: "number" };
const YES: Schema = { const: true };
/** What nobody chose yet is an empty text. */
const DATE: Schema = { type: "string", pattern: "^(\\d{4}-\\d{2}-\\d{2})?$" };
const TIME: Schema = { type: "string", pattern: "^(\\d{2}:\\d{2})?$" };
const WEB_ADDRESS: Schema = { type: "string", pattern: "^https://[\\w.-]+/\\S*$" };

const oneOf = (...values: readonly string[]): Schema => ({ enum: values });
const manyOf = (items: Schema, most?: number): Schema => ({ type: "array", minItems: 1, items, ...(most && { maxItems: most }) });
const part = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

/** A "!" behind a property's name: it may not be missing. */
const thing = (properties: Properties): Schema => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(properties).flatMap((name) => (name.endsWith("!") ? [name.slice(0, -1)] : [])),
  properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name.replace("!", ""), schema])),
});

const typed = (type: string, properties: Properties): Readonly<Record<string, Schema>> => ({
  [type]: thing({ "type!": { const: type }, ...properties }),
});

const SPACING = oneOf("default", "none", "small", "medium", "large", "extraLarge", "padding");
const ALIGNMENT = oneOf("left", "center", "right");
const PLACED: Properties = { id: SOME_TEXT, spacing: SPACING, separator: FLAG };

const LOOK: Properties = {
  size: oneOf("default", "small", "medium", "large", "extraLarge"),
  weight: oneOf("default", "lighter", "bolder"),
  color: oneOf("default", "accent", "good", "warning", "attention"),
  isSubtle: FLAG,
  fontType: oneOf("default", "monospace"),
};

const BOX: Properties = {
  style: oneOf("default", "emphasis", "accent", "good", "warning", "attention"),
  bleed: FLAG,
  verticalContentAlignment: oneOf("top", "center", "bottom"),
};

const ASKS: Properties = { ...PLACED, "id!": SOME_TEXT, "label!": SOME_TEXT, isRequired: FLAG, errorMessage: SOME_TEXT };

const CLICK: Properties = { "title!": SOME_TEXT, style: oneOf("default", "positive", "destructive"), tooltip: SOME_TEXT };

const SLOT_MARKS: Schema = { type: "string", pattern: "^[\\w-]{6}(\\.[\\w-]{6})*$" };
const SENT: Properties = { "verb!": SOME_TEXT, id: SOME_TEXT, version: NUMBER, which: SOME_TEXT, slots: SLOT_MARKS };

const ELEMENTS: Readonly<Record<string, Schema>> = {
  ...typed("TextBlock", {
    ...PLACED,
    ...LOOK,
    "text!": TEXT,
    "wrap!": YES,
    style: oneOf("default", "heading"),
    horizontalAlignment: ALIGNMENT,
  }),
  ...typed("RichTextBlock", { ...PLACED, "inlines!": manyOf(part("TextRun")), horizontalAlignment: ALIGNMENT }),
  ...typed("Container", { ...PLACED, ...BOX, "items!": manyOf(part("element")) }),
  ...typed("ColumnSet", {
    ...PLACED,
    style: oneOf("default", "emphasis"),
    "columns!": manyOf(part("Column")),
    horizontalAlignment: ALIGNMENT,
  }),
  ...typed("FactSet", { ...PLACED, "facts!": manyOf(thing({ "title!": SOME_TEXT, "value!": TEXT })) }),
  ...typed("ActionSet", { ...PLACED, "actions!": manyOf(part("action"), 6) }),
};

const INPUTS: Readonly<Record<string, Schema>> = {
  ...typed("Input.Text", {
    ...ASKS,
    "placeholder!": SOME_TEXT,
    "maxLength!": { type: "integer", minimum: 1 },
    isMultiline: FLAG,
    value: TEXT,
    regex: SOME_TEXT,
    style: oneOf("text", "email", "tel", "url"),
  }),
  ...typed("Input.Number", { ...ASKS, "placeholder!": SOME_TEXT, min: NUMBER, max: NUMBER, value: NUMBER }),
  ...typed("Input.Date", { ...ASKS, "placeholder!": SOME_TEXT, min: DATE, max: DATE, value: DATE }),
  ...typed("Input.Time", { ...ASKS, "placeholder!": SOME_TEXT, min: TIME, max: TIME, value: TIME }),
  ...typed("Input.Toggle", { ...ASKS, "title!": SOME_TEXT, "wrap!": YES, value: TEXT, valueOn: SOME_TEXT, valueOff: SOME_TEXT }),
  ...typed("Input.ChoiceSet", {
    ...ASKS,
    "choices!": manyOf(thing({ "title!": SOME_TEXT, "value!": { type: "string", pattern: "^[^,]+$" } })),
    wrap: YES,
    style: oneOf("compact", "expanded"),
    isMultiSelect: FLAG,
    placeholder: SOME_TEXT,
    value: TEXT,
  }),
};

const ACTIONS: Readonly<Record<string, Schema>> = {
  ...typed("Action.Execute", {
    ...CLICK,
    "verb!": SOME_TEXT,
    "data!": thing(SENT),
    associatedInputs: oneOf("auto", "none"),
    "fallback!": part("Action.Submit"),
  }),
  ...typed("Action.OpenUrl", { ...CLICK, "url!": WEB_ADDRESS }),
};

const choiceOf = (kinds: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: Object.keys(kinds).map(part),
});

const SCHEMA: Schema = {
  $ref: "#/definitions/AdaptiveCard",
  definitions: {
    ...typed("AdaptiveCard", {
      "version!": { const: "1.5" },
      "lang!": oneOf("de", "en"),
      "fallbackText!": SOME_TEXT,
      "body!": manyOf(part("element")),
    }),
    ...ELEMENTS,
    ...INPUTS,
    ...ACTIONS,
    ...typed("Action.Submit", {
      ...CLICK,
      "data!": thing({ ...SENT, msteams: thing({ "type!": { const: "task/fetch" } }) }),
      associatedInputs: oneOf("auto", "none"),
    }),
    ...typed("TextRun", { ...LOOK, "text!": TEXT, italic: FLAG }),
    ...typed("Column", {
      ...PLACED,
      ...BOX,
      // The official one lets a column be empty too: the bars of a chart are.
      items: manyOf(part("element")),
      width: {
        anyOf: [
          { type: "number", exclusiveMinimum: 0 },
          { type: "string", pattern: "^(auto|stretch|[1-9]\\d*px)$" },
        ],
      },
    }),
    element: choiceOf({ ...ELEMENTS, ...INPUTS }),
    action: choiceOf(ACTIONS),
  },
};

const validate: ValidateFunction = new Ajv({ discriminator: true, allErrors: true }).compile(SCHEMA);

/** What the schema has against a card: each kind of fault once, with the first place where it is. */
export const schemaFaults = (card: unknown): readonly string[] => {
  if (validate(card)) return [];
  const places = new Map<string, string>();
  for (const { instancePath, message, params } of validate.errors ?? []) {
    const fault = `${message} ${JSON.stringify(params)}`;
    if (!places.has(fault)) places.set(fault, instancePath);
  }
  return [...places].map(([fault, place]) => `${place} ${fault}`);
};
