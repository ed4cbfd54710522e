import type { Child, Start } from "../../children/child.js";
import type { Form } from "./forms.js";

/** What the program says of itself, see child-wave.ts. */
type Word = "ready" | "begun" | "found" | "sending" | "first" | "done" | "stopping" | "closed";

/** The program in a process of its own, from its start to its end. */
export interface Life extends Pick<Child, "pid" | "ended" | "kill"> {
  /** It has loaded what it needs, and waits before it opens anything. */
  begin(): Promise<void>;
  /** One of these, whichever comes first. A program that ends by itself before was not at work at all. */
  says(...words: readonly Word[]): Promise<void>;
  /** What it said besides the word itself; undefined where it has not said it. */
  said(word: Word): readonly number[] | undefined;
  /** Everything that it says before it ends. */
  listen(): Promise<void>;
  tellToStop(): void;
}

export interface LifeOrder {
  readonly folder: string;
  readonly origin: string;
  readonly began: number;
  readonly form: Form;
  /** How long the program waits for one answer. */
  readonly longestCallMs: number;
}

export const startLife = (
  start: Start,
  { folder, origin, began, form, longestCallMs }: LifeOrder,
  onTrouble: (word: string) => void,
): Life => {
  const child = start("faults/child-wave", folder, origin, `${began}`, form, `${longestCallMs}`);
  const heard = new Map<string, readonly number[]>();

  const hear = async (): Promise<boolean> => {
    const line = await child.next();
    if (line === undefined) return false;
    const [word = "", ...rest] = line.split(" ");
    if (word === "trouble") onTrouble(rest.join(" "));
    heard.set(word, rest.map(Number));
    return true;
  };

  const says = async (...words: readonly Word[]): Promise<void> => {
    while (!words.some((word) => heard.has(word))) {
      if (!(await hear())) throw new Error(`the program ended before it was ${words.join(" or ")}`);
    }
  };

  return {
    pid: child.pid,
    ended: child.ended,
    kill: child.kill,
    says,
    said: (word) => heard.get(word),
    begin: async () => {
      await says("ready");
      child.say("go");
      await says("begun");
    },
    listen: async () => {
      while (await hear());
    },
    tellToStop: () => child.say("stop"),
  };
};
