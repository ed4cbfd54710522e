import { type CardName, type Rendered, render, type Voice, voiceOf } from "../../cards/index.js";
import type { Language } from "../../dialogue/index.js";
import type { Sample } from "./sample.js";
import { SAMPLES } from "./samples/all.js";

/** One sample in one language. */
export interface NamedCard {
  /** "<card>.<state>.<language>" */
  readonly name: string;
  readonly card: CardName;
  readonly state: string;
  readonly language: Language;
  readonly rendered: Rendered;
}

const inVoice = ({ card, state, view }: Sample, voice: Voice): NamedCard => ({
  name: `${card}.${state}.${voice.language}`,
  card,
  state,
  language: voice.language,
  rendered: render(card, view, voice),
});

export const allCards = (languages: readonly Language[], samples: readonly Sample[] = SAMPLES): readonly NamedCard[] => {
  const voices = languages.map((language) => voiceOf(language));
  return samples.flatMap((sample) => voices.map((voice) => inVoice(sample, voice)));
};
