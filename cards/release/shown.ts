import type { Format } from "../../dialogue/formats/format.js";
import type { Item, NamedView } from "../../dialogue/release.js";
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

/** A house may have dropped a topic since. */
export const topicTitle = (format: Format, { topic }: Pick<Item, "topic">, { say, pick }: Voice): Plain => {
  const found = format.topics.find(({ id }) => id === topic);
  return found === undefined ? say("release.former-topic") : pick(found.text);
};

export const itemsData = (format: Format, items: readonly Item[], voice: Voice): readonly ItemData[] =>
  items.map((item) => {
    const note = verbatim(item.note);
    return { title: topicTitle(format, item, voice), notes: note === "" ? [] : [{ text: note }] };
  });

export const shownData = ({ items }: Pick<NamedView, "items">, format: Format, authorName: string, voice: Voice): ShownData => ({
  from: voice.say("shown.from", { name: nameOf(authorName) }),
  items: itemsData(format, items, voice),
  purpose: voice.say("shown.purpose"),
});
