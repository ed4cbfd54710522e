import { describe, expect, it } from "vitest";
import { type JsonObject, VERBS, type Views, voiceOf } from "../../cards/index.js";
import { chosenIn } from "../../cards/release/people.js";
import { IFD, plusDays } from "../../dialogue/index.js";
import { acknowledge, answer, type Released, type ReleaseId, withdraw, withdrawFrom, withdrawTopics } from "../../dialogue/release.js";
import { ADA, aDraft, aRelease, granted, HEAD, item, LEAD, RELEASED_ON, topic } from "../dialogue/records.js";
import { cardOf, ENDS_ON, inputsOf, TAKEN_BACK_ON } from "./release-world.js";
import { buttonsOf, verbsOf, wordsOf } from "./words-of.js";

type Own = Views["own-release"]["release"];

const names = new Map([
  [LEAD, "Silke Ahrenz"],
  [HEAD, "Dr. Henning Voss"],
]);
const message = { format: IFD.name, id: "r1", on: RELEASED_ON };
const own = (release: Own, view: Partial<Views["own-release"]> = {}) =>
  cardOf("own-release", { format: IFD, release, names, endsOn: ENDS_ON, ...view });
const said = (release: Own, view: Partial<Views["own-release"]> = {}): string => wordsOf(own(release, view)).join("\n");
const two: Released = aRelease([LEAD, HEAD]);
const stillTheirs = (release: ReturnType<typeof withdrawTopics>): Own => {
  const found = granted(release);
  if (found.state === "draft") throw new Error("a draft is not released");
  return found;
};

/** Whether a click sends along what is filled in. */
const sendsForm = (card: JsonObject, verb: string): string | undefined =>
  new RegExp(`"verb":"${verb}","data":[^}]*},"associatedInputs":"(\\w+)"`).exec(JSON.stringify(card))?.[1];

describe("taking back", () => {
  it("is one click from the author's confirmation", () => {
    const button = buttonsOf(cardOf("release-sent", message)).find(({ verb }) => verb === "release.withdraw");
    expect(button).toMatchObject({ title: "Zurücknehmen", data: { id: "r1" } });
    expect(VERBS["release.withdraw"]).toBe("saves");
  });

  it("takes no more clicks than giving, step for step by the main button", () => {
    const items = [item("clients")];
    const draft = aDraft(items);
    const chain = [{ id: LEAD, name: "Silke Ahrenz" }];
    const giving = [
      cardOf("release-topics", { format: IFD, id: "k7", items }),
      cardOf("release-people", { format: IFD.name, draft, chain }),
      cardOf("release-preview", { format: IFD, draft, authorName: "Ada", chain, to: [LEAD] }),
    ].map((card) => verbsOf(card)[0]);
    expect(giving).toEqual(["release.people", "release.preview", "release.send"]);
  });

  it("of everything sends no form along, so that nothing in it can hold it up", () => {
    expect(sendsForm(own(two), "release.withdraw")).toBe("none");
    expect(sendsForm(own(two), "release.withdraw-some")).toBe("auto");
  });

  it("of single topics and people is one form with one button, and nothing is ticked", () => {
    const card = own(two);
    const sets = inputsOf(card);
    expect(sets.map(({ value }) => value)).toEqual(["", ""]);
    expect(sets.map(({ choices }) => choices?.map(({ value }) => value))).toEqual([
      ["clients", "processes"],
      ["lead", "head"],
    ]);
    expect(verbsOf(card)).toEqual(["release.withdraw-some", "release.withdraw", "release.close"]);
  });

  it("of a single topic from a single person is taking back everything", () => {
    const card = own(aRelease([LEAD], aDraft([item("clients")])));
    expect(inputsOf(card)).toEqual([]);
    expect(verbsOf(card)).toEqual(["release.withdraw", "release.close"]);
  });

  it("offers only what there is more than one of", () => {
    expect(inputsOf(own(aRelease([LEAD]))).map(({ choices }) => choices?.length)).toEqual([2]);
  });

  it("says so when nothing was ticked", () => {
    expect(said(two, { refusal: "nothing-chosen" })).toContain("Bitte wählen Sie aus, was Sie zurücknehmen möchten.");
  });

  it("of a part keeps the way to take back the rest", () => {
    expect(verbsOf(cardOf("release-partly-withdrawn", message))).toEqual(["release.own", "release.withdraw"]);
  });

  it("wholly tells until when its author can still read it", () => {
    const card = cardOf("release-withdrawn", { ...message, endsOn: ENDS_ON });
    expect(wordsOf(card).join(" ")).toContain("Am 5. Dezember 2026 wird es gelöscht.");
    expect(verbsOf(card)).not.toContain("release.withdraw");
  });

  it("hands back what was chosen as it was offered", () => {
    expect(chosenIn("lead,head")).toEqual(["lead", "head"]);
    expect(chosenIn("")).toEqual([]);
  });
});

describe("a release as its author sees it", () => {
  it("says of each person what became of it", () => {
    const seen = granted(acknowledge(two, HEAD));
    expect(said(seen)).toContain("Silke Ahrenz\nfreigegeben\nDr. Henning Voss\ngesehen");
    expect(said(granted(answer(seen, LEAD, "Danke")))).toContain("Silke Ahrenz\ngeantwortet\nDr. Henning Voss\ngesehen");
  });

  it("says seen only of those who said so themselves", () => {
    expect(said(two)).not.toMatch(/^gesehen$/m);
    expect(said(two)).toContain("„Gesehen“ steht hier nur, wenn jemand selbst auf „Gesehen“ geklickt hat.");
  });

  it("tells answers from before something was taken back from others", () => {
    const partly = stillTheirs(
      withdrawTopics(granted(answer(two, LEAD, "Danke für die Offenheit")), [topic("clients")], ADA, TAKEN_BACK_ON),
    );
    expect(said(partly)).toContain("Silke Ahrenz\nAntwort vor dem Zurücknehmen");
    expect(said(partly)).toContain("Antworten vor dem Zurücknehmen\nDas sehen nur Sie.\nSilke Ahrenz\nDanke für die Offenheit");
  });

  it("says who sees an answer", () => {
    expect(said(granted(answer(two, LEAD, "Danke")))).toContain("Antworten\nDas sehen nur die antwortende Person und Sie.");
  });

  it("says from whom and when it was taken back", () => {
    const fromOne = stillTheirs(withdrawFrom(granted(acknowledge(two, LEAD)), [LEAD], ADA, TAKEN_BACK_ON));
    expect(said(fromOne)).toContain("Silke Ahrenz\ngesehen, dann zurückgenommen am 5. November 2026");
    expect(said(stillTheirs(withdrawFrom(two, [LEAD], ADA, TAKEN_BACK_ON)))).toContain("Silke Ahrenz\nzurückgenommen am 5. November 2026");
  });

  it("once taken back is for nobody else, and leaves nothing to take back", () => {
    const gone = stillTheirs(withdraw(granted(answer(two, LEAD, "Danke")), ADA, TAKEN_BACK_ON));
    expect(said(gone)).toContain("Wer sieht das?\nDas sehen nur Sie.");
    expect(said(gone)).toContain("\n5. Dezember 2026");
    expect(said(gone)).toContain("Antworten vor dem Zurücknehmen\nDas sehen nur Sie.");
    expect(verbsOf(own(gone))).toEqual(["release.close", "release.erase-ask"]);
  });

  it("has a word for somebody who has left the house", () => {
    expect(said(two, { names: new Map() })).toContain("Eine Person, die nicht mehr im Haus ist");
  });
});

describe("the list of one's releases", () => {
  const several = (count: number): readonly Released[] =>
    Array.from({ length: count }, (_, index) => ({ ...two, id: `r${index}` as ReleaseId, releasedOn: plusDays(RELEASED_ON, -index) }));
  const list = (count: number, page = 1) => cardOf("own-releases", { releases: several(count), page });
  const offered = (count: number, page?: number) => inputsOf(list(count, page)).flatMap(({ choices = [] }) => choices);

  it("tells them apart by their day and size", () => {
    expect(wordsOf(list(1))).toContain("2. November 2026: 2 Themen für 2 Personen");
  });

  it("shows twenty at a time, each exactly once", () => {
    const pages = [1, 2, 3].map((page) => offered(45, page).map(({ value }) => value));
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(pages.flat()).toEqual(several(45).map(({ id }) => id));
  });

  it("leads on and back between pages only", () => {
    expect([1, 2, 3].map((page) => buttonsOf(list(45, page)).flatMap(({ data }) => data.which ?? []))).toEqual([["2"], ["3", "1"], ["2"]]);
    expect(verbsOf(list(20))).toEqual(["release.own", "release.close"]);
  });

  it("shows the nearest page instead of one that is not there", () => {
    expect(offered(45, 9)).toEqual(offered(45, 3));
    expect(offered(45, -1)).toEqual(offered(45, 1));
  });

  it("offers nothing to open where there is nothing", () => {
    expect(verbsOf(list(0))).toEqual(["release.close"]);
  });
});

describe("answers that are longer than the card has room for", () => {
  const notes = Array.from({ length: 12 }, (_, index) => item(`t-${index}`, '"'.repeat(900)));
  const long = (character: string): Released =>
    [LEAD, HEAD].reduce((given, person) => granted(answer(given, person, character.repeat(1000))), aRelease([LEAD, HEAD], aDraft(notes)));

  it("are read where they arrived, and those that fit stand there whole", () => {
    const shown = said(long("a"));
    expect(shown.split("a".repeat(1000))).toHaveLength(2);
    expect(shown).toContain("Für weitere Antworten ist hier kein Platz.");
    expect(said(granted(answer(two, LEAD, "Danke")))).not.toContain("Für weitere Antworten");
  });
});

describe("a release that was taken back", () => {
  it("can be deleted by its author, after being asked once more, and only then", () => {
    expect(verbsOf(own(stillTheirs(withdraw(two, ADA, TAKEN_BACK_ON))))).toContain("release.erase-ask");
    expect(verbsOf(own(two))).not.toContain("release.erase-ask");
    expect(verbsOf(cardOf("erase-release", message))).toEqual(["release.erase", "release.own"]);
  });

  it("is said of once it is deleted what is said of everything deleted", () => {
    expect(wordsOf(cardOf("erased-release", { format: IFD.name }))).toContain(voiceOf("de").say("erase.backups"));
  });
});
