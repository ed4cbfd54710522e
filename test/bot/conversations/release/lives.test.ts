import { it as everyCase, fc } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { ANSWER_INPUT, noteOf, TAKE_BACK_INPUTS, tickOf } from "../../../../cards/index.js";
import type { Topic } from "../../../../dialogue/index.js";
import { ADA, BEN, HEAD, LEAD, OTHER_LEAD, press, type Talks, TOP } from "../house.js";
import { ADAS_MARK, adaUnder, bytesOf, chosen, openStory, releasesOf, TOPICS } from "./story.js";

/** What the story says about one release, kept without asking the rules. */
interface Told {
  readonly id: string;
  readonly named: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

interface Story {
  readonly talks: Talks;
  chain: readonly string[];
  told: readonly Told[];
}

type Step = (story: Story) => Promise<void>;

const READERS = [LEAD, HEAD, TOP, OTHER_LEAD, BEN] as const;
const OFFERED: readonly Topic[] = Object.values(TOPICS);

const note = (number: number, topic: string): string => `<${number}/${topic}>`;

const less = (from: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> =>
  new Set([...from].filter((one) => !gone.includes(one)));

const change = (story: Story, id: string, by: (told: Told) => Told): void => {
  story.told = story.told.map((told) => (told.id === id ? by(told) : told));
};

/** The n-th of those that there are. */
const at = ({ told }: Story, which: number): Told | undefined => told[which % Math.max(1, told.length)];

const giving =
  (topics: readonly Topic[], to: readonly string[]): Step =>
  async (story) => {
    const { talks, chain } = story;
    const number = story.told.length;
    const inputs = Object.fromEntries(
      topics.flatMap((topic) => [[tickOf(topic), "true"] as const, [noteOf(topic), note(number, topic.id)] as const]),
    );
    const people = await talks.click(ADA, "release.people", { id: ADAS_MARK, inputs });
    const preview = await press(talks, ADA, people, "release.preview", { inputs: chosen(...to) });
    if (!to.every((person) => chain.includes(person))) {
      expect(bytesOf(preview)).not.toContain("release.send");
      return;
    }
    await press(talks, ADA, preview, "release.send");
    const id = (await releasesOf(talks)).find(
      (release) => release.state === "released" && !story.told.some((told) => told.id === release.id),
    )?.id;
    if (id === undefined) throw new Error("it is released");
    story.told = [...story.told, { id, named: new Set(to), topics: new Set(topics.map((topic) => topic.id)) }];
  };

const takingBack =
  (which: number): Step =>
  async (story) => {
    const one = at(story, which);
    if (one === undefined) return;
    await story.talks.click(ADA, "release.withdraw", { id: one.id });
    change(story, one.id, (told) => ({ ...told, named: new Set() }));
  };

const takingSome =
  (which: number, topics: readonly string[], from: readonly string[]): Step =>
  async (story) => {
    const one = at(story, which);
    if (one === undefined) return;
    const inputs = { [TAKE_BACK_INPUTS.topics]: topics.join(","), [TAKE_BACK_INPUTS.from]: from.join(",") };
    await story.talks.click(ADA, "release.withdraw-some", { id: one.id, inputs });
    change(story, one.id, (told) => ({ ...told, named: less(told.named, from), topics: less(told.topics, topics) }));
  };

/** Whoever it is: it changes nothing about who sees what, but for the author's own taking back. */
const trying =
  (
    which: number,
    person: string,
    verb: "release.withdraw" | "release.erase" | "release.discard" | "release.acknowledge" | "release.answer-send" | "release.send",
  ): Step =>
  async (story) => {
    const one = at(story, which);
    if (one === undefined) return;
    await story.talks.click(person, verb, { id: one.id, version: 0, which: person, inputs: { [ANSWER_INPUT]: "Danke" } });
    if (person === ADA && verb === "release.withdraw") change(story, one.id, (told) => ({ ...told, named: new Set() }));
  };

const moving =
  (lead: string): Step =>
  async (story) => {
    await story.talks.store.replaceRoster(adaUnder(lead));
    story.chain = lead === HEAD ? [HEAD, TOP] : [lead, HEAD, TOP];
  };

const which = fc.nat(3);
const someReaders = fc.uniqueArray(fc.constantFrom(...READERS), { minLength: 1, maxLength: 3 });
const above = fc.uniqueArray(fc.constantFrom(LEAD, HEAD, TOP), { minLength: 1 });
const someTopics = fc.uniqueArray(fc.constantFrom(...OFFERED), { minLength: 1 });
const topicIds = fc.uniqueArray(fc.constantFrom(...OFFERED.map(({ id }): string => id)));

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(someTopics, fc.oneof(above, someReaders)).map(([topics, to]) => giving(topics, to)) },
  { weight: 1, arbitrary: which.map(takingBack) },
  { weight: 2, arbitrary: fc.tuple(which, topicIds, fc.uniqueArray(fc.constantFrom(...READERS))).map((given) => takingSome(...given)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        which,
        fc.constantFrom(ADA, ...READERS),
        fc.constantFrom(
          "release.withdraw",
          "release.erase",
          "release.discard",
          "release.acknowledge",
          "release.answer-send",
          "release.send",
        ),
      )
      .map((given) => trying(...given)),
  },
  { weight: 1, arbitrary: fc.constantFrom(LEAD, OTHER_LEAD, HEAD).map(moving) },
);

const check = async ({ talks, told }: Story): Promise<void> => {
  for (const [number, { id, named, topics }] of told.entries()) {
    for (const person of READERS) {
      const bytes = bytesOf(await talks.click(person, "release.read", { id }));
      const seen = OFFERED.filter((topic) => bytes.includes(note(number, topic.id))).map((topic) => topic.id);
      const due = named.has(person) ? OFFERED.filter((topic) => topics.has(topic.id)).map((topic) => topic.id) : [];
      expect([person, number, seen]).toEqual([person, number, due]);
    }
  }
};

describe("a release, whatever people click", () => {
  everyCase.prop([fc.array(aStep, { minLength: 3, maxLength: 12 })], { seed: 20_261_120, numRuns: 40 })(
    "is seen by those named in it while it is released, in the topics that were not taken back, and by nobody else",
    async (steps) => {
      const story: Story = { talks: await openStory(), chain: [LEAD, HEAD, TOP], told: [] };
      for (const step of steps) {
        await step(story);
        await check(story);
      }
      expect(story.talks.reports).toEqual([]);
    },
  );
});
