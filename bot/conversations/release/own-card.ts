import type { Released, Withdrawn } from "../../../dialogue/index.js";
import { becomes, type Reply, type Shown, shown, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { endOf, formatFor, namesFor } from "./found.js";

export const ownCard = (talk: Talk, release: Released | Withdrawn, refusal?: "nothing-chosen"): Reply =>
  shows("own-release", {
    format: formatFor(talk, release.dialogue),
    release,
    names: namesFor(talk, release),
    endsOn: endOf(talk, release),
    ...(refusal === undefined ? {} : { refusal }),
  });

/** What stands in the author's chat for it. */
export const ownMessage = (talk: Talk, release: Released | Withdrawn): Shown => {
  const about = { format: formatFor(talk, release.dialogue).name, id: release.id };
  return release.state === "withdrawn"
    ? shown("release-withdrawn", { ...about, on: release.withdrawnOn, endsOn: endOf(talk, release) })
    : shown("release-sent", { ...about, on: release.releasedOn });
};

export const becomesOwnMessage = (talk: Talk, release: Released | Withdrawn): Reply => {
  const message = ownMessage(talk, release);
  return { shows: message, leaves: message };
};

export const becomesPartlyWithdrawn = (talk: Talk, { id, dialogue }: Released): Reply =>
  becomes("release-partly-withdrawn", { format: formatFor(talk, dialogue).name, id, on: talk.today });
