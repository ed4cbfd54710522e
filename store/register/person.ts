import type { SealedPlan } from "../embedded/person-parts.js";
import type { ContentPart } from "../person-file.js";
import { CONTENT } from "./content.js";
import type { Table } from "./entry.js";
import { under } from "./paths.js";
import { PLAN } from "./plan.js";

/** What is sealed in somebody's file, in both of its parts. */
export interface StoredPerson extends SealedPlan {
  readonly content: ContentPart;
}

export const PERSON = {
  person: {
    purpose: "operate",
    record: "in-house",
    subject: "nobody",
    kind: "person",
    what: { de: "Wessen Datei es ist", en: "Whose file it is" },
  },
  "seen[]": {
    purpose: "operate",
    record: "last-messages",
    subject: "nobody",
    kind: "mark",
    what: {
      de: "Spuren der letzten Klicks, aus denen weder Inhalt noch Zeit hervorgeht",
      en: "Traces of the last clicks, which tell neither content nor time",
    },
  },
  ...under("plan", PLAN),
  ...under("content", CONTENT),
} as const satisfies Table<StoredPerson>;
