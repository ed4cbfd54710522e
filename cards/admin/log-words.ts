import type { HousePart } from "../../dialogue/house-parts.js";
import type { LoggedAct } from "../../dialogue/logged-act.js";
import { type Plain, plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import type { TextKey } from "../texts/texts.js";

/** A record, so that a new kind without words does not compile. */
const ACTS: Readonly<Record<LoggedAct, TextKey>> = {
  "settings-changed": "log.settings-changed",
  "roster-replaced": "log.roster-replaced",
  restored: "log.restored",
  "sending-resumed": "log.sending-resumed",
  "former-house": "log.former-house",
  "former-roster": "log.former-roster",
  "key-rotated": "log.key-rotated",
  migrated: "log.migrated",
  repaired: "log.repaired",
  "emergency-asked": "log.emergency-asked",
  "emergency-approved": "log.emergency-approved",
  "emergency-declined": "log.emergency-declined",
  "emergency-opened": "log.emergency-opened",
  "emergency-ended": "log.emergency-ended",
  "version-raised": "log.version-raised",
};

/** For whoever reads a list back that came out of a file. */
export const isLoggedAct = (word: string): word is LoggedAct => Object.hasOwn(ACTS, word);

/** Entries that are not there, by their numbers. */
export interface GapView {
  readonly from: number;
  readonly to: number;
}

export interface Act {
  readonly what: LoggedAct;
  readonly parts?: readonly HousePart[];
  readonly gap?: GapView;
}

/** "Einstellungen geändert: Zeiträume, Versandzeiten" */
export const actWords = ({ what, parts = [], gap }: Act, { say }: Pick<Voice, "say">): Plain => {
  const act = say(ACTS[what]);
  const of = plain(parts.map((part) => say(`log.part.${part}`)).join(", "));
  const said = parts.length === 0 ? act : say("log.act-parts", { act, parts: of });
  return gap === undefined ? said : say("log.act-gap", { act: said, ...gap });
};
