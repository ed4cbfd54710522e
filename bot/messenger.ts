import type { Rendered } from "../cards/index.js";
import type { PersonId, Seen } from "../dialogue/index.js";
import type { Address } from "../store/index.js";

/** What nobody asked for goes in a wave; what somebody is told because somebody else did something goes before it. */
export type Lane = "wave" | "notice";

/** What Teams answered to a question, and how far the clock of this machine is ahead of what it says of the time. */
export type Asked = Seen & { readonly aheadMs?: number };

/** Writes into people's chats. Each call is one attempt and no more: what follows from what was seen is dialogue/outcome.ts. Never
 *  rejects for anything the world does. */
export interface Messenger {
  /** Waits until one more message may go out, so that nothing is kept of it before it can. False where it cannot for now: Teams has
   *  asked for a longer pause, or `isStopping`. */
  ready(lane: Lane, isStopping: () => boolean): Promise<boolean>;
  post(to: Address, message: Rendered): Promise<Seen>;
  /** The message becomes another one. */
  replace(at: Address, activity: string, message: Rendered): Promise<Seen>;
  /** For somebody who never wrote: opens a chat at the service address of the house. */
  open(person: PersonId, serviceUrl: string): Promise<Address | { readonly seen: Seen }>;
  /** How Teams is doing, with something that is shown to nobody. Absent where there is nobody to be asked. */
  ask?(at: Address): Promise<Asked>;
}
