/** bot: what talks. bot.ts puts a house's bot together: conversations/ hears what somebody did (hear.ts), keeping/ knows what the clock
 *  has to know and keeps the due dates, delivery/ sends what is due (deliver.ts), clock.ts wakes it, passage.ts keeps both waiting while
 *  an import calls people otherwise. teams/ is the gate to Teams: what of all that may knock is let in (gate.ts), what somebody did there,
 *  in our own words (turn.ts), and when a call may go out (pace.ts). config.ts reads the environment; log.ts is all that may be logged.
 *  Never decides what is due, who may see what or how long anything is kept: dialogue does. Never words a message: cards does.
 *  Words: knock = a request before anything is believed of it; turn = one thing that one person did; click = what a card carried back,
 *  hints and no more; handler = parse, load, decide, commit, reply, and no sixth step; delivery = sending what is due, each slot at
 *  most once; wave = all nudges that are due at a time, in one steady stream; lane = wave or notice, so that no notice waits for a wave;
 *  pace = keeps all calls to a tenant within the limits of Teams, and leaves it alone when it asks.
 *  What loads the Teams SDK (half a second, 65 MB) is not handed out here: whoever talks imports teams/teams.js themselves.
 *  Start with bot.ts; npm run plan shows what would be sent. */
export { type Bot, type BotParts, openBot } from "./bot.js";
export {
  type BackupSettings,
  backupSettings,
  type Environment,
  environmentWith,
  type OfficeSettings,
  officeSettings,
  proxySettings,
  type StoreSettings,
  standsIn,
  storeSettings,
} from "./config.js";
export { logAsCsv, receiptsAsCsv } from "./conversations/admin/log-file.js";
export type { Heard } from "./conversations/hear.js";
export type { Office } from "./conversations/talk.js";
export { type HttpServer, openServer, type ServerSettings } from "./http/server.js";
export { type Facts, LOG_FACTS, LOG_LEVELS, LOG_SAYS, type Log, type LogEvent, type LogFacts, logInto } from "./log.js";
export type { Messenger } from "./messenger.js";
export { type MovableClock, movableClock } from "./movable-clock.js";
export {
  NotFitToServe,
  notFitWords,
  type ServingSettings,
  type SettingFinding,
  servingFindings,
  servingSettings,
} from "./serving-settings.js";
export { fileFetcher } from "./teams/fetch-file.js";
export { sharePointOrigins } from "./teams/file-address.js";
export { type Admission, admit, type Gate, type Knock } from "./teams/gate.js";
export { serviceAddress } from "./teams/service-address.js";
export { fileStorer } from "./teams/store-file.js";
export type { Teams, TeamsSettings } from "./teams/teams.js";
export { type Click, type Inputs, type Turn, turnOf, type Way, type What } from "./teams/turn.js";
