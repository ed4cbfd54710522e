import type { Views } from "../../../cards/index.js";
import {
  acknowledge,
  answer,
  type Decision,
  day,
  dialogueId,
  draft,
  endsOn,
  givenFrom,
  IFD,
  type Item,
  type PersonId,
  release,
  withdraw,
  withdrawFrom,
  withdrawTopics,
} from "../../../dialogue/index.js";
import type { Draft, Release, Released, ReleaseId, Withdrawn } from "../../../dialogue/release.js";
import { LARGEST_FORMAT, LONGEST_NAME, LONGEST_NOTE_TEXT } from "./worst.js";

type Above = Views["release-people"]["chain"][number];

const person = (id: string): PersonId => id as PersonId;
const granted = <T>(decision: Decision<T, string>): T => {
  if (!decision.allowed) throw new Error(`A sample that the rules refuse: ${decision.why}`);
  return decision.value;
};
const released = (given: Release): Released => {
  if (given.state !== "released") throw new Error("A sample that is not released");
  return given;
};
const withdrawn = (given: Release): Withdrawn => {
  if (given.state !== "withdrawn") throw new Error("A sample that is not taken back");
  return given;
};

export const RELEASED_ON = day("2026-11-24");
export const TAKEN_BACK_ON = day("2026-12-01");
export const AUTHOR_NAME = "Mateusz Krüger";
export const AUTHOR = person("author");

export const CHAIN: readonly Above[] = [
  { id: person("lead"), name: "Silke Ahrenz" },
  { id: person("head"), name: "Dr. Henning Voss" },
  { id: person("top"), name: "Ayşe Demirtaş" },
];

export const WORST_CHAIN: readonly Above[] = ["A", "B", "C", "D", "E", "F"].map((letter) => ({
  id: person(`00000000-0000-4000-8000-00000000000${letter}`),
  name: `${letter}${LONGEST_NAME.slice(1)}`,
}));

export const idsOf = (chain: readonly Above[]): readonly PersonId[] => chain.map(({ id }) => id);
export const namesOf = (chain: readonly Above[]): ReadonlyMap<PersonId, string> => new Map(chain.map(({ id, name }) => [id, name]));

const { id: formatId } = IFD;
const [mind, clients, well, difficulties] = IFD.topics.map(({ id }) => id);

export const PREPARED: readonly Item[] = [
  { topic: mind, note: "" },
  { topic: difficulties, note: "Die neue Software kostet mich jeden Tag eine Stunde.\nIch habe eine Idee dazu." },
  { topic: clients, note: "Viele kommen über ein Praktikum in Arbeit. Dafür hätte ich gern mehr Zeit." },
  { topic: well, note: "Die Vertretung im Team klappt." },
].flatMap(({ topic, note }) => (topic === undefined ? [] : [{ topic, note }]));

export const WORST_PREPARED: readonly Item[] = LARGEST_FORMAT.topics.map(({ id }) => ({ topic: id, note: LONGEST_NOTE_TEXT }));

const EVERY_TOPIC = { topics: [...IFD.topics, ...LARGEST_FORMAT.topics] };

export const draftOf = (items: readonly Item[]): Draft =>
  draft({
    id: "r8Kz" as ReleaseId,
    author: AUTHOR,
    dialogue: dialogueId(AUTHOR, formatId, "2026-H2"),
    items: givenFrom(items, EVERY_TOPIC),
    begunOn: RELEASED_ON,
  });

export const releaseTo = (people: readonly PersonId[], items: readonly Item[]): Released =>
  granted(release(draftOf(items), { to: people, by: AUTHOR, previewed: 0, chain: people, on: RELEASED_ON }));

export const ANSWER = "Danke. Den Punkt mit der Software nehme ich in die Runde der Teamleitungen mit.";

const [lead = AUTHOR, head = AUTHOR, top = AUTHOR] = idsOf(CHAIN);

const FIRST: readonly Item[] = PREPARED.slice(0, 3);

export const SIMPLE: Released = releaseTo([lead], PREPARED.slice(1, 2));
export const SEEN: Released = granted(acknowledge(SIMPLE, lead));
export const ANSWERED: Released = granted(answer(SIMPLE, lead, ANSWER));

/** One has answered, one has seen it, one has not said anything. */
export const LIVELY: Released = granted(acknowledge(granted(answer(releaseTo([lead, head, top], FIRST), lead, ANSWER)), head));
export const WITHOUT_ONE_TOPIC: Released = released(
  granted(
    withdrawTopics(
      LIVELY,
      FIRST.slice(0, 1).map(({ topic }) => topic),
      AUTHOR,
      TAKEN_BACK_ON,
    ),
  ),
);
export const WITHOUT_ONE_PERSON: Released = released(granted(withdrawFrom(WITHOUT_ONE_TOPIC, [lead], AUTHOR, TAKEN_BACK_ON)));
export const TAKEN_BACK: Withdrawn = withdrawn(granted(withdraw(LIVELY, AUTHOR, TAKEN_BACK_ON)));

const everybodyAnswers = (given: Released): Released =>
  given.to.reduce((all, receipt) => granted(answer(all, receipt.person, LONGEST_NOTE_TEXT)), given);

export const WORST: Released = everybodyAnswers(releaseTo(idsOf(WORST_CHAIN), WORST_PREPARED));
export const WORST_TAKEN_BACK: Withdrawn = withdrawn(granted(withdraw(WORST, AUTHOR, TAKEN_BACK_ON)));

export const endOf = (given: Released | Withdrawn): ReturnType<typeof day> =>
  endsOn("release", { releasedOn: given.releasedOn, ...(given.state === "withdrawn" ? { withdrawnOn: given.withdrawnOn } : {}) }) ??
  given.releasedOn;
