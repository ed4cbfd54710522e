import type { Views } from "../../../cards/index.js";
import { type Reply, shown, shows } from "../reply.js";
import type { Talk } from "../talk.js";

export const privacyFor = ({ house, office }: Talk): Views["privacy"] => {
  const { legalBasis, dataProtection, staffCouncil } = office;
  return { houseName: house.name, legalBasis, dataProtection, staffCouncil };
};

/** Two cards and no more. Added again it says the same again: nothing is kept of it. */
export const welcomed = (talk: Talk): Reply => ({
  ...shows("welcome", { houseName: talk.house.name }),
  after: [shown("privacy", privacyFor(talk))],
});
