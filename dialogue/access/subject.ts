import type { Emergency } from "../emergency.js";
import { chainOf, type PersonId, type Roster } from "../person.js";
import type { InWriting, Signed } from "../protocol.js";
import { namedIn, type Release, takenBackFrom, viewFor } from "../release.js";
import type { MatrixSubject } from "./matrix.js";

/** Belongs to the house and to nobody in it. */
export type HouseSubject =
  | "house"
  | "formats"
  | "roster"
  | "nudge-plan"
  | "delivery-state"
  | "publication"
  | "admin-log"
  | "deletion-receipts"
  | "canary"
  | "permission-matrix"
  | "roles";

/** What is asked about, freshly loaded: nothing in it may come from a card. */
export type Subject =
  | { readonly kind: "preparation" | "wishes" | "own-data"; readonly of: PersonId }
  /** Between the employee `of` and whoever leads them today. */
  | { readonly kind: "appointment" | "dialogue" | "protocol-wish"; readonly of: PersonId }
  /** The team of the lead `of`. */
  | { readonly kind: "team-overview"; readonly of: PersonId }
  | { readonly kind: "release" | "taken-back-notice"; readonly release: Release }
  | { readonly kind: "answer"; readonly to: Release; readonly writer: PersonId }
  /** Written by `of` to the employee, or about to be. That `of` leads them is asked of the roster, not taken from here. */
  | { readonly kind: "lead-topics"; readonly of: PersonId; readonly employee: PersonId }
  | { readonly kind: "protocol"; readonly protocol: InWriting | Signed }
  /** The records of `of`, while somebody may look at them. */
  | { readonly kind: "delivery-slots" | "emergency"; readonly of: PersonId; readonly emergency: Emergency }
  /** About `of`, by `asker`; without them: to ask at all. */
  | { readonly kind: "emergency-request"; readonly of?: PersonId; readonly asker?: PersonId }
  | { readonly kind: HouseSubject };

const leads = (roster: Roster, lead: PersonId, employee: PersonId): boolean => chainOf(roster, employee)[0] === lead;

const protocolState = ({ state, lead, employee }: InWriting | Signed, roster: Roster): MatrixSubject => {
  if (leads(roster, lead, employee)) return "protocol";
  return state === "signed" ? "former-signed-protocol" : "former-protocol";
};

/** By the roster of today: whoever led once, leads no more. */
export const matrixSubjectOf = (subject: Subject, roster: Roster): MatrixSubject => {
  if (subject.kind === "release") return subject.release.state === "released" ? "release" : subject.release.state;
  if (subject.kind === "answer") return viewFor(subject.to, subject.writer)?.answer === undefined ? "answer-to-withdrawn" : "answer";
  if (subject.kind === "lead-topics") return leads(roster, subject.of, subject.employee) ? "lead-topics" : "former-lead-topics";
  if (subject.kind === "protocol") return protocolState(subject.protocol, roster);
  return subject.kind;
};

export interface Concerned {
  readonly owners: readonly PersonId[];
  readonly named: readonly PersonId[];
}

const NOBODY: Concerned = { owners: [], named: [] };

/** What both signed stays with both. What is still being agreed on needs both, so that a former lead has no part in it. */
const partiesOf = (protocol: InWriting | Signed, roster: Roster): readonly PersonId[] => {
  const { employee, lead } = protocol;
  return protocolState(protocol, roster) === "former-protocol" ? [employee] : [employee, lead];
};

export const concernedBy = (subject: Subject, roster: Roster): Concerned => {
  switch (subject.kind) {
    case "preparation":
    case "wishes":
    case "own-data":
    case "appointment":
    case "dialogue":
    case "protocol-wish":
    case "team-overview":
    case "delivery-slots":
    case "emergency":
      return { owners: [subject.of], named: [] };
    case "release":
      return { owners: [subject.release.author], named: namedIn(subject.release) };
    case "taken-back-notice":
      return { owners: [subject.release.author], named: takenBackFrom(subject.release) };
    case "answer":
      return { owners: [subject.writer], named: [subject.to.author] };
    case "lead-topics":
      return { owners: [subject.of], named: [subject.employee] };
    case "protocol":
      return { owners: partiesOf(subject.protocol, roster), named: [] };
    case "house":
    case "formats":
    case "roster":
    case "nudge-plan":
    case "delivery-state":
    case "emergency-request":
    case "publication":
    case "admin-log":
    case "deletion-receipts":
    case "canary":
    case "permission-matrix":
    case "roles":
      return NOBODY;
  }
};
