import { classify, type PersonId } from "../../dialogue/index.js";
import type { Address, PersonFile, Store } from "../../store/index.js";
import type { Messenger } from "../messenger.js";

/** Whether there is a chat to write into. */
type WayTo =
  | { readonly state: "open"; readonly address: Address }
  /** None today. */
  | { readonly state: "none" }
  /** Teams could not be asked. */
  | { readonly state: "later" };

export interface Ways {
  readonly store: Pick<Store, "change">;
  readonly messenger: Pick<Messenger, "open">;
  /** Of the house, as known from anybody who wrote. */
  readonly serviceUrl: () => string | undefined;
  /** That one was opened is not said: it would tell of the notice that it was opened for. */
  readonly chatNotOpened: (result: string) => void;
}

const withAddress = (file: PersonFile, address: Address): PersonFile => ({ ...file, plan: { ...file.plan, address } });

/** Opening a chat shows nothing to anybody and opens the same chat each time, so that it may be tried again whatever was seen. */
export const wayTo = async (
  person: PersonId,
  known: Address | undefined,
  { store, messenger, serviceUrl, chatNotOpened }: Ways,
): Promise<WayTo> => {
  if (known !== undefined) return { state: "open", address: known };
  const url = serviceUrl();
  if (url === undefined) return { state: "none" };
  const opened = await messenger.open(person, url);
  if ("seen" in opened) {
    const { next } = classify(opened.seen);
    chatNotOpened(next);
    return { state: next === "unreachable" || next === "refused" ? "none" : "later" };
  }
  await store.change(person, (file) =>
    file.plan.address === undefined ? { file: withAddress(file, opened), value: undefined } : { value: undefined },
  );
  return { state: "open", address: opened };
};
