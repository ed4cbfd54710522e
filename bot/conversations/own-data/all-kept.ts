import { accessesIn, type Emergencies, isPartOf, type Notice, type PersonId, type Release } from "../../../dialogue/index.js";
import { markOf } from "../marks.js";
import type { Talk } from "../talk.js";
import type { Elsewhere, GivenAnswer } from "./elsewhere.js";

/** What others wrote in answer is theirs: that they answered is what the author may take along. */
const withoutWords = (release: Release): unknown => {
  if (release.state === "draft") return release;
  const bare = <T extends object>(receipts: readonly T[]): readonly object[] =>
    receipts.map((receipt) => Object.fromEntries(Object.entries(receipt).filter(([name]) => name !== "answer")));
  const takenBackFrom = bare(release.takenBackFrom);
  return release.state === "released" ? { ...release, to: bare(release.to), takenBackFrom } : { ...release, takenBackFrom };
};

/** Whether a message reached another is known to nobody but that other. What it tells of is a fact of the person's own. */
const tellingOthers = ({ id, to, telling }: Notice): unknown => ({ id, to, telling });

/** By the id of a release its author would be found. */
const withoutMark = ({ telling, ...rest }: Notice): unknown => ({
  ...rest,
  telling: "release" in telling ? { kind: telling.kind } : telling,
});

/** The same as the card "Wer hat nachgesehen?": what two others only talk about opens nothing, and is an access or gone within a day. The
 *  steps for the log are the house's. */
const seenBy = (emergencies: Emergencies): { readonly emergencies?: Pick<Emergencies, "all"> } => {
  const all = [...accessesIn(emergencies)].reverse();
  return all.length === 0 ? {} : { emergencies: { all } };
};

/** To those who ask and decide. */
const isBetweenTheTwo = ({ telling: { kind } }: Notice): boolean => kind === "emergency-asked" || kind === "emergency-decided";

const answered = ({ may, me }: Talk, { to, receipt }: GivenAnswer): unknown => {
  const { answer, ...rest } = receipt;
  const isReadable = may("see", { kind: "answer", to, writer: me.id }).allowed;
  return { author: to.author, release: to.id, dialogue: to.dialogue, ...rest, ...(isReadable ? { answer } : {}) };
};

const inOwnFile = ({ file: { plan, content }, me }: Talk) => {
  const { notices = [], emergencies, ...rest } = plan;
  return {
    plan: {
      ...rest,
      ...(emergencies && seenBy(emergencies)),
      notices: notices.filter((notice) => !isBetweenTheTwo(notice)).map((notice) => (notice.to === me.id ? notice : tellingOthers(notice))),
    },
    content: {
      ...content,
      releases: content.releases.map(withoutWords),
      protocols: content.protocols.filter((protocol) => isPartOf(protocol, "employee")),
    },
  };
};

/** Under which other marks old cards know somebody. */
const formerMarksOf = (person: PersonId, marks: Readonly<Record<string, PersonId>> = {}): readonly string[] =>
  Object.entries(marks).flatMap(([mark, whose]) => (whose === person ? [mark] : []));

/** Everything that is kept of whoever asks, as it is kept, wherever it stands. Copied whole and not field by field: what is added to a
 *  file one day is in it without anybody thinking of it. What is another's is taken out by name. */
export const allKept = async (talk: Talk, found: Elsewhere) => {
  const { store, me } = talk;
  const [house, roster] = [await store.house(), await store.roster()];
  return {
    person: roster.get(me.id) ?? null,
    ...inOwnFile(talk),
    elsewhere: {
      answers: found.answers.map((answer) => answered(talk, answer)),
      protocols: found.protocols,
      notices: found.notices.map(withoutMark),
    },
    house: {
      log: house.log.filter(({ by }) => by === me.id),
      mark: markOf(me.id),
      formerMarks: formerMarksOf(me.id, house.formerMarks),
    },
  };
};
