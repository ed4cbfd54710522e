import type { Day, Notice, PersonId } from "../../../dialogue/index.js";
import type { DialogueTelling, Fact } from "./fact.js";

type Kind = DialogueTelling["kind"];

/** What a message may say that holds no longer. That a date or a proposal is gone stays true. */
const OUTDATES: Readonly<Record<Kind, readonly Kind[]>> = {
  proposed: ["proposed"],
  agreed: ["proposed", "agreed"],
  dropped: ["proposed"],
  cancelled: ["proposed", "agreed"],
  held: ["proposed", "agreed", "held", "objected"],
  objected: ["held"],
};

interface News {
  readonly id: string;
  readonly fact: Fact;
  /** The other side. */
  readonly to: PersonId;
  /** Both sides, by the roster of today: whoever led once, hears no more. */
  readonly sides: readonly PersonId[];
  readonly on: Day;
}

const isAbout = (notice: Notice, { telling }: Fact): boolean =>
  "dialogue" in notice.telling && notice.telling.dialogue === telling.dialogue && OUTDATES[telling.kind].includes(notice.telling.kind);

/** What an earlier message says from now on. The one that hears of it in a new message keeps no second one saying the same. */
const saidNow = ({ to }: Notice, { fact: { telling, gone }, to: told }: News): DialogueTelling =>
  gone === undefined || to !== told ? telling : { kind: "dropped", dialogue: telling.dialogue, when: gone };

/** "Your proposal is on its way" stays what it was when the message comes that it was agreed to. */
const staysAsItWas = ({ to, telling }: Notice, { fact, to: told }: News): boolean =>
  to === told && telling.kind === "proposed" && fact.telling.kind === "agreed";

/** What was not sent yet need not be sent any more; what was sent is replaced; what is under way is looked at again once it is there. */
const overtaken = (notice: Notice, news: News): readonly Notice[] => {
  const { sides, on } = news;
  // Whoever led once may lead again, and must not count as told of what is new by then.
  if (!sides.includes(notice.to)) return notice.state === "intent" ? [notice] : [];
  const telling = saidNow(notice, news);
  switch (notice.state) {
    case "due":
    case "unreachable":
      return [];
    case "sent":
    case "stale":
      return [!staysAsItWas(notice, news) ? { ...notice, state: "stale", telling, on } : notice];
    case "intent":
      return [{ ...notice, telling, on }];
    case "unclear":
    case "refused":
      return [notice];
  }
};

const shows = ({ state }: Notice): boolean => state === "sent" || state === "stale" || state === "intent";

const isSame = (notice: Notice, { telling }: Fact, to: PersonId): boolean =>
  notice.state === "due" && notice.to === to && JSON.stringify(notice.telling) === JSON.stringify(telling);

/** The notices of a file once something happened. Nobody gets two messages for one thing, and none that no longer holds. */
export const noticesAfter = (notices: readonly Notice[], news: News): readonly Notice[] => {
  const { id, fact, to, on } = news;
  const wasAsked = notices.some((notice) => isAbout(notice, fact) && notice.to === to && shows(notice));
  const left = notices
    .flatMap((notice) => (isAbout(notice, fact) ? overtaken(notice, news) : [notice]))
    .filter((notice) => !isSame(notice, fact, to));
  const isTold = fact.news === "always" || (fact.news === "unless-asked" && !wasAsked);
  return isTold ? [...left, { id, to, telling: fact.telling, on, state: "due" }] : left;
};
