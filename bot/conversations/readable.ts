import type { PersonId } from "../../dialogue/index.js";
import { isTrouble, type PersonFile } from "../../store/index.js";
import type { Talk } from "./talk.js";

/** Of somebody else. One file that cannot be read stops nobody from what all the others hold; whoever looks after the server is told. */
export const readableFile = async (
  { store, report, chance }: Pick<Talk, "store" | "report" | "chance">,
  person: PersonId,
): Promise<PersonFile | undefined | "unreadable"> => {
  try {
    return await store.read(person);
  } catch (error) {
    if (!isTrouble(error, "damaged", "missing", "unreadable", "cannot-decrypt", "key-missing")) throw error;
    report(error, chance().slice(0, 8));
    return "unreadable";
  }
};
