import type { Notice } from "./notice.js";
import type { PersonId } from "./person.js";
import type { ReleaseId } from "./release.js";

type Notices = readonly Notice[];

const becomesStale = (notice: Notice): Notices => {
  if (notice.state === "due") return [];
  return [notice.state === "sent" ? { ...notice, state: "stale" } : notice];
};

/** Once it is taken back from them: whoever was not told yet never is, and who was is told that it is gone. Of what is under way or
 *  unclear nobody knows whether there is a message to replace. */
export const tellTakenBack = (notices: Notices, release: ReleaseId, from: readonly PersonId[]): Notices =>
  notices.flatMap((notice) =>
    notice.telling.kind === "release" && notice.telling.release === release && from.includes(notice.to) ? becomesStale(notice) : [notice],
  );

/** Also somebody who could not be reached would be tried again. */
const isUntold = ({ state }: Notice): boolean => state === "due" || state === "unreachable";

/** Once it is erased nobody is told of it who was not told before; what was sent is still made to say "taken back". */
export const tellNoMore = (notices: Notices, release: ReleaseId): Notices =>
  notices.filter((notice) => !isUntold(notice) || !("release" in notice.telling) || notice.telling.release !== release);

/** A second answer needs no second message while the first still waits: both would say the same. */
export const isToldAnswer = (notices: Notices, release: ReleaseId, writer: PersonId): boolean =>
  notices.some(
    ({ telling, state }) => state === "due" && telling.kind === "answer" && telling.release === release && telling.writer === writer,
  );
