import { it as everyCase, fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Views } from "../../cards/index.js";
import { chosenIn } from "../../cards/release/people.js";
import { IFD, MAG } from "../../dialogue/index.js";
import { edit, givenFrom, release, viewFor } from "../../dialogue/release.js";
import { personId } from "../dialogue/builders.js";
import { ADA, aDraft, granted, HEAD, item, LEAD, RELEASED_ON } from "../dialogue/records.js";
import { cardOf, inputsOf, releasedTo, shownPart, someItems, theirTopics } from "./release-world.js";
import { buttonsOf, verbsOf, wordsOf } from "./words-of.js";

const PREPARED = [item("clients", "Mehr Zeit"), item("processes", "")];
const chain = [
  { id: LEAD, name: "Silke Ahrenz" },
  { id: HEAD, name: "Dr. Henning Voss" },
  { id: personId("top"), name: "Ayşe Demirtaş" },
];
const draft = aDraft(PREPARED);

const topics = (view: Partial<Views["release-topics"]> = {}) =>
  cardOf("release-topics", { format: IFD, id: "k7", items: PREPARED, ...view });
const people = (view: Partial<Views["release-people"]> = {}) => cardOf("release-people", { format: IFD.name, draft, chain, ...view });
const preview = (view: Partial<Views["release-preview"]> = {}) =>
  cardOf("release-preview", { format: IFD, draft, authorName: "Ada", chain, to: [LEAD], ...view });

describe("choosing topics", () => {
  everyCase.prop([someItems])("starts with nothing ticked, whatever is prepared", (items) => {
    const ticks = inputsOf(topics({ items })).filter(({ type }) => type === "Input.Toggle");
    expect(ticks.map(({ value }) => value)).toEqual(items.map(() => "false"));
  });

  everyCase.prop([someItems])("offers a copy of each note, every character of it", (items) => {
    const notes = inputsOf(topics({ items })).filter(({ type }) => type === "Input.Text");
    expect(notes.map(({ value }) => value)).toEqual(items.map(({ note }) => note));
  });

  it("offers prepared topics only", () => {
    expect(inputsOf(topics()).filter(({ type }) => type === "Input.Toggle")).toHaveLength(PREPARED.length);
    expect(inputsOf(topics()).length).toBeLessThan(theirTopics.length);
  });

  it("keeps what its author ticked themselves when they come back to change it", () => {
    const [first] = PREPARED;
    const again = inputsOf(topics({ version: 1, ticked: first === undefined ? [] : [first.topic] }));
    expect(again.filter(({ value }) => value === "true").map(({ id }) => id)).toEqual(["tick:clients"]);
  });

  it("leaves out what the format no longer asks", () => {
    expect(inputsOf(topics({ format: MAG }))).toEqual([]);
  });

  it("says so when nothing was ticked", () => {
    expect(wordsOf(topics({ refusal: "nothing-chosen" })).join(" ")).toContain("Bitte wählen Sie mindestens ein Thema aus.");
  });

  it("says so when a text is too long", () => {
    expect(wordsOf(topics({ refusal: "too-long" })).join(" ")).toContain("Bitte kürzen Sie ihn auf höchstens 1.000 Zeichen.");
  });

  it("has nothing to discard before there is a draft", () => {
    expect(verbsOf(topics())).toEqual(["release.people", "release.close"]);
    expect(verbsOf(topics({ version: 1 }))).toEqual(["release.people", "release.discard"]);
  });

  it("points to preparing where nothing is prepared", () => {
    expect(verbsOf(cardOf("release-unprepared", { format: IFD, id: "k7" }))).toEqual(["preparation.open", "release.close"]);
  });
});

describe("choosing people", () => {
  it("names everybody of the chain with their role, and nobody is ticked", () => {
    const [set] = inputsOf(people());
    expect(set?.choices?.map(({ title }) => title)).toEqual([
      "Silke Ahrenz (Ihre Führungskraft)",
      "Dr. Henning Voss (deren Führungskraft)",
      "Ayşe Demirtaş (Führungskraft, 3 Stufen über Ihnen)",
    ]);
    expect(set?.value).toBe("");
  });

  it("keeps a choice of the author's own, but nobody who left the chain", () => {
    const [set] = inputsOf(people({ chosen: [HEAD, personId("gone")] }));
    expect(chosenIn(set?.value ?? "")).toEqual([HEAD]);
  });

  it("promises that nobody learns who else was chosen", () => {
    expect(wordsOf(people()).join(" ")).toContain("Niemand von ihnen erfährt, wen Sie noch ausgewählt haben.");
  });

  it("can be left without choosing anybody", () => {
    const unasked = people({ chosen: [] });
    expect(verbsOf(unasked)).toEqual(["release.preview", "release.topics", "release.discard"]);
    expect(JSON.stringify(unasked).match(/"associatedInputs":"auto"/g)).toHaveLength(2);
  });

  it("says what has changed when somebody is no longer in the chain", () => {
    expect(wordsOf(people({ refusal: "not-in-chain" })).join(" ")).toContain("Die Führungskräfte über Ihnen haben sich geändert.");
    expect(wordsOf(people({ refusal: "nothing-chosen" })).join(" ")).not.toContain("geändert");
  });
});

describe("the preview", () => {
  everyCase.prop([someItems, fc.string()])("shows byte for byte what each of the chosen opens", (items, authorName) => {
    const edited = granted(edit(draft, givenFrom(items, IFD), ADA));
    const released = granted(release(edited, { to: [LEAD, HEAD], by: ADA, previewed: 1, chain: [LEAD, HEAD], on: RELEASED_ON }));
    const previewed = shownPart(preview({ draft: edited, authorName, to: [LEAD, HEAD] }));
    for (const person of [LEAD, HEAD]) {
      const shown = viewFor(released, person);
      if (shown === undefined) throw new Error("somebody chosen sees nothing");
      expect(shownPart(cardOf("opened-release", { format: IFD, shown, authorName }))).toBe(previewed);
    }
  });

  it("differs when the draft does", () => {
    expect(shownPart(preview())).not.toBe(shownPart(preview({ draft: aDraft([item("clients", "Anders")]) })));
    expect(shownPart(preview())).not.toBe(shownPart(preview({ authorName: "Bela" })));
  });

  it("names exactly the chosen", () => {
    const words = wordsOf(preview({ to: [HEAD] })).join("\n");
    expect(words).toContain("Dr. Henning Voss\nderen Führungskraft");
    expect(words).not.toContain("Silke Ahrenz");
  });

  it("sends the draft that it showed to those whom it showed, and nothing else", () => {
    const [send] = buttonsOf(preview({ draft: { ...draft, version: 3 }, to: [HEAD, personId("stranger")] }));
    expect(send).toMatchObject({ title: "Freigeben", verb: "release.send", data: { id: "r1", version: 3, which: "head" } });
  });

  it("can be changed and discarded", () => {
    expect(verbsOf(preview())).toEqual(["release.send", "release.topics", "release.discard"]);
  });

  it("is shown once more when the draft has changed since", () => {
    expect(wordsOf(preview({ refusal: "changed" })).join(" ")).toContain("Der Entwurf hat sich inzwischen geändert.");
  });
});

describe("what recipients read", () => {
  everyCase.prop([someItems])("always says that it is not for the appraisal", (items) => {
    expect(shownPart(preview({ draft: aDraft(givenFrom(items, IFD)) }))).toContain("Für die Beurteilung darf es nicht verwendet werden.");
  });

  it("shows what somebody wrote as they wrote it", () => {
    const note = "Kund*innen & <at>Alle</at>\n**so** [hier](https://amt.example)";
    const shown = viewFor(releasedTo(LEAD, [item("clients", note)], []), LEAD);
    if (shown === undefined) throw new Error("the lead sees nothing");
    const words = wordsOf(cardOf("opened-release", { format: IFD, shown, authorName: "Ada" }));
    expect(words).toContain(note);
  });

  it("keeps its titles whatever the house calls the topics later", () => {
    expect(shownPart(preview({ format: MAG }))).toBe(shownPart(preview()));
  });
});
