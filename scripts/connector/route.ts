export type CallKind = "post" | "replace" | "delete" | "open" | "member";

/** Which call of the Connector's a request is. */
export interface Route {
  readonly kind: CallKind;
  readonly conversation: string;
  /** Of the message, or of the member who was asked for; empty where all members were. */
  readonly id: string;
}

/** As in the Connector's own addresses: a region before everything. */
export const REGION = "/emea/";
const START = `${REGION}v3/conversations`;

const KINDS: readonly (readonly [method: string, path: RegExp, kind: CallKind])[] = [
  ["POST", /^\/([^/]+)\/activities(?:\/[^/]+)?$/, "post"],
  ["POST", /^$/, "open"],
  ["PUT", /^\/([^/]+)\/activities\/([^/]+)$/, "replace"],
  ["DELETE", /^\/([^/]+)\/activities\/([^/]+)$/, "delete"],
  ["GET", /^\/([^/]+)\/members(?:\/([^/]+))?$/, "member"],
];

export const routeOf = (method = "", url = ""): Route | undefined => {
  if (!url.startsWith(START)) return undefined;
  const rest = url.slice(START.length);
  for (const [by, path, kind] of KINDS) {
    const found = method === by ? path.exec(rest) : null;
    if (found !== null) return { kind, conversation: decodeURIComponent(found[1] ?? ""), id: decodeURIComponent(found[2] ?? "") };
  }
  return undefined;
};
