import { type Activity, parseActivity } from "./activity.js";
import { serviceAddress } from "./service-address.js";
import { mayBeFromTeams } from "./token-claims.js";

/** Who may come in at all. */
export interface Gate {
  /** The one tenant of the house. */
  readonly tenant: string;
  /** Clients on this machine may come without a token, and with a false one as little as everybody else. */
  readonly local?: { readonly origins: readonly string[] };
}

/** A request as it arrived, before anything is believed of it. */
export interface Knock {
  readonly authorization: unknown;
  readonly body: unknown;
}

/** Looks right; whether the token is true is not known yet. */
export interface Admitted {
  readonly activity: Activity;
  readonly authorization: string;
  /** From a client on this machine, which needs no token. */
  readonly isLocal: boolean;
}

export type Admission = Admitted | { readonly status: 400 | 401 | 403 };

const PERSONAL = "personal";

/** Every place that names a tenant names ours, and one does. */
const isOurs = ({ conversation, channelData }: Activity, tenant: string): boolean => {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  return named.length > 0 && named.every((id) => id.toLowerCase() === tenant.toLowerCase());
};

/** The bot talks with one person at a time: what is said in a group has readers nobody chose. */
const isPersonal = ({ conversation: { conversationType } }: Activity): boolean =>
  conversationType === undefined || conversationType === PERSONAL;

/** Turns away what the SDK would let in or stumble over, before it sees any of it. Whether a token is true the SDK decides after this. */
export const admit = ({ authorization, body }: Knock, { tenant, local }: Gate): Admission => {
  const activity = parseActivity(body);
  if (activity === undefined) return { status: 400 };
  const isLocal = local !== undefined && serviceAddress(activity.serviceUrl, local.origins) !== undefined;
  if (!isLocal && serviceAddress(activity.serviceUrl) === undefined) return { status: 401 };
  const needsNoToken = isLocal && (authorization === undefined || authorization === "");
  if (!needsNoToken && !mayBeFromTeams(authorization, activity.serviceUrl)) return { status: 401 };
  if (!isOurs(activity, tenant) || !isPersonal(activity)) return { status: 403 };
  return { activity, isLocal, authorization: typeof authorization === "string" ? authorization : "" };
};
