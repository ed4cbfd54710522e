import { type Rendered, render, type Views, type Voice, voiceOf } from "../../cards/index.js";
import type { Turn } from "./turn.js";

const voices = new Map<"de" | "en", Voice>();

/** In our own words and the language of the client: a house's own wording is known only to the conversations. */
const voiceFor = ({ locale }: Turn): Voice => {
  const language = locale?.startsWith("en") === true ? "en" : "de";
  const voice = voices.get(language) ?? voiceOf(language);
  voices.set(language, voice);
  return voice;
};

/** For what keeps a click from ever getting to the conversations, or its answer from coming back in time. */
export const troubleWith = (turn: Turn, view: Views["click-trouble"]): Rendered => render("click-trouble", view, voiceFor(turn));
