import { describe, expect, it } from "vitest";
import { dialogueMark } from "../../../../bot/conversations/marks.js";
import { LONGEST_NOTE, noteOf, tickOf } from "../../../../cards/index.js";
import { day, dialogueId, IFD, type PersonId, plusDays } from "../../../../dialogue/index.js";
import { ADA, anOpenDialogue, BEN, LEAD, openTalks, press, STRANGER, type Talks, TOP, textsOf, WINDOW, wordsOf } from "../house.js";
import { CANARY, FIRST, form, SECOND } from "./forms.js";

const { id: FORMAT } = IFD;
const ID = dialogueMark(dialogueId(ADA as PersonId, FORMAT, WINDOW));

const preparationOf = async (talks: Talks, person = ADA) => (await talks.file(person)).content.preparations[0];
const notesOf = async (talks: Talks) => ((await preparationOf(talks))?.items ?? []).map(({ topic, note }) => [topic, note]);

const open = (talks: Talks, id?: string) => talks.click(ADA, "preparation.open", id === undefined ? {} : { id });

/** Opened, filled in and saved on one device. */
const save = async (talks: Talks, inputs: Readonly<Record<string, string>>) =>
  press(talks, ADA, await open(talks), "preparation.save", { inputs });

const endsAs = async (talks: Talks, state: "held" | "waived") => {
  const { id, person, format, dueOn } = anOpenDialogue(ADA);
  const planned = { id, person, format, dueOn };
  const over =
    state === "held"
      ? ({ ...planned, state, heldOn: day("2026-11-19"), said: [{ by: "lead", on: day("2026-11-19") }] } as const)
      : ({ ...planned, state, why: "away" } as const);
  await talks.store.change(ADA as PersonId, (file) => ({ file: { ...file, plan: { ...file.plan, dialogues: [over] } }, value: undefined }));
};

describe("a preparation", () => {
  it("is opened empty, with every topic of the format", async () => {
    const talks = await openTalks();
    const heard = await open(talks);
    expect(wordsOf(heard)).toContain(FIRST.text.de);
    expect(JSON.stringify(heard.shows?.card)).toContain(`"${tickOf(FIRST)}"`);
    expect(heard.leaves).toBeUndefined();
  });

  it("comes back as it was saved", async () => {
    const talks = await openTalks();
    const saved = await save(talks, form([FIRST, CANARY], [SECOND, ""]));
    expect(wordsOf(saved)).toContain("Sie haben 2 Themen angekreuzt.");
    expect(await notesOf(talks)).toEqual([
      [FIRST.id, CANARY],
      [SECOND.id, ""],
    ]);
    expect(wordsOf(await open(talks))).toContain("Begonnen am 20. November 2026.");
    expect(JSON.stringify((await open(talks)).shows)).toContain(CANARY);
  });

  it("is changed by saving it again, and does not last longer for it", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, CANARY], [SECOND, "Drucker"]));
    talks.now = (talks.now + 5 * 86_400_000) as typeof talks.now;
    await save(talks, form([SECOND, "Post"]));
    expect(await notesOf(talks)).toEqual([[SECOND.id, "Post"]]);
    expect((await preparationOf(talks))?.begunOn).toBe(day("2026-11-20"));
  });

  it("is not kept when nothing is in it", async () => {
    const talks = await openTalks();
    expect(wordsOf(await save(talks, form()))).toContain("Das ist völlig in Ordnung.");
    expect(await preparationOf(talks)).toBeUndefined();
    await save(talks, form([FIRST, CANARY]));
    await save(talks, form());
    expect(await preparationOf(talks)).toBeUndefined();
  });

  it("keeps a note whose topic was not ticked", async () => {
    const talks = await openTalks();
    await save(talks, { [tickOf(FIRST)]: "false", [noteOf(FIRST)]: CANARY });
    expect(await notesOf(talks)).toEqual([[FIRST.id, CANARY]]);
  });

  it("keeps notes composed and without what steers", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, "u\u0308ber\u202e \u0000uns"]));
    expect(await notesOf(talks)).toEqual([[FIRST.id, "über uns"]]);
  });

  it("takes no topics but those of the format", async () => {
    const talks = await openTalks();
    await save(talks, { ...form(), "tick:invented": "true", "note:invented": CANARY, "note:from-lead": CANARY, __proto__: CANARY });
    expect(await preparationOf(talks)).toBeUndefined();
  });

  it("is saved once when Teams delivers the click twice", async () => {
    const talks = await openTalks();
    const inputs = form([FIRST, CANARY]);
    const first = await talks.click(ADA, "preparation.save", { id: ID, inputs, activity: "same" });
    const second = await talks.click(ADA, "preparation.save", { id: ID, inputs, activity: "same" });
    expect(second).toEqual(first);
    expect(await notesOf(talks)).toEqual([[FIRST.id, CANARY]]);
  });

  it("is the same after a double click", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, "Drucker"], [SECOND, ""]));
    const opened = await open(talks);
    const again = { inputs: form([FIRST, CANARY]) };
    await press(talks, ADA, opened, "preparation.save", again);
    await press(talks, ADA, opened, "preparation.save", again);
    expect(await notesOf(talks)).toEqual([[FIRST.id, CANARY]]);
  });
});

describe("a preparation that is too long", () => {
  const tooLong = `${CANARY}${"x".repeat(LONGEST_NOTE)}`;

  it("comes back to whoever wrote it, with nothing of it saved", async () => {
    const talks = await openTalks();
    const heard = await save(talks, form([FIRST, tooLong], [SECOND, "Drucker"]));
    expect(wordsOf(heard)).toContain("höchstens 1.000 Zeichen");
    expect(wordsOf(heard)).toContain(tooLong);
    expect(wordsOf(heard)).toContain("Drucker");
    expect(await preparationOf(talks)).toBeUndefined();
    expect(heard.leaves).toBeUndefined();
  });

  it("is saved once it is shortened on the form that came back", async () => {
    const talks = await openTalks();
    await save(talks, form([SECOND, "Drucker"]));
    const heard = await save(talks, form([FIRST, tooLong], [SECOND, "Drucker"]));
    await press(talks, ADA, heard, "preparation.save", { inputs: form([FIRST, CANARY]) });
    expect(await notesOf(talks)).toEqual([[FIRST.id, CANARY]]);
  });

  it("is refused in words where no card could hold it", async () => {
    const talks = await openTalks();
    const heard = await save(talks, form([FIRST, "x".repeat(200_000)]));
    expect(wordsOf(heard)).toContain("Der Text ist zu lang");
    expect(JSON.stringify(heard).length).toBeLessThan(5000);
  });
});

describe("a preparation for a dialogue that is over", () => {
  it.each(["held", "waived"] as const)("is not changed any more, and what was typed is still there: %s", async (state) => {
    const talks = await openTalks();
    const opened = await open(talks);
    await endsAs(talks, state);
    const heard = await press(talks, ADA, opened, "preparation.save", { inputs: form([FIRST, CANARY]) });
    expect(wordsOf(heard)).toContain("Dieses Gespräch ist abgeschlossen.");
    expect(wordsOf(heard)).toContain(CANARY);
    expect(await preparationOf(talks)).toBeUndefined();
  });

  it("can still be read and erased", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, CANARY]));
    await endsAs(talks, "held");
    expect(wordsOf(await open(talks, ID))).toContain(CANARY);
    await talks.click(ADA, "preparation.erase", { id: ID });
    expect(await preparationOf(talks)).toBeUndefined();
  });

  it("is not opened in place of the next one", async () => {
    const talks = await openTalks();
    await endsAs(talks, "held");
    expect(wordsOf(await open(talks))).toContain("Zurzeit");
  });
});

describe("erasing a preparation", () => {
  it("asks first, and then everything is gone", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, CANARY]));
    const asked = await press(talks, ADA, await open(talks), "preparation.erase-ask");
    expect(wordsOf(asked)).toContain("wirklich löschen");
    expect(await notesOf(talks)).toHaveLength(1);
    const erased = await press(talks, ADA, asked, "preparation.erase");
    expect(wordsOf(erased)).toContain("Ihre Vorbereitung ist gelöscht");
    expect(await preparationOf(talks)).toBeUndefined();
    expect(wordsOf(await open(talks))).not.toContain(CANARY);
  });

  it("may be asked for twice", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, CANARY]));
    const first = await talks.click(ADA, "preparation.erase", { id: ID });
    expect(await talks.click(ADA, "preparation.erase", { id: ID })).toEqual(first);
  });

  it("leaves what is prepared for another dialogue", async () => {
    const talks = await openTalks();
    const other = { ...anOpenDialogue(ADA), id: dialogueId(ADA as PersonId, FORMAT, "2027-H1"), dueOn: plusDays(day("2026-12-11"), 180) };
    await talks.store.change(ADA as PersonId, (file) => ({
      file: { ...file, plan: { ...file.plan, dialogues: [...file.plan.dialogues, other] } },
      value: undefined,
    }));
    await talks.click(ADA, "preparation.save", { id: ID, inputs: form([FIRST, CANARY]) });
    await talks.click(ADA, "preparation.save", { id: dialogueMark(other.id), inputs: form([FIRST, CANARY]) });
    await talks.click(ADA, "preparation.erase", { id: ID });
    expect((await talks.file(ADA)).content.preparations.map(({ dialogue }) => dialogue)).toEqual([other.id]);
  });
});

describe("closing a preparation", () => {
  it("goes back to the card without content and leaves the message alone", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, CANARY]));
    const closed = await press(talks, ADA, await open(talks), "preparation.close");
    expect(wordsOf(closed)).toContain("Ihre Vorbereitung");
    expect(closed.leaves).toBeUndefined();
  });
});

describe("what the chat keeps of a preparation", () => {
  it("is the same bytes whether something is prepared or not", async () => {
    const [one, other] = [await openTalks(), await openTalks()];
    await save(one, form([FIRST, CANARY]));
    for (const word of ["vorbereiten", "freigeben", "termin", "hilfe", "meine daten", "xyz"])
      expect(await one.type(ADA, word)).toEqual(await other.type(ADA, word));
  });

  it("has no word of it, neither after saving nor after erasing nor where a client shows no answers", async () => {
    const talks = await openTalks();
    const inputs = form([FIRST, CANARY]);
    const heard = [
      await talks.click(ADA, "preparation.save", { id: ID, inputs }),
      await talks.click(ADA, "preparation.save", { id: ID, inputs: form([FIRST, `${CANARY}${"x".repeat(1000)}`]) }),
      await talks.click(ADA, "preparation.erase-ask", { id: ID }),
    ];
    for (const { leaves, after } of heard) expect(JSON.stringify([leaves, after])).not.toContain(CANARY);
    for (const verb of ["preparation.open", "preparation.save", "preparation.erase-ask", "preparation.close", "preparation.erase"] as const)
      expect(JSON.stringify(await talks.click(ADA, verb, { id: ID, inputs, way: "message" }))).not.toContain(CANARY);
  });

  it("is the card without content once the form that was posted is saved", async () => {
    const talks = await openTalks();
    const saved = await press(talks, ADA, await talks.type(ADA, "vorbereiten"), "preparation.save", {
      inputs: form([FIRST, CANARY]),
      way: "message",
    });
    expect(textsOf(saved.shows?.card)).toContain("Ihre Vorbereitung");
    expect((await save(talks, form([FIRST, ""]))).leaves).toBeUndefined();
  });
});

describe("somebody else's preparation", () => {
  const verbs = ["preparation.open", "preparation.save", "preparation.erase-ask", "preparation.erase", "preparation.close"] as const;
  const cases = verbs.flatMap((verb) => [LEAD, BEN, TOP].map((person) => [verb, person] as const));

  it.each(cases)("is the same answer as one that never was: %s by %s", async (verb, person) => {
    const talks = await openTalks();
    await save(talks, form([FIRST, CANARY]));
    const before = await preparationOf(talks);
    const inputs = form([SECOND, "fremd"]);
    const asked = await talks.click(person, verb, { id: ID, inputs });
    expect(asked).toEqual(await talks.click(person, verb, { id: "AAAAAAAAAA.ifd.2026-H2", inputs }));
    expect(asked).toEqual(await talks.click(person, verb, { id: "../../etc/passwd", inputs }));
    expect(await preparationOf(talks)).toEqual(before);
  });

  it("is nothing to a stranger", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(STRANGER, "preparation.open", { id: ID }))).toContain("Personalliste");
  });
});

describe("somebody at the top", () => {
  it("has no dialogue to prepare, and hears so", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(TOP, "preparation.open"))).toBe(wordsOf(await talks.type(TOP, "vorbereiten")));
  });
});
