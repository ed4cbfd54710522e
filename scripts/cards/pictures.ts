import type { JsonObject } from "../../cards/index.js";
import type { Language } from "../../dialogue/index.js";
import type { NamedCard } from "./rendered.js";
import { openStage, WIDTHS, type Width } from "./stage.js";
import { THEMES, type Theme } from "./themes.js";

/** One card in one look. */
export interface Shot {
  /** "<card>.<state>.<language>.<theme>.<width>" */
  readonly name: string;
  readonly card: JsonObject;
  readonly language: Language;
  readonly theme: Theme;
  readonly width: Width;
}

/** Every card in every theme and width. */
export const shotsOf = (cards: readonly NamedCard[]): readonly Shot[] =>
  cards.flatMap(({ name, language, rendered: { card } }) =>
    WIDTHS.flatMap((width) => THEMES.map((theme) => ({ name: `${name}.${theme}.${width}`, card, language, theme, width }))),
  );

type Taken = (shot: Shot, picture: Buffer) => void;

const takeIn = async (language: Language, shots: readonly Shot[], taken: Taken): Promise<void> => {
  const stage = await openStage(language);
  try {
    for (const shot of shots) {
      await stage.setWidth(shot.width);
      await stage.show(shot.card, shot.theme);
      taken(shot, await stage.picture());
    }
  } finally {
    await stage.close();
  }
};

/** A browser for each language, both at once. */
export const takePictures = async (shots: readonly Shot[], taken: Taken): Promise<void> => {
  const languages = [...new Set(shots.map(({ language }) => language))];
  const inOne = (wanted: Language): readonly Shot[] => shots.filter(({ language }) => language === wanted);
  await Promise.all(languages.map((language) => takeIn(language, inOne(language), taken)));
};
