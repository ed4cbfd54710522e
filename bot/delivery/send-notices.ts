import type { Rendered } from "../../cards/index.js";
import {
  classify,
  type House,
  heirOf,
  type Instant,
  type Notice,
  type PersonId,
  type Roster,
  type Seen,
  withoutOvertaken,
} from "../../dialogue/index.js";
import type { Address, PersonFile, Store } from "../../store/index.js";
import { EMPTY_FILE } from "../../store/index.js";
import { renderedIn, type Shown } from "../conversations/reply.js";
import { voiceFor } from "../conversations/talk.js";
import type { Messenger } from "../messenger.js";
import type { Report } from "./failures.js";
import { dialogueOf, noticeShown, type Told } from "./notice-card.js";
import {
  afterPost,
  afterReplace,
  changing,
  handedOn,
  isToReplaceAgain,
  type TryDay,
  taskOf,
  type Waking,
  withNobody,
  withNoticeIntent,
  withNoWay,
  withWake,
} from "./notice-fate.js";
import type { Owed } from "./owed.js";
import type { Pauses } from "./pauses.js";
import { noteIfGone, wayTo } from "./way-to.js";

/** The house as it is at one moment. */
export interface Here {
  readonly house: House;
  readonly roster: Roster;
}

/** What a round of notices needs. */
export interface NoticeRound extends TryDay {
  readonly store: Pick<Store, "change" | "read">;
  readonly messenger: Messenger;
  readonly serviceUrl: () => string | undefined;
  readonly pauses: Pauses;
  readonly owed: Owed;
  readonly report: Report;
  /** Asked before each: a round may take minutes. Undefined while nothing may go out. */
  readonly here: () => Promise<Here | undefined>;
  /** Asked before that: false where nothing can go out for now. */
  readonly isReady: () => Promise<boolean>;
  readonly now: () => Instant;
  readonly tomorrow: Instant;
  readonly isStopping: () => boolean;
}

type NoticePost = NoticeRound & Here;

/** One notice in the file of the fact it tells of. */
interface Errand {
  readonly owner: PersonId;
  readonly notice: Notice;
  readonly shown: Shown;
}

type Fate = "retry" | "done";

const wakingAt = ({ pauses, now: clock, ...round }: NoticeRound): Waking => {
  const now = clock();
  return { ...round, now, until: (id) => pauses.until(id, now) };
};

const toldIn = (owner: PersonId, file: PersonFile, { house, roster, today }: NoticePost): Told => ({
  owner,
  file,
  house,
  roster,
  today,
});

const hasNotice = ({ plan: { notices = [] } }: PersonFile, id: string): boolean => notices.some((notice) => notice.id === id);

/** Whoever had everything erased meanwhile gets nothing of it back. */
const changeNotice = (owner: PersonId, id: string, post: NoticePost, change: (notice: Notice, file: PersonFile) => readonly Notice[]) =>
  post.store.change(owner, (file) => {
    if (!hasNotice(file, id)) return { value: undefined };
    const plan = changing(file.plan, id, (notice) => change(notice, file));
    return { file: withWake({ ...file, plan }, wakingAt(post)), value: undefined };
  });

const isSame = (one: Notice, other: Notice): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What became another one meanwhile is looked at again. */
const become = async (owner: PersonId, notice: Notice, next: readonly Notice[], post: NoticePost): Promise<Fate> => {
  await changeNotice(owner, notice.id, post, (now) => (isSame(now, notice) ? next : [now]));
  return "done";
};

const isStill = ({ owner, notice, shown }: Errand, file: PersonFile, post: NoticePost): boolean =>
  JSON.stringify(noticeShown(notice, toldIn(owner, file, post)).shown) === JSON.stringify(shown);

const rendered = (shown: Shown, to: PersonId, file: PersonFile, { house, roster }: NoticePost): Rendered | undefined => {
  const person = roster.get(to);
  return person === undefined ? undefined : renderedIn(shown, voiceFor(house, person, file));
};

/** A messenger that breaks its promise and throws leaves it open whether the message arrived. */
const seenOf = async (send: () => Promise<Seen>, report: Report): Promise<Seen> => {
  try {
    return await send();
  } catch (error) {
    report(error);
    return { kind: "no-answer" };
  }
};

/** Decided on the file as it is now: what was taken back a moment ago is told nobody. */
const keepIntent = (errand: Errand, post: NoticePost): Promise<boolean> =>
  post.store.change(errand.owner, (file) => {
    const { id } = errand.notice;
    const isDue = file.plan.notices?.some((notice) => notice.id === id && taskOf(notice, post) === "send");
    if (isDue !== true || !isStill(errand, file, post)) return { value: false };
    return { file: { ...file, plan: changing(file.plan, id, (notice) => [withNoticeIntent(notice, post.today)]) }, value: true };
  });

/** Before anything of it is written: what is written says when it is looked at again. */
const putOff = ({ id }: Notice, seen: Seen, { pauses, now }: NoticePost): "retry" => {
  pauses.add(id, now(), seen);
  return "retry";
};

const postNotice = async (errand: Errand, message: Rendered, reader: PersonFile, post: NoticePost): Promise<Fate> => {
  const { owner, notice } = errand;
  const way = await wayTo(notice.to, reader.plan, post);
  if (way.state === "later") return putOff(notice, way.seen, post);
  if (way.state === "none") {
    await changeNotice(owner, notice.id, post, (now) => (taskOf(now, post) === "send" ? [withNoWay(now, post.today)] : [now]));
    return "done";
  }
  if (!(await keepIntent(errand, post))) return "done";
  const seen = await seenOf(() => post.messenger.post(way.address, message), post.report);
  const { next } = classify(seen);
  const fate: Fate = next === "retry" || next === "retry-with-new-token" ? "retry" : "done";
  if (fate === "retry") putOff(notice, seen, post);
  await post.owed.write(owner, () =>
    changeNotice(owner, notice.id, post, (now, file) => [afterPost(now, seen, isStill(errand, file, post), post.today)]),
  );
  await noteIfGone(notice.to, way.address, seen, post);
  return fate;
};

const replaceNotice = async (errand: Errand, message: Rendered, at: Address, activity: string, post: NoticePost): Promise<Fate> => {
  const seen = await seenOf(() => post.messenger.replace(at, activity, message), post.report);
  const fate: Fate = isToReplaceAgain(seen) ? "retry" : "done";
  if (fate === "retry") putOff(errand.notice, seen, post);
  await changeNotice(errand.owner, errand.notice.id, post, (now, file) => afterReplace(now, seen, isStill(errand, file, post), post.today));
  return fate;
};

const heirIn = (notice: Notice, file: PersonFile, { roster, today }: NoticePost): PersonId | undefined => {
  const dialogue = dialogueOf(notice, file.plan);
  return dialogue && heirOf(notice, dialogue, file.plan.notices ?? [], roster, today);
};

const tell = async (owner: PersonId, notice: Notice, file: PersonFile, post: NoticePost): Promise<Fate> => {
  const heir = heirIn(notice, file, post);
  if (heir !== undefined) return become(owner, notice, handedOn(notice, heir, file.plan.notices ?? [], post.today), post);
  const told = noticeShown(notice, toldIn(owner, file, post));
  const isSent = notice.state === "stale";
  if (told.state === "nobody") return become(owner, notice, [withNobody(notice, post.today)], post);
  if (told.shown === undefined || (told.state === "over" && !isSent)) return become(owner, notice, [], post);
  const reader = (await post.store.read(notice.to)) ?? EMPTY_FILE;
  const message = rendered(told.shown, notice.to, reader, post);
  const errand = { owner, notice, shown: told.shown };
  const { address } = reader.plan;
  if (message === undefined || (isSent && address === undefined)) return become(owner, notice, [], post);
  return isSent && address !== undefined
    ? replaceNotice(errand, message, address, notice.activity, post)
    : postNotice(errand, message, reader, post);
};

const tellSafely = async (owner: PersonId, notice: Notice, file: PersonFile, post: NoticePost): Promise<void> => {
  const { pauses, now, report } = post;
  try {
    if ((await tell(owner, notice, file, post)) === "done") pauses.end(notice.id);
  } catch (error) {
    report(error);
    pauses.add(notice.id, now(), undefined);
  }
};

const isToDo = (notice: Notice, round: NoticeRound): boolean =>
  taskOf(notice, round) !== "nothing" && round.pauses.until(notice.id, round.now()) === undefined;

/** The file is read first: whoever is named in it stands in the roster that is asked for after it. */
const tellNext = async (owner: PersonId, id: string, round: NoticeRound): Promise<void> => {
  const file = await round.store.read(owner);
  const notice = file?.plan.notices?.find((one) => one.id === id);
  const here = await round.here();
  if (file === undefined || notice === undefined || here === undefined || !isToDo(notice, round)) return;
  const { house, roster } = here;
  await tellSafely(owner, notice, file, { ...round, house, roster });
};

const withoutOld = (file: PersonFile): PersonFile => {
  const { notices = [] } = file.plan;
  const left = withoutOvertaken(notices);
  return left === notices ? file : { ...file, plan: { ...file.plan, notices: left } };
};

/** Whether all of them had their turn. */
const tellAll = async (owner: PersonId, round: NoticeRound): Promise<boolean> => {
  const { notices = [] } = (await round.store.read(owner))?.plan ?? {};
  for (const { id } of notices.filter((notice) => isToDo(notice, round))) {
    if (round.isStopping() || !(await round.isReady())) return false;
    await tellNext(owner, id, round);
  }
  return true;
};

/** Everything that others are to be told of the facts in one file. Whatever goes wrong with one is no reason not to tell the rest; what
 *  had no turn stays due, and nothing is written about it. */
export const sendNoticesOf = async (owner: PersonId, round: NoticeRound): Promise<void> => {
  if (!(await tellAll(owner, round))) return;
  await round.store.change(owner, (file) => {
    const left = withoutOld(file);
    const woken = withWake(left, wakingAt(round));
    return left === file && woken.plan.wakeAt === file.plan.wakeAt ? { value: undefined } : { file: woken, value: undefined };
  });
};
