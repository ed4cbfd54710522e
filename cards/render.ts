import { CARDS, type CardName, type Views } from "./cards.js";
import type { Card } from "./kit/card.js";
import type { JsonObject } from "./kit/parts.js";
import type { Plain } from "./kit/plain.js";
import type { Voice } from "./kit/voice.js";
import { readTemplate } from "./template.js";

/** An Adaptive Card, ready to be sent. */
export interface Rendered {
  readonly card: JsonObject;
  /** For the list of chats and the notification: no content, on no card. */
  readonly summary: Plain;
}

const parsed = new WeakMap<JsonObject, ReturnType<typeof readTemplate>>();

/** Parsing costs ten times what expanding does, so each template is parsed once. */
const templateOf = (payload: JsonObject): ReturnType<typeof readTemplate> => {
  const there = parsed.get(payload);
  if (there !== undefined) return there;
  const template = readTemplate(payload);
  parsed.set(payload, template);
  return template;
};

/** What becomes of a template with these data. */
export const expand = (template: JsonObject, data: Readonly<Record<string, unknown>>): JsonObject =>
  templateOf(template).expand({ $root: data });

/** The one way from a view to a card. */
export const render = <N extends CardName>(name: N, view: Views[N], voice: Voice): Rendered => {
  const { template, data }: Card<Views[N]> = CARDS[name];
  const filled = data(view, voice);
  return { card: expand(template, { ...filled, lang: voice.language }), summary: filled.summary };
};
