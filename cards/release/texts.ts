import type { Text } from "../../dialogue/formats/format.js";
import { CHOOSING_TEXTS } from "./choosing-texts.js";
import { OWN_TEXTS } from "./own-texts.js";
import { READING_TEXTS } from "./reading-texts.js";

export const RELEASE_TEXTS = {
  ...CHOOSING_TEXTS,
  ...OWN_TEXTS,
  ...READING_TEXTS,
} as const satisfies Readonly<Record<string, Text>>;
