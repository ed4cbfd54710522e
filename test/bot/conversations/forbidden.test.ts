import { performance } from "node:perf_hooks";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialogueMark, markOf } from "../../../bot/conversations/marks.js";
import { type CardVerb, VERBS } from "../../../cards/index.js";
import type { PersonId } from "../../../dialogue/index.js";
import { ADA, ADMIN, anOpenDialogue, BEN, OTHER_LEAD, openTalks, REVIEW, type Talks, TOP } from "./house.js";
import { writeAll } from "./own-data/written.js";

/** People to whom nothing of Ada's was ever given and who do not lead her. */
const OTHERS = [BEN, OTHER_LEAD, TOP, ADMIN, REVIEW];

/** What is asked about one dialogue or one release. */
const ABOUT_ONE = (Object.keys(VERBS) as CardVerb[]).filter((verb) => /^(preparation|lead-topics|release|appointment|held)\./.test(verb));

const PAIRS = 5_000;

const theirs = async (talks: Talks): Promise<readonly string[]> => [
  dialogueMark(anOpenDialogue(ADA).id),
  ...(await talks.file(ADA)).content.releases.map(({ id }) => id),
];

/** As long and of the same letters, and never handed out: of somebody else's things, or of nobody's. */
const inventedFor = (id: string, seed: number): string => {
  const [mark = "", ...rest] = id.split(".");
  const turned = [...rest.join(".")].reverse().join("");
  return seed % 2 === 0 ? `${mark}.${turned}` : `${markOf(`nobody-${seed}` as PersonId)}.${rest.join(".")}`;
};

const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN;

describe("what is somebody else's", () => {
  it(`looks to the byte like what is not there, in ${PAIRS} pairs of clicks, and takes no longer`, async () => {
    const talks = await openTalks();
    await writeAll(talks);
    const ids = await theirs(talks);
    const before = await talks.file(ADA);
    const [forbidden, missing]: [number[], number[]] = [[], []];
    const timed = async (times: number[], actor: string, verb: CardVerb, id: string, version: number): Promise<string> => {
      const begun = performance.now();
      const heard = await talks.click(actor, verb, { id, version, which: "x", inputs: { people: ADA, answer: "x" } });
      times.push(performance.now() - begun);
      return JSON.stringify(heard);
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...OTHERS),
        fc.constantFrom(...ABOUT_ONE),
        fc.constantFrom(...ids),
        fc.nat({ max: 3 }),
        fc.nat(),
        async (actor, verb, id, version, seed) => {
          const refused = await timed(forbidden, actor, verb, id, version);
          const notThere = await timed(missing, actor, verb, inventedFor(id, seed), version);
          expect(refused, verb).toBe(notThere);
        },
      ),
      { numRuns: PAIRS, seed: 20_261_121 },
    );
    expect(await talks.file(ADA)).toEqual(before);
    expect(Math.abs(median(forbidden) - median(missing))).toBeLessThan(5);
  });
});
