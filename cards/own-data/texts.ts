import type { Text } from "../../dialogue/formats/format.js";

export const OWN_DATA_TEXTS = {} as const satisfies Readonly<Record<string, Text>>;
