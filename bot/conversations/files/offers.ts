import type { FileKind } from "../../../cards/index.js";
import type { Instant, PersonId } from "../../../dialogue/index.js";

interface Offer {
  readonly by: PersonId;
  readonly at: Instant;
  readonly kind: FileKind;
}

/** Which questions of Teams are open: who was asked, about which sort of file. Nothing of what would be in it, and nobody's file knows
 *  of it: after a restart the person is told that the question is too old. */
export interface Offers {
  lay(id: string, offer: Offer): void;
  /** Once, by whoever was asked, and not too late: whatever else is undefined, so that nobody learns which of these it was. */
  take(id: string | undefined, by: PersonId, at: Instant): FileKind | undefined;
}

const KEPT_MS = 30 * 60_000;
const MOST = 1_000;

export const openOffers = (): Offers => {
  const laid = new Map<string, Offer>();
  return {
    lay: (id, offer) => {
      const [oldest] = laid.keys();
      if (laid.size >= MOST && oldest !== undefined) laid.delete(oldest);
      laid.set(id, offer);
    },
    take: (id, by, at) => {
      const offer = id === undefined ? undefined : laid.get(id);
      if (id === undefined || offer === undefined || offer.by !== by) return undefined;
      laid.delete(id);
      return at - offer.at > KEPT_MS ? undefined : offer.kind;
    },
  };
};
