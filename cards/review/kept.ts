import type { Relation } from "../../dialogue/access/matrix.js";
import type { Text } from "../../dialogue/formats/format.js";
import type { Button } from "../kit/actions.js";
import { peopleOf } from "../kit/audience.js";
import type { Card } from "../kit/card.js";
import type { Plain } from "../kit/plain.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import type { Voice } from "../kit/voice.js";

interface KeptField {
  readonly what: Text;
  /** Why it may be kept, of whatever could tell how somebody behaves. */
  readonly why?: Text;
}

/** Fields with one purpose, one end and one circle of people who see them. */
export interface KeptGroup {
  readonly purpose: Text;
  readonly ends: Text;
  /** Empty: nobody. */
  readonly seers: readonly Relation[];
  readonly fields: readonly KeptField[];
}

/** All that is kept of an employee, from the register without which no field compiles. One group on a page. */
export interface ReviewKeptView {
  readonly group: KeptGroup;
  /** Of all groups together. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

const sectionsOf = ({ fields }: KeptGroup, { say, pick }: Voice): readonly Section[] => {
  const reasoned = fields.flatMap(({ what, why }) => (why === undefined ? [] : [{ title: pick(what), value: pick(why) }]));
  const plainOnes = fields.flatMap(({ what, why }) => (why === undefined ? [pick(what)] : []));
  return [
    ...(plainOnes.length === 0 ? [] : [{ title: say("review-kept.fields"), items: plainOnes }]),
    ...(reasoned.length === 0 ? [] : [{ title: say("review-kept.reasoned"), facts: reasoned }]),
  ];
};

const whoOf = (seers: readonly Relation[], voice: Voice): Plain => {
  if (seers.length === 0) return voice.say("review-kept.nobody");
  return voice.list(
    seers.flatMap((relation) => (relation === "anyone" ? [voice.say("review-kept.anyone")] : peopleOf("house", relation, voice))),
  );
};

const buttonsOf = ({ page, pages }: ReviewKeptView, { say }: Voice): readonly Button[] => [
  ...(page < pages ? [{ title: say("button.next-page"), verb: "kept.open", data: { which: String(page + 1) } } as const] : []),
  ...(page > 1 ? [{ title: say("button.previous-page"), verb: "kept.open", data: { which: String(page - 1) } } as const] : []),
  { title: say("button.back"), verb: "review.more" },
];

export const REVIEW_KEPT: Card<ReviewKeptView> = sectionedCard("answer", (view, voice) => {
  const { say, pick } = voice;
  const { group, page, pages, count } = view;
  const { purpose, ends, seers } = group;
  return {
    eyebrow: say("review-kept.page", { page, pages }),
    title: say("review-kept.title"),
    says: page === 1 ? [say("review-kept.says", { count })] : [],
    facts: [
      { title: say("review-kept.purpose"), value: pick(purpose) },
      { title: say("review-kept.ends"), value: pick(ends) },
      { title: say("review-kept.who"), value: whoOf(seers, voice) },
    ],
    sections: sectionsOf(group, voice),
    buttons: buttonsOf(view, voice),
  };
});
