/** store: what the product keeps, and what it takes in from files.
 *  Decides nothing: which house and which roster are right, and what becomes of a slot, is said in dialogue. Talks to nobody: what is
 *  wrong with a file is a value, and the words for it are in cards. Logs nothing.
 *  Words: file = all that is kept of one person, in a plan part and a content part; change = read, decided and written as one
 *  step; house record = what belongs to the house and to nobody in it; house key = wraps the keys of all files (keyring);
 *  trouble = what the world did to a store, with words in trouble-words.ts; taking away = withdrawing or deleting, which destroys a
 *  key; roster, finding, sound: see intake/.
 *  register/ says of every field that is kept what it is for, how long, and who may see it; one that does not stand there does
 *  not compile.
 *  Start with port.ts, what every store promises. memory-store.ts keeps it for tests; embedded/ keeps it on a disk: open.ts puts it
 *  together, person-changes.ts is a change, commit.ts its order of keys and file, durable-write.ts its way onto the disk,
 *  scan.ts the start; embedded/care/ is what an admin does. Taking in is intake/: roster-file.ts (bytes, text, rows; dialogue reads
 *  the rows) and house-file.ts (text, JSON, house-schema.ts, then house-formats.ts; docs/house.schema.json is of the same schema). */

export { brokenEntry, logHead, logOf, withLogged } from "./admin-log.js";
export type { Head, Linked } from "./chain.js";
export { type CheckNumber, checkNumberOf, parseCheckNumber } from "./check-number.js";
export { type BackedUp, type BackupOrder, backupStore, backupsIn, isBackup } from "./embedded/care/backup.js";
export { type Beside, eachBeside, namesBeside, peopleBeside, readBeside } from "./embedded/care/beside.js";
export { copyKeys, hasKeys } from "./embedded/care/copy-keys.js";
export { type Enveloped, envelopeOf, isUnderWay } from "./embedded/care/envelopes.js";
export { useFormer } from "./embedded/care/former.js";
export { type Checked, checkStore, type Stat, statStore, verifyKeys } from "./embedded/care/inspect.js";
export { type Migrated, migrateStore } from "./embedded/care/migrate.js";
export { noteRan, REGULAR_WORK, type RegularWork, ranOn } from "./embedded/care/ran.js";
export { type Repaired, repairStore } from "./embedded/care/repair.js";
export { type Restored, type RestoreOrder, restoreStore } from "./embedded/care/restore.js";
export { rotateHouseKey } from "./embedded/care/rotate.js";
export type { EmbeddedStore } from "./embedded/embedded-store.js";
export { createHouseKey, newHouseKey, writeHouseKeys } from "./embedded/keys/house-key.js";
export { LOST_AND_FOUND } from "./embedded/layout.js";
export { createStore, type Machine, type Opening, openStore, type Place, THIS_MACHINE } from "./embedded/open.js";
export type { HeadOf, KeptHeads } from "./heads.js";
export {
  type DeletionReceipt,
  EMPTY_HOUSE,
  type Former,
  type FormerMarks,
  type HouseRecord,
  type KeptEntry,
  type KeptReceipt,
  type LogEntry,
  type Lost,
  type NewId,
  type Operator,
  type Pause,
  type Replacing,
} from "./house-record.js";
export { closest, distance } from "./intake/closest.js";
export { type HouseDefaults, type HouseRead, type HouseRefused, readHouse } from "./intake/house-file.js";
export { houseSchemaText } from "./intake/house-json-schema.js";
export { readRoster } from "./intake/roster-file.js";
export { type AroundFile, houseKeptOn, keptOn } from "./kept-on.js";
export {
  type ChainNow,
  type Gap,
  gapsIn,
  headsOfReceipts,
  logNow,
  logState,
  type Noted,
  notedIn,
  receiptsNow,
  receiptsState,
} from "./log-check.js";
export { memoryStore } from "./memory-store.js";
export { type Address, type ContentPart, EMPTY_FILE, type Erasing, knownFrom, type PersonFile, type PlanPart } from "./person-file.js";
export type { Changed, Due, Inbound, Once, Progress, Store } from "./port.js";
export { brokenReceipt, listedReceipts, receiptsOn, withReceipt } from "./receipts.js";
export { endWords, type OtherEnd } from "./register/ends.js";
export type { FieldKind, Purpose } from "./register/entry.js";
export { REGISTER, type RegisteredField, STORED_FILES, type StoredFile, unregistered } from "./register/register.js";
export { seersOf } from "./register/seers.js";
export { FILE_NAMES, KINDS, PURPOSES } from "./register/words.js";
export { type Renaming, type Renamings, renamed, renamedHouse } from "./renamed.js";
export { isTrouble, StoreError, type Trouble } from "./trouble.js";
export { troubleWords } from "./trouble-words.js";
