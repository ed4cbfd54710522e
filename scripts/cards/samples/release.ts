import { IFD } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { AUTHOR_NAME, CHAIN, draftOf, idsOf, PREPARED, WORST_CHAIN, WORST_PREPARED } from "./release-lives.js";
import { OWN_RELEASE_SAMPLES } from "./release-own.js";
import { READING_SAMPLES } from "./release-reading.js";
import { LARGEST_FORMAT, LONGEST_NAME } from "./worst.js";

const start = { format: IFD, id: "k7Q2" };
const worst = { format: LARGEST_FORMAT, id: "k7Q2" };
const chosen = idsOf(CHAIN).slice(0, 2);
const draft = { id: draftOf(PREPARED).id, version: 2 };
const people = { format: IFD.name, draft, chain: CHAIN };
const preview = { format: IFD, draft: draftOf(PREPARED.slice(0, 2)), authorName: AUTHOR_NAME, chain: CHAIN, to: chosen };

const CHOOSING_SAMPLES: readonly Sample[] = [
  sample("release-topics", "first", { ...start, items: PREPARED }),
  sample("release-topics", "nothing-chosen", { ...start, items: PREPARED, refusal: "nothing-chosen" }),
  sample("release-topics", "too-long", { ...start, items: PREPARED, refusal: "too-long" }),
  sample("release-topics", "again", {
    format: IFD,
    ...draft,
    items: PREPARED,
    ticked: PREPARED.slice(0, 2).map(({ topic }) => topic),
    chosen,
  }),
  sample("release-topics", "worst", {
    ...worst,
    ...draft,
    items: WORST_PREPARED,
    ticked: WORST_PREPARED.map(({ topic }) => topic),
    chosen: idsOf(WORST_CHAIN),
    refusal: "nothing-chosen",
  }),
  sample("release-unprepared", "sample", start),
  sample("release-unprepared", "worst", worst),
  sample("release-people", "first", people),
  sample("release-people", "one", { ...people, chain: CHAIN.slice(0, 1) }),
  sample("release-people", "nothing-chosen", { ...people, refusal: "nothing-chosen" }),
  sample("release-people", "not-in-chain", { ...people, chosen, refusal: "not-in-chain" }),
  sample("release-people", "worst", { ...people, chain: WORST_CHAIN, chosen: idsOf(WORST_CHAIN), refusal: "not-in-chain" }),
  sample("release-nobody", "sample", start),
  sample("release-nobody", "worst", worst),
  sample("release-preview", "sample", preview),
  sample("release-preview", "one", { ...preview, to: chosen.slice(0, 1) }),
  sample("release-preview", "changed", { ...preview, refusal: "changed" }),
  sample("release-preview", "worst", {
    format: LARGEST_FORMAT,
    draft: draftOf(WORST_PREPARED),
    authorName: LONGEST_NAME,
    chain: WORST_CHAIN,
    to: idsOf(WORST_CHAIN),
    refusal: "changed",
  }),
  sample("release-discarded", "sample", { format: IFD.name, id: "k7Q2" }),
  sample("release-discarded", "worst", { format: LARGEST_FORMAT.name, id: "k7Q2" }),
];

export const RELEASE_SAMPLES: readonly Sample[] = [...CHOOSING_SAMPLES, ...OWN_RELEASE_SAMPLES, ...READING_SAMPLES];
