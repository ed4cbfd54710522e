/** cards: what the product says to people. So far the words for what is wrong with a file, the names of the stages, and how days
 *  and times are written; the card templates come to live here too.
 *  Fetches nothing, decides nothing, stores nothing and knows no SDK: a domain value and a language go in, text comes out.
 *  Words: finding = one thing wrong with a file, found by dialogue or store and put into words here; sentences = all that one
 *  language has to say about one kind of file; lines = the first findings, one line each, and one that counts the rest.
 *  Whatever a file or a person wrote reaches a sentence only through texts/user-text.ts, which takes out what steers a terminal.
 *  Start with texts/house-findings.ts: it says which finding has which sentence. The sentences are in house-findings/de.ts and
 *  en.ts beside it, German first; texts/roster-findings.ts is the same for the roster. */

export { clock, germanDay, shortGermanDay } from "./texts/dates.js";
export { houseFindingLines, houseFindingText } from "./texts/house-findings.js";
export { rosterFindingLines, rosterFindingText } from "./texts/roster-findings.js";
export { stageName } from "./texts/stages.js";
