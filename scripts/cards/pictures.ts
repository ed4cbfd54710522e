import type { NamedCard } from "./rendered.js";
import { openStage, type Stage, WIDTHS } from "./stage.js";
import { THEMES } from "./themes.js";

export interface Picture {
  /** "<card>.<state>.<language>.<theme>.<width>" */
  readonly name: string;
  readonly bytes: Buffer;
  /** How many there will be. */
  readonly outOf: number;
}

const LOOKS = WIDTHS.flatMap((width) => THEMES.map((theme) => ({ theme, width })));

async function* picturesOn(stage: Stage, cards: readonly NamedCard[]): AsyncGenerator<Picture> {
  const outOf = cards.length * LOOKS.length;
  for (const { name, rendered } of cards) {
    for (const { theme, width } of LOOKS) {
      await stage.setWidth(width);
      await stage.show(rendered.card, theme);
      yield { name: `${name}.${theme}.${width}`, bytes: await stage.picture(), outOf };
    }
  }
}

/** Every card in every theme and width, one after the other. */
export async function* picturesOf(cards: readonly NamedCard[]): AsyncGenerator<Picture> {
  const stage = await openStage();
  try {
    yield* picturesOn(stage, cards);
  } finally {
    await stage.close();
  }
}
