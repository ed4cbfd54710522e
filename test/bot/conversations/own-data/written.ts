import { newReleaseId } from "../../../../bot/conversations/marks.js";
import { day } from "../../../../dialogue/calendar/day.js";
import {
  answer,
  chainOf,
  type DialogueId,
  dialogueId,
  draft,
  type GivenItem,
  IFD,
  type Item,
  type Notice,
  type PersonId,
  type Protocol,
  type Release,
  release,
  sayYes,
  type Telling,
  write,
} from "../../../../dialogue/index.js";
import type { PersonFile } from "../../../../store/index.js";
import { granted } from "../../../dialogue/records.js";
import { ADA, BEN, HEAD, LEAD, type Talks, WINDOW } from "../house.js";

export const BEGUN = day("2026-11-02");

const id = (person: string): PersonId => person as PersonId;

export const dialogueOf = (person: string): DialogueId => dialogueId(id(person), IFD.id, WINDOW);

const [TOPIC, OTHER_TOPIC] = IFD.topics;

/** Found again wherever it went. */
export const canary = (person: string, where: string): string => `canary-${person}-${where}`;

const given = (
  note: string,
  { id: topic, text: title } = TOPIC ?? { id: "" as GivenItem["topic"], text: { de: "", en: "" } },
): GivenItem => ({
  topic,
  note,
  title,
});

/** A title is kept in a release alone. */
const untitled = ({ topic, note }: GivenItem): Item => ({ topic, note });

export const change = (talks: Talks, person: string, fn: (file: PersonFile) => PersonFile): Promise<void> =>
  talks.store.change(id(person), (file) => ({ file: fn(file), value: undefined }));

const withContent = (talks: Talks, person: string, fn: (content: PersonFile["content"]) => Partial<PersonFile["content"]>): Promise<void> =>
  change(talks, person, (file) => ({ ...file, content: { ...file.content, ...fn(file.content) } }));

const aNotice = (to: string, told: Telling, name: string, state: "due" | "sent"): Notice => {
  const base = { id: name, to: id(to), telling: told, on: BEGUN };
  return state === "due" ? { ...base, state } : { ...base, state, activity: `activity-${name}` };
};

const addNotice = (talks: Talks, person: string, notice: Notice): Promise<void> =>
  change(talks, person, (file) => ({ ...file, plan: { ...file.plan, notices: [...(file.plan.notices ?? []), notice] } }));

export const prepares = (talks: Talks, person: string): Promise<void> =>
  withContent(talks, person, ({ preparations }) => ({
    preparations: [
      ...preparations,
      { dialogue: dialogueOf(person), begunOn: BEGUN, items: [given(canary(person, "preparation")), given("", OTHER_TOPIC)].map(untitled) },
    ],
  }));

const draftOf = (person: string, name: string, where: string) =>
  draft({
    id: newReleaseId(id(person), () => name),
    author: id(person),
    dialogue: dialogueOf(person),
    items: [given(canary(person, where))],
    begunOn: BEGUN,
  });

const keepRelease = (talks: Talks, person: string, made: Release): Promise<void> =>
  withContent(talks, person, ({ releases }) => ({ releases: [...releases, made] }));

export const drafts = (talks: Talks, person: string): Promise<void> => keepRelease(talks, person, draftOf(person, "draft", "draft"));

/** With its message already in the recipient's chat, unless it is still due. */
export const releases = async (talks: Talks, person: string, to: string, told: "due" | "sent" = "sent"): Promise<Release["id"]> => {
  const made = draftOf(person, `to-${to}`, "release");
  const chain = chainOf(await talks.store.roster(), id(person));
  await keepRelease(talks, person, granted(release(made, { to: [id(to)], by: id(person), previewed: made.version, chain, on: BEGUN })));
  await addNotice(talks, person, aNotice(to, { kind: "release", release: made.id }, `release-${person}`, told));
  return made.id;
};

export const answers = async (talks: Talks, author: string, writer: string, told: "due" | "sent" = "sent"): Promise<void> => {
  await withContent(talks, author, (content) => ({
    releases: content.releases.map((one) => (one.state === "released" ? granted(answer(one, id(writer), canary(writer, "answer"))) : one)),
  }));
  const { content } = await talks.file(author);
  const [first] = content.releases;
  if (first === undefined) throw new Error("nothing to answer");
  await addNotice(talks, author, aNotice(author, { kind: "answer", release: first.id, writer: id(writer) }, `answer-${writer}`, told));
};

export const raises = (talks: Talks, lead: string, employee: string): Promise<void> =>
  withContent(talks, lead, ({ leadTopics }) => ({
    leadTopics: [
      ...leadTopics,
      { dialogue: dialogueOf(employee), employee: id(employee), begunOn: BEGUN, text: canary(lead, "lead-topics") },
    ],
  }));

export const keepProtocol = (talks: Talks, employee: string, protocol: Protocol): Promise<void> =>
  withContent(talks, employee, ({ protocols }) => ({ protocols: [...protocols, protocol] }));

const between = (employee: string, lead: string) => ({ dialogue: dialogueOf(employee), employee: id(employee), lead: id(lead) });

export const wishFor = (employee: string, lead: string, side: "employee" | "lead"): Protocol =>
  sayYes(undefined, between(employee, lead), side, BEGUN);

export const inWriting = (employee: string, lead: string): Protocol =>
  granted(write(sayYes(wishFor(employee, lead, "lead"), between(employee, lead), "employee", BEGUN), canary(employee, "protocol"), 0));

export const wishes = (talks: Talks, person: string): Promise<void> =>
  change(talks, person, (file) => ({
    ...file,
    plan: {
      ...file.plan,
      wishes: { muted: true, pauses: [{ from: BEGUN, to: day("2026-11-05") }], language: "en" },
    },
  }));

/** Lena did all there is to do: as an employee of Hanno, and as the lead of Ada and Ben. Ada wrote the same kinds of things. */
export const writeAll = async (talks: Talks): Promise<void> => {
  for (const [person, to] of [
    [LEAD, HEAD],
    [ADA, LEAD],
  ] as const) {
    await prepares(talks, person);
    await drafts(talks, person);
    await releases(talks, person, to);
    await wishes(talks, person);
  }
  await answers(talks, LEAD, HEAD);
  await answers(talks, ADA, LEAD);
  await raises(talks, LEAD, BEN);
};

/** All that is kept of everybody and of the house, as text. */
export const everythingKept = async ({ store }: Talks): Promise<string> => {
  const people = await store.people();
  const files = await Promise.all(people.map((person) => store.read(person)));
  return JSON.stringify([files, await store.house()]);
};
