/** What can be done to a house and is kept in its log. Whoever adds a kind owes it words: see cards/admin/log.ts. What an employee does
 *  with what is kept of them is no act of this kind. */
export type LoggedAct =
  | "settings-changed"
  | "roster-replaced"
  | "restored"
  | "sending-resumed"
  | "former-house"
  | "former-roster"
  | "key-rotated"
  | "migrated"
  | "repaired"
  /** Of a break-glass access, see emergency.ts: never whose records it was about. */
  | "emergency-asked"
  | "emergency-approved"
  | "emergency-declined"
  | "emergency-opened"
  | "emergency-ended"
  /** The house runs with a newer version than before, see agreed-version.ts. */
  | "version-raised";
