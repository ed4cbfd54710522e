import type { Text } from "../../dialogue/formats/format.js";

export const ADMIN_TEXTS = {} as const satisfies Readonly<Record<string, Text>>;
