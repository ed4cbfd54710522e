import type { GivenItem, NamedView } from "../../dialogue/release.js";
import { type JsonObject, type Line, text, written } from "../kit/parts.js";
import { nameOf, type Plain, verbatim } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";

export interface ItemData {
  readonly title: Plain;
  /** None, where the topic alone says enough. */
  readonly notes: readonly Line[];
}

export interface ShownData {
  readonly from: Plain;
  readonly items: readonly ItemData[];
  readonly purpose: Plain;
}

/** Each of `items`. */
export const ITEMS: JsonObject = {
  $data: "${items}",
  type: "Container",
  spacing: "medium",
  items: [text("${title}", { weight: "bolder" }), { $data: "${notes}", ...written("${text}", { spacing: "small" }) }],
};

/** What a recipient gets to read. The preview and the opened card both show this one piece, filled by the one function below, so that
 *  nobody can be shown anything but what was previewed. */
export const SHOWN: JsonObject = {
  $data: "${shown}",
  type: "Container",
  spacing: "medium",
  items: [text("${from}"), ITEMS, text("${purpose}", { spacing: "medium" })],
};

/** Under the title it was released with, whatever the house calls the topic now. */
export const itemsData = (items: readonly GivenItem[], { pick }: Voice): readonly ItemData[] =>
  items.map(({ title, note }) => {
    const words = verbatim(note);
    return { title: pick(title), notes: words === "" ? [] : [{ text: words }] };
  });

export const shownData = ({ items }: Pick<NamedView, "items">, authorName: string, voice: Voice): ShownData => ({
  from: voice.say("shown.from", { name: nameOf(authorName) }),
  items: itemsData(items, voice),
  purpose: voice.say("shown.purpose"),
});
