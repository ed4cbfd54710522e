/** bot: what talks. So far the environment (config.ts) and the gate to Teams: what of all that may knock is let in (teams/gate.ts), and
 *  what somebody did there, in our own words (teams/turn.ts). The conversations, the clock and the delivery come to live here.
 *  Never decides what is due, who may see what or how long anything is kept: dialogue does. Never words a message: cards does.
 *  Words: knock = a request before anything is believed of it; turn = one thing that one person did; click = what a card carried back,
 *  hints and no more; handler = parse, load, decide, commit, reply, and no sixth step; delivery = sending what is due, each slot at
 *  most once.
 *  What loads the Teams SDK (half a second, 65 MB) is not handed out here: whoever talks imports teams/teams.js themselves.
 *  Start with teams/gate.ts; npm run plan shows what would be sent. */
export { type Bot, type BotParts, openBot } from "./bot.js";
export { environmentWith, type StoreSettings, standsIn, storeSettings } from "./config.js";
export type { Heard } from "./conversations/hear.js";
export type { Office } from "./conversations/talk.js";
export { type HttpServer, openServer, type ServerSettings } from "./http/server.js";
export { type Facts, type Log, type LogEvent, logInto } from "./log.js";
export type { Messenger } from "./messenger.js";
export { type MovableClock, movableClock } from "./movable-clock.js";
export { type Admission, admit, type Gate, type Knock } from "./teams/gate.js";
export { serviceAddress } from "./teams/service-address.js";
export type { Teams, TeamsSettings } from "./teams/teams.js";
export { type Click, type Inputs, type Turn, turnOf, type Way, type What } from "./teams/turn.js";
