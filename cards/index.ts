/** cards: what the product shows. Words for people, German first, and later the card templates.
 *  Fetches nothing, decides nothing, knows no SDK: a domain value and a language go in, text comes out. */
export { rosterFindingLines, rosterFindingText } from "./texts/roster-findings.js";
