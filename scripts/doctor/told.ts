import { finding, hint, type Said, sound, unknown } from "../self-check/said.js";

/** What can come out of a check, in words. `{host}` and the like stand for what is only known then. */
export interface Word {
  readonly state: Said["state"];
  readonly says: string;
  /** The most probable cause first. */
  readonly helps?: string;
}

export type Words = Readonly<Record<string, Word>>;

/** Never a secret: what fills a word is a host, a number, a day or a folder. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Told {
  /** For machines, and the row in docs/doctor.md. */
  readonly code: string;
  readonly said: Said;
}

const PLACE = /\{([a-z]+)\}/g;

const filled = (text: string, facts: Facts): string =>
  text.replace(PLACE, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`nothing is known of {${name}}`);
    return String(fact);
  });

/** One of the words of a subject, said of this installation. */
export const telling =
  <W extends Words>(words: W) =>
  (code: keyof W & string, facts: Facts = {}): Told => {
    const word: Word | undefined = words[code];
    if (word === undefined) throw new Error(`there is no word for ${code}`);
    const says = filled(word.says, facts);
    const helps = filled(word.helps ?? "", facts);
    switch (word.state) {
      case "sound":
        return { code, said: sound(says) };
      case "finding":
        return { code, said: finding(says, helps) };
      case "hint":
        return { code, said: hint(says, helps) };
      case "unknown":
        return { code, said: unknown(says) };
    }
  };
