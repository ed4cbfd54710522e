/** bot: what talks. So far the one place that reads the environment (config.ts); the boundary to Teams, the conversations, the
 *  clock and the delivery of messages come to live here.
 *  Never decides what is due, who may see what or how long anything is kept: dialogue does. Never words a message: cards does.
 *  Words: update = what Teams hands in; handler = parse, load, decide, commit, reply, and no sixth step; delivery = sending what
 *  is due, each slot at most once.
 *  Until there is something here, start with dialogue/index.ts; npm run plan shows what would be sent. */
export { type StoreSettings, standsIn, storeSettings } from "./config.js";
