import type { Text } from "../../dialogue/formats/format.js";
import { ADMIN_TEXTS } from "../admin/texts.js";
import { APPOINTMENT_TEXTS } from "../appointment/texts.js";
import { EMERGENCY_TEXTS } from "../emergency/texts.js";
import { KIT_TEXTS } from "../kit/texts.js";
import { OWN_DATA_TEXTS } from "../own-data/texts.js";
import { PREPARATION_TEXTS } from "../preparation/texts.js";
import { PUBLIC_TEXTS } from "../public/texts.js";
import { REFUSAL_TEXTS } from "../refusal/texts.js";
import { TROUBLE_TEXTS } from "../refusal/trouble-texts.js";
import { RELEASE_TEXTS } from "../release/texts.js";
import { REVIEW_TEXTS } from "../review/texts.js";
import { TALK_TEXTS } from "../talk/texts.js";

/** Every text of every card. Both languages stand side by side, so that one without the other does not compile. */
const ALL = {
  ...KIT_TEXTS,
  ...TALK_TEXTS,
  ...PREPARATION_TEXTS,
  ...RELEASE_TEXTS,
  ...APPOINTMENT_TEXTS,
  ...OWN_DATA_TEXTS,
  ...ADMIN_TEXTS,
  ...EMERGENCY_TEXTS,
  ...REVIEW_TEXTS,
  ...REFUSAL_TEXTS,
  ...TROUBLE_TEXTS,
  ...PUBLIC_TEXTS,
} as const satisfies Readonly<Record<string, Text>>;

export type TextKey = keyof typeof ALL;

export const TEXTS: Readonly<Record<TextKey, Text>> = ALL;
