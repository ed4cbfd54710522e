import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { shows } from "../reply.js";
import { isAdmin } from "./home.js";

export const openRoles: Handler = async (talk) => {
  if (!talk.may("see", { kind: "roles" }).allowed) return MISSING;
  const { firstAdmin } = talk.office;
  // As it was read in: in the talk's the first admin would stand a second time.
  const roster = await talk.store.roster();
  return shows("roles", {
    roster,
    ...(firstAdmin === undefined ? {} : { firstAdmin: roster.get(firstAdmin)?.name ?? firstAdmin }),
    ...(isAdmin(talk) ? {} : { forReview: true }),
  });
};
