import { describe, expect, it } from "vitest";
import type { Heard } from "../../../../bot/conversations/hear.js";
import { CARDS, type CardName, TEXTS, type TextKey, voiceOf } from "../../../../cards/index.js";
import { day, type PersonId } from "../../../../dialogue/index.js";
import { aPerson } from "../../../dialogue/builders.js";
import { ADA, ADMIN, anOpenDialogue, buttonsOf, LEAD, openTalks, PEOPLE, REVIEW, TOP, wordsOf } from "../house.js";

const SECRET = "Kanarienvogel-7318";

const ALONE = aPerson("alone", { top: true, name: "Alma Allein" });

const german = voiceOf("de");
const LISTED = (Object.keys(TEXTS) as readonly TextKey[]).filter((key) => key.startsWith("command."));
const verbsOn = ({ shows }: Heard) => buttonsOf(shows?.card).map(({ verb }) => verb);

/** Every text field, toggle or list on a card. */
const isForm = ({ shows }: Heard): boolean => JSON.stringify(shows?.card).includes('"type":"Input.');

const EVERYBODY = [TOP, LEAD, ADA, ADMIN, REVIEW];

describe("a word", () => {
  it.each(LISTED)("is answered for everybody, and nothing goes wrong: %s", async (key) => {
    const talks = await openTalks();
    for (const person of EVERYBODY) {
      expect((await talks.type(person, TEXTS[key].de)).shows?.card).toBeDefined();
      expect((await talks.type(person, TEXTS[key].en)).shows?.card).toBeDefined();
    }
    expect(await talks.type(ADMIN, TEXTS[key].en)).toEqual(await talks.type(ADMIN, TEXTS[key].de));
    expect(talks.reports).toEqual([]);
  });

  it("is answered with what the chat may keep: no answer card is ever posted", async () => {
    const answers = (Object.keys(CARDS) as readonly CardName[]).filter((name) => CARDS[name].shownIn === "answer");
    expect(answers).toContain("reminders");
    const talks = await openTalks();
    for (const word of ["erinnerungen", "meine daten", "alles löschen", "zurückziehen"]) {
      const heard = await talks.type(ADA, word);
      expect(isForm(heard)).toBe(false);
      expect(wordsOf(heard)).toContain(german.say("door.says"));
    }
  });

  it("opens the empty list of topics for the next dialogue", async () => {
    const talks = await openTalks();
    const heard = await talks.type(ADA, "vorbereiten");
    expect(verbsOn(heard)).toEqual(["preparation.save", "preparation.open"]);
    expect(heard.leaves).toBeUndefined();
  });

  it("only opens the door to the question whether to delete everything", async () => {
    const talks = await openTalks();
    const before = await talks.file(ADA);
    const heard = await talks.type(ADA, "alles löschen");
    expect(verbsOn(heard)).toEqual(["data.erase-ask", "help.open"]);
    expect({ ...(await talks.file(ADA)).content }).toEqual(before.content);
  });

  it("shows help for what somebody is in the house", async () => {
    const talks = await openTalks();
    const help = async (person: string) => wordsOf(await talks.type(person, "hilfe"));
    expect(await help(ADA)).not.toMatch(/Als Führungskraft|Als Administration|Als Prüfung/);
    expect(await help(LEAD)).toContain("Als Führungskraft");
    expect(await help(ADMIN)).toContain("Als Administration");
    expect(await help(REVIEW)).toContain("Als Prüfung");
  });

  it("shows the house's own contacts", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.type(ADA, "datenschutz"))).toContain("Petra Lindqvist");
  });
});

describe("a house's own words for what can be written", () => {
  const texts = { "command.prepare": { de: "startklar", en: "get set" }, "command.held": { de: "Termin" } };

  it("are understood beside ours, in both languages and with slips", async () => {
    const talks = await openTalks({ house: { texts } });
    expect(wordsOf(await talks.type(ADA, "hilfe"))).toContain("startklar");
    const ours = await talks.type(ADA, "vorbereiten");
    expect(verbsOn(ours)).toContain("preparation.save");
    for (const word of ["startklar", "Startkla", "get set", "prepare"]) expect(await talks.type(ADA, word)).toEqual(ours);
  });

  it("leave what a word does alone: no message is replaced by it", async () => {
    const talks = await openTalks({ house: { texts } });
    expect((await talks.type(ADA, "stumm")).leaves).toBeUndefined();
  });
});

describe("a word that nobody knows", () => {
  it("is answered with three things to do now, and not repeated", async () => {
    const talks = await openTalks();
    const heard = await talks.type(ADA, `Ich denke an ${SECRET} und nichts anderes`);
    expect(verbsOn(heard)).toEqual(["preparation.open", "appointment.open", "help.open"]);
    expect(JSON.stringify(heard)).not.toContain(SECRET);
  });

  it("is not kept", async () => {
    const talks = await openTalks();
    for (const typed of [`Ich denke an ${SECRET}`, `termin ${SECRET}`, `hilfe ${SECRET}`]) {
      expect(JSON.stringify(await talks.type(ADA, typed))).not.toContain(SECRET);
    }
    for (const person of await talks.store.people()) expect(JSON.stringify(await talks.file(person))).not.toContain(SECRET);
    expect(JSON.stringify(await talks.store.house())).not.toContain(SECRET);
    expect(talks.reports).toEqual([]);
  });

  it.each([
    [LEAD, ["team.open", "preparation.open", "help.open"]],
    [TOP, ["team.open", "data.open", "help.open"]],
    [ADMIN, ["admin.open", "preparation.open", "help.open"]],
    [REVIEW, ["review.open", "preparation.open", "help.open"]],
  ])("offers what somebody has to do: %s", async (person, verbs) => {
    const talks = await openTalks();
    expect(verbsOn(await talks.type(person, "xyz"))).toEqual(verbs);
  });

  it("offers something also to somebody who has neither a dialogue nor a team", async () => {
    const talks = await openTalks({ people: [...PEOPLE, ALONE] });
    expect(verbsOn(await talks.type("alone", "xyz"))).toEqual(["data.open", "reminders.open", "help.open"]);
  });
});

describe("a word for a task in the house", () => {
  const TASKS = ["zeitplan", "import", "vorschau", "rollen", "lage", "änderungen", "prüfung", "schedule", "review"];

  it.each(TASKS)("is as unknown as any other to somebody without it: %s", async (word) => {
    const talks = await openTalks();
    expect(await talks.type(ADA, word)).toEqual(await talks.type(ADA, "xyz"));
  });

  it.each(["team", "mein Team"])("is explained to whoever leads nobody: %s", async (word) => {
    const talks = await openTalks();
    expect(wordsOf(await talks.type(ADA, word))).toContain(german.say("trouble.no-team.title"));
  });

  it.each(["import", "vorschau", "zeitplan"])("is not for those who only review: %s", async (word) => {
    const talks = await openTalks();
    expect(await talks.type(REVIEW, word)).toEqual(await talks.type(REVIEW, "xyz"));
  });

  it.each(["zeitplan", "import", "vorschau", "rollen", "lage", "änderungen"])("is known to an admin: %s", async (word) => {
    const talks = await openTalks();
    expect(await talks.type(ADMIN, word)).not.toEqual(await talks.type(ADMIN, "xyz"));
  });
});

describe("somebody without a lead and without a dialogue", () => {
  it.each(["vorbereiten", "freigeben", "termin", "stattgefunden"])("hears that nothing is due: %s", async (word) => {
    const talks = await openTalks({ people: [...PEOPLE, ALONE] });
    expect(wordsOf(await talks.type("alone", word))).toContain(german.say("dialogue.none"));
  });

  it("has dates at the top, which are the team's", async () => {
    const talks = await openTalks();
    expect(await talks.type(TOP, "termin")).toEqual(await talks.type(TOP, "team"));
    expect(wordsOf(await talks.type(TOP, "vorbereiten"))).toContain(german.say("dialogue.none"));
  });
});

describe("somebody who is not in the house today", () => {
  it.each([
    ["has left", { leavesOn: day("2026-11-19") }],
    ["is still to come", { joinsOn: day("2026-12-01") }],
  ])("hears whom to ask: %s", async (_, span) => {
    const people = PEOPLE.map((person) => (person.id === ADA ? { ...person, ...span } : person));
    const talks = await openTalks({ people });
    for (const word of ["vorbereiten", "termin", "stumm", "xyz"])
      expect(wordsOf(await talks.type(ADA, word))).toContain(german.say("trouble.not-in-roster.title"));
    expect((await talks.file(ADA)).plan.wishes.muted).toBe(false);
  });
});

describe("the next dialogue", () => {
  it("is the one that is due first and is not over", async () => {
    const talks = await openTalks();
    const [due, later, waived] = [
      anOpenDialogue(ADA),
      { ...anOpenDialogue(ADA), id: `${ADA}/ifd/2027-H1`, dueOn: day("2027-05-01") },
      { ...anOpenDialogue(ADA), id: `${ADA}/ifd/2026-H1`, dueOn: day("2026-05-01"), state: "waived", why: "away" },
    ];
    const dialogues = [later, waived, due] as unknown as readonly (typeof due)[];
    await talks.store.change(ADA as PersonId, (file) => ({ file: { ...file, plan: { ...file.plan, dialogues } }, value: undefined }));
    const [button] = buttonsOf((await talks.type(ADA, "vorbereiten")).shows?.card);
    expect(button?.data.id).toContain("2026-H2");
  });
});

describe("a table that is written into the chat", () => {
  const table = "Name;Team;Führungskraft\nAda Arendt;Team 1;lead@amt.example";

  it("means nothing from anybody but an admin", async () => {
    const talks = await openTalks();
    expect(await talks.type(LEAD, table)).toEqual(await talks.type(LEAD, "xyz"));
    expect(await talks.type(ADMIN, table)).not.toEqual(await talks.type(ADMIN, "xyz"));
  });
});

describe("a file", () => {
  const file = { kind: "file", name: "liste.csv", url: "https://files.example/1" } as const;

  it("means nothing from anybody but an admin", async () => {
    const talks = await openTalks();
    expect(await talks.does(ADA, file)).toEqual(await talks.type(ADA, "xyz"));
  });

  it("is looked at when an admin sends it", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.does(ADMIN, file))).toContain(german.say("trouble.file-unreadable.title"));
  });
});
