/** cards: what the product shows. Words for people, German first, and later the card templates.
 *  Fetches nothing, decides nothing, knows no SDK: a domain value and a language go in, text comes out. */

export { clock, germanDay, shortGermanDay } from "./texts/dates.js";
export { houseFindingLines, houseFindingText } from "./texts/house-findings.js";
export { rosterFindingLines, rosterFindingText } from "./texts/roster-findings.js";
export { stageName } from "./texts/stages.js";
