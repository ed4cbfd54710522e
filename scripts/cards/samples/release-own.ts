import { IFD, type PersonId, plusDays } from "../../../dialogue/index.js";
import type { Released, ReleaseId, Withdrawn } from "../../../dialogue/release.js";
import { type Sample, sample } from "../sample.js";
import {
  CHAIN,
  endOf,
  LIVELY,
  namesOf,
  RELEASED_ON,
  SIMPLE,
  TAKEN_BACK,
  TAKEN_BACK_ON,
  WITHOUT_ONE_PERSON,
  WITHOUT_ONE_TOPIC,
  WORST,
  WORST_CHAIN,
  WORST_TAKEN_BACK,
} from "./release-lives.js";
import { LARGEST_FORMAT } from "./worst.js";

const message = { format: IFD.name, id: "r8Kz" };
const worst = { format: LARGEST_FORMAT.name, id: "r8Kz" };

const own = (state: string, release: Released | Withdrawn, names = namesOf(CHAIN)): Sample =>
  sample("own-release", state, { format: IFD, release, names, endsOn: endOf(release) });

const ownWorst = (state: string, release: Released | Withdrawn): Sample =>
  sample("own-release", state, {
    format: LARGEST_FORMAT,
    release,
    names: namesOf(WORST_CHAIN),
    endsOn: endOf(release),
    refusal: "nothing-chosen",
  });

/** More answers than the card has room for, some by people who have left. */
const CROWDED: Released = {
  ...WORST,
  to: [...WORST.to, ...WORST.to.slice(0, 2).map((receipt) => ({ ...receipt, person: `${receipt.person}-former` as PersonId }))],
};

const several = (count: number): readonly (Released | Withdrawn)[] =>
  Array.from({ length: count }, (_, index) => ({
    ...(index % 5 === 3 ? TAKEN_BACK : LIVELY),
    id: `r${index}` as ReleaseId,
    releasedOn: plusDays(RELEASED_ON, -7 * index),
  }));

export const OWN_RELEASE_SAMPLES: readonly Sample[] = [
  sample("release-sent", "sample", { ...message, on: RELEASED_ON }),
  sample("release-sent", "worst", { ...worst, on: RELEASED_ON }),
  sample("release-withdrawn", "sample", { ...message, on: TAKEN_BACK_ON, endsOn: endOf(TAKEN_BACK) }),
  sample("release-withdrawn", "worst", { ...worst, on: TAKEN_BACK_ON, endsOn: endOf(TAKEN_BACK) }),
  sample("release-partly-withdrawn", "sample", { ...message, on: TAKEN_BACK_ON }),
  sample("release-partly-withdrawn", "worst", { ...worst, on: TAKEN_BACK_ON }),
  own("one", SIMPLE),
  own("several", LIVELY),
  own("without-one-topic", WITHOUT_ONE_TOPIC),
  own("without-one-person", WITHOUT_ONE_PERSON),
  own("withdrawn", TAKEN_BACK),
  own("somebody-gone", LIVELY, namesOf(CHAIN.slice(1))),
  sample("own-release", "nothing-chosen", {
    format: IFD,
    release: LIVELY,
    names: namesOf(CHAIN),
    endsOn: endOf(LIVELY),
    refusal: "nothing-chosen",
  }),
  ownWorst("worst", WORST),
  ownWorst("worst-with-more-answers", CROWDED),
  ownWorst("worst-withdrawn", WORST_TAKEN_BACK),
  sample("erase-release", "sample", message),
  sample("erase-release", "worst", worst),
  sample("erased-release", "sample", { format: IFD.name }),
  sample("erased-release", "worst", { format: LARGEST_FORMAT.name }),
  sample("own-releases", "none", { releases: [], page: 1 }),
  sample("own-releases", "few", { releases: several(4), page: 1 }),
  sample("own-releases", "worst", { releases: several(55), page: 2 }),
];
