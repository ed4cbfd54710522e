import { classify, type PersonId, type Seen } from "../../dialogue/index.js";
import type { Address, PersonFile, PlanPart, Store } from "../../store/index.js";
import type { Messenger } from "../messenger.js";

/** Whether there is a chat to write into. */
type WayTo =
  | { readonly state: "open"; readonly address: Address }
  /** None today. */
  | { readonly state: "none" }
  /** Teams did not open one now. */
  | { readonly state: "later"; readonly seen: Seen };

export interface Ways {
  readonly store: Pick<Store, "change">;
  readonly messenger: Pick<Messenger, "open">;
  /** Of the house, as known from anybody who wrote. */
  readonly serviceUrl: () => string | undefined;
}

const GONE = 404;

const withAddress = (file: PersonFile, address: Address): PersonFile => ({ ...file, plan: { ...file.plan, address } });

const isOpen = (address: Address | undefined): boolean => address !== undefined && address.isGone === undefined;

/** Opening a chat shows nothing to anybody and opens the same chat each time, so that it may be tried again whatever was seen. */
export const wayTo = async (
  person: PersonId,
  { address, withoutBot }: Pick<PlanPart, "address" | "withoutBot">,
  { store, messenger, serviceUrl }: Ways,
): Promise<WayTo> => {
  if (address !== undefined && isOpen(address)) return { state: "open", address };
  const url = address?.serviceUrl ?? serviceUrl();
  if (withoutBot === true || url === undefined) return { state: "none" };
  const opened = await messenger.open(person, url);
  if ("seen" in opened) {
    const { next } = classify(opened.seen);
    return next === "unreachable" || next === "refused" ? { state: "none" } : { state: "later", seen: opened.seen };
  }
  await store.change(person, (file) =>
    isOpen(file.plan.address) || file.plan.withoutBot === true
      ? { value: undefined }
      : { file: withAddress(file, opened), value: undefined },
  );
  return { state: "open", address: opened };
};

/** A chat that Teams knows no more is opened anew with the next try; one into which the bot may not write stays what it is. Whoever wrote
 *  meanwhile did so from another one. */
export const noteIfGone = async (person: PersonId, tried: Address, seen: Seen, { store }: Pick<Ways, "store">): Promise<void> => {
  if (seen.kind !== "answered" || seen.status !== GONE) return;
  await store.change(person, (file) => {
    const { address } = file.plan;
    const isSame = address?.conversation === tried.conversation;
    return isSame ? { file: withAddress(file, { ...address, isGone: true }), value: undefined } : { value: undefined };
  });
};
