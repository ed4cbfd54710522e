import { withFolder } from "../temporary-folder.js";
import type { Unpressed } from "./press-book.js";
import { openStage } from "./stage.js";
import { NOT_ON_CARDS } from "./story/pressing.js";
import { STORY } from "./story/story.js";
import type { Finding, Row } from "./tally.js";

export interface Ran {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
  /** Places and words that the search should have found and did not: then its silence elsewhere says nothing. */
  readonly blind: readonly string[];
  readonly seconds: number;
}

export interface RunOrder {
  /** Ids of places. */
  readonly leaks: readonly string[];
  readonly chapter: (title: string, done: number, of: number) => void;
}

/** A new button that nobody tries is one of which nothing is known. */
const notPressed = ({ byOthers, onCard }: Unpressed): readonly string[] => [
  ...byOthers.map((verb) => `Knopf „${verb}“: nicht von mehreren Personen versucht`),
  ...onCard.filter((verb) => !(verb in NOT_ON_CARDS)).map((verb) => `Knopf „${verb}“: auf keiner Karte gedrückt`),
];

export const blindIn = (
  rows: readonly Row[],
  neverSeen: readonly { readonly owner: string; readonly field: string }[],
  unpressed: Unpressed,
): readonly string[] => [
  ...rows
    .filter(({ place, searched }) => place.ifNone === undefined && searched === 0)
    .map(({ place }) => `${place.name}: nicht durchsucht`),
  ...rows
    .filter(({ place, searched, allowed }) => place.allowed !== undefined && searched > 0 && allowed === 0)
    .map(({ place }) => `${place.name}: kein Treffer, obwohl hier welche sein müssen`),
  ...notPressed(unpressed),
  ...neverSeen.map(({ owner, field }) => `${owner}, ${field}: nirgends gefunden, auch nicht, wo es hingehört`),
];

/** The whole story once, in a folder of its own that is gone afterwards. */
export const runStory = ({ leaks, chapter }: RunOrder): Promise<Ran> =>
  withFolder(async (root) => {
    const begun = performance.now();
    const stage = await openStage(root, leaks);
    try {
      for (const [index, { title, play }] of STORY.entries()) {
        chapter(title, index, STORY.length);
        await play(stage);
        await stage.sweep();
      }
    } finally {
      await stage.close();
    }
    const rows = stage.tally.rows();
    const findings = stage.tally.findings();
    return {
      rows,
      findings,
      blind: blindIn(rows, stage.tally.neverSeen(), stage.presses.left()),
      seconds: (performance.now() - begun) / 1000,
    };
  });
