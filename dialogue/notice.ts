import type { Day } from "./calendar/day.js";
import type { DialogueId, When } from "./dialogue.js";
import type { EmergencyId } from "./emergency.js";
import type { PersonId } from "./person.js";
import type { ReleaseId } from "./release.js";

/** What somebody is told because of what somebody else did, and never of its own accord. It holds no content. */
export type Telling =
  /** Shows "taken back" once it is. */
  | { readonly kind: "release"; readonly release: ReleaseId }
  | { readonly kind: "answer"; readonly release: ReleaseId; readonly writer: PersonId }
  /** Of a break-glass access: to those who may approve it; to whoever asked; to the person whose records are seen. */
  | { readonly kind: "emergency-asked" | "emergency-decided" | "emergency-opened"; readonly emergency: EmergencyId }
  | { readonly kind: "proposed" | "held" | "objected"; readonly dialogue: DialogueId }
  /** `moved`: it took the place of another date. */
  | { readonly kind: "agreed"; readonly dialogue: DialogueId; readonly moved: boolean }
  | { readonly kind: "dropped" | "cancelled"; readonly dialogue: DialogueId; readonly when: When };

interface Told {
  /** Opaque; made by chance. */
  readonly id: string;
  readonly to: PersonId;
  readonly telling: Telling;
  /** Of the last change. */
  readonly on: Day;
  /** Of the first try that reached nobody; absent where none did. */
  readonly unreachedSince?: Day;
}

/** The fate of one notice, kept in the file of the fact it is about. `stale`: the message was sent and says something that holds no
 *  longer; it is to be replaced. The intent is kept before anything goes out, and an unclear one is never sent again. */
export type Notice =
  | (Told & { readonly state: "due" | "intent" | "unclear" | "unreachable" | "refused" })
  | (Told & { readonly state: "sent" | "stale"; readonly activity: string });

/** The process ended between the message and its outcome, or the house was restored from before it: nobody knows whether it arrived. */
export const unclearNotice = ({ id, to, telling }: Notice, today: Day): Notice => ({ id, to, telling, on: today, state: "unclear" });
