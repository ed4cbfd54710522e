import type { Plain } from "./plain.js";
import { type CardVerb, VERBS } from "./verbs.js";

/** What a card hands back when it is clicked. Never trusted: `id` is opaque, `version` tells an old card from the current one. */
export interface ActionData {
  readonly id?: string;
  readonly version?: number;
  /** Which of several of a kind: a page, a stage, a field. */
  readonly which?: string;
  /** On a nudge: stands for each of its slots, so that a click shows which message arrived. */
  readonly slots?: string;
}

export interface Button {
  readonly title: Plain;
  readonly verb: CardVerb;
  readonly data?: ActionData;
  /** Sends the form along. By itself only what saves does, so that no unfinished form holds anybody up; true where the form says what
   *  to open, false where something is saved that has nothing to do with the form. */
  readonly asks?: boolean;
}

export interface Link {
  readonly title: Plain;
  readonly url: string;
}

/** As the template wants it. */
export interface ButtonData {
  readonly title: Plain;
  readonly verb: CardVerb;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fallback: Readonly<Record<string, unknown>>;
  readonly inputs: "auto" | "none";
}

const DIALOG = { type: "task/fetch" } as const;

/** A client without Action.Execute sends a saving action as a plain message; an opening one asks for a dialog, for what it shows
 *  must not become a message. */
export const buttonData = ({ title, verb, data = {}, asks }: Button): ButtonData => {
  const kind = VERBS[verb];
  const carried = { ...data, verb };
  return {
    title,
    verb,
    data: carried,
    fallback: kind === "opens" ? { ...carried, msteams: DIALOG } : carried,
    inputs: (asks ?? kind === "saves") ? "auto" : "none",
  };
};
