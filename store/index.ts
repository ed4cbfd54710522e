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

export { type HouseDefaults, type HouseRead, type HouseRefused, readHouse } from "./intake/house-file.js";
export { houseSchemaText } from "./intake/house-json-schema.js";
export { readRoster } from "./intake/roster-file.js";
