import type { CardVerb } from "../../cards/index.js";
import type { PersonId } from "../../dialogue/index.js";
import type { Chance } from "../chance.js";

/** A word first, then the buttons of whatever is shown, one after the other. */
export interface Recipe {
  readonly says: string;
  readonly word?: string;
  readonly verbs?: readonly CardVerb[];
  /** What happens to the app and not in it. */
  readonly teams?: "blocks" | "unblocks" | "removes" | "installs";
  /** What Teams is answered when it asks whether the file is wanted. */
  readonly file?: "accepted" | "declined";
  /** On cards that are not before anybody any more. */
  readonly isLost?: boolean;
}

const NOTES: readonly CardVerb[] = ["preparation.open", "preparation.save"];
const DRAFT: readonly CardVerb[] = [...NOTES, "release.topics", "release.people", "release.preview"];
const OLD_CARDS: readonly CardVerb[] = ["preparation.open", "release.own", "reminders.open", "release.read", "team.open"];
const FILE: readonly CardVerb[] = ["data.open", "data.export", "data.file"];

/** What somebody may do for themselves alone, and how a report names it. */
export const PRIVATE_ACTS = {
  "open-checklist": { says: "öffnet die Themenliste", word: "vorbereiten", verbs: ["preparation.open", "preparation.close"] },
  prepare: { says: "schreibt Notizen", word: "vorbereiten", verbs: NOTES },
  edit: { says: "ändert Notizen", word: "vorbereiten", verbs: [...NOTES, ...NOTES] },
  "erase-preparation": { says: "löscht die Notizen", word: "freigeben", verbs: ["preparation.erase-ask", "preparation.erase"] },
  draft: { says: "beginnt eine Freigabe", word: "vorbereiten", verbs: DRAFT },
  "discard-draft": { says: "verwirft eine Freigabe", word: "vorbereiten", verbs: [...DRAFT, "release.discard"] },
  release: { says: "gibt der benannten Person frei", word: "vorbereiten", verbs: [...DRAFT, "release.send"] },
  "take-back": { says: "nimmt eine Freigabe zurück", word: "zurückziehen", verbs: ["release.list", "release.withdraw"] },
  mute: { says: "stellt Erinnerungen ab", word: "stumm" },
  unmute: { says: "stellt Erinnerungen an", word: "wieder erinnern" },
  "save-wishes": { says: "wünscht sich einen Wochentag", word: "erinnerungen", verbs: ["reminders.open", "reminders.save"] },
  language: { says: "wechselt die Sprache", word: "englisch" },
  "read-own": { says: "liest die eigenen Daten", word: "meine daten", verbs: ["data.open", "data.read"] },
  "file-taken": { says: "nimmt die Daten als Datei", word: "meine daten", verbs: FILE, file: "accepted" },
  "file-declined": { says: "möchte die Datei doch nicht", word: "meine daten", verbs: FILE, file: "declined" },
  correct: { says: "sieht nach, wie man etwas berichtigt", word: "meine rechte", verbs: ["rights.open", "rights.correct"] },
  restrict: {
    says: "schränkt die Nutzung der Daten ein",
    word: "meine rechte",
    verbs: ["rights.open", "rights.restrict-ask", "rights.restrict"],
  },
  lift: { says: "hebt die Einschränkung auf", word: "meine rechte", verbs: ["rights.open", "rights.lift"] },
  object: { says: "widerspricht", word: "meine rechte", verbs: ["rights.open", "rights.object-ask", "rights.object"] },
  "erase-all": { says: "lässt alles löschen", word: "alles löschen", verbs: ["data.erase-ask", "data.erase"] },
  "read-date": { says: "sieht den Termin an", word: "termin", verbs: ["appointment.propose"] },
  "ask-held": { says: "fragt nach dem Festhalten", word: "stattgefunden", verbs: ["held.ask"] },
  help: { says: "fragt nach Hilfe", word: "hilfe", verbs: ["appointment.open"] },
  privacy: { says: "fragt, wer was sieht", word: "datenschutz", verbs: ["matrix.open"] },
  nonsense: { says: "schreibt irgendetwas", word: "Kummer mit meiner Leitung" },
  "old-card": { says: "klickt auf alte Karten", verbs: OLD_CARDS, isLost: true },
  block: { says: "sperrt den Bot", teams: "blocks" },
  unblock: { says: "gibt den Bot wieder frei", teams: "unblocks" },
  "remove-bot": { says: "entfernt den Bot", teams: "removes" },
  "install-bot": { says: "holt den Bot zurück", teams: "installs" },
} as const satisfies Readonly<Record<string, Recipe>>;

export type PrivateKind = keyof typeof PRIVATE_ACTS;

export const PRIVATE_KINDS = Object.keys(PRIVATE_ACTS) as readonly PrivateKind[];

export interface PrivateAct {
  readonly kind: PrivateKind;
  /** In which step. */
  readonly step: number;
  /** What is filled in follows from it. */
  readonly seed: number;
}

/** What several people know of, and what others than X do. */
export interface PublicAct {
  readonly kind: "propose" | "agree" | "held" | "confirm" | "object" | "pause" | "walk" | "restart" | "leaves" | "moves";
  readonly by: PersonId;
  readonly seed: number;
}

const MOST_SEED = 2 ** 31;

interface Drawing {
  readonly most: number;
  readonly steps: number;
}

/** One world in five is one in which nothing is done. */
export const privateActs = (chance: Chance, { most, steps }: Drawing): readonly PrivateAct[] => {
  const count = chance.below(5) === 0 ? 0 : 1 + chance.below(most);
  return Array.from({ length: count }, () => ({
    kind: chance.pick(PRIVATE_KINDS),
    step: chance.below(steps),
    seed: chance.below(MOST_SEED),
  })).sort((one, other) => one.step - other.step);
};

/** Of X only what X does together with others. A pause moves a due date: the card says that the lead sees the new one, so that it is no private act. */
const TOGETHER: readonly PublicAct["kind"][] = ["propose", "agree", "held", "confirm", "object"];
const BY_X: readonly PublicAct["kind"][] = [...TOGETHER, "pause"];
const BY_OTHERS: readonly PublicAct["kind"][] = [...TOGETHER, "walk", "walk", "walk", "walk"];
const OF_THE_HOUSE: readonly PublicAct["kind"][] = ["restart", "leaves", "moves"];

const X_OFTEN = 4;

export const publicActs = (chance: Chance, others: readonly PersonId[], x: PersonId): readonly PublicAct[] =>
  Array.from({ length: chance.below(4) }, () => {
    const by = chance.below(X_OFTEN) === 0 ? x : chance.pick(others);
    const kind = chance.below(40) === 0 ? chance.pick(OF_THE_HOUSE) : chance.pick(by === x ? BY_X : BY_OTHERS);
    return { kind, by, seed: chance.below(MOST_SEED) };
  });
