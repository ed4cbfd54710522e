import { describe, expect, it } from "vitest";
import { day } from "../../../../dialogue/calendar/day.js";
import { IFD, type Instant, type PersonId, withdraw } from "../../../../dialogue/index.js";
import { withLogged } from "../../../../store/index.js";
import { aPerson } from "../../../dialogue/builders.js";
import { granted } from "../../../dialogue/records.js";
import { ADA, ADMIN, BEN, HEAD, LEAD, openTalks, PEOPLE, press, type Talks, TOP, textsOf, wordsOf } from "../house.js";
import {
  answers,
  BEGUN,
  canary,
  change,
  drafts,
  inWriting,
  keepProtocol,
  prepares,
  raises,
  releases,
  wishes,
  wishFor,
  writeAll,
} from "./written.js";

const opens = async (talks: Talks, person: string): Promise<string> => wordsOf(await talks.click(person, "data.open"));
const reads = async (talks: Talks, person: string, which = "1"): Promise<string> =>
  wordsOf(await talks.click(person, "data.read", { which }));

describe("what somebody is told of their own data", () => {
  it("counts what they wrote and wished for, and their place in the house", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    await drafts(talks, ADA);
    await releases(talks, ADA, LEAD);
    await keepProtocol(talks, ADA, inWriting(ADA, LEAD));
    await change(talks, ADA, ({ plan, content }) => ({
      plan: { ...plan, wishes: { muted: true, pauses: [{ from: BEGUN, to: BEGUN }] } },
      content,
    }));
    const words = await opens(talks, ADA);
    for (const count of [
      ...["1 Vorbereitung", "1 Entwurf einer Freigabe", "1 Freigabe", "1 Protokoll", "1 Gespräch", "1 Wunsch zu Erinnerungen", "1 Pause"],
      "1 Eintrag in der Personalliste",
    ]) {
      expect(words.split("\n")).toContain(count);
    }
    expect(words).toContain("Nicht vorhanden: Antworten auf Freigaben");
  });

  it("counts what they wrote into another's file, and what they were told of it", async () => {
    const talks = await openTalks();
    await releases(talks, ADA, LEAD);
    await answers(talks, ADA, LEAD);
    await raises(talks, LEAD, BEN);
    await keepProtocol(talks, BEN, wishFor(BEN, LEAD, "lead"));
    const words = (await opens(talks, LEAD)).split("\n");
    expect(words).toContain("1 Antwort auf eine Freigabe");
    expect(words).toContain("Ihre Themen für 1 Gespräch");
    expect(words).toContain("1 Wunsch nach einem Protokoll");
    expect(words).toContain("1 Nachricht an Sie");
  });

  it("counts a date, one that is proposed, and where they are reached in Teams", async () => {
    const talks = await openTalks();
    const when = { on: day("2026-11-30"), from: 600, minutes: 30 };
    await change(talks, ADA, ({ plan, content }) => ({
      plan: {
        ...plan,
        address: { conversation: "a", serviceUrl: "b" },
        dialogues: plan.dialogues.map((one) => ({ ...one, ...when, state: "dated", proposed: { by: "lead", when } }) as const),
      },
      content,
    }));
    const words = (await opens(talks, ADA)).split("\n");
    expect(words).toContain("2 Termine");
    expect(words).toContain("1 Verbindung zu Teams");
  });

  it("counts what they changed about the house", async () => {
    const talks = await openTalks();
    const entry = { at: 0 as Instant, what: "settings-changed" } as const;
    await talks.store.changeHouse((house) => ({
      file: ([ADMIN, "operator", TOP] as PersonId[]).map((by) => ({ ...entry, by })).reduce(withLogged, house),
      value: undefined,
    }));
    expect((await opens(talks, ADMIN)).split("\n")).toContain("1 Änderung am Haus durch Sie");
  });

  it("tells the employee nothing of a wish for a protocol that is the lead's", async () => {
    const talks = await openTalks();
    await talks.click(ADA, "data.open");
    const before = await opens(talks, ADA);
    await keepProtocol(talks, ADA, wishFor(ADA, LEAD, "lead"));
    expect(await opens(talks, ADA)).toBe(before);
  });
});

describe("reading all that one wrote", () => {
  it("shows every word, and nobody else's", async () => {
    const talks = await openTalks();
    await writeAll(talks);
    await wishes(talks, BEN);
    const words = await reads(talks, LEAD);
    for (const where of ["preparation", "draft", "release", "answer", "lead-topics"]) expect(words).toContain(canary(LEAD, where));
    expect(words).not.toContain(`canary-${ADA}`);
    expect(words).not.toContain(`canary-${HEAD}`);
  });

  it("is the way on from the overview", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    const read = await press(talks, ADA, await talks.click(ADA, "data.open"), "data.read");
    expect(wordsOf(read)).toContain(canary(ADA, "preparation"));
  });

  it("goes on over as many pages as it takes, and stops at the last", async () => {
    const talks = await openTalks();
    await change(talks, ADA, ({ plan, content }) => ({
      plan,
      content: {
        ...content,
        preparations: [
          {
            dialogue: plan.dialogues[0]?.id ?? ("" as never),
            begunOn: BEGUN,
            items: IFD.topics.map(({ id }) => ({ topic: id, note: `${id} ${"x".repeat(1900)}` })),
          },
        ],
      },
    }));
    const first = await talks.click(ADA, "data.read", { which: "1" });
    const second = await press(talks, ADA, first, "data.read");
    expect(wordsOf(first)).not.toBe(wordsOf(second));
    const all = wordsOf(first) + wordsOf(second);
    for (const { id } of IFD.topics) expect(all).toContain(`${id} x`);
    for (const which of ["99", "0", "-1", "1.5", "x", "__proto__"]) {
      expect([wordsOf(first), wordsOf(second)]).toContain(await reads(talks, ADA, which));
    }
  });

  it("says when there is nothing", async () => {
    expect(await reads(await openTalks(), ADA)).toContain("nichts gespeichert");
  });

  it("no longer shows the words of an answer when what it answers was taken back, but that it is there", async () => {
    const talks = await openTalks();
    await releases(talks, ADA, LEAD);
    await answers(talks, ADA, LEAD);
    await change(talks, ADA, ({ plan, content }) => ({
      plan,
      content: { ...content, releases: content.releases.map((one) => granted(withdraw(one, ADA as PersonId, BEGUN))) },
    }));
    const words = await reads(talks, LEAD);
    expect(words).not.toContain(canary(LEAD, "answer"));
    expect(words).toContain("An Ada Arendt");
    expect(words).toContain("2. Dezember 2026");
  });

  it("says on which day a lead's topics end, from what was said of the dialogue in the employee's file", async () => {
    const talks = await openTalks();
    await raises(talks, LEAD, BEN);
    expect(await reads(talks, LEAD)).toContain("2. Dezember 2027");
    await change(talks, BEN, ({ plan, content }) => ({
      plan: {
        ...plan,
        dialogues: plan.dialogues.map(
          (one) => ({ ...one, state: "held", heldOn: day("2026-11-19"), said: [{ by: "lead", on: day("2026-11-19") }] }) as const,
        ),
      },
      content,
    }));
    expect(await reads(talks, LEAD)).toContain("20. November 2026");
  });

  it("names nobody who has left, and ends earlier for whoever leaves", async () => {
    const people = PEOPLE.map((one) => (one.id === ADA ? aPerson(ADA, { leavesOn: day("2026-11-30") }) : one));
    const talks = await openTalks({ people });
    await releases(talks, ADA, LEAD);
    await talks.store.replaceRoster(new Map(people.filter(({ id }) => id !== LEAD).map((one) => [one.id, one])));
    const words = await reads(talks, ADA);
    expect(words).toContain("Eine Person, die nicht mehr im Haus ist");
    expect(words).toContain("30. Dezember 2026");
  });

  it("shows what was written for a format that the house has no more", async () => {
    const talks = await openTalks();
    await prepares(talks, ADA);
    await talks.store.changeHouse((house) => ({
      file: { ...house, ...(house.settings && { settings: { ...house.settings, formats: [] } }) },
      value: undefined,
    }));
    expect(await reads(talks, ADA)).toContain(canary(ADA, "preparation"));
  });
});

describe("a file of one's own data", () => {
  it("is not promised where there is none", async () => {
    const talks = await openTalks();
    const heard = await talks.click(ADA, "data.export");
    expect(wordsOf(heard)).toContain("Dateien sind hier nicht möglich");
    expect(heard.leaves).toBeUndefined();
    expect(textsOf((await talks.click(ADA, "data.export", { way: "message" })).shows?.card)).toEqual(textsOf(heard.shows?.card));
  });
});
