import type { MatrixSubject } from "../../dialogue/access/matrix.js";
import { type Button, buttonData, type Link } from "./actions.js";
import { type AudienceData, audience, type Seat } from "./audience.js";
import { type Card, type CardData, frame } from "./card.js";
import { ACTIONS, AUDIENCE, type FactData, facts, HEAD, type JsonObject, linesOf, paragraphs } from "./parts.js";
import type { Plain } from "./plain.js";
import type { Voice } from "./voice.js";

/** A card that only tells something and offers what to do next. */
export interface Note {
  readonly eyebrow: Plain;
  readonly title: Plain;
  readonly summary?: Plain;
  readonly says: readonly Plain[];
  readonly facts?: readonly FactData[];
  readonly audience?: { readonly of: MatrixSubject; readonly seat: Seat };
  /** Said last and small. */
  readonly small?: readonly Plain[];
  readonly buttons?: readonly Button[];
  readonly links?: readonly Link[];
}

interface NoteData extends CardData {
  readonly audiences: readonly { readonly audience: AudienceData }[];
}

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  facts("facts"),
  { $data: "${audiences}", ...AUDIENCE },
  paragraphs("small", { size: "small", isSubtle: true }),
  ACTIONS,
]);

export const noteData = (note: Note, voice: Voice): NoteData & Readonly<Record<string, unknown>> => ({
  eyebrow: note.eyebrow,
  title: note.title,
  summary: note.summary ?? note.title,
  says: linesOf(note.says),
  facts: note.facts ?? [],
  audiences: note.audience === undefined ? [] : [{ audience: audience(note.audience.of, note.audience.seat, voice) }],
  small: linesOf(note.small ?? []),
  buttons: (note.buttons ?? []).map(buttonData),
  links: note.links ?? [],
});

export const noteCard = <V>(shownIn: Card<V>["shownIn"], note: (view: V, voice: Voice) => Note): Card<V> => ({
  shownIn,
  template: TEMPLATE,
  data: (view, voice) => noteData(note(view, voice), voice),
});
