import { sized } from "./row.js";

// Names of rows that are measured in the largest houses too, so that a quick run can say which it leaves out.

export const changeName = (people: number): string => `store: a durable change, ${sized(people, "people")}, against a bare durable write`;

export const startUpName = (people: number): string => `store: start-up, ${sized(people, "people")}, against reading the bare files`;

export const restName = (people: number): string => `store: memory at rest a person, ${sized(people, "people")}`;

export const firstLookName = (people: number): string => `delivery: the first look at a house, ${sized(people, "people")}`;

export const quietTickName = (people: number, when: string): string =>
  `delivery: a tick with nothing due, ${sized(people, "people")} on disk, ${when}`;

export const waveName = (messages: number): string => `delivery: a wave of ${sized(messages, "messages")}`;

/** As many each bot answers before its memory is looked at. */
export const WORDS_BEFORE_MEMORY = 160;

export const residentName = (people: number): string =>
  `memory: resident after ${WORDS_BEFORE_MEMORY} words and three rounds of the clock, ${sized(people, "people")}, against the bare echo`;
