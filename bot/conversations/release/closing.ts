import { viewFor } from "../../../dialogue/index.js";
import { seatAt } from "../dialogues.js";
import type { Handler } from "../handler.js";
import { dialogueMark } from "../marks.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { asked, formatFor, releaseAt } from "./found.js";
import { ownMessage } from "./own-card.js";
import { noticeAbout, takenBackMessage, wasTakenBack } from "./reading.js";

const preparation = (talk: Talk, dialogue: Parameters<typeof formatFor>[1]): Reply =>
  shows("preparation", { format: formatFor(talk, dialogue).name, id: dialogueMark(dialogue) });

/** Back to what stands in the chat, without a word of content. */
export const close: Handler = async (talk, { id }) => {
  if (id === undefined) return shows("door", { to: "releases" });
  const release = await releaseAt(talk, id);
  const found = talk.may("see", asked(release));
  if (found.allowed) {
    const { release } = found.value;
    if (viewFor(release, talk.me.id) !== undefined) return shows("release-notice", noticeAbout(talk, release));
    return release.state === "draft" ? preparation(talk, release.dialogue) : { shows: ownMessage(talk, release) };
  }
  if (wasTakenBack(talk, release)) return { shows: takenBackMessage(talk, release) };
  const seat = await seatAt(talk, id);
  if (seat === undefined || !talk.may("see", { kind: "preparation", of: seat.employee.id }).allowed) return MISSING;
  return preparation(talk, seat.dialogue.id);
};
