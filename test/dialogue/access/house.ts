import type { MatrixSubject } from "../../../dialogue/access/matrix.js";
import type { Actor, Present } from "../../../dialogue/access/may.js";
import type { Subject } from "../../../dialogue/access/subject.js";
import { day, plusDays } from "../../../dialogue/calendar/day.js";
import { type Instant, instantOf } from "../../../dialogue/calendar/zone.js";
import type { EmergencyId, OpenEmergency } from "../../../dialogue/emergency.js";
import type { PersonId } from "../../../dialogue/person.js";
import { answer, withdraw } from "../../../dialogue/release.js";
import { aPerson, aRoster, personId } from "../builders.js";
import { ADA, ADAS_DIALOGUE, aDraft, aRelease, granted, HEAD, LEAD } from "../records.js";

export const TODAY = day("2026-11-20");

/** Ten o'clock in Berlin. */
const AT = instantOf("Europe/Berlin", TODAY, 600);

/** Ada, led by lead, led by head; another lead with a colleague of Ada's; admin, review and two who are gone or only visiting. */
export const NOW: Present = {
  tenant: "tenant",
  today: TODAY,
  now: AT,
  roster: aRoster(
    aPerson("ada"),
    aPerson("lead", { lead: HEAD }),
    aPerson("head", { top: true }),
    aPerson("other lead", { lead: HEAD }),
    aPerson("colleague"),
    aPerson("admin", { lead: personId("other lead"), roles: ["admin"] }),
    aPerson("review", { lead: personId("other lead"), roles: ["review"] }),
    aPerson("former", { leavesOn: plusDays(TODAY, -1), roles: ["admin", "review"] }),
    aPerson("visitor", { roles: ["admin", "review"] }),
  ),
};

export const actor = (person: PersonId, given: Partial<Actor> = {}): Actor => ({ person, tenant: "tenant", isGuest: false, ...given });

export const ACTORS = {
  owner: actor(ADA),
  "own lead": actor(LEAD),
  "other lead": actor(personId("other lead")),
  colleague: actor(personId("colleague")),
  "next level": actor(HEAD),
  admin: actor(personId("admin")),
  review: actor(personId("review")),
  stranger: actor(ADA, { tenant: "another tenant" }),
  "former employee": actor(personId("former")),
  guest: actor(personId("visitor"), { isGuest: true }),
} as const;

export type Kind = keyof typeof ACTORS;

const ANSWERED = granted(answer(aRelease([LEAD, HEAD]), LEAD, "let us talk"));
const WITHDRAWN = granted(withdraw(ANSWERED, ADA, TODAY));
const BETWEEN = { dialogue: ADAS_DIALOGUE, employee: ADA, lead: LEAD };
const FORMER_LEAD = personId("other lead");
const BETWEEN_THEN = { ...BETWEEN, lead: FORMER_LEAD };

/** Asked for by the admin and approved by the one who reviews, a minute ago. */
export const OPEN_EMERGENCY: OpenEmergency = {
  state: "open",
  id: "e1" as EmergencyId,
  reason: "complaint",
  asker: personId("admin"),
  askedAt: (AT - 120_000) as Instant,
  askedOn: TODAY,
  approver: personId("review"),
  openedAt: (AT - 60_000) as Instant,
  looks: [],
};

/** All about Ada, who released to her lead and to the head; her lead answered. Before, the other lead led her. */
export const SUBJECTS: Readonly<Record<MatrixSubject, Subject>> = {
  preparation: { kind: "preparation", of: ADA },
  draft: { kind: "release", release: aDraft() },
  release: { kind: "release", release: ANSWERED },
  withdrawn: { kind: "release", release: WITHDRAWN },
  "taken-back-notice": { kind: "taken-back-notice", release: WITHDRAWN },
  answer: { kind: "answer", to: ANSWERED, writer: LEAD },
  "answer-to-withdrawn": { kind: "answer", to: WITHDRAWN, writer: LEAD },
  "lead-topics": { kind: "lead-topics", of: LEAD, employee: ADA },
  "former-lead-topics": { kind: "lead-topics", of: FORMER_LEAD, employee: ADA },
  "protocol-wish": { kind: "protocol-wish", of: ADA },
  protocol: { kind: "protocol", protocol: { ...BETWEEN, state: "signed", since: TODAY, text: "agreed" } },
  "former-protocol": {
    kind: "protocol",
    protocol: { ...BETWEEN_THEN, state: "in-writing", since: TODAY, text: "agreed", version: 1, signedBy: "lead" },
  },
  "former-signed-protocol": { kind: "protocol", protocol: { ...BETWEEN_THEN, state: "signed", since: TODAY, text: "agreed" } },
  appointment: { kind: "appointment", of: ADA },
  dialogue: { kind: "dialogue", of: ADA },
  wishes: { kind: "wishes", of: ADA },
  "own-data": { kind: "own-data", of: ADA },
  "team-overview": { kind: "team-overview", of: LEAD },
  house: { kind: "house" },
  formats: { kind: "formats" },
  roster: { kind: "roster" },
  "nudge-plan": { kind: "nudge-plan" },
  "delivery-state": { kind: "delivery-state" },
  "delivery-slots": { kind: "delivery-slots", of: ADA, emergency: OPEN_EMERGENCY },
  "emergency-request": { kind: "emergency-request", of: ADA },
  emergency: { kind: "emergency", of: ADA, emergency: OPEN_EMERGENCY },
  publication: { kind: "publication" },
  "admin-log": { kind: "admin-log" },
  "deletion-receipts": { kind: "deletion-receipts" },
  canary: { kind: "canary" },
  "permission-matrix": { kind: "permission-matrix" },
  roles: { kind: "roles" },
};
