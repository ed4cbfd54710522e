import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { allowed, refused } from "../../dialogue/decision.js";
import { IFD } from "../../dialogue/formats/ifd.js";
import {
  acknowledge,
  answer,
  edit,
  givenFrom,
  isVisibleTo,
  namedIn,
  previewOf,
  type Release,
  receiptsFor,
  release,
  takenBackFrom,
  takenBackOn,
  viewFor,
  withdraw,
  withdrawFrom,
  withdrawTopics,
} from "../../dialogue/release.js";
import { personId } from "./builders.js";
import { ADA, ADAS_DIALOGUE, aDraft, aRelease, granted, HEAD, item, LEAD, RELEASED_ON, topic } from "./records.js";

const STRANGER = personId("stranger");
const LATER = day("2026-11-20");

const released = (given: Partial<Parameters<typeof release>[1]> = {}, draft = aDraft()) =>
  release(draft, { to: [LEAD], by: ADA, previewed: draft.version, chain: [LEAD, HEAD], on: RELEASED_ON, ...given });

const taken = (from: Release): Release => granted(withdraw(from, ADA, LATER));

describe("a draft", () => {
  it("is seen by nobody but its author, so nobody is named in it", () => {
    expect([ADA, LEAD, HEAD].map((person) => isVisibleTo(aDraft(), person))).toEqual([false, false, false]);
    expect(namedIn(aDraft())).toEqual([]);
  });

  it("is edited by its author alone", () => {
    expect(edit(aDraft(), [item("clients")], ADA)).toEqual(allowed({ ...aDraft([item("clients")]), version: 1 }));
    expect(edit(aDraft(), [item("clients")], LEAD)).toEqual(refused("missing"));
  });
});

describe("releasing", () => {
  it("gives the chosen topics to the people named", () => {
    const { id, author, dialogue, items } = aDraft();
    expect(released({ to: [LEAD, HEAD] })).toEqual(
      allowed({
        state: "released",
        id,
        author,
        dialogue,
        items,
        releasedOn: RELEASED_ON,
        to: [
          { person: LEAD, state: "released" },
          { person: HEAD, state: "released" },
        ],
        takenBackFrom: [],
      }),
    );
  });

  it("is for the author alone", () => {
    expect(released({ by: LEAD })).toEqual(refused("missing"));
  });

  it("needs at least one topic and one person", () => {
    expect(released({ to: [] })).toEqual(refused("nothing-chosen"));
    expect(released({}, aDraft([]))).toEqual(refused("nothing-chosen"));
  });

  it("stays within the author's own chain", () => {
    expect(released({ to: [LEAD, STRANGER] })).toEqual(refused("not-in-chain"));
    expect(released({ to: [HEAD], chain: [LEAD] })).toEqual(refused("not-in-chain"));
    expect(released({ to: [ADA] })).toEqual(refused("not-in-chain"));
  });

  it("releases nothing but what was previewed", () => {
    const edited = granted(edit(aDraft(), [item("clients", "what nobody looked at")], ADA));
    expect(released({ previewed: 0 }, edited)).toEqual(refused("changed"));
    expect(released({ previewed: 1 }, edited).allowed).toBe(true);
  });

  it("names somebody chosen twice once", () => {
    expect(namedIn(granted(released({ to: [LEAD, LEAD] })))).toEqual([LEAD]);
  });
});

describe("what a named person sees", () => {
  it("is exactly what the preview showed", () => {
    const draft = aDraft();
    expect(viewFor(aRelease([LEAD, HEAD], draft), LEAD)).toStrictEqual(previewOf(draft));
    expect(viewFor(aRelease([LEAD, HEAD], draft), HEAD)).toEqual(previewOf(draft));
    expect(previewOf(draft)).toStrictEqual({ id: "r1", author: ADA, dialogue: ADAS_DIALOGUE, items: draft.items, mine: "released" });
  });

  it("takes the titles of the format, and leaves out what the format has no more", () => {
    const [known] = IFD.topics;
    if (known === undefined) throw new Error("no topics");
    const prepared = [
      { topic: known.id, note: "a" },
      { topic: topic("dropped"), note: "b" },
    ];
    expect(givenFrom(prepared, IFD)).toEqual([{ topic: known.id, note: "a", title: known.text }]);
  });

  it("keeps the words of its topics, whatever the house calls them later", () => {
    const released = aRelease([LEAD], aDraft([item("clients")]));
    expect(viewFor(released, LEAD)?.items.map(({ title }) => title.de)).toEqual(["Thema clients"]);
  });

  it("is the same whether or not others were named, have seen it, answered or lost it", () => {
    const alone = viewFor(aRelease([LEAD]), LEAD);
    const withHead = aRelease([LEAD, HEAD]);
    const seen = granted(acknowledge(withHead, HEAD));
    const answered = granted(answer(withHead, HEAD, "thank you"));
    const lost = granted(withdrawFrom(withHead, [HEAD], ADA, LATER));
    expect([withHead, seen, answered, lost].map((release) => viewFor(release, LEAD))).toEqual([alone, alone, alone, alone]);
  });

  it("is nothing for whoever was not named, for the author's name among them", () => {
    expect([HEAD, STRANGER, ADA].map((person) => viewFor(aRelease([LEAD]), person))).toEqual([undefined, undefined, undefined]);
  });
});

describe("acknowledging", () => {
  it("is each recipient's own", () => {
    const seen = granted(acknowledge(aRelease([LEAD, HEAD]), LEAD));
    expect(seen.to).toEqual([
      { person: LEAD, state: "seen" },
      { person: HEAD, state: "released" },
    ]);
    expect(viewFor(seen, LEAD)?.mine).toBe("seen");
  });

  it("changes nothing the second time, or after an answer", () => {
    const seen = granted(acknowledge(aRelease(), LEAD));
    expect(acknowledge(seen, LEAD)).toEqual(allowed(seen));
    const answered = granted(answer(seen, LEAD, "thank you"));
    expect(acknowledge(answered, LEAD)).toEqual(allowed(answered));
  });

  it("is for those named, as long as they are", () => {
    expect([HEAD, ADA].map((person) => acknowledge(aRelease([LEAD]), person))).toEqual([refused("missing"), refused("missing")]);
    expect([aDraft(), taken(aRelease())].map((release) => acknowledge(release, LEAD))).toEqual([refused("missing"), refused("missing")]);
  });
});

describe("answering", () => {
  it("reaches the author, and shows each writer their own answer only", () => {
    const once = granted(answer(aRelease([LEAD, HEAD]), LEAD, "let us talk"));
    expect(receiptsFor(once, ADA)).toEqual([
      { person: LEAD, state: "answered", answer: "let us talk" },
      { person: HEAD, state: "released" },
    ]);
    expect(viewFor(once, LEAD)).toEqual({ ...previewOf(aDraft()), mine: "answered", answer: "let us talk" });
    expect(viewFor(once, HEAD)).toEqual(previewOf(aDraft()));
    expect([LEAD, HEAD].map((person) => receiptsFor(once, person))).toEqual([[], []]);
  });

  it("again takes the place of the first answer", () => {
    const twice = granted(answer(granted(answer(aRelease(), LEAD, "no")), LEAD, "yes"));
    expect(viewFor(twice, LEAD)?.answer).toBe("yes");
  });

  it("needs words", () => {
    expect(answer(aRelease(), LEAD, " \n")).toEqual(refused("nothing-written"));
  });

  it("is for those named, as long as they are", () => {
    expect([HEAD, ADA].map((person) => answer(aRelease([LEAD]), person, "hello"))).toEqual([refused("missing"), refused("missing")]);
    expect([aDraft(), taken(aRelease())].map((release) => answer(release, LEAD, ""))).toEqual([refused("missing"), refused("missing")]);
  });
});

describe("taking back", () => {
  it("works at once, for everybody but the author", () => {
    const gone = taken(aRelease([LEAD, HEAD]));
    expect([LEAD, HEAD].map((person) => viewFor(gone, person))).toEqual([undefined, undefined]);
    expect(namedIn(gone)).toEqual([]);
    expect(gone).toEqual({
      state: "withdrawn",
      id: "r1",
      author: ADA,
      dialogue: ADAS_DIALOGUE,
      items: aDraft().items,
      releasedOn: RELEASED_ON,
      withdrawnOn: LATER,
      takenBackFrom: aRelease([LEAD, HEAD]).to.map((receipt) => ({ ...receipt, takenBackOn: LATER })),
    });
  });

  it("is told to those who had it, and to nobody else", () => {
    const gone = taken(aRelease([LEAD]));
    expect(takenBackFrom(gone)).toEqual([LEAD]);
    expect([aDraft(), aRelease([LEAD])].map(takenBackFrom)).toEqual([[], []]);
  });

  it("leaves the author the answers they were given", () => {
    const gone = taken(granted(answer(aRelease(), LEAD, "let us talk")));
    expect(receiptsFor(gone, ADA)).toEqual([{ person: LEAD, state: "answered", answer: "let us talk", takenBackOn: LATER }]);
    expect([receiptsFor(gone, LEAD), receiptsFor(aDraft(), ADA)]).toEqual([[], []]);
  });

  it("is for the author alone, and nobody else learns whether there is anything to take back", () => {
    const states = [aDraft(), aRelease(), taken(aRelease())];
    for (const state of states) {
      expect(withdraw(state, LEAD, LATER)).toEqual(refused("missing"));
      expect(withdrawTopics(state, [topic("clients")], LEAD, LATER)).toEqual(refused("missing"));
      expect(withdrawFrom(state, [LEAD], LEAD, LATER)).toEqual(refused("missing"));
    }
  });

  it("needs something that is released", () => {
    for (const state of [aDraft(), taken(aRelease())]) {
      expect(withdraw(state, ADA, LATER)).toEqual(refused("not-released"));
      expect(withdrawTopics(state, [topic("clients")], ADA, LATER)).toEqual(refused("not-released"));
      expect(withdrawFrom(state, [LEAD], ADA, LATER)).toEqual(refused("not-released"));
    }
  });
});

describe("taking back a topic", () => {
  it("leaves the others where they are", () => {
    const rest = granted(withdrawTopics(granted(acknowledge(aRelease(), LEAD)), [topic("clients")], ADA, LATER));
    expect(viewFor(rest, LEAD)).toEqual({ ...previewOf(aDraft([item("processes")])), mine: "seen" });
  });

  it("takes the answers given before out of their writers' sight, for they may quote it, and leaves them to the author", () => {
    const answered = granted(answer(aRelease([LEAD, HEAD]), LEAD, "You write: …"));
    const rest = granted(withdrawTopics(answered, [topic("clients")], ADA, LATER));
    const left = previewOf(aDraft([item("processes")]));
    expect(viewFor(rest, LEAD)).toStrictEqual({ ...left, mine: "answered-before" });
    expect(viewFor(rest, HEAD)).toStrictEqual(left);
    expect(receiptsFor(rest, ADA)).toEqual([
      { person: LEAD, state: "answered-before", answer: "You write: …" },
      { person: HEAD, state: "released" },
    ]);
  });

  it("leaves room for a new answer, to what is left", () => {
    const rest = granted(withdrawTopics(granted(answer(aRelease(), LEAD, "both?")), [topic("clients")], ADA, LATER));
    expect(acknowledge(rest, LEAD)).toEqual(allowed(rest));
    expect(viewFor(granted(answer(rest, LEAD, "yes")), LEAD)).toEqual({
      ...previewOf(aDraft([item("processes")])),
      mine: "answered",
      answer: "yes",
    });
  });

  it("that is not in the release changes nothing", () => {
    const answered = granted(answer(aRelease(), LEAD, "let us talk"));
    expect(withdrawTopics(answered, [topic("other")], ADA, LATER)).toEqual(allowed(answered));
  });

  it("takes the release back with the last one", () => {
    expect(withdrawTopics(aRelease(), [topic("clients"), topic("processes")], ADA, LATER)).toEqual(allowed(taken(aRelease())));
  });
});

describe("taking back from one person", () => {
  it("leaves the others what they have", () => {
    const rest = granted(withdrawFrom(aRelease([LEAD, HEAD]), [LEAD], ADA, LATER));
    expect([LEAD, HEAD].map((person) => isVisibleTo(rest, person))).toEqual([false, true]);
    expect(takenBackFrom(rest)).toEqual([LEAD]);
    expect(receiptsFor(rest, ADA)).toEqual([
      { person: HEAD, state: "released" },
      { person: LEAD, state: "released", takenBackOn: LATER },
    ]);
  });

  it("keeps the day for each of them, for it counts down to the end of their answers", () => {
    const first = granted(withdrawFrom(aRelease([LEAD, HEAD]), [LEAD], ADA, LATER));
    expect([LEAD, HEAD, STRANGER].map((person) => takenBackOn(first, person))).toEqual([LATER, undefined, undefined]);
    const gone = granted(withdraw(first, ADA, day("2026-12-01")));
    expect([LEAD, HEAD, STRANGER].map((person) => takenBackOn(gone, person))).toEqual([LATER, day("2026-12-01"), undefined]);
    expect(takenBackOn(aDraft(), LEAD)).toBeUndefined();
  });

  it("takes the release back with the last one, and forgets nobody who had it", () => {
    expect(withdrawFrom(aRelease([LEAD, HEAD]), [LEAD, HEAD], ADA, LATER)).toEqual(allowed(taken(aRelease([LEAD, HEAD]))));
    const onlyHead = granted(withdrawFrom(aRelease([LEAD, HEAD]), [LEAD], ADA, LATER));
    expect(takenBackFrom(taken(onlyHead))).toEqual([LEAD, HEAD]);
    expect(takenBackFrom(granted(withdrawFrom(onlyHead, [HEAD], ADA, LATER)))).toEqual([LEAD, HEAD]);
  });
});

describe("a release made again after taking back", () => {
  it("is a new one, to new names", () => {
    const gone = taken(aRelease([LEAD]));
    const again = aRelease([HEAD], { ...aDraft(), id: "r2" as Release["id"] });
    expect([gone, again].map((release) => isVisibleTo(release, LEAD))).toEqual([false, false]);
    expect(isVisibleTo(again, HEAD)).toBe(true);
  });
});
