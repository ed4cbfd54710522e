import type { Text } from "../../dialogue/formats/format.js";
import { AUDIENCE_TEXTS } from "./audience-texts.js";

/** What all cards share. Keys are the names under which a house may change a text. */
export const KIT_TEXTS = {
  ...AUDIENCE_TEXTS,
  "product.name": { de: "IFD-Bot", en: "IFD-Bot" },
  "date.day": { de: "{on, date, day}", en: "{on, date, day}" },
  "date.short": { de: "{on, date, short}", en: "{on, date, short}" },
  "button.back": { de: "Zurück", en: "Back" },
  "button.close": { de: "Schließen", en: "Close" },
  "button.cancel": { de: "Abbrechen", en: "Cancel" },
  "button.help": { de: "Hilfe", en: "Help" },
  "button.next-page": { de: "Nächste Seite", en: "Next page" },
  "button.previous-page": { de: "Vorige Seite", en: "Previous page" },
} as const satisfies Readonly<Record<string, Text>>;
