/** Pieces of templates that many cards share, in the language of adaptivecards-templating. What a piece needs of the data stands in
 *  the interface above it. Only elements that version 1.2 knows, so that phones lay them out as well. */
import type { ButtonData, Link } from "./actions.js";
import type { Plain } from "./plain.js";

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** One line of text behind a name, since the template's language binds names only. */
export interface Line {
  readonly text: Plain;
}

export interface FactData {
  readonly title: Plain;
  readonly value: Plain;
}

export const linesOf = (texts: readonly Plain[]): readonly Line[] => texts.map((text) => ({ text }));

export const text = (bound: string, look: JsonObject = {}): JsonObject => ({ type: "TextBlock", text: bound, wrap: true, ...look });

/** A TextRun knows no Markdown: what somebody wrote appears as they wrote it. */
export const written = (bound: string, look: JsonObject = {}): JsonObject => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text: bound }],
  ...look,
});

/** The title of a card, once at its top. `eyebrow`: what it belongs to, in small letters above. */
export const HEAD: JsonObject = {
  type: "Container",
  items: [
    text("${eyebrow}", { size: "small", isSubtle: true }),
    text("${title}", { style: "heading", size: "large", weight: "bolder", spacing: "none" }),
  ],
};

/** A heading within a card. */
export const heading = (bound: string, look: JsonObject = {}): JsonObject =>
  text(bound, { style: "heading", weight: "bolder", size: "medium", spacing: "large", ...look });

/** A paragraph for each of a list. */
export const paragraphs = (list: string, look: JsonObject = {}): JsonObject => ({ $data: `\${${list}}`, ...text("${text}", look) });

/** "Fällig bis: 11. Dezember 2026". Not a FactSet: on a narrow card its first column breaks words into letters. */
export const facts = (list: string): JsonObject => ({
  type: "Container",
  $when: `\${count(${list}) > 0}`,
  items: [
    {
      $data: `\${${list}}`,
      type: "RichTextBlock",
      spacing: "small",
      inlines: [
        { type: "TextRun", text: "${title}: ", weight: "bolder" },
        { type: "TextRun", text: "${value}" },
      ],
    },
  ],
});

/** Who sees what this card takes or shows: `audience.title`, `audience.who`, `audience.others`. */
export const AUDIENCE: JsonObject = {
  type: "Container",
  style: "emphasis",
  items: [
    text("${audience.title}", { weight: "bolder", size: "small" }),
    text("${audience.who}", { spacing: "none" }),
    text("${audience.others}", { spacing: "none", isSubtle: true, size: "small" }),
  ],
};

/** `links`, then `buttons`: where there is a link, it is what people want next. In an ActionSet: elsewhere old clients ignore the fallback. */
export const ACTIONS: JsonObject = {
  type: "ActionSet",
  spacing: "medium",
  $when: "${count(buttons) + count(links) > 0}",
  actions: [
    { $data: "${links}", type: "Action.OpenUrl", title: "${title}", url: "${url}" },
    {
      $data: "${buttons}",
      type: "Action.Execute",
      title: "${title}",
      verb: "${verb}",
      data: "${data}",
      associatedInputs: "${inputs}",
      fallback: { type: "Action.Submit", title: "${title}", data: "${fallback}", associatedInputs: "${inputs}" },
    },
  ],
};

export interface ActionsData {
  readonly buttons: readonly ButtonData[];
  readonly links: readonly Link[];
}
