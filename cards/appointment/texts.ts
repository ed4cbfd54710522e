import type { Text } from "../../dialogue/formats/format.js";

export const APPOINTMENT_TEXTS = {} as const satisfies Readonly<Record<string, Text>>;
