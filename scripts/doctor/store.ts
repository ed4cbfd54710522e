import { wordIn } from "./set.js";
import { telling, type Words } from "./told.js";
import type { Check } from "./world.js";

export const STORE_WORDS = {
  "store-fine": { state: "sound", says: "Die Daten lassen sich öffnen. Haus und Schlüssel passen zu den Einstellungen." },
  "store-unset": { state: "unknown", says: "Dafür fehlen IFD_DATA oder IFD_KEYS. Siehe „Einstellungen“." },
  "store-none": {
    state: "hint",
    says: "Es gibt noch keinen Datenbestand. Ohne ihn startet der Bot nicht.",
    helps: "Legen Sie ihn an: erst „npm run -s keys -- new“, dann „npm run -s store -- new --tenant VERZEICHNIS-ID“.",
  },
  "store-denied": {
    state: "unknown",
    says: "Die Daten waren nicht zu lesen ({reason}). Siehe „Platte der Daten“ und „Platte der Schlüssel“.",
  },
  "store-closed": {
    state: "finding",
    says: "Die Daten lassen sich nicht öffnen. {words}",
    helps: "Meist passt der Hausschlüssel nicht zu den Daten, oder ein Ordner ist der falsche. Weiter hilft docs/operations.md.",
  },
  "store-no-house": {
    state: "finding",
    says: "Es fehlen die Einstellungen des Hauses. So startet der Bot nicht.",
    helps: "Spielen Sie sie ein: „npm run -s store -- house --file haus.json“. Eine Vorlage ist scripts/install/haus.json.",
  },
  "store-other-house": {
    state: "finding",
    says: "Die Daten gehören einem anderen Haus als dem in IFD_TENANT. So startet der Bot nicht.",
    helps: "Meist nennt IFD_TENANT das falsche Verzeichnis. Sonst zeigt IFD_DATA auf die Daten eines anderen Hauses.",
  },
} as const satisfies Words;

const tell = telling(STORE_WORDS);

const store: Check["run"] = async (world) => {
  const look = await world.store();
  switch (look.kind) {
    case "unset":
      return [tell("store-unset")];
    case "none":
      return [tell("store-none")];
    case "denied":
      return [tell("store-denied", { reason: look.code })];
    case "closed":
      return [tell("store-closed", { words: look.words })];
    case "open": {
      const tenant = wordIn(world.environment, "IFD_TENANT");
      if (tenant !== undefined && tenant.toLowerCase() !== look.tenant.toLowerCase()) return [tell("store-other-house")];
      return [tell(look.timeZone === undefined ? "store-no-house" : "store-fine")];
    }
  }
};

export const STORE: readonly Check[] = [{ id: "store", title: "Datenbestand", isFar: false, run: store }];
