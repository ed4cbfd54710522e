import type { Wishes } from "../../dialogue/index.js";
import type { Address, Erasing, PlanPart } from "../person-file.js";
import { DIALOGUES } from "./dialogues.js";
import { EMERGENCIES } from "./emergencies.js";
import type { Table } from "./entry.js";
import { NOTICES, SLOTS } from "./messages.js";
import { under } from "./paths.js";

const WISH = { purpose: "remind", record: "wishes", subject: "wishes" } as const;
const PAUSE = { purpose: "remind", record: "pause", subject: "wishes" } as const;
const ADDRESS = { purpose: "remind", record: "in-house", subject: "nobody" } as const;
const ERASING = { purpose: "prove", record: "while-erasing", subject: "nobody" } as const;

export const LANGUAGES = { de: { de: "Deutsch", en: "German" }, en: { de: "Englisch", en: "English" } } as const;

const WISHES = {
  muted: {
    ...WISH,
    kind: "yes-or-no",
    what: { de: "Ob die Person keine Erinnerungen möchte", en: "Whether the person wants no nudges" },
    why: {
      de: "Wer Erinnerungen abstellt, bekommt keine mehr. Das sieht nur die Person selbst.",
      en: "Whoever turns nudges off gets none any more. Only the person sees this.",
    },
  },
  restricted: {
    ...WISH,
    kind: "yes-or-no",
    what: { de: "Ob die Person die Nutzung ihrer Daten eingeschränkt hat", en: "Whether the person restricted the use of their data" },
    why: {
      de: "Dann wird nur noch aufbewahrt, was da ist, bis die Person es selbst aufhebt.",
      en: "Then what is there is only kept, until the person lifts it themselves.",
    },
  },
  "pauses[].from": {
    ...PAUSE,
    kind: "day",
    what: { de: "Erster Tag einer selbst eingetragenen Pause", en: "First day of a pause entered by the person" },
    why: {
      de: "In dieser Zeit sendet der Bot nichts. Einen Grund fragt er nie.",
      en: "In this time the bot sends nothing. It never asks why.",
    },
  },
  "pauses[].to": {
    ...PAUSE,
    kind: "day",
    what: { de: "Letzter Tag einer selbst eingetragenen Pause", en: "Last day of a pause entered by the person" },
    why: {
      de: "In dieser Zeit sendet der Bot nichts. Einen Grund fragt er nie.",
      en: "In this time the bot sends nothing. It never asks why.",
    },
  },
  bundleOn: {
    ...WISH,
    kind: "number",
    what: {
      de: "Wochentag, an dem eine Führungskraft ihre Sammelnachricht möchte",
      en: "Weekday on which a lead wants the bundled message",
    },
    why: { de: "Diesen Tag wählt die Führungskraft selbst.", en: "The lead chooses this day." },
  },
  language: {
    ...WISH,
    kind: "state",
    what: { de: "In welcher Sprache der Bot mit der Person spricht", en: "In which language the bot speaks with the person" },
    values: LANGUAGES,
  },
} as const satisfies Table<Wishes>;

const ADDRESSES = {
  conversation: {
    ...ADDRESS,
    kind: "address",
    what: { de: "Kennung des Chats mit dem Bot in Teams", en: "Id of the chat with the bot in Teams" },
  },
  serviceUrl: {
    ...ADDRESS,
    kind: "address",
    what: { de: "Adresse des Teams-Dienstes, über den der Chat läuft", en: "Address of the Teams service that the chat goes through" },
  },
  isGone: {
    ...ADDRESS,
    subject: "delivery-slots",
    kind: "yes-or-no",
    what: { de: "Ob Teams diesen Chat nicht mehr kennt", en: "Whether Teams knows this chat no more" },
    why: { de: "Dann beginnt die nächste Nachricht einen neuen Chat.", en: "Then the next message begins a new chat." },
  },
} as const satisfies Table<Address>;

const ERASINGS = {
  receipt: { ...ERASING, kind: "mark", what: { de: "Nummer des Löschbelegs, der entsteht", en: "Number of the deletion receipt to come" } },
  on: {
    ...ERASING,
    kind: "day",
    what: { de: "Tag, an dem die Person alles löschen ließ", en: "Day on which the person had everything erased" },
    why: {
      de: "Nach einem Absturz wird das Löschen unter demselben Beleg beendet. Danach steht hier nichts mehr.",
      en: "After a crash the erasing is finished under the same receipt. After that nothing stands here.",
    },
  },
} as const satisfies Table<Erasing>;

const RECEIPT = { purpose: "prove", record: "deletion-receipt", subject: "own-data" } as const;

const ERASED = {
  receipt: { ...RECEIPT, kind: "mark", what: { de: "Nummer eines Löschbelegs auf Wunsch", en: "Number of a deletion receipt on request" } },
  on: {
    ...RECEIPT,
    kind: "day",
    what: { de: "Tag, an dem die Person alles löschen ließ", en: "Day on which the person had everything erased" },
    why: {
      de: "Den Beleg hat nur die Person selbst. In einer Liste würde er verraten, dass jemand gelöscht hat.",
      en: "Only the person has the receipt. In a list it would tell that somebody had erased.",
    },
  },
} as const satisfies Table<Erasing>;

export const PLAN = {
  ...under("wishes", WISHES),
  ...under("dialogues[]", DIALOGUES),
  ...under("slots[]", SLOTS),
  ...under("notices[]", NOTICES),
  ...under("address", ADDRESSES),
  ...under("erasing", ERASINGS),
  ...under("erased[]", ERASED),
  ...under("emergencies", EMERGENCIES),
  nudgedOn: {
    purpose: "remind",
    record: "next-nudge",
    subject: "nobody",
    kind: "day",
    what: { de: "Tag der letzten Erinnerung", en: "Day of the last nudge" },
    why: { de: "Niemand bekommt an einem Tag zwei Erinnerungen.", en: "Nobody gets two nudges on one day." },
  },
  entraId: {
    ...ADDRESS,
    purpose: "operate",
    kind: "mark",
    what: {
      de: "Konto, das laut Teams zum Anmeldenamen dieser Person gehört",
      en: "Account that belongs to this person’s sign-in name, as Teams says",
    },
  },
  withoutBot: {
    purpose: "remind",
    record: "until-back",
    subject: "delivery-slots",
    kind: "yes-or-no",
    what: { de: "Ob die Person den Bot entfernt hat", en: "Whether the person took the bot away" },
    why: {
      de: "Dann sendet der Bot ihr nichts mehr. In einem Notzugang ist nur zu sehen, ob er sie anschreiben kann.",
      en: "Then the bot sends them nothing more. In an emergency access one only sees whether it can write to them.",
    },
  },
  wakeAt: {
    purpose: "remind",
    record: "while-waiting",
    subject: "nobody",
    kind: "moment",
    what: { de: "Wann der Bot für diese Person wieder etwas zu tun hat", en: "When the bot has something to do for this person again" },
    why: {
      de: "So muss der Bot nicht jede Minute alle Dateien öffnen. Meist liegt der Zeitpunkt in der Zukunft.",
      en: "So the bot need not open all files every minute. The time mostly lies in the future.",
    },
  },
  leavesOn: {
    purpose: "operate",
    record: "in-house",
    subject: "nobody",
    kind: "day",
    what: { de: "Letzter Tag im Haus", en: "Last day in the house" },
    why: { de: "30 Tage danach wird alles über die Person gelöscht.", en: "30 days later everything about the person is destroyed." },
  },
} as const satisfies Table<PlanPart>;
