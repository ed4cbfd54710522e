import type { Day } from "./calendar/day.js";
import type { DialogueId } from "./dialogue.js";
import type { PersonId } from "./person.js";
import type { Item } from "./release.js";

/** The private checklist: topics ticked and notes on them. Only its author ever opens it. An empty one is a normal one. */
export interface Preparation {
  readonly dialogue: DialogueId;
  /** Counts down to its end, see retention.ts. */
  readonly begunOn: Day;
  readonly items: readonly Item[];
}

/** What a lead wants to raise. The employee sees it; it is the lead's to change and to delete. */
export interface LeadTopics {
  readonly dialogue: DialogueId;
  readonly employee: PersonId;
  readonly begunOn: Day;
  readonly text: string;
}
