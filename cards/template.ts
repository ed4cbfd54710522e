import { Constant, Expression, ExpressionEvaluator, ExpressionType, type MemoryInterface, ReturnType } from "adaptive-expressions";
// Not from the package's index: its types lead to the sources of the "adaptivecards" renderer, which do not compile here.
import { Template } from "adaptivecards-templating/lib/template-engine.js";
import type { JsonObject } from "./kit/parts.js";

/** The name behind "${title}"; undefined for whatever is more than one name. */
const nameIn = ({ type, children: [first, ...more] }: Expression): string | undefined => {
  if (type !== ExpressionType.Accessor || more.length > 0 || !(first instanceof Constant)) return undefined;
  return typeof first.value === "string" && !first.value.startsWith("$") ? first.value : undefined;
};

const valueIn = (memory: MemoryInterface, name: string): unknown => {
  const data: unknown = "$data" in memory ? memory.$data : undefined;
  return typeof data === "object" && data !== null && Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined;
};

/** Nearly everything a template says is one name, and finding that is half of what a card costs: the language has no regard for
 *  capitals, so the library puts every name of the data into small letters until one fits. Here the name is looked up as it is
 *  written; where there is none, the library decides. */
const direct = (expression: Expression, name: string): Expression => {
  const { evaluator, children } = expression;
  const lookUp = new ExpressionEvaluator(
    ExpressionType.Accessor,
    (_, memory, options) => {
      const value = valueIn(memory, name);
      return value === undefined ? evaluator.tryEvaluate(expression, memory, options) : { value, error: "" };
    },
    ReturnType.Object,
  );
  return new Expression(ExpressionType.Accessor, lookUp, ...children);
};

const quick = (parsed: Expression | string): Expression | string => {
  const name = typeof parsed === "string" ? undefined : nameIn(parsed);
  return typeof parsed === "string" || name === undefined ? parsed : direct(parsed, name);
};

/** A template, read. The library offers no other place to look into what it reads, and this one is back before anybody else reads. */
export const readTemplate = (payload: JsonObject): Template => {
  const parse = Template.parseInterpolatedString;
  Template.parseInterpolatedString = (text) => quick(parse(text));
  try {
    return new Template(payload);
  } finally {
    Template.parseInterpolatedString = parse;
  }
};
