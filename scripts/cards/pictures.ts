import type { JsonObject } from "../../cards/index.js";
import type { NamedCard } from "./rendered.js";
import { openStage, WIDTHS, type Width } from "./stage.js";
import { THEMES, type Theme } from "./themes.js";

/** One card in one look. */
export interface Shot {
  /** "<card>.<state>.<language>.<theme>.<width>" */
  readonly name: string;
  readonly card: JsonObject;
  readonly theme: Theme;
  readonly width: Width;
}

/** Every card in every theme and width. */
export const shotsOf = (cards: readonly NamedCard[]): readonly Shot[] =>
  cards.flatMap(({ name, rendered: { card } }) =>
    WIDTHS.flatMap((width) => THEMES.map((theme) => ({ name: `${name}.${theme}.${width}`, card, theme, width }))),
  );

type Taken = (shot: Shot, picture: Buffer) => void;

/** Takes from the same queue as its neighbours until it is empty. */
const takeFrom = async (queue: IterableIterator<Shot>, taken: Taken): Promise<void> => {
  const stage = await openStage();
  try {
    for (const shot of queue) {
      await stage.setWidth(shot.width);
      await stage.show(shot.card, shot.theme);
      taken(shot, await stage.picture());
    }
  } finally {
    await stage.close();
  }
};

/** As many browsers as the smallest machine has cores. */
const AT_ONCE = 2;

export const takePictures = async (shots: readonly Shot[], taken: Taken): Promise<void> => {
  const queue = shots.values();
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, shots.length) }, () => takeFrom(queue, taken)));
};
