import { describe, expect, it } from "vitest";
import type { PersonId } from "../../../dialogue/index.js";
import { LEAKY, PLACES, placeCalled } from "../../../scripts/canary/places.js";
import { ALL_VERBS, openPressBook, type Unpressed } from "../../../scripts/canary/press-book.js";
import { jsonOf, leakReport, missedIn, reportOf } from "../../../scripts/canary/report.js";
import { openRights } from "../../../scripts/canary/rights.js";
import { blindIn, type Ran } from "../../../scripts/canary/run.js";
import { STORY } from "../../../scripts/canary/story/story.js";
import { openTally } from "../../../scripts/canary/tally.js";
import { newFlock } from "../../../scripts/canary/word.js";

const [ADA, BEN] = ["ada", "ben"] as unknown as readonly [PersonId, PersonId];

const openSearch = () => {
  const flock = newFlock();
  const tally = openTally(flock);
  const ran = (unpressed: Unpressed = { byOthers: [], onCard: [] }): Ran => {
    const rows = tally.rows();
    return { rows, findings: tally.findings(), blind: blindIn(rows, tally.neverSeen(), unpressed), seconds: 1 };
  };
  return { flock, tally, ran };
};

/** Everything as it should be. */
const aSoundSearch = () => {
  const search = openSearch();
  const canary = search.flock.hatch("Ada", "Notiz");
  for (const { id, allowed } of PLACES) search.tally.look(id, allowed === undefined ? "nichts" : canary.word, "dort", () => true);
  return { ...search, canary };
};

const lastLineOf = (text: string): string | undefined => text.split("\n").at(-1);

describe("the report", () => {
  it("ends with the one sentence that counts", () => {
    expect(lastLineOf(reportOf(aSoundSearch().ran()))).toBe("0 Treffer, wo keiner sein darf");
  });

  it("names the place, the person and the field of a finding, and never the word", () => {
    const { tally, canary, ran } = aSoundSearch();
    tally.look("stdout", `{"event":"${canary.word}"}`, "in den Betriebsmeldungen des Bots");
    const report = reportOf(ran());
    expect(report).toContain("Betriebsmeldungen (stdout), auch der Befehle: Ada: Notiz (in den Betriebsmeldungen des Bots)");
    expect(lastLineOf(report)).toBe("1 Treffer, wo keiner sein darf");
    expect(report + jsonOf(ran(), [])).not.toContain(canary.word);
  });

  it("trusts no search that sees nothing where something must be", () => {
    const { tally, flock, ran } = openSearch();
    flock.hatch("Ada", "Notiz");
    for (const { id } of PLACES) tally.look(id, "nichts", "dort");
    expect(ran().blind).toContain("Ada, Notiz: nirgends gefunden, auch nicht, wo es hingehört");
    expect(ran().blind).toContain(`${placeCalled("eigene-antwort")?.name}: kein Treffer, obwohl hier welche sein müssen`);
    expect(lastLineOf(reportOf(ran()))).toBe("Die Prüfung ist unbrauchbar: Ihre Suche war blind.");
  });

  it("trusts no search in which a button was pressed by nobody who may not, or on no card", () => {
    const blind = aSoundSearch().ran({ byOthers: ["log.open"], onCard: ["data.read"] }).blind;
    expect(blind).toContain("Knopf „log.open“: nicht von mehreren Personen versucht");
    expect(blind).toContain("Knopf „data.read“: auf keiner Karte gedrückt");
  });

  it("misses every button that nobody pressed", () => {
    const book = openPressBook();
    for (const person of [ADA, BEN]) for (const verb of ALL_VERBS.slice(1)) book.pressed(verb, person, true);
    expect(book.left()).toEqual({ byOthers: ALL_VERBS.slice(0, 1), onCard: ALL_VERBS.slice(0, 1) });
  });

  it("trusts no search that left a place out", () => {
    expect(openSearch().ran().blind).toContain(`${placeCalled("stderr")?.name}: nicht durchsucht`);
  });

  it("says of a leak that was not seen that it was not", () => {
    const { ran } = aSoundSearch();
    const planted = LEAKY.slice(0, 2);
    expect(missedIn(ran(), planted)).toEqual(planted);
    expect(leakReport(ran(), planted)).toContain("NICHT GEFUNDEN");
    expect(lastLineOf(reportOf(ran(), planted))).toBe("2 von 2 Lecks nicht gefunden. Die Prüfung ist unbrauchbar.");
  });

  it("says of leaks that were all seen that it must be so", () => {
    const { tally, canary, ran } = aSoundSearch();
    const planted = LEAKY.slice(0, 2);
    for (const { id } of planted) tally.look(id, canary.word, "dort");
    expect(lastLineOf(reportOf(ran(), planted))).toBe("Alle 2 Lecks gefunden. So muss es sein.");
    expect(lastLineOf(reportOf(ran(), planted.slice(0, 1)))).toBe("Das Leck wurde gefunden. So muss es sein.");
  });

  it("calls people and things as the bot itself does", () => {
    const words = JSON.stringify([PLACES, STORY.map(({ title }) => title)]);
    expect(words).not.toMatch(/Leitung|Admin\b|Prüfrolle|Akte|Auszug|Auszüge|Protokoll \(stdout\)|Kennwort/);
  });
});

describe("who may see a word", () => {
  const rights = openRights(newFlock());
  const word = rights.wrote(ADA, "Ada", "Freigabe");

  it("is nobody but its author at first", () => {
    expect([rights.standingOf(word, ADA), rights.standingOf(word, BEN)]).toEqual(["author", "nobody"]);
  });

  it("is whoever it is given to, until it is taken back", () => {
    rights.give([word], [BEN]);
    expect(rights.standingOf(word, BEN)).toBe("named");
    rights.takeBack([word], [BEN]);
    expect(rights.standingOf(word, BEN)).toBe("no-more");
  });

  it("is nobody at all once it is erased", () => {
    rights.erased(ADA);
    expect(rights.fateOf(word)).toBe("erased");
    expect(rights.standingOf(word, ADA)).toBe("nobody");
  });
});
