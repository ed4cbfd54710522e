import type { Views } from "../../cards/index.js";
import type { Day, Dialogue, House, Instant, Notice, PersonId, Release, ReleaseId, Roster, Telling, Text } from "../../dialogue/index.js";
import { answersBy, closesAt, foundBy, isOfWaitingProposal, isThere, isTooLate, isVisibleTo } from "../../dialogue/index.js";
import type { PersonFile, PlanPart } from "../../store/index.js";
import { noticeCard, seatedFor } from "../conversations/appointment/told.js";
import { cardId } from "../conversations/emergency/found.js";
import { markOf } from "../conversations/marks.js";
import { isMessage, type Shown, shown } from "../conversations/reply.js";

/** In whose file the fact stands, and what it stands in. */
export interface Told {
  readonly owner: PersonId;
  readonly file: PersonFile;
  readonly house: House;
  readonly roster: Roster;
  readonly today: Day;
}

/** `over`: there is nothing to tell any more. A message that was sent becomes what is shown, if anything is. `nobody`: there is,
 *  and it waits for whoever comes. */
type NoticeShown =
  | { readonly state: "stands"; readonly shown: Shown }
  | { readonly state: "over"; readonly shown?: Shown }
  | { readonly state: "nobody"; readonly shown?: undefined };

const OVER: NoticeShown = { state: "over" };

/** Whoever has left, or comes later, is written to no more than a stranger. */
const isHere = (person: PersonId, { roster, today }: Told): boolean => {
  const found = roster.get(person);
  return found !== undefined && isThere(found, today);
};

/** Where the release is gone, so is the word for what it was about. */
const ANY_FORMAT: Text = { de: "Führungsdialog", en: "Leadership dialogue" };

const formatNamed = (release: Release | undefined, { file, house }: Told): Text => {
  const dialogue = file.plan.dialogues.find(({ id }) => id === release?.dialogue);
  const [, formatId] = (release?.dialogue ?? "").split("/");
  return house.formats.find(({ id }) => id === (dialogue?.format ?? formatId))?.name ?? ANY_FORMAT;
};

const releaseIn = ({ file }: Told, wanted: ReleaseId): Release | undefined => file.content.releases.find(({ id }) => id === wanted);

const ofRelease = (to: PersonId, id: ReleaseId, told: Told): NoticeShown => {
  const author = told.roster.get(told.owner);
  if (author === undefined) return OVER;
  const release = releaseIn(told, id);
  const view = { format: formatNamed(release, told), authorName: author.name };
  if (release !== undefined && isVisibleTo(release, to)) {
    if (foundBy(to, release, told.file.plan) === undefined) return { state: "nobody" };
    return { state: "stands", shown: shown("release-notice", { ...view, id }) };
  }
  return { state: "over", shown: shown("release-taken-back", view) };
};

/** To the author, who keeps an answer also after taking the topic back; its writer may have erased it. */
const ofAnswer = (to: PersonId, { release: id, writer }: Extract<Telling, { readonly kind: "answer" }>, told: Told): NoticeShown => {
  const [release, person] = [releaseIn(told, id), told.roster.get(writer)];
  if (release === undefined || person === undefined || to !== release.author) return OVER;
  if (answersBy(release, writer).length === 0) return OVER;
  const view = { format: formatNamed(release, told), id, writer: markOf(writer), writerName: person.name };
  return { state: "stands", shown: shown("answer-notice", view) };
};

export const dialogueOf = ({ telling }: Notice, { dialogues }: PlanPart): Dialogue | undefined =>
  "dialogue" in telling ? dialogues.find(({ id }) => id === telling.dialogue) : undefined;

/** What was not sent yet is not sent too late; a message that is there is kept true. */
const ofDialogue = (notice: Notice, telling: Extract<Telling, { readonly dialogue: unknown }>, told: Told): NoticeShown => {
  const dialogue = dialogueOf(notice, told.file.plan);
  if (dialogue === undefined || (notice.state !== "stale" && isTooLate(telling, dialogue, told.today))) return OVER;
  const seated = isHere(notice.to, told) ? seatedFor(told, dialogue, notice.to) : undefined;
  if (seated === undefined) return isOfWaitingProposal(notice, dialogue, told.today) ? { state: "nobody" } : OVER;
  const card = noticeCard(seated, telling);
  return card === undefined || !isMessage(card) ? OVER : { state: "stands", shown: card };
};

/** Whether it is still asked for is looked at with the click. That somebody could look is told also when it is over. */
const ofEmergency = (to: PersonId, { kind, emergency: id }: Extract<Telling, { readonly emergency: unknown }>, told: Told): NoticeShown => {
  const emergency = told.file.plan.emergencies?.all.find((one) => one.id === id);
  if (emergency === undefined) return OVER;
  const { owner, house, roster } = told;
  const news = (what: Views["emergency-notice"]["what"], ends?: Instant): NoticeShown => ({
    state: "stands",
    shown: shown("emergency-notice", { id: cardId(owner, id), what, ...(ends && { ends: { at: ends, timeZone: house.timeZone } }) }),
  });
  const { state } = emergency;
  const isDecided = state === "open" || state === "ended";
  if (kind === "emergency-opened") {
    if (!isDecided) return OVER;
    return state === "ended" ? news("was-open", emergency.endedAt) : news("opened", closesAt(emergency));
  }
  if (kind === "emergency-asked") return state === "asked" && roster.get(to)?.roles.includes("review") ? news("asked") : OVER;
  if (state === "declined") return news("declined");
  return state === "open" ? news("approved", closesAt(emergency)) : OVER;
};

const waiting = ({ state }: NoticeShown): NoticeShown => (state === "over" ? OVER : { state: "nobody" });

/** What the message about a fact says, from what holds now and for whoever reads it. */
export const noticeShown = (notice: Notice, told: Told): NoticeShown => {
  const { to, telling } = notice;
  switch (telling.kind) {
    case "release":
      return isHere(to, told) ? ofRelease(to, telling.release, told) : OVER;
    case "answer":
      return isHere(to, told) ? ofAnswer(to, telling, told) : OVER;
    case "emergency-asked":
    case "emergency-decided":
      return isHere(to, told) ? ofEmergency(to, telling, told) : OVER;
    // Waits for as long as it is kept that somebody could look: nobody is to find out by chance.
    case "emergency-opened":
      return isHere(to, told) ? ofEmergency(to, telling, told) : waiting(ofEmergency(to, telling, told));
    case "proposed":
    case "agreed":
    case "held":
    case "objected":
    case "dropped":
    case "cancelled":
      return ofDialogue(notice, telling, told);
  }
};
