/** store: what the product takes in from files; what it keeps comes to live here too.
 *  Decides nothing: which house and which roster are right is said in dialogue. Talks to nobody: what it finds is a value, and the
 *  words for it are in cards. Never throws for what a file contains.
 *  Words: house = the settings of one organisation, a JSON file; roster = its people, a CSV file; finding = one thing wrong with a
 *  file, with its line or path; sound = fine in itself, whatever else in the file is not.
 *  A file is taken as a whole or refused with all that is wrong with it.
 *  Start with intake/roster-file.ts: bytes become text (decode.ts), text becomes rows, and dialogue reads the rows. Then
 *  intake/house-file.ts: text becomes JSON (json-text.ts), JSON is held against the schema (house-schema.ts, format-schema.ts),
 *  zod's issues become findings (house-issues.ts), and an entry that changes a built-in format is merged with it
 *  (house-formats.ts). docs/house.schema.json is written from the same schema. */

export { type BackedUp, type BackupOrder, backupStore } from "./embedded/backup.js";
export type { EmbeddedStore } from "./embedded/embedded-store.js";
export { useFormer } from "./embedded/former.js";
export { type Checked, checkStore, type Stat, statStore, verifyKeys } from "./embedded/inspect.js";
export { copyKeys, hasKeys } from "./embedded/keys/copy-keys.js";
export { createHouseKey, newHouseKey, writeHouseKeys } from "./embedded/keys/house-key.js";
export { rotateHouseKey } from "./embedded/keys/rotate.js";
export { type Migrated, migrateStore } from "./embedded/migrate.js";
export { createStore, type Machine, type Opening, openStore, type Place, THIS_MACHINE } from "./embedded/open.js";
export { type Restored, type RestoreOrder, restoreStore } from "./embedded/restore.js";
export { EMPTY_HOUSE, type HouseRecord, type LogEntry, type Operator, type Pause } from "./house-record.js";
export { type HouseDefaults, type HouseRead, type HouseRefused, readHouse } from "./intake/house-file.js";
export { houseSchemaText } from "./intake/house-json-schema.js";
export { readRoster } from "./intake/roster-file.js";
export { memoryStore } from "./memory-store.js";
export { type Address, type ContentPart, EMPTY_FILE, knownFrom, type PersonFile, type PlanPart } from "./person-file.js";
export type { Changed, Due, Inbound, Once, Progress, Store } from "./port.js";
export { isTrouble, StoreError, type Trouble } from "./trouble.js";
export { troubleWords } from "./trouble-words.js";
