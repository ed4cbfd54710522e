// Not from the package's index: its types lead to the sources of the "adaptivecards" renderer, which do not compile here.
import { Template } from "adaptivecards-templating/lib/template-engine.js";
import { CARDS, type CardName, type Views } from "./cards.js";
import type { Card } from "./kit/card.js";
import type { JsonObject } from "./kit/parts.js";
import type { Plain } from "./kit/plain.js";
import type { Voice } from "./kit/voice.js";

/** An Adaptive Card, ready to be sent. */
export interface Rendered {
  readonly card: JsonObject;
  /** For the list of chats and the notification: no content, on no card. */
  readonly summary: Plain;
}

const parsed = new Map<JsonObject, Template>();

/** Parsing costs ten times what expanding does, so each template is parsed once. */
const templateOf = (payload: JsonObject): Template => {
  const there = parsed.get(payload);
  if (there !== undefined) return there;
  const template = new Template(payload);
  parsed.set(payload, template);
  return template;
};

/** The one way from a view to a card. */
export const render = <N extends CardName>(name: N, view: Views[N], voice: Voice): Rendered => {
  const { template, data }: Card<Views[N]> = CARDS[name];
  const filled = data(view, voice);
  const card = templateOf(template).expand({ $root: { ...filled, lang: voice.language } });
  return { card, summary: filled.summary };
};
