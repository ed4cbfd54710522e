import { z } from "zod";
import type { House } from "../../dialogue/house.js";
import { lineUpTo, refuse, told } from "./house-notations.js";

const MOST_TEXTS = 500;
const LONGEST_WORDS = 1000;

/** The form of a text's name. Which names there are is known in cards/, and so is what a text may hold. */
const NAME = /^[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4}$/;

const words = lineUpTo(LONGEST_WORDS).exactOptional();

const entry = z.strictObject({
  de: told(words, "Wortlaut auf Deutsch", "Words in German"),
  en: told(words, "Wortlaut auf Englisch", "Words in English"),
});

/** A house's own words for texts of ours. */
export const ownWords = z
  .record(z.string().regex(NAME), entry)
  .meta({ maxProperties: MOST_TEXTS })
  .transform(
    (texts, context): NonNullable<House["texts"]> =>
      Object.keys(texts).length > MOST_TEXTS ? refuse(context, texts, { kind: "too-many", limit: MOST_TEXTS }) : texts,
  );
