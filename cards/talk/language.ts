import type { Language } from "../../dialogue/person.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";

export interface LanguageView {
  readonly changed: boolean;
}

const LANGUAGES: readonly Language[] = ["de", "en"];

/** Each language goes by its own name, so that somebody who reads only that one finds it. */
export const LANGUAGE: Card<LanguageView> = noteCard("message", ({ changed }, { language, say }) => {
  const choices = LANGUAGES.map((which): Button => ({ title: say(`language.${which}`), verb: "language.save", data: { which } }));
  return {
    eyebrow: say("product.name"),
    title: say(changed ? "language.changed" : "language.title"),
    says: changed ? [] : [say("language.now")],
    buttons: choices.filter(({ data }) => data?.which !== language),
  };
});
