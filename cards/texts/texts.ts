import type { Text } from "../../dialogue/formats/format.js";
import { KIT_TEXTS } from "../kit/texts.js";
import { PREPARATION_TEXTS } from "../preparation/texts.js";
import { TALK_TEXTS } from "../talk/texts.js";

/** Every text of every card. Both languages stand side by side, so that one without the other does not compile. */
const ALL = {
  ...KIT_TEXTS,
  ...TALK_TEXTS,
  ...PREPARATION_TEXTS,
} as const satisfies Readonly<Record<string, Text>>;

export type TextKey = keyof typeof ALL;

export const TEXTS: Readonly<Record<TextKey, Text>> = ALL;
