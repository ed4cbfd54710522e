import { describe, expect, it } from "vitest";
import { LONGEST_NOTE } from "../../../../cards/index.js";
import { ADA, openTalks, press, type Talks, wordsOf } from "../house.js";
import { FIRST, form, SECOND } from "./forms.js";

const notesOf = async (talks: Talks) =>
  ((await talks.file(ADA)).content.preparations[0]?.items ?? []).map(({ topic, note }) => [topic, note]);

const open = (talks: Talks) => talks.click(ADA, "preparation.open");
const posted = (talks: Talks) => talks.type(ADA, "vorbereiten");

const save = async (talks: Talks, inputs: Readonly<Record<string, string>>) =>
  press(talks, ADA, await open(talks), "preparation.save", { inputs });

describe("the form in the chat, which is empty whatever was saved", () => {
  it("takes nothing away when it is saved empty", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, "Drucker"], [SECOND, ""]));
    const saved = await press(talks, ADA, await posted(talks), "preparation.save", { inputs: form() });
    expect(await notesOf(talks)).toEqual([
      [FIRST.id, "Drucker"],
      [SECOND.id, ""],
    ]);
    expect(wordsOf(saved)).toContain("Was Sie früher gespeichert haben, ist noch da.");
  });

  it("adds what it holds", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, "Drucker"]));
    await press(talks, ADA, await posted(talks), "preparation.save", { inputs: form([FIRST, "Post"], [SECOND, "Urlaub"]) });
    expect(await notesOf(talks)).toEqual([
      [FIRST.id, "Drucker\nPost"],
      [SECOND.id, "Urlaub"],
    ]);
  });

  it("does the same on an old phone, which shows no answers", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, "Drucker"]));
    const heard = await press(talks, ADA, await posted(talks), "preparation.save", { inputs: form([SECOND, "Urlaub"]), way: "message" });
    expect(await notesOf(talks)).toEqual([
      [FIRST.id, "Drucker"],
      [SECOND.id, "Urlaub"],
    ]);
    expect(wordsOf(heard)).toContain("Ihre Vorbereitung");
    expect(wordsOf(heard)).not.toMatch(/Gespeichert|Drucker|Urlaub/);
  });

  it("says nothing of earlier notes where there are none", async () => {
    const talks = await openTalks();
    const saved = await press(talks, ADA, await posted(talks), "preparation.save", { inputs: form([FIRST, "Drucker"]) });
    expect(wordsOf(saved)).not.toContain("früher gespeichert");
  });

  it("comes back with both where they do not fit together", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, "a".repeat(LONGEST_NOTE - 10)]));
    const heard = await press(talks, ADA, await posted(talks), "preparation.save", { inputs: form([FIRST, "b".repeat(20)]) });
    expect(wordsOf(heard)).toContain("zu lang");
    expect(wordsOf(heard)).toContain(`${"a".repeat(LONGEST_NOTE - 10)}\n${"b".repeat(20)}`);
    expect(await notesOf(talks)).toEqual([[FIRST.id, "a".repeat(LONGEST_NOTE - 10)]]);
    await press(talks, ADA, heard, "preparation.save", { inputs: form([FIRST, "gekürzt"]) });
    expect(await notesOf(talks)).toEqual([[FIRST.id, "gekürzt"]]);
  });
});

describe("a form that was opened on another device before", () => {
  it("loses nothing that was written since", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, "Drucker"]));
    const [phone, computer] = [await open(talks), await open(talks)];
    await press(talks, ADA, computer, "preparation.save", { inputs: form([FIRST, "Drucker"], [SECOND, "Urlaub"]) });
    await press(talks, ADA, phone, "preparation.save", { inputs: form([FIRST, "Drucker im Flur"]) });
    expect(await notesOf(talks)).toEqual([
      [FIRST.id, "Drucker im Flur"],
      [SECOND.id, "Urlaub"],
    ]);
  });

  it("saves what stands on it after everything was erased elsewhere", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, "Drucker"], [SECOND, "Urlaub"]));
    const phone = await open(talks);
    await press(talks, ADA, await press(talks, ADA, await open(talks), "preparation.erase-ask"), "preparation.erase");
    await press(talks, ADA, phone, "preparation.save", { inputs: form([FIRST, "Drucker"]) });
    expect(await notesOf(talks)).toEqual([[FIRST.id, "Drucker"]]);
  });

  it("loses nothing when both are saved at once", async () => {
    const talks = await openTalks();
    const [phone, computer] = [await open(talks), await open(talks)];
    await Promise.all([
      press(talks, ADA, computer, "preparation.save", { inputs: form([FIRST, "Drucker"]) }),
      press(talks, ADA, phone, "preparation.save", { inputs: form([SECOND, "Urlaub"]) }),
    ]);
    expect((await notesOf(talks)).toSorted()).toEqual(
      [
        [FIRST.id, "Drucker"],
        [SECOND.id, "Urlaub"],
      ].toSorted(),
    );
  });
});

describe("a topic that the house has dropped since", () => {
  it("keeps its note, though the form does not show it any more", async () => {
    const talks = await openTalks();
    await save(talks, form([FIRST, "Drucker"], [SECOND, "Urlaub"]));
    await talks.store.changeHouse((house) => ({
      file: {
        ...house,
        ...(house.settings && {
          settings: {
            ...house.settings,
            formats: house.settings.formats.map((format) => ({ ...format, topics: format.topics.filter(({ id }) => id !== FIRST.id) })),
          },
        }),
      },
      value: undefined,
    }));
    await save(talks, form([SECOND, "Urlaub im Mai"]));
    expect(await notesOf(talks)).toEqual([
      [SECOND.id, "Urlaub im Mai"],
      [FIRST.id, "Drucker"],
    ]);
  });
});
