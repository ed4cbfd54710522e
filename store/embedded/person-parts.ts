import type { PersonId } from "../../dialogue/index.js";
import type { ContentPart, PersonFile, PlanPart } from "../person-file.js";
import { CONTENT, PLAN } from "./layout.js";
import type { Opened } from "./sealed-file.js";

/** The part that is opened at every start and by every tick of the clock. Whose file it is stands only inside. */
export interface SealedPlan {
  readonly person: PersonId;
  readonly plan: PlanPart;
  /** See seen-activities.ts. */
  readonly seen: readonly string[];
}

export interface KeptPerson {
  readonly version: number;
  readonly file: PersonFile;
  readonly seen: readonly string[];
}

/** Sealed by this program under this schema, so that it is what it was: the seal is the check. */
export const planIn = ({ parts }: Opened): SealedPlan => parts[PLAN] as SealedPlan;

export const keptPerson = (opened: Opened): KeptPerson => {
  const { plan, seen } = planIn(opened);
  return { version: opened.version, seen, file: { plan, content: opened.parts[CONTENT] as ContentPart } };
};

export const partsOf = (person: PersonId, { file, seen }: Pick<KeptPerson, "file" | "seen">): Opened["parts"] => ({
  [PLAN]: { person, plan: file.plan, seen } satisfies SealedPlan,
  [CONTENT]: file.content,
});
