import type { FormatId, StageId, TopicId } from "./format.js";

/** Ids stand in the keys of slots and dialogues, which live for years: no spaces, no capitals, nothing that needs quoting. */
export const ID = /^[a-z][a-z0-9-]{0,30}$/;
export const WINDOW_ID = /^[A-Za-z0-9-]{1,12}$/;

const parsed = <T extends string>(text: string): T | undefined => (ID.test(text) ? (text as T) : undefined);

export const parseFormatId = (text: string): FormatId | undefined => parsed<FormatId>(text);
export const parseTopicId = (text: string): TopicId | undefined => parsed<TopicId>(text);
export const parseStageId = (text: string): StageId | undefined => parsed<StageId>(text);

const written = <T>(text: string, id: T | undefined): T => {
  if (id === undefined) throw new Error(`not an id: ${text}`);
  return id;
};

/** For ids written in code. */
export const formatId = (text: string): FormatId => written(text, parseFormatId(text));
export const topicId = (text: string): TopicId => written(text, parseTopicId(text));
export const stageId = (text: string): StageId => written(text, parseStageId(text));
