import { calledAs } from "../bot/config.js";

/** What an operator may need on a server. Building and what only developers need is called there by npm as well. */
const OPERATORS = "serve|plan|keys|backup|restore|protokoll|store|doctor|selbstpruefung|vorfall|kanarie|zwei-welten|faults|package";
const BY_NPM = new RegExp(`\\bnpm run (?:-s )?(${OPERATORS})\\b(?: --(?= ))?`, "g");

/** Commands as whoever reads this calls them: the words say "npm run -s keys -- new", which on a server is "ifd-bot keys new". */
export const asCalled = (words: string, name: string | undefined = calledAs()): string =>
  name === undefined ? words : words.replace(BY_NPM, `${name} $1`);

/** A line for the person at the keyboard. */
export const say = (...lines: readonly string[]): void => {
  process.stdout.write(`${asCalled(lines.join("\n"))}\n`);
};

/** The same where it is no result: what went wrong. */
export const warn = (...lines: readonly string[]): void => {
  process.stderr.write(`${asCalled(lines.join("\n"))}\n`);
};
