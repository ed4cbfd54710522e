import type { LeadTopics, Preparation, Protocol, Receipt, Release } from "../../dialogue/index.js";
import type { ContentPart } from "../person-file.js";
import { SIDES } from "./dialogues.js";
import type { Table } from "./entry.js";
import { under } from "./paths.js";

const PREPARATION = { purpose: "prepare", record: "preparation", subject: "preparation" } as const;
const LEAD_TOPICS = { purpose: "prepare", record: "lead-topics", subject: "lead-topics" } as const;
const RELEASE = { purpose: "release", record: "release", subject: "release" } as const;
const ANSWER = { purpose: "release", record: "answer", subject: "answer" } as const;
const PROTOCOL = { purpose: "agree", record: "protocol", subject: "protocol" } as const;
const WISH = { purpose: "agree", record: "protocol-wish", subject: "protocol-wish" } as const;

const COUNTS_DOWN = {
  de: "Ab diesem Tag läuft die Frist, nach der es gelöscht wird.",
  en: "From this day on the time runs after which it is destroyed.",
} as const;

const PREPARATIONS = {
  dialogue: { ...PREPARATION, kind: "mark", what: { de: "Zu welchem Gespräch", en: "For which dialogue" } },
  begunOn: {
    ...PREPARATION,
    kind: "day",
    what: { de: "Tag, an dem sie begonnen wurde", en: "Day on which it was begun" },
    why: COUNTS_DOWN,
  },
  "items[].topic": { ...PREPARATION, kind: "content", what: { de: "Angekreuztes Thema", en: "Ticked topic" } },
  "items[].note": { ...PREPARATION, kind: "content", what: { de: "Eigene Notiz dazu", en: "Own note on it" } },
} as const satisfies Table<Preparation>;

const TOPICS_OF_LEAD = {
  dialogue: { ...LEAD_TOPICS, kind: "mark", what: { de: "Zu welchem Gespräch", en: "For which dialogue" } },
  employee: { ...LEAD_TOPICS, kind: "person", what: { de: "Für wen sie gedacht sind", en: "For whom they are meant" } },
  begunOn: {
    ...LEAD_TOPICS,
    kind: "day",
    what: { de: "Tag, an dem sie begonnen wurden", en: "Day on which they were begun" },
    why: COUNTS_DOWN,
  },
  text: { ...LEAD_TOPICS, kind: "content", what: { de: "Was die Führungskraft ansprechen möchte", en: "What the lead wants to raise" } },
} as const satisfies Table<LeadTopics>;

const RECEIPTS = {
  person: { ...RELEASE, kind: "person", what: { de: "Wem die Themen gezeigt werden", en: "To whom the topics are shown" } },
  state: {
    ...RELEASE,
    kind: "state",
    what: { de: "Was diese Person selbst dazu erklärt hat", en: "What this person said about it themselves" },
    values: {
      released: { de: "noch nichts", en: "nothing yet" },
      seen: { de: "selbst auf „gesehen“ geklickt", en: "clicked “seen” themselves" },
      answered: { de: "geantwortet", en: "answered" },
      "answered-before": { de: "geantwortet, bevor etwas zurückgenommen wurde", en: "answered before something was taken back" },
    },
    why: {
      de: "„Gesehen“ ist eine freiwillige Antwort. Das Öffnen selbst wird nirgends festgehalten.",
      en: "“Seen” is a voluntary answer. Opening as such is kept nowhere.",
    },
  },
  answer: {
    ...ANSWER,
    kind: "content",
    what: { de: "Antwort an die Person, die freigegeben hat", en: "Answer to the person who released" },
  },
} as const satisfies Table<Receipt>;

const RELEASES = {
  id: { ...RELEASE, kind: "mark", what: { de: "Zufällige Kennung der Freigabe", en: "Random id of the release" } },
  author: { ...RELEASE, kind: "person", what: { de: "Wer freigibt", en: "Who releases" } },
  dialogue: { ...RELEASE, kind: "mark", what: { de: "Zu welchem Gespräch", en: "For which dialogue" } },
  "items[].topic": { ...RELEASE, kind: "content", what: { de: "Ausgewähltes Thema", en: "Chosen topic" } },
  "items[].note": { ...RELEASE, kind: "content", what: { de: "Text, der dazu gezeigt wird", en: "Text that is shown with it" } },
  "items[].title.de": { ...RELEASE, kind: "house-words", what: { de: "Titel des Themas auf Deutsch", en: "Title of the topic in German" } },
  "items[].title.en": {
    ...RELEASE,
    kind: "house-words",
    what: { de: "Titel des Themas auf Englisch", en: "Title of the topic in English" },
  },
  state: {
    ...RELEASE,
    kind: "state",
    what: { de: "Wie es um die Freigabe steht", en: "How the release stands" },
    values: {
      draft: { de: "Entwurf, niemand sonst sieht ihn", en: "draft, nobody else sees it" },
      released: { de: "freigegeben", en: "released" },
      withdrawn: { de: "zurückgenommen", en: "taken back" },
    },
  },
  begunOn: {
    ...RELEASE,
    record: "draft",
    subject: "draft",
    kind: "day",
    what: { de: "Tag, an dem der Entwurf begonnen wurde", en: "Day on which the draft was begun" },
    why: COUNTS_DOWN,
  },
  version: {
    ...RELEASE,
    record: "draft",
    subject: "draft",
    kind: "number",
    what: { de: "Der wievielte Wortlaut des Entwurfs es ist", en: "Which wording of the draft it is" },
    why: {
      de: "Freigegeben wird nur, was in der Vorschau stand. Mit der Freigabe fällt die Zahl weg.",
      en: "Nothing is released but what the preview showed. With the release the number goes.",
    },
  },
  releasedOn: { ...RELEASE, kind: "day", what: { de: "Tag der Freigabe", en: "Day of the release" }, why: COUNTS_DOWN },
  withdrawnOn: {
    ...RELEASE,
    subject: "withdrawn",
    kind: "day",
    what: { de: "Tag, an dem sie zurückgenommen wurde", en: "Day on which it was taken back" },
    why: COUNTS_DOWN,
  },
  ...under("to[]", RECEIPTS),
  ...under("takenBackFrom[]", RECEIPTS),
  "takenBackFrom[].takenBackOn": {
    ...ANSWER,
    subject: "withdrawn",
    kind: "day",
    what: { de: "Tag, an dem sie dieser Person wieder genommen wurde", en: "Day on which it was taken back from this person" },
    why: COUNTS_DOWN,
  },
} as const satisfies Table<Release>;

const PROTOCOLS = {
  dialogue: { ...PROTOCOL, kind: "mark", what: { de: "Zu welchem Gespräch", en: "For which dialogue" } },
  employee: { ...PROTOCOL, kind: "person", what: { de: "Die beschäftigte Person", en: "The employee" } },
  lead: { ...PROTOCOL, kind: "person", what: { de: "Die Führungskraft", en: "The lead" } },
  state: {
    ...PROTOCOL,
    kind: "state",
    what: { de: "Wie es um das Protokoll steht", en: "How the protocol stands" },
    values: {
      wished: { de: "eine Seite möchte eines", en: "one side wants one" },
      "in-writing": { de: "beide möchten es und schreiben daran", en: "both want it and are writing it" },
      signed: { de: "von beiden unterschrieben", en: "signed by both" },
    },
  },
  by: {
    ...WISH,
    kind: "state",
    what: {
      de: "Welche Seite ein Protokoll möchte. Die andere sieht es nicht.",
      en: "Which side wants a protocol. The other does not see it.",
    },
    values: SIDES,
  },
  since: {
    ...PROTOCOL,
    kind: "day",
    what: { de: "Seit wann der Wunsch oder das Protokoll besteht", en: "Since when there is the wish or the protocol" },
    why: COUNTS_DOWN,
  },
  text: { ...PROTOCOL, kind: "content", what: { de: "Wortlaut des Protokolls", en: "Wording of the protocol" } },
  version: {
    ...PROTOCOL,
    kind: "number",
    what: { de: "Der wievielte Wortlaut es ist", en: "Which wording it is" },
    why: { de: "Unterschrieben wird nur der Wortlaut, den man gesehen hat.", en: "Only the wording that one has seen is signed." },
  },
  signedBy: {
    ...PROTOCOL,
    kind: "state",
    what: { de: "Welche Seite schon unterschrieben hat", en: "Which side has signed already" },
    values: SIDES,
  },
} as const satisfies Table<Protocol>;

export const CONTENT = {
  ...under("preparations[]", PREPARATIONS),
  ...under("leadTopics[]", TOPICS_OF_LEAD),
  ...under("releases[]", RELEASES),
  ...under("protocols[]", PROTOCOLS),
} as const satisfies Table<ContentPart>;
