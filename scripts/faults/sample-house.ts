import { day } from "../../dialogue/calendar/day.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import type { TopicId } from "../../dialogue/formats/format.js";
import { IFD, MONDAY_TO_FRIDAY, type Person, type PersonId, type Roster } from "../../dialogue/index.js";
import type { GivenItem, Release, ReleaseId } from "../../dialogue/release.js";
import { type ContentPart, EMPTY_FILE, type EmbeddedStore, type PersonFile } from "../../store/index.js";

const LEAD = "lead" as PersonId;
const { id: FORMAT } = IFD;
const ON = day("2026-11-02");

export const personOf = (number: number): PersonId => `p${String(number).padStart(2, "0")}@musterstadt.example.org` as PersonId;

export const peopleUpTo = (count: number): readonly PersonId[] => Array.from({ length: count }, (_, index) => personOf(index + 1));

const inRoster = (id: PersonId): Person => ({
  id,
  name: `Name of ${id}`,
  team: "Team",
  worksOn: MONDAY_TO_FRIDAY,
  group: "employed",
  language: "de",
  roles: [],
  ...(id === LEAD ? {} : { lead: LEAD }),
});

export const rosterFor = (people: readonly PersonId[]): Roster => new Map([LEAD, ...people].map((id) => [id, inRoster(id)]));

const releasesOf = (author: PersonId, text: string): readonly Release[] => {
  const items: readonly GivenItem[] = [{ topic: "processes" as TopicId, note: text, title: { de: text, en: text } }];
  const common = { author, dialogue: dialogueId(author, FORMAT, "2026-H2"), items };
  return [
    { ...common, id: "r1" as ReleaseId, state: "draft", begunOn: ON, version: 0 },
    {
      ...common,
      id: "r2" as ReleaseId,
      state: "released",
      releasedOn: ON,
      to: [{ person: LEAD, state: "answered", answer: text }],
      takenBackFrom: [],
    },
  ];
};

/** The text stands wherever somebody may have written something. */
export const contentOf = (author: PersonId, text: string): ContentPart => {
  const dialogue = dialogueId(author, FORMAT, "2026-H2");
  return {
    preparations: [{ dialogue, begunOn: ON, items: [{ topic: "clients" as TopicId, note: text }] }],
    leadTopics: [{ dialogue, employee: LEAD, begunOn: ON, text }],
    releases: releasesOf(author, text),
    protocols: [{ dialogue, employee: author, lead: LEAD, since: ON, state: "in-writing", text, version: 0 }],
  };
};

export const fileOf = (author: PersonId, text: string): PersonFile => ({
  plan: { ...EMPTY_FILE.plan, address: { conversation: text, serviceUrl: "https://teams.example.org/" } },
  content: contentOf(author, text),
});

export const withoutRelease = ({ plan, content }: PersonFile): PersonFile => ({
  plan,
  content: { ...content, releases: content.releases.filter(({ state }) => state === "draft") },
});

/** Everybody has written a text of their own. */
export const fill = async (store: EmbeddedStore, people: readonly PersonId[]): Promise<void> => {
  await store.replaceRoster(rosterFor(people));
  for (const person of people) await store.change(person, () => ({ file: fileOf(person, `text of ${person}`), value: undefined }));
};
