import { type Card, frame } from "./card.js";
import { type Note, noteData } from "./note.js";
import { ACTIONS, AUDIENCE, type FactData, facts, HEAD, heading, type JsonObject, linesOf, paragraphs } from "./parts.js";
import type { Plain } from "./plain.js";
import type { Voice } from "./voice.js";

export interface Section {
  readonly title: Plain;
  readonly says?: readonly Plain[];
  readonly facts?: readonly FactData[];
  /** One below the other, close together: names. */
  readonly items?: readonly Plain[];
  /** What is left out above. */
  readonly rest?: readonly Plain[];
}

/** A note whose middle is divided by headings. */
export interface SectionedNote extends Note {
  readonly sections: readonly Section[];
}

const SECTION: JsonObject = {
  $data: "${sections}",
  type: "Container",
  items: [
    heading("${title}"),
    paragraphs("says", { spacing: "small" }),
    paragraphs("items", { spacing: "small" }),
    facts("facts"),
    paragraphs("rest", { spacing: "small" }),
  ],
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  facts("facts"),
  SECTION,
  { $data: "${audiences}", ...AUDIENCE },
  paragraphs("small", { size: "small", isSubtle: true }),
  ACTIONS,
]);

export const sectionedCard = <V>(shownIn: Card<V>["shownIn"], note: (view: V, voice: Voice) => SectionedNote): Card<V> => ({
  shownIn,
  template: TEMPLATE,
  data: (view, voice) => {
    const { sections, ...others } = note(view, voice);
    return {
      ...noteData(others, voice),
      sections: sections.map(({ title, says = [], facts = [], items = [], rest = [] }) => ({
        title,
        says: linesOf(says),
        facts,
        items: linesOf(items),
        rest: linesOf(rest),
      })),
    };
  },
});
