import { describe, expect, it } from "vitest";
import { dialogueMark } from "../../../../bot/conversations/marks.js";
import { type Dialogue, day, dialogueId, IFD, instantOf, MAG, type PersonId } from "../../../../dialogue/index.js";
import { ADA, anOpenDialogue, buttonsOf, LEAD, openTalks, type Talks, wordsOf } from "../house.js";
import { ADAS, agrees, FIRST, proposes } from "./steps.js";

const { id: FORMAT } = IFD;
const open = (id: Dialogue["id"], dueOn: string, format = FORMAT): Dialogue => ({
  ...{ state: "open", id, person: ADA as PersonId, format, dueOn: day(dueOn) },
});
const NEXT = open(dialogueId(ADA as PersonId, FORMAT, "2027-H1"), "2027-02-19");
const TALK = open(dialogueId(ADA as PersonId, MAG.id, "2027-J"), "2027-10-29", MAG.id);
const [NEXTS, TALKS] = [dialogueMark(NEXT.id), dialogueMark(TALK.id)];

/** Ada missed her dialogue of 2026; the next one has come, and a talk of another format. */
const talksOn = async (today: string): Promise<Talks> => {
  const talks = await openTalks({ house: { formats: [IFD, MAG] } });
  await talks.store.change(ADA as PersonId, (file) => ({
    file: { ...file, plan: { ...file.plan, dialogues: [anOpenDialogue(ADA), TALK, NEXT] } },
    value: undefined,
  }));
  talks.now = instantOf("Europe/Berlin", day(today), 600);
  return talks;
};

const idsOn = (heard: { readonly shows?: { readonly card: unknown } }): readonly unknown[] =>
  buttonsOf(heard.shows?.card).map(({ data }) => data.id);

describe("a team whose people missed a half-year", () => {
  it("shows the missed one beside the current one, and no more once nobody is reminded of it", async () => {
    const soon = wordsOf(await (await talksOn("2027-01-20")).click(LEAD, "team.open"));
    expect(soon).toContain("war fällig bis 11.12.2026");
    expect(soon).toContain("fällig bis 19.02.2027");
    const late = wordsOf(await (await talksOn("2027-01-25")).click(LEAD, "team.open"));
    expect(late).toContain("fällig bis 19.02.2027");
    expect(late).not.toContain("11.12.2026");
  });

  it("does not list a year ahead what nobody is asked about yet", async () => {
    const words = wordsOf(await (await talksOn("2026-11-20")).click(LEAD, "team.open"));
    expect(words).toContain("11.12.2026");
    expect(words).not.toContain("2027");
  });
});

describe("a word of somebody who missed a half-year", () => {
  it.each(["termin", "stattgefunden", "vorbereiten", "freigeben"])("“%s” means the current one", async (word) => {
    const heard = await (await talksOn("2027-01-04")).type(ADA, word);
    expect(idsOn(heard)).toContain(NEXTS);
    expect(idsOn(heard)).not.toContain(ADAS);
  });

  it("leaves the cards of the missed one working", async () => {
    const talks = await talksOn("2027-04-02");
    expect(wordsOf(await talks.click(ADA, "appointment.open", { id: ADAS }))).toContain("Ihr Gespräch");
  });
});

describe("a word of somebody who has dialogues of two formats", () => {
  it.each([
    ...["termin mag", "Termin Mitarbeitergespräch", "termin mitarbeitergespraech", "mag", "Mitarbeitergespräch", "mein MAG bitte"],
    ...["mitarbeitergesprech", "mag termin", "stattgefunden mag", "vorbereiten mag", "mag vorbereiten", "freigeben mag"],
    ...["annual staff talk", "prepare annual staff talk"],
  ])("“%s” means the one that is named", async (word) => {
    const heard = await (await talksOn("2027-01-04")).type(ADA, word);
    expect(idsOn(heard)).toContain(TALKS);
    expect(idsOn(heard)).not.toContain(NEXTS);
  });

  it.each(["termin ifd", "Führungsdialog", "individueller führungsdialog", "ifd"])("“%s” means the other", async (word) => {
    expect(idsOn(await (await talksOn("2027-01-04")).type(ADA, word))).toContain(NEXTS);
  });

  it.each(["ich mag nicht mehr", "mag löschen", "mag stumm"])("is none in “%s”", async (word) => {
    const talks = await talksOn("2027-01-04");
    expect(await talks.type(ADA, word)).toEqual(await talks.type(ADA, "xyz"));
    expect((await talks.file(ADA)).plan.wishes.muted).toBe(false);
  });

  it("says that nothing is due of a format that somebody has no part in", async () => {
    const talks = await openTalks({ house: { formats: [IFD, MAG] } });
    expect(wordsOf(await talks.type(ADA, "mag"))).toContain("Zurzeit ist kein Gespräch fällig");
  });

  it("leads to each of them by clicking, too", async () => {
    const talks = await talksOn("2027-01-04");
    const card = JSON.stringify((await talks.type(ADA, "termin")).shows?.card);
    for (const id of [ADAS, TALKS]) expect(card).toContain(`"value":"${id}"`);
    const other = await talks.click(ADA, "appointment.open", { inputs: { whom: TALKS } });
    expect(idsOn(other)).toContain(TALKS);
    expect(buttonsOf(other.shows?.card).map(({ verb }) => verb)).toContain("preparation.open");
  });
});

describe("an agreed date that has passed", () => {
  it("is told as one that was, wherever it shows", async () => {
    const talks = await talksOn("2026-11-20");
    await proposes(talks, ADA, FIRST);
    await agrees(talks, LEAD, FIRST);
    talks.now = instantOf("Europe/Berlin", day("2026-12-07"), 600);
    for (const heard of [await talks.type(ADA, "termin"), await talks.click(LEAD, "appointment.open", { id: ADAS })]) {
      expect(wordsOf(heard)).toContain("Fand das Gespräch statt?");
      expect(buttonsOf(heard.shows?.card)[0]?.verb).toBe("held.ask");
    }
    expect(wordsOf(await talks.click(ADA, "appointment.answer", { id: ADAS }))).toContain("Fand das Gespräch statt?");
    expect(wordsOf(await talks.click(ADA, "appointment.propose", { id: ADAS }))).not.toContain("Bis dahin bleibt es");
  });
});

describe("a lead's own dialogue", () => {
  it("shows the way to the team's", async () => {
    const talks = await openTalks();
    const verbs = async (person: string) => buttonsOf((await talks.type(person, "termin")).shows?.card).map(({ verb }) => verb);
    expect(await verbs(LEAD)).toContain("team.open");
    expect(await verbs(ADA)).not.toContain("team.open");
  });
});

describe("two half-years of one person", () => {
  it.each(["appointment.propose", "held.ask", "lead-topics.open"] as const)("are told apart where %s leads", async (verb) => {
    const talks = await talksOn("2027-01-04");
    const words = async (id: string) => wordsOf(await talks.click(LEAD, verb, { id }));
    expect(await words(ADAS)).toContain("Gespräch mit Ada Arendt, fällig bis 11.12.2026");
    expect(await words(NEXTS)).toContain("Gespräch mit Ada Arendt, fällig bis 19.02.2027");
  });

  it("are told apart where the lead chooses", async () => {
    const talks = await talksOn("2027-01-04");
    const card = JSON.stringify((await talks.click(LEAD, "team.open")).shows?.card);
    for (const on of ["11.12.2026", "19.02.2027"]) expect(card).toMatch(new RegExp(`"title":"Ada Arendt[^"]*, fällig bis ${on}"`));
  });
});
