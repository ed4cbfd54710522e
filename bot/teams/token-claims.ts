/** Who issues the tokens that Teams' own requests carry. */
const ISSUER = "https://api.botframework.com";

const LONGEST_TOKEN = 8192;
const BEARER = /^Bearer ([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/;

/** A key that the token itself brings along, or tells where to fetch, proves nothing. */
const BRINGS_ITS_KEY = ["jku", "jwk", "x5u", "x5c", "crit"];

type Claims = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Claims => typeof value === "object" && value !== null && !Array.isArray(value);

const read = (part: string): Claims => {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isObject(value) ? value : {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
};

/** Looks at what a token says before the SDK looks at whether it is true. Not a check of its signature: the SDK makes that, but only
 *  after it has put the tenant of any token at all among the issuers it trusts, for good (botbuilder 4.23.3,
 *  EmulatorValidation.isTokenFromEmulator), and it does not ask where the answer goes when the activity names no address. */
export const mayBeFromTeams = (authorization: unknown, serviceUrl: string): authorization is string => {
  if (typeof authorization !== "string" || authorization.length > LONGEST_TOKEN) return false;
  const [, header = "", payload = ""] = BEARER.exec(authorization) ?? [];
  const { alg, ...rest } = read(header);
  const claims = read(payload);
  return (
    alg === "RS256" &&
    !BRINGS_ITS_KEY.some((name) => Object.hasOwn(rest, name)) &&
    claims.iss === ISSUER &&
    (claims.serviceurl ?? claims.serviceUrl) === serviceUrl
  );
};

/** The key that a token says it was signed with. */
export const keyNamed = (authorization: string): string => {
  const { kid } = read(BEARER.exec(authorization)?.[1] ?? "");
  return typeof kid === "string" ? kid : "";
};

const SECOND = 1000;

/** When a token says that it begins and ends; undefined where it does not say both. */
export const lifeOf = (authorization: string): { readonly from: number; readonly until: number } | undefined => {
  const { nbf, exp } = read(BEARER.exec(authorization)?.[2] ?? "");
  return Number.isFinite(nbf) && Number.isFinite(exp) ? { from: Number(nbf) * SECOND, until: Number(exp) * SECOND } : undefined;
};
