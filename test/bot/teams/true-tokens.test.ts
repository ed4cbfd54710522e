import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseActivity } from "../../../bot/teams/activity.js";
import { Connection } from "../../../bot/teams/connection.js";
import { FalseToken } from "../../../bot/teams/key-watch.js";
import { openTrueTokens } from "../../../bot/teams/true-tokens.js";
import { type Cloud, openCloud } from "./identity.js";
import { activity, bearer, SERVICE_URL } from "./requests.js";

const MINUTE = 60_000;
const AT = 1_700_000_000_000;
const SECONDS = AT / 1000;

const token = (more: object = {}, signature?: string): string =>
  bearer({ alg: "RS256", kid: "k1" }, { nbf: SECONDS - 60, exp: SECONDS + 3_600, serviceurl: SERVICE_URL, ...more }, signature);

describe("a token that was found true", () => {
  let now = AT;
  const remembering = (authorization: string, at = AT) => {
    now = at;
    const tokens = openTrueTokens<string>(() => now);
    tokens.keep(authorization, SERVICE_URL, "found");
    return tokens;
  };

  it("is not looked at again for ten minutes, and then it is", () => {
    const tokens = remembering(token());
    now = AT + 10 * MINUTE - 1;
    expect(tokens.found(token(), SERVICE_URL)).toBe("found");
    now = AT + 10 * MINUTE;
    expect(tokens.found(token(), SERVICE_URL)).toBeUndefined();
  });

  it("says nothing of one with another signature, or for another address", () => {
    const tokens = remembering(token());
    expect(tokens.found(token({}, "b3RoZXI"), SERVICE_URL)).toBeUndefined();
    expect(tokens.found(`${token()} `, SERVICE_URL)).toBeUndefined();
    expect(tokens.found(token(), `${SERVICE_URL}x/`)).toBeUndefined();
  });

  it("is looked at again once its own time is over, and before it began on a clock that was set back", () => {
    const tokens = remembering(token({ exp: SECONDS + 60 }));
    now = AT + MINUTE - 1;
    expect(tokens.found(token({ exp: SECONDS + 60 }), SERVICE_URL)).toBe("found");
    now = AT + MINUTE;
    expect(tokens.found(token({ exp: SECONDS + 60 }), SERVICE_URL)).toBeUndefined();
    now = AT - 1;
    expect(tokens.found(token({ exp: SECONDS + 60 }), SERVICE_URL)).toBeUndefined();
  });

  it.each([
    ["end", { exp: undefined }],
    ["beginning", { nbf: undefined }],
    ["number for its end", { exp: "9999999999" }],
  ])("is looked at each time where it has no %s", (_, more) => {
    expect(remembering(token(more)).found(token(more), SERVICE_URL)).toBeUndefined();
  });

  it("is forgotten with all others rather than that strangers fill the memory", () => {
    const tokens = remembering(token());
    for (let other = 0; other < 200; other++) tokens.keep(token({ jti: other }), SERVICE_URL, "other");
    expect(tokens.found(token(), SERVICE_URL)).toBeUndefined();
    expect(tokens.found(token({ jti: 199 }), SERVICE_URL)).toBe("other");
  });
});

describe("the connection", () => {
  let cloud: Cloud;
  let connection: Connection;
  let ahead = 0;

  beforeEach(async () => {
    ahead = 0;
    cloud = await openCloud();
    connection = new Connection(cloud.identity, () => Date.now() + ahead);
  });

  afterEach(() => cloud.close());

  const checked = (authorization: string, serviceUrl = cloud.serviceUrl) => {
    const parsed = parseActivity(activity({ serviceUrl }));
    if (parsed === undefined) throw new Error("no activity");
    return connection.checked({ activity: parsed, authorization, isLocal: true });
  };

  it("lets nobody in with a part of a token that it knows to be true", async () => {
    const known = cloud.token();
    await checked(known);
    const [header, claims, signature = ""] = known.split(".");
    const other = cloud.token({ jti: "other" }).split(".");
    const turned = `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`;
    for (const forged of [`${header}.${claims}.${turned}`, `${header}.${other[1]}.${signature}`, `${header}.${claims}.${other[2]}`])
      await expect(checked(forged)).rejects.toBeInstanceOf(FalseToken);
    await expect(checked(known, "http://127.0.0.1:1/emea/")).rejects.toBeInstanceOf(FalseToken);
  });

  it("hands out what was found and does not ask again, for as long as that may be relied on", async () => {
    const known = cloud.token();
    const first = await checked(known);
    expect(await checked(known)).toBe(first);
    ahead = 11 * MINUTE;
    expect(await checked(cloud.token({ exp: Math.floor(Date.now() / 1000) + 3_600 }))).not.toBe(first);
    expect(await checked(known)).not.toBe(first);
  });

  it("hands out nothing that anybody could change for whoever comes next", async () => {
    expect(Object.isFrozen(await checked(cloud.token()))).toBe(true);
  });
});
