import { CARDS, type CardName, type FileKind, type Rendered, render, type Views, type Voice } from "../../cards/index.js";
import type { Language, PersonId } from "../../dialogue/index.js";
import type { StoredFile } from "./files/answered.js";

/** A card and what it is made of, not yet in anybody's language. */
export type Shown = { readonly [N in CardName]: { readonly card: N; readonly view: Views[N] } }[CardName];

export const shown = <N extends CardName>(card: N, view: Views[N]): Shown => ({ card, view }) as unknown as Shown;

/** What a handler answers. */
export interface Reply {
  /** For whoever did it, and for nobody else. */
  readonly shows: Shown;
  /** Posted after it, where it is posted at all. */
  readonly after?: readonly Shown[];
  /** What the message that was clicked becomes for good. Without it the message stays as it is, and whoever reloads the chat sees it
   *  again. Where a client cannot show answers, this is all that is seen; where an answer is shown in the message's place, the message
   *  stays as it is. */
  readonly leaves?: Shown;
  /** In whose files something waits to be sent now. */
  readonly sends?: readonly PersonId[];
  /** Where it was changed just now. */
  readonly language?: Language;
  /** Teams asks whether the person wants it, below what is shown. See files/offering.ts. */
  readonly file?: { readonly kind: FileKind };
  /** It lies in the person's OneDrive since just now. */
  readonly stored?: StoredFile;
}

export const shows = <N extends CardName>(card: N, view: Views[N]): Reply => ({ shows: shown(card, view) });

/** The message becomes what is shown. */
export const becomes = <N extends CardName>(card: N, view: Views[N]): Reply => ({ shows: shown(card, view), leaves: shown(card, view) });

/** Kept by Microsoft 365, so that it must hold no content. */
export const isMessage = ({ card }: Shown): boolean => CARDS[card].shownIn === "message";

export const renderedIn = <N extends CardName>({ card, view }: { readonly card: N; readonly view: Views[N] }, voice: Voice): Rendered =>
  render(card, view, voice);
