/** How somebody stands to a subject. Several may hold at once; one that is allowed is enough. */
export const RELATIONS = ["owner", "named", "own-lead", "chain", "admin", "review", "emergency", "anyone"] as const;

/** owner: wrote it, or it is about them; of a protocol, both of its two, of an unsigned one with a former lead the employee. named: the owner gave it to them.
 *  emergency: one of the two of a break-glass access that is open now. own-lead: leads the owner today. chain: stands above the owner's lead. anyone: is in the house today. */
export type Relation = (typeof RELATIONS)[number];

export const VERBS = [
  "see",
  "write",
  "release",
  "withdraw",
  "acknowledge",
  "answer",
  "propose",
  "agree",
  "cancel",
  "say-held",
  "object",
  "consent",
  "sign",
  "mute",
  "export",
  "erase",
  "configure",
  "import",
  "preview",
  "verify",
  "ask",
  "approve",
  "end",
] as const;

export type Verb = (typeof VERBS)[number];

type Rights = Readonly<Partial<Record<Verb, readonly Relation[]>>>;

const OWNER = ["owner"] as const;
const BOTH_SIDES = ["owner", "own-lead"] as const;
const CHECKED = ["admin", "review"] as const;

/** Who may do what. What does not stand here nobody may do. */
export const MATRIX = {
  preparation: { see: OWNER, write: OWNER, erase: OWNER },
  draft: { see: OWNER, write: OWNER, release: OWNER, erase: OWNER },
  release: { see: ["owner", "named"], withdraw: OWNER, acknowledge: ["named"], answer: ["named"] },
  withdrawn: { see: OWNER, erase: OWNER },
  // Without content: that there was something, and that it is gone.
  "taken-back-notice": { see: ["named"] },
  answer: { see: ["owner", "named"] },
  // Wholly, from its writer or in single topics: it may quote what was taken back, so that its writer does not keep it either.
  "answer-to-withdrawn": { see: ["named"] },
  "lead-topics": { see: ["owner", "named"], write: OWNER, erase: OWNER },
  // By somebody who does not lead the employee today: who never did cannot begin any.
  "former-lead-topics": { see: ["owner", "named"], erase: OWNER },
  // Both sides are asked; nobody sees what the other said.
  "protocol-wish": { consent: BOTH_SIDES },
  protocol: { see: OWNER, write: OWNER, sign: OWNER, consent: OWNER },
  // The employee can take their yes back, and with it the text.
  "former-protocol": { see: OWNER, consent: OWNER },
  "former-signed-protocol": { see: OWNER },
  appointment: { see: BOTH_SIDES, propose: BOTH_SIDES, agree: BOTH_SIDES, cancel: BOTH_SIDES },
  dialogue: { see: BOTH_SIDES, "say-held": BOTH_SIDES, object: BOTH_SIDES },
  wishes: { see: OWNER, write: OWNER, mute: OWNER },
  "own-data": { see: OWNER, export: OWNER, erase: OWNER },
  "team-overview": { see: OWNER },
  house: { see: CHECKED, configure: ["admin"] },
  formats: { see: ["anyone"], configure: ["admin"] },
  roster: { see: ["admin"], preview: ["admin"], import: ["admin"] },
  "nudge-plan": { preview: ["admin"] },
  "delivery-state": { see: CHECKED },
  // Whether somebody blocked the bot is a private act of theirs: nobody, but for two people for an hour, see emergency.ts.
  "delivery-slots": { see: ["emergency"] },
  // Never whoever it is about or anybody who leads them, and the second never the one who asked.
  "emergency-request": { ask: ["admin"], approve: ["review"] },
  emergency: { see: ["owner", "emergency"], end: ["owner", "emergency"] },
  // For everybody alike, see aggregates/publication.ts. No number about a person, a team or its lead exists to be asked for.
  publication: { see: ["anyone"] },
  "admin-log": { see: CHECKED, verify: CHECKED },
  "deletion-receipts": { see: ["review"], verify: ["review"] },
  canary: { verify: ["review"] },
  "permission-matrix": { see: ["anyone"] },
  roles: { see: CHECKED, configure: ["admin"] },
} as const satisfies Readonly<Record<string, Rights>>;

/** A kind of subject, in one of its states where the state decides who may do what. */
export type MatrixSubject = keyof typeof MATRIX;

export const MATRIX_SUBJECTS = Object.keys(MATRIX) as readonly MatrixSubject[];

export interface MatrixRow {
  readonly subject: MatrixSubject;
  readonly verb: Verb;
  readonly allowed: readonly Relation[];
}

export const allowedTo = (subject: MatrixSubject, verb: Verb): readonly Relation[] => {
  const rights: Rights = MATRIX[subject];
  return rights[verb] ?? [];
};

export const permissionMatrix = (): readonly MatrixRow[] =>
  MATRIX_SUBJECTS.flatMap((subject) =>
    VERBS.map((verb) => ({ subject, verb, allowed: allowedTo(subject, verb) })).filter((row) => row.allowed.length > 0),
  );

/** For the line "Wer sieht das?". */
export const whoSees = (subject: MatrixSubject): readonly Relation[] => allowedTo(subject, "see");
