/** store: what the product keeps, and what it takes in from files.
 *  Decides nothing: every rule is in dialogue. */
export { readRoster } from "./intake/roster-file.js";
