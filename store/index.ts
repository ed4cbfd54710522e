/** store: what the product keeps, and what it takes in from files.
 *  Decides nothing: every rule is in dialogue. */

export { type HouseDefaults, type HouseRead, type HouseRefused, readHouse } from "./intake/house-file.js";
export { houseSchemaText } from "./intake/house-json-schema.js";
export { readRoster } from "./intake/roster-file.js";
