import type { Views } from "../../../cards/index.js";
import { AGREED_VERSIONS, type Day, newestVersion } from "../../../dialogue/index.js";
import { shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { readBy } from "./reading.js";

const raisedOn = async ({ store }: Talk): Promise<{ readonly raisedOn?: Day }> => {
  const { since } = (await store.house()).version ?? {};
  return since === undefined ? {} : { raisedOn: since };
};

export const homeView = async (talk: Talk): Promise<Views["review"]> => {
  const { number, on } = newestVersion();
  return { houseName: talk.house.name, version: { number, on }, ...(await raisedOn(talk)) };
};

export const openVersions = readBy("verify", "canary", async (talk) =>
  shows("review-versions", {
    versions: [...AGREED_VERSIONS].sort((one, other) => other.number - one.number).map(({ note: news, ...one }) => ({ ...one, news })),
    ...(await raisedOn(talk)),
  }),
);
