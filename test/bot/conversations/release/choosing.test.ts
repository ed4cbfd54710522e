import { describe, expect, it } from "vitest";
import { LONGEST_NOTE, noteOf, tickOf } from "../../../../cards/index.js";
import { day } from "../../../../dialogue/calendar/day.js";
import { IFD, type Topic } from "../../../../dialogue/index.js";
import { aPerson } from "../../../dialogue/builders.js";
import { ADA, buttonsOf, HEAD, LEAD, PEOPLE, press, TOP, textsOf, wordsOf } from "../house.js";
import { ADAS_MARK, CANARY, choosing, chosen, openStory, prepare, releasesOf, TOPICS, theDraft, ticked } from "./story.js";

const anEarlierDay = day("2026-11-19");
const start = { id: ADAS_MARK };

describe("choosing topics", () => {
  it("offers copies of what is prepared, and keeps nothing yet", async () => {
    const talks = await openStory();
    const form = await talks.click(ADA, "release.topics", start);
    expect(wordsOf(form)).toContain(`${CANARY} Software`);
    expect(form.leaves).toBeUndefined();
    expect(await releasesOf(talks)).toEqual([]);
  });

  it("begins with the next dialogue where no card names one", async () => {
    const talks = await openStory();
    expect(await talks.click(ADA, "release.topics")).toEqual(await talks.click(ADA, "release.topics", start));
  });

  it("leads to preparing first where nothing is prepared", async () => {
    const talks = await openStory();
    await prepare(talks, []);
    expect(wordsOf(await talks.click(ADA, "release.topics", start))).toContain("Noch gibt es nichts zum Freigeben");
  });

  it("says so to somebody above whom there is nobody", async () => {
    const alone = PEOPLE.map((person) => (person.id === ADA ? aPerson(ADA, { top: true }) : person));
    const talks = await openStory();
    const { store } = talks;
    await store.replaceRoster(new Map(alone.map((person) => [person.id, person])));
    expect(wordsOf(await talks.click(ADA, "release.topics", start))).toContain("Niemand steht zur Auswahl");
  });

  it("hands the form back as it was where no topic is ticked", async () => {
    const talks = await openStory();
    const inputs = { [noteOf(TOPICS.mind)]: `${CANARY} lang getippt`, [tickOf(TOPICS.mind)]: "false" };
    const again = await talks.click(ADA, "release.people", { ...start, inputs });
    expect(wordsOf(again)).toContain("Bitte wählen Sie mindestens ein Thema aus.");
    expect(wordsOf(again)).toContain("lang getippt");
    expect(await releasesOf(talks)).toEqual([]);
  });

  it("hands back a text that is too long, every character of it", async () => {
    const talks = await openStory();
    const long = "a".repeat(LONGEST_NOTE + 1);
    const again = await talks.click(ADA, "release.people", { ...start, inputs: ticked([TOPICS.mind, long]) });
    expect(textsOf(again.shows?.card)).toContain(long);
    expect(wordsOf(again)).toContain("zu lang");
    expect(await releasesOf(talks)).toEqual([]);
  });

  it("hands back no more than a card can hold", async () => {
    const talks = await openStory();
    const endless = await talks.click(ADA, "release.people", { ...start, inputs: ticked([TOPICS.mind, "a".repeat(100_000)]) });
    expect(wordsOf(endless)).toContain("Ich habe nichts gespeichert.");
    expect(await releasesOf(talks)).toEqual([]);
  });

  it("makes a draft of what is ticked alone, under the titles that are read today", async () => {
    const talks = await openStory();
    await talks.click(ADA, "release.people", { ...start, inputs: ticked([TOPICS.mind, "neu\r\ngesagt\u0007"]) });
    expect((await theDraft(talks)).items).toEqual([{ topic: TOPICS.mind.id, note: "neu\ngesagt", title: TOPICS.mind.text }]);
  });

  it("gives nobody what the lead wants to raise, whatever a card hands in", async () => {
    const talks = await openStory();
    const theirs = IFD.topics.find(({ by }) => by === "lead") as Topic;
    await talks.click(ADA, "release.people", { ...start, inputs: ticked([theirs, "fremd"], TOPICS.mind) });
    expect((await theDraft(talks)).items.map(({ topic }) => topic)).toEqual([TOPICS.mind.id]);
  });

  it("makes one draft of one dialogue, however often it is begun", async () => {
    const talks = await openStory();
    const form = await talks.click(ADA, "release.topics", start);
    await press(talks, ADA, form, "release.people", { inputs: ticked(TOPICS.mind) });
    await press(talks, ADA, form, "release.people", { inputs: ticked(TOPICS.mind) });
    await press(talks, ADA, form, "release.people", { inputs: ticked(TOPICS.clients) });
    const drafts = await releasesOf(talks);
    expect(drafts).toMatchObject([{ state: "draft", version: 1, items: [{ topic: TOPICS.clients.id }] }]);
  });

  it("takes up a draft that was left behind, with its texts, and offers to discard it", async () => {
    const talks = await openStory();
    await talks.click(ADA, "release.people", { ...start, inputs: ticked([TOPICS.mind, "für andere"]) });
    const again = await talks.click(ADA, "release.topics", start);
    expect(wordsOf(again)).toContain("für andere");
    expect(buttonsOf(again.shows?.card).map(({ verb }) => verb)).toEqual(["release.people", "release.discard"]);
  });

  it("answers a click that Teams delivers twice with the same card", async () => {
    const talks = await openStory();
    const click = { ...start, inputs: ticked(TOPICS.mind), activity: "twice" };
    const first = await talks.click(ADA, "release.people", click);
    expect(await talks.click(ADA, "release.people", click)).toEqual(first);
    expect(await releasesOf(talks)).toMatchObject([{ version: 0 }]);
  });
});

describe("choosing people", () => {
  it("offers the chain of today, by name, and nobody else", async () => {
    const talks = await openStory();
    const [, people] = await choosing(talks);
    const words = textsOf(people?.shows?.card).join("\n");
    for (const name of ["Lena Leitung", "Hanno Bereich", "Thea Oben"]) expect(words).toContain(name);
    expect(words).not.toContain("Otto Anders");
  });

  it("offers nobody whose last day has passed", async () => {
    const talks = await openStory();
    const gone = PEOPLE.map((person) => (person.id === HEAD ? { ...person, leavesOn: anEarlierDay } : person));
    await talks.store.replaceRoster(new Map(gone.map((person) => [person.id, person])));
    const [, people] = await choosing(talks);
    expect(textsOf(people?.shows?.card).join("\n")).not.toContain("Hanno Bereich");
  });

  it("asks again where nobody was chosen", async () => {
    const talks = await openStory();
    const [, , preview] = await choosing(talks, []);
    expect(textsOf(preview?.shows?.card)).toContain("Bitte wählen Sie mindestens eine Person aus.");
  });

  it.each(["ben", "nobody", "__proto__"])("asks again where somebody out of the chain was named: %s", async (person) => {
    const talks = await openStory();
    const [, , preview] = await choosing(talks, [LEAD, person]);
    expect(textsOf(preview?.shows?.card).join("\n")).toContain("Die Führungskräfte über Ihnen haben sich geändert.");
  });
});

describe("a preview", () => {
  it("shows exactly what those chosen will read, and keeps nothing", async () => {
    const talks = await openStory();
    const [, , preview] = await choosing(talks, [LEAD, TOP]);
    const words = textsOf(preview?.shows?.card).join("\n");
    expect(words).toContain(`${CANARY} Software`);
    expect(words).not.toContain("nicht gewählt");
    expect(words).not.toContain("Hanno Bereich");
    expect((await theDraft(talks)).state).toBe("draft");
  });

  it("leads back with everything that was chosen", async () => {
    const talks = await openStory();
    const [, , preview] = await choosing(talks, [LEAD, HEAD], ticked([TOPICS.mind, "anders gesagt"]));
    if (preview === undefined) throw new Error("there is a preview");
    const back = await press(talks, ADA, preview, "release.topics");
    expect(wordsOf(back)).toContain("anders gesagt");
    const people = await press(talks, ADA, back, "release.people", { inputs: ticked([TOPICS.mind, "anders gesagt"]) });
    expect(JSON.stringify(people.shows?.card)).toContain(`"value":"${LEAD},${HEAD}"`);
    const again = await press(talks, ADA, people, "release.preview", { inputs: chosen(LEAD, HEAD) });
    expect(again).toEqual(preview);
  });
});
