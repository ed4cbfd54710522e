import { parseArgs } from "node:util";
import { WrongSetting } from "../bot/config.js";
import { NotFitToServe, notFitWords } from "../bot/serving-settings.js";
import { isTrouble, troubleWords } from "../store/index.js";
import { accessWords } from "./access-words.js";
import { warn } from "./said-aloud.js";

/** What the person at the keyboard can mend, in their words. Everything else is a bug and may show its stack. */
export class Unusable extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[], options?: ErrorOptions) {
    super("the command cannot be carried out as given", options);
    this.lines = lines;
  }
}

type Kinds = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

export interface Given {
  /** Words that belong to no option. */
  readonly words: readonly string[];
  /** Undefined where the option was not given. */
  text(name: string): string | undefined;
  has(name: string): boolean;
  /** Given, with a value or without. */
  names(name: string): boolean;
  /** Every option that was given. */
  readonly options: readonly string[];
}

const refuseWords = (words: readonly string[], most: number, usage: string): void => {
  const tooMany = words[most];
  if (tooMany !== undefined) throw new Unusable([`„${tooMany}“ gehört nicht hierher.`, usage]);
};

/** Read leniently, so that the answer can name the word that is wrong. */
export const readOptions = (args: readonly string[], kinds: Kinds, usage: string, mostWords = 0): Given => {
  const { values, tokens, positionals } = parseArgs({
    args: [...args],
    options: kinds,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    if (token.kind === "option" && !Object.hasOwn(kinds, token.name))
      throw new Unusable([`Die Angabe ${token.rawName} gibt es nicht.`, usage]);
  }
  refuseWords(positionals, mostWords, usage);
  const text = (name: string): string | undefined => {
    const value = values[name];
    if (value === undefined) return undefined;
    if (typeof value !== "string" || value === "") throw new Unusable([`Nach --${name} fehlt der Wert.`, usage]);
    return value;
  };
  return {
    words: positionals,
    text,
    has: (name) => values[name] === true,
    names: (name) => values[name] !== undefined,
    options: Object.keys(values),
  };
};

/** One of the things a command can do, chosen by its first word. */
export interface Action {
  readonly run: (given: Given) => Promise<number>;
  /** What it takes; help always counts. */
  readonly options: readonly string[];
  /** Words it takes behind its own. */
  readonly words?: number;
}

/** A map and no object: an object knows a few words by itself, such as "constructor". What belongs to another action is refused: whoever
 *  gave it meant something that would not happen. */
export const actionIn = (actions: ReadonlyMap<string, Action>, given: Given, usage: string): Action => {
  const [word = ""] = given.words;
  const action = actions.get(word);
  if (action === undefined) throw new Unusable([`Es fehlt, was zu tun ist: ${[...actions.keys()].join(", ")}.`, usage]);
  refuseWords(given.words, 1 + (action.words ?? 0), usage);
  const foreign = given.options.find((name) => !action.options.includes(name));
  if (foreign !== undefined) throw new Unusable([`Die Angabe --${foreign} gehört nicht zu „${word}“.`, usage]);
  return action;
};

export const wholeNumber = (name: string, text: string | undefined, least: number): number | undefined => {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d{1,10}$/.test(text) || number < least) throw new Unusable([`--${name}: „${text}“ ist keine ganze Zahl ab ${least}.`]);
  return number;
};

/** "1 Person", "2 Personen". */
export const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString("de-DE")} ${count === 1 ? one : several}`;

const UNUSABLE = 2;
const FAILED = 1;

/** Whoever reads only the first lines (`| head`) closes the pipe; that is no error of ours. */
const endQuietlyWhenNobodyReads = (): void => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error && "code" in error;

const failure = (error: unknown): number => {
  if (error instanceof Unusable) {
    warn(...error.lines);
    return UNUSABLE;
  }
  if (error instanceof NotFitToServe) {
    warn(...notFitWords(error));
    return UNUSABLE;
  }
  if (error instanceof WrongSetting) {
    warn(error.message);
    return UNUSABLE;
  }
  if (isSystemError(error)) {
    warn(...accessWords(error));
    return FAILED;
  }
  if (!isTrouble(error)) throw error;
  warn(troubleWords(error.trouble, "de"));
  return FAILED;
};

/** Runs a command to its end: what can be mended is said in words and ends with 2, what the world broke with 1. */
export const runCommand = async (command: (args: readonly string[]) => Promise<number>): Promise<void> => {
  endQuietlyWhenNobodyReads();
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    process.exitCode = failure(error);
  }
};

/** A pipe that nobody reads any more, and a terminal that was closed. */
const NOBODY_READS: readonly (string | undefined)[] = ["EPIPE", "EIO"];

/** The same for a program that runs on: whoever stops reading what it says does not end it, and it is over when it says so, whatever is
 *  still open. */
export const runService = async (service: (args: readonly string[]) => Promise<number>): Promise<void> => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (!NOBODY_READS.includes(error.code)) throw error;
  });
  process.exit(await service(process.argv.slice(2)).catch(failure));
};
