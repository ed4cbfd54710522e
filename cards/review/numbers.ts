import { RULES } from "../../dialogue/aggregates/cells.js";
import type { Cell, Publication } from "../../dialogue/aggregates/publication.js";
import type { Text } from "../../dialogue/formats/format.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";

interface NamedCell {
  /** Of the area; the people in it are nobody's to name. Empty where nobody heads it any more. */
  readonly name: string;
  readonly cell: Cell;
}

/** A publication with names in place of ids, in the order it was published in. */
export interface Published extends Pick<Publication, "halfYear" | "total"> {
  readonly format: Text;
  readonly areas: readonly NamedCell[];
}

export interface NumbersView {
  /** Absent before the first half-year has ended. */
  readonly published?: Published;
  /** Counted from 1, the newest first. */
  readonly page: number;
  readonly pages: number;
  /** Numbers are for everybody; whoever has the role of those who review goes back there. */
  readonly forReview?: true;
}

/** What stands for the smallest and the largest number covers all that lie beyond, see dialogue/aggregates/cells.ts. */
const wordsOf = (cell: Cell, { say }: Voice): Plain => {
  if (cell.state === "suppressed") return say("numbers.suppressed");
  const { people, held } = cell;
  if (held <= RULES.minPeople) return say("numbers.at-most", { people, held });
  return say(held >= people - RULES.minPeople ? "numbers.at-least" : "numbers.about", { people, held });
};

const factsOf = ({ total, areas }: Published, voice: Voice): readonly FactData[] => [
  { title: voice.say("numbers.total"), value: wordsOf(total, voice) },
  ...areas.map(({ name, cell }) => ({
    title: name === "" ? voice.say("numbers.former-area") : nameOf(name),
    value: wordsOf(cell, voice),
  })),
];

const buttons = ({ page, pages, forReview }: NumbersView, { say }: Voice): readonly Button[] => [
  ...(page < pages ? [{ title: say("numbers.earlier"), verb: "numbers.open", data: { which: String(page + 1) } } as const] : []),
  ...(page > 1 ? [{ title: say("numbers.later"), verb: "numbers.open", data: { which: String(page - 1) } } as const] : []),
  forReview ? { title: say("button.back"), verb: "review.open" } : { title: say("button.help"), verb: "help.open" },
];

/** For everybody in the house alike. */
export const NUMBERS: Card<NumbersView> = noteCard("answer", (view, voice) => {
  const { say, pick } = voice;
  const { published } = view;
  return {
    eyebrow: published === undefined ? say("product.name") : nameOf(pick(published.format)),
    title: say("numbers.title"),
    says:
      published === undefined
        ? [say("numbers.none")]
        : [say("numbers.half-year", { year: String(published.halfYear.year), half: published.halfYear.half })],
    facts: published === undefined ? [] : factsOf(published, voice),
    audience: { of: "publication", seat: "house" },
    small: [say("numbers.rounded", { step: RULES.roundTo }), say("numbers.rule", { teams: RULES.minTeams, people: RULES.minPeople })],
    buttons: buttons(view, voice),
  };
});
