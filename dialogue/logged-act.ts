/** What can be done to a house and is kept in its log. Whoever adds a kind owes it words: see cards/admin/log.ts. */
export type LoggedAct = "settings-changed" | "roster-replaced" | "restored" | "sending-resumed" | "former-house" | "former-roster";
