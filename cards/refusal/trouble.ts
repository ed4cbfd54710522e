import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import { plain } from "../kit/plain.js";
import type { Values, Voice } from "../kit/voice.js";
import { type Way, wayOn } from "./ways.js";

/** What has to be known to say what is the matter. */
interface Facts {
  readonly "store-busy": object;
  readonly "disk-full": object;
  readonly "file-damaged": object;
  readonly "shutting-down": object;
  readonly "teams-unreachable": object;
  readonly "too-slow": object;
  readonly "note-too-long": { readonly most: number };
  readonly "too-many-choices": { readonly most: number };
  readonly "not-a-file": object;
  readonly "file-too-large": { readonly megabytes: number };
  readonly "file-unreadable": object;
  /** What was typed is not repeated: it may be anything. */
  readonly "unknown-command": { readonly offers: readonly [Way, Way, Way] };
  readonly "old-card": object;
  readonly "no-dialog-here": object;
  readonly "no-files-here": object;
  readonly guest: object;
  readonly "foreign-house": object;
  readonly "not-in-roster": object;
  readonly "paused-house": object;
  readonly restoring: object;
  /** `reference`: under which the log knows it; made by chance, so that it says nothing. */
  readonly unexpected: { readonly reference: string };
}

export type TroubleKind = keyof Facts;

interface Asked {
  /** Where to try again or to look. */
  readonly from?: Way;
  readonly id?: string;
}

/** What the world can do to a click. `what` is the bot's to find out: cards know neither store nor Teams. */
export type TroubleView = { readonly [K in TroubleKind]: { readonly what: K } & Facts[K] & Asked }[TroubleKind];

/** No click helps whoever is not of this house: each would lead back here. */
const NO_WAY_ON: readonly TroubleKind[] = ["guest", "foreign-house", "not-in-roster"];

const NEXT: Readonly<Partial<Record<TroubleKind, Way>>> = {
  "not-a-file": "import",
  "file-too-large": "import",
  "file-unreadable": "import",
  "no-files-here": "data",
};

const valuesOf = (view: TroubleView): Values => ({
  most: "most" in view ? view.most : 0,
  megabytes: "megabytes" in view ? view.megabytes : 0,
});

const waysOn = (view: TroubleView): readonly Way[] => {
  if (NO_WAY_ON.includes(view.what)) return [];
  if ("offers" in view) return view.offers;
  const first = view.from ?? NEXT[view.what];
  return first === undefined || first === "help" ? ["help"] : [first, "help"];
};

const buttonsOf = (view: TroubleView, voice: Voice): readonly Button[] => waysOn(view).map((way) => wayOn(way, view.id, voice));

const factsOf = (view: TroubleView, { say }: Voice): readonly FactData[] =>
  "reference" in view ? [{ title: say("trouble.reference"), value: plain(view.reference) }] : [];

export const TROUBLE: Card<TroubleView> = noteCard("message", (view, voice) => {
  const { say } = voice;
  return {
    eyebrow: say("product.name"),
    title: say(`trouble.${view.what}.title`),
    says: [say(`trouble.${view.what}.next`, valuesOf(view))],
    facts: factsOf(view, voice),
    buttons: buttonsOf(view, voice),
  };
});
