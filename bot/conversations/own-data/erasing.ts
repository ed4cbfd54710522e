import {
  endAllEmergencies,
  type Instant,
  isPartOf,
  isRestricted,
  NO_WISHES,
  type Notice,
  type PersonId,
  type Release,
  restricting,
  tellNoMore,
  tellTakenBack,
  type Wishes,
  withoutAnswers,
  withoutPartOf,
} from "../../../dialogue/index.js";
import { EMPTY_FILE, type Erasing, type PersonFile } from "../../../store/index.js";
import { withNotices } from "../notices.js";

/** Whether there is anything in one's own file that comes from oneself. */
export const hasOwn = ({ plan, content }: PersonFile): boolean => {
  const { muted, bundleOn, language } = plan.wishes;
  const wishes = muted || bundleOn !== undefined || language !== undefined;
  const { preparations, leadTopics, releases, protocols } = content;
  return wishes || preparations.length + leadTopics.length + releases.length > 0 || protocols.some((one) => isPartOf(one, "employee"));
};

const readBy = (release: Release): readonly PersonId[] => (release.state === "released" ? release.to.map(({ person }) => person) : []);

const noticesWithout = (notices: readonly Notice[], releases: readonly Release[]): readonly Notice[] =>
  releases.reduce((left, release) => tellNoMore(tellTakenBack(left, release.id, readBy(release)), release.id), notices);

/** Only its owner lifts a restriction, and erasing what there is says nothing of what is to come. A pause has moved a due date that the lead
 *  sees: were it gone, the old one would come back and tell the lead that somebody erased. */
const leftWishes = (wishes: Wishes): Wishes => {
  const left: Wishes = { ...NO_WISHES, pauses: wishes.pauses };
  return isRestricted(wishes) ? restricting(left) : left;
};

/** Nothing of what its owner wrote, decided and wished for is left. What stays is as much the other side's: when a dialogue is due and
 *  what became of it, and what was sent, so that nobody else can tell that something was erased. */
export const withoutOwn = ({ plan, content }: PersonFile, erasing: Erasing, now: Instant): PersonFile => {
  const notices = noticesWithout(plan.notices ?? [], content.releases);
  const protocols = content.protocols.flatMap((protocol) => withoutPartOf(protocol, "employee") ?? []);
  // Whoever is looking sees nothing any more; that they looked stays, for the sake of whose records it was.
  const ended = plan.emergencies && { emergencies: endAllEmergencies(plan.emergencies, now) };
  const wishes = leftWishes(plan.wishes);
  return withNotices({ plan: { ...plan, ...ended, wishes, erasing }, content: { ...EMPTY_FILE.content, protocols } }, notices, now);
};

/** An answer of which its reader was not told yet. What is under way is looked at again before another try, see notice-card.ts. */
const isUntold = ({ telling, state }: Notice, writer: PersonId): boolean =>
  (state === "due" || state === "unreachable") && telling.kind === "answer" && telling.writer === writer;

/** Another's file without what somebody wrote into it. */
export const withoutTraceOf = ({ plan, content }: PersonFile, person: PersonId): PersonFile => ({
  plan: plan.notices === undefined ? plan : { ...plan, notices: plan.notices.filter((notice) => !isUntold(notice, person)) },
  content: {
    ...content,
    releases: content.releases.map((release) => withoutAnswers(release, person)),
    protocols: content.protocols.flatMap((one) => (one.lead === person ? (withoutPartOf(one, "lead") ?? []) : one)),
  },
});

export const withoutErasing = ({ plan, content }: PersonFile): PersonFile => {
  const { erasing, erased = [], ...rest } = plan;
  return { plan: erasing === undefined ? plan : { ...rest, erased: [...erased, erasing] }, content };
};
