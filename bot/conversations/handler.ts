import type { CardVerb } from "../../cards/index.js";
import type { Click } from "../teams/turn.js";
import type { Reply } from "./reply.js";
import type { Talk } from "./talk.js";

/** Parse, load, decide, commit, reply. A sixth step is a rule that belongs in dialogue. */
export type Handler = (talk: Talk, click: Click) => Promise<Reply>;

export type Handlers = Readonly<Partial<Record<CardVerb, Handler>>>;

/** What a word stands for. `rest`: what was typed behind it. Answered with a message: the chat is kept. */
export type WordHandler = (talk: Talk, rest: string) => Promise<Reply>;
