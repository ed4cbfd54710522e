import type { Day } from "../../dialogue/calendar/day.js";
import type { Format, Text } from "../../dialogue/formats/format.js";
import type { Item } from "../../dialogue/release.js";

interface Ending {
  readonly endsOn: Day;
}

/** What was released has the title under which it was; a house may have reworded the topic since. */
interface TitledItem extends Item {
  readonly title?: Text;
}

interface OfTopics extends Ending {
  readonly format: Format;
  readonly items: readonly TitledItem[];
}

interface OfWords extends Ending {
  /** The other person's name: whom it was written to, or who it was agreed with. */
  readonly other: string;
  readonly text: string;
}

/** One thing somebody wrote, whole. */
export type OwnRecord =
  | (OfTopics & { readonly kind: "preparation" | "draft"; readonly dueOn: Day })
  | (OfTopics & { readonly kind: "release"; readonly releasedOn: Day; readonly withdrawnOn?: Day; readonly to: readonly string[] })
  | (OfWords & { readonly kind: "answer" | "lead-topics" | "protocol" });

/** Characters on one page. A card in answer to a click takes forty thousand; quotes and line breaks count twice, and so does the
 *  frame around each note. */
const PAGE = 12_000;
const FRAME = 400;

const weightOfItem = ({ note }: Item): number => note.length + FRAME;

const weightOf = (record: OwnRecord): number =>
  "items" in record ? FRAME + record.items.reduce((sum, item) => sum + weightOfItem(item), 0) : FRAME + record.text.length;

const filled = <T>(things: readonly T[], weigh: (thing: T) => number): readonly (readonly T[])[] => {
  const pages: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const weight = weigh(thing);
    const page = pages.at(-1);
    if (page === undefined || weight > room) {
      pages.push([thing]);
      room = PAGE - weight;
    } else {
      page.push(thing);
      room -= weight;
    }
  }
  return pages;
};

/** A list of topics longer than a page goes on on the next one. */
const inPieces = (record: OwnRecord): readonly OwnRecord[] =>
  "items" in record && weightOf(record) > PAGE ? filled(record.items, weightOfItem).map((items) => ({ ...record, items })) : [record];

export const ownPages = (records: readonly OwnRecord[]): readonly (readonly OwnRecord[])[] => filled(records.flatMap(inPieces), weightOf);
