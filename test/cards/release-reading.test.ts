import { it as everyCase } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { CARDS, type JsonObject, render } from "../../cards/index.js";
import { RELEASE_CARDS, type ReleaseViews } from "../../cards/release/cards.js";
import { IFD, type PersonId } from "../../dialogue/index.js";
import { acknowledge, answer, givenFrom, type NamedView, type Released, viewFor, withdrawTopics } from "../../dialogue/release.js";
import { ADA, aDraft, aRelease, granted, HEAD, LEAD, RELEASED_ON, topic } from "../dialogue/records.js";
import {
  cardOf,
  ENDS_ON,
  german,
  inputsOf,
  MARK,
  MARKED_FORMAT,
  MARKED_ITEMS,
  releasedTo,
  someItems,
  someOthers,
  TAKEN_BACK_ON,
} from "./release-world.js";
import { verbsOf, wordsOf } from "./words-of.js";

const message = { format: IFD.name, id: "r1", authorName: "Ada" };

const seenBy = (release: Released, person: PersonId): NamedView => {
  const shown = viewFor(release, person);
  if (shown === undefined) throw new Error("somebody named sees nothing");
  return shown;
};

const opened = (release: Released): JsonObject =>
  cardOf("opened-release", { format: IFD, shown: seenBy(release, LEAD), authorName: "Ada" });

/** Every card that the recipient can be shown about this release. */
const cardsForRecipient = (release: Released): readonly JsonObject[] => [
  opened(release),
  opened(granted(acknowledge(release, LEAD))),
  opened(granted(answer(release, LEAD, "Danke"))),
  cardOf("answer-form", { ...message, id: release.id }),
  cardOf("answer-sent", { ...message, id: release.id }),
  cardOf("release-notice", { ...message, id: release.id }),
  cardOf("release-taken-back", message),
  cardOf("release-gone", { ...message, id: release.id }),
];

describe("a recipient", () => {
  everyCase.prop([someItems, someOthers, someOthers])(
    "is shown the same bytes whoever else has it and whatever they do",
    (items, some, others) => {
      expect(JSON.stringify(cardsForRecipient(releasedTo(LEAD, items, some)))).toBe(
        JSON.stringify(cardsForRecipient(releasedTo(LEAD, items, others))),
      );
    },
  );

  it("would be shown others if a card asked for them: the author is", () => {
    const own = (release: Released) => cardOf("own-release", { format: IFD, release, names: new Map(), endsOn: ENDS_ON });
    const alone = releasedTo(LEAD, [], []);
    const withOthers = releasedTo(LEAD, [], [{ person: HEAD, does: "acknowledges" }]);
    expect(JSON.stringify(own(alone))).not.toBe(JSON.stringify(own(withOthers)));
  });

  it("decides alone whether to say seen", () => {
    expect(verbsOf(opened(aRelease()))).toEqual(["release.acknowledge", "release.answer", "release.close"]);
    expect(wordsOf(opened(aRelease())).join(" ")).toContain("Ada erfährt nur dann davon, wenn Sie auf „Gesehen“ klicken oder antworten.");
  });

  it("who said seen is not asked again", () => {
    const card = opened(granted(acknowledge(aRelease(), LEAD)));
    expect(verbsOf(card)).toEqual(["release.answer", "release.close"]);
    expect(wordsOf(card)).toContain("✓ Sie haben auf „Gesehen“ geklickt.");
  });

  it("reads their own answer and can change it", () => {
    const card = opened(granted(answer(aRelease(), LEAD, "Danke für die Offenheit")));
    expect(wordsOf(card).join("\n")).toContain(
      "Ihre Antwort\nDas sehen nur Sie und die Person, der Sie antworten.\nDanke für die Offenheit",
    );
    expect(wordsOf(card)).toContain("Antwort ändern");
  });

  it("does not read an answer any more that may quote what was taken back", () => {
    const partly = granted(
      withdrawTopics(granted(answer(aRelease(), LEAD, "Danke für die Offenheit")), [topic("clients")], ADA, TAKEN_BACK_ON),
    );
    if (partly.state !== "released") throw new Error("taken back wholly");
    const words = wordsOf(opened(partly)).join(" ");
    expect(words).toContain("Nach Ihrer Antwort wurde etwas zurückgenommen.");
    expect(words).not.toContain("Danke für die Offenheit");
  });

  it("reads zurückgenommen where the notice was, with no button that leads nowhere", () => {
    const card = cardOf("release-taken-back", message);
    expect(wordsOf(card).join(" ")).toContain("zurückgenommen");
    expect(verbsOf(card)).toEqual([]);
  });

  it("who clicks an old notice is told calmly that it is gone", () => {
    expect(wordsOf(cardOf("release-gone", message)).join(" ")).toContain("Diese Freigabe wurde zurückgenommen");
  });
});

describe("an answer", () => {
  it("is asked for with its limit, and tells who will see it", () => {
    const card = cardOf("answer-form", message);
    expect(inputsOf(card)).toMatchObject([{ id: "answer", value: "", isRequired: true, maxLength: 1000 }]);
    expect(wordsOf(card)).toContain("Das sehen nur Sie und die Person, der Sie antworten.");
  });

  it("comes back with a word on its limit when it is too long", () => {
    const words = wordsOf(cardOf("answer-form", { ...message, answer: "a".repeat(1001), refusal: "too-long" })).join(" ");
    expect(words).toContain("Bitte kürzen Sie ihn auf höchstens 1.000 Zeichen.");
  });

  it("begins with what its writer had written before", () => {
    expect(inputsOf(cardOf("answer-form", { ...message, answer: "Danke" }))).toMatchObject([{ value: "Danke" }]);
  });

  it("reaches the author with a word on who still sees it", () => {
    const received = (receipt: ReleaseViews["received-answer"]["receipt"]): string =>
      wordsOf(cardOf("received-answer", { format: IFD.name, id: "r1", writerName: "Silke", receipt })).join("\n");
    const now = received({ person: LEAD, state: "answered", answer: "Danke" });
    expect(now).toContain("Das sehen nur die antwortende Person und Sie.");
    for (const before of [
      received({ person: LEAD, state: "answered-before", answer: "Danke" }),
      received({ person: LEAD, state: "answered", answer: "Danke", takenBackOn: TAKEN_BACK_ON }),
    ]) {
      expect(before).toContain("Diese Antwort kam, bevor Sie etwas zurückgenommen haben.");
      expect(before).toContain("Das sehen nur Sie.");
    }
  });
});

const marked = granted(answer(releasedTo(LEAD, MARKED_ITEMS, [{ person: HEAD, does: "nothing" }], MARKED_FORMAT), LEAD, `${MARK} Antwort`));
const markedDraft = aDraft(givenFrom(MARKED_ITEMS, MARKED_FORMAT));
const chain = [{ id: LEAD, name: "Silke" }];
const markedReceipt = { person: LEAD, state: "answered", answer: `${MARK} Antwort` } as const;
const names = new Map([[LEAD, "Silke"]]);

/** Every card, of a release in which everything that must not get out is marked. */
const MARKED: ReleaseViews = {
  "release-topics": { format: MARKED_FORMAT, id: "k7", items: MARKED_ITEMS },
  "release-unprepared": { format: MARKED_FORMAT, id: "k7" },
  "release-people": { format: MARKED_FORMAT.name, draft: markedDraft, chain },
  "release-nobody": { format: MARKED_FORMAT, id: "k7" },
  "release-preview": { format: MARKED_FORMAT, draft: markedDraft, authorName: "Ada", chain, to: [LEAD] },
  "release-discarded": { format: MARKED_FORMAT.name, id: "k7" },
  "release-sent": { ...message, on: RELEASED_ON },
  "release-withdrawn": { ...message, on: TAKEN_BACK_ON, endsOn: ENDS_ON },
  "release-partly-withdrawn": { ...message, on: TAKEN_BACK_ON },
  "own-release": { format: MARKED_FORMAT, release: marked, names, endsOn: ENDS_ON },
  "own-releases": { releases: [marked], page: 1 },
  "erase-release": message,
  "erased-release": message,
  "release-notice": message,
  "release-taken-back": message,
  "release-gone": message,
  "opened-release": { format: MARKED_FORMAT, shown: seenBy(marked, LEAD), authorName: "Ada" },
  "answer-form": { ...message, answer: markedReceipt.answer },
  "answer-sent": message,
  "answer-notice": { ...message, writer: "lead", writerName: "Silke" },
  "received-answer": { ...message, writerName: "Silke", receipt: markedReceipt },
};

const NAMES = Object.keys(RELEASE_CARDS) as readonly (keyof ReleaseViews)[];

/** Also handed all that it should not have, by a caller who forgot. */
const given = <N extends keyof ReleaseViews>(name: N): ReleaseViews[N] => ({
  ...{ release: marked, items: MARKED_ITEMS, answer: markedReceipt.answer, shown: seenBy(marked, LEAD) },
  ...MARKED[name],
});

describe("a card of a release", () => {
  it.each(NAMES)("%s has no content in its summary, nor in the chat", (name) => {
    for (const view of [MARKED[name], given(name)]) {
      const { card, summary } = render(name, view, german);
      expect(summary).not.toContain(MARK);
      expect(card.fallbackText).not.toContain(MARK);
      if (CARDS[name].shownIn === "message") expect(JSON.stringify(card)).not.toContain(MARK);
    }
  });

  it("shows its content in answers, so that the marks are no idle test", () => {
    const showing = NAMES.filter((name) => JSON.stringify(render(name, MARKED[name], german).card).includes(MARK));
    expect(showing).toEqual(["release-topics", "release-preview", "own-release", "opened-release", "answer-form", "received-answer"]);
  });

  it("says who sees it wherever it shows or takes content", () => {
    const silent = NAMES.filter((name) => {
      const text = JSON.stringify(render(name, MARKED[name], german).card);
      return text.includes(MARK) && !text.includes("Wer sieht das?");
    });
    expect(silent).toEqual([]);
  });

  it("stays in the chat only where the chat may have it", () => {
    expect(NAMES.filter((name) => CARDS[name].shownIn === "message")).toEqual([
      "release-sent",
      "release-withdrawn",
      "release-partly-withdrawn",
      "release-notice",
      "release-taken-back",
      "answer-sent",
      "answer-notice",
    ]);
  });
});
