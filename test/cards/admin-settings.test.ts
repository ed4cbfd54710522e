import { describe, expect, it } from "vitest";

import { houseChanges } from "../../cards/admin/words/house-changes.js";
import { type CardName, render, STAGE_FIELDS, type Views, voiceOf, windowField } from "../../cards/index.js";
import { day, type Format, type House, IFD, MAG, type Stage, weekdays } from "../../dialogue/index.js";
import { aHouse } from "../dialogue/builders.js";
import { formatOf, houseOf } from "../store/intake/house-text.js";
import { verbsOf, wordsOf } from "./words-of.js";

const german = voiceOf("de");

const cardOf = <N extends CardName>(name: N, view: Views[N]) => render(name, view, german).card;

const entriesOf = (node: unknown): readonly (readonly [string, string])[] => {
  if (typeof node !== "object" || node === null) return [];
  const own = "id" in node && "value" in node && "type" in node ? [[String(node.id), String(node.value)] as const] : [];
  return [...own, ...Object.values(node).flatMap(entriesOf)];
};

/** What a form would send if nobody touched it. */
const valuesOf = (card: unknown): Readonly<Record<string, string>> => Object.fromEntries(entriesOf(card));

const windowsOf = (format: Format) => (format.cadence.kind === "windows" ? format.cadence.windows : []);

describe("what an admin can do", () => {
  const verbs = (hasRoster: boolean): readonly string[] => verbsOf(cardOf("admin-home", { houseName: "Jobcenter", hasRoster }));

  it("is six things", () => {
    const six = ["schedule.open", "preview.open", "import.open", "roles.open", "delivery.open", "log.open"];
    expect(verbs(true)).toEqual(six);
    expect([...verbs(false)].sort()).toEqual([...six].sort());
  });

  it("begins with the roster where there is none", () => {
    expect(verbs(false)[0]).toBe("import.open");
  });
});

describe("a form sends what the settings of a house understand", () => {
  it("as windows", () => {
    for (const format of [IFD, MAG]) {
      const sent = valuesOf(cardOf("windows", { format, version: 1 }));
      const windows = windowsOf(format).map((window) => ({
        id: window.id,
        from: sent[windowField(window, "from")],
        to: sent[windowField(window, "to")],
      }));
      expect(formatOf({ use: format.id, windows, due: sent.due })).toEqual(format);
    }
  });

  it("as an interval", () => {
    const yearly: Format = { ...IFD, cadence: { kind: "interval", months: 12 } };
    const sent = valuesOf(cardOf("windows", { format: yearly, version: 1 }));
    expect(formatOf({ use: "ifd", interval: { months: Number(sent.months) } }).cadence).toEqual(yearly.cadence);
    expect(sent).not.toHaveProperty("due");
  });

  it("as sending hours", () => {
    for (const days of [weekdays(0, 1, 2, 3, 4), weekdays(1, 3), weekdays(6)]) {
      const house = aHouse({ sending: { from: 7 * 60 + 30, to: 18 * 60, days } });
      const { from, to, days: chosen } = valuesOf(cardOf("sending-hours", { house, version: 1 }));
      expect(houseOf({ sending: { from, to, days: chosen } }).sending).toEqual(house.sending);
    }
  });

  it("as closing days, in their order", () => {
    const house = aHouse({ closed: [day("2026-12-31"), day("2026-12-24"), day("2027-05-07")] });
    const { closed = "" } = valuesOf(cardOf("closing-days", { house, version: 1, today: day("2026-11-23") }));
    expect(houseOf({ closed: closed.split("\n") }).closed).toEqual([day("2026-12-24"), day("2026-12-31"), day("2027-05-07")]);
  });

  it("as the distances and rounds of a reminder", () => {
    const formats = [IFD, MAG].flatMap((format) => format.stages.map((stage) => ({ format, stage })));
    for (const { format, stage } of formats) {
      const sent = valuesOf(cardOf("stage", { format, stage, on: true, version: 1 }));
      const at = (["agreed", "due"] as const).flatMap((of) => {
        const how = sent[STAGE_FIELDS.how(of)] ?? "never";
        return how === "never" ? [] : [{ of, [how]: Number(sent[STAGE_FIELDS.days(of)]) }];
      });
      const repeat = stage.repeat && { everyDays: Number(sent.every), times: Number(sent.times) };
      const stages = [{ id: stage.id, to: sent.to, at, ...(repeat && { repeat }) }];
      expect(formatOf({ use: format.id, stages })).toEqual(format);
      expect(sent.on).toBe("true");
    }
  });
});

describe("a form that comes again", () => {
  it("keeps what was typed, and says in words of the form what is wrong with it", () => {
    const { card } = render(
      "windows",
      {
        format: IFD,
        version: 1,
        again: { values: { "to:H1": "31.09." }, findings: [{ kind: "misspelt", notation: "month-day", text: "31.09.", path: "x" }] },
      },
      german,
    );
    expect(valuesOf(card)).toMatchObject({ "to:H1": "31.09.", "from:H1": "01.01." });
    expect(wordsOf(card)).toContain("„31.09.“ ist kein Tag im Jahr. Bitte schreiben Sie ihn so: 30.06.");
  });

  it("does not tell an admin of keys in a file", () => {
    const again = { values: {}, findings: [{ kind: "sending-turned-round", path: "sending" } as const] };
    const words = wordsOf(cardOf("sending-hours", { house: aHouse(), version: 1, again }));
    expect(words).toContain("Das Ende muss nach dem Beginn liegen.");
  });

  it("shows no number that is none", () => {
    const [, stage = IFD.stages[0]] = IFD.stages;
    if (stage === undefined) throw new Error("no stage");
    const again = { values: { "days:due": "bald", "days:agreed": "3" }, findings: [] };
    expect(valuesOf(cardOf("stage", { format: IFD, stage, on: true, version: 1, again }))).toMatchObject({
      "days:due": "14",
      "days:agreed": "3",
    });
  });
});

describe("the schedule", () => {
  it("says all that holds in the house", () => {
    const words = wordsOf(cardOf("schedule", { house: aHouse({ closed: [day("2026-12-24")] }) })).join("\n");
    for (const said of [
      "1. Januar bis 30. Juni und 1. Juli bis 31. Dezember",
      "verteilt über den Zeitraum",
      "An die Führungskraft, 6 Wochen vor dem Fälligkeitstag",
      "Montag bis Freitag, 08:00 bis 16:00 Uhr",
      "Mecklenburg-Vorpommern",
      "24.12.2026",
      "1. Januar 2026",
    ])
      expect(words).toContain(said);
  });

  it("names days that are not in a row one by one", () => {
    const hours = (days: House["sending"]["days"]): string =>
      wordsOf(cardOf("schedule", { house: aHouse({ sending: { from: 480, to: 960, days } }) })).join("\n");
    expect(hours(weekdays(0, 1))).toContain("Montag und Dienstag, 08:00");
    expect(hours(weekdays(0, 2, 3, 4))).toContain("Montag, Mittwoch, Donnerstag und Freitag, 08:00");
    expect(hours(weekdays(1, 2, 3))).toContain("Dienstag bis Donnerstag, 08:00");
  });

  it("leaves out by when where there are no windows", () => {
    const yearly: Format = { ...IFD, cadence: { kind: "interval", months: 1 } };
    const words = wordsOf(cardOf("schedule", { house: aHouse({ formats: [yearly] }) })).join("\n");
    expect(words).toContain("1 Monat nach dem letzten Gespräch");
    expect(words).not.toContain("verteilt");
  });
});

describe("the effect of a change", () => {
  const house = aHouse();
  const withIfd = (given: Partial<Format>): House => aHouse({ formats: [{ ...IFD, ...given }] });
  const changes = (after: House, before: House = house) => houseChanges(before, after, german);
  const later = (stage: Stage): Stage => (stage.id === "plan" ? { ...stage, at: [{ of: "due", days: -28, count: "calendar" }] } : stage);

  it("is only what changes", () => {
    expect(changes(house)).toEqual([]);
    expect(changes(withIfd({ due: "end" }))).toEqual([
      { what: "Fällig", before: "verteilt über den Zeitraum", after: "am letzten Arbeitstag des Zeitraums" },
    ]);
  });

  it("tells a reminder that moves from one that is switched off or on", () => {
    const moved = changes(withIfd({ stages: IFD.stages.map(later) }));
    expect(moved).toMatchObject([{ what: "Termine planen", after: "An die Führungskraft, 4 Wochen vor dem Fälligkeitstag" }]);
    const fewer = withIfd({ stages: IFD.stages.slice(1) });
    expect(changes(fewer)).toMatchObject([{ what: "Termine planen", after: "ausgeschaltet" }]);
    expect(changes(house, fewer)).toMatchObject([{ what: "Termine planen", before: "ausgeschaltet" }]);
  });

  it("names the format where there are several", () => {
    const [before, after] = [aHouse({ formats: [IFD, MAG] }), aHouse({ formats: [IFD, { ...MAG, maxMinutes: 60 }] })];
    expect(changes(after, before)).toEqual([
      { what: "Mitarbeitergespräch: Dauer", before: "höchstens 90 Minuten", after: "höchstens 60 Minuten" },
    ]);
  });

  it("names the closing days that come and go", () => {
    const [before, after] = [aHouse({ closed: [day("2026-12-24")] }), aHouse({ closed: [day("2026-12-31"), day("2027-01-04")] })];
    expect(changes(after, before)).toEqual([
      { what: "Schließtage", before: "1 Tag", after: "2 Tage; neu: 31.12.2026 und 04.01.2027; nicht mehr: 24.12.2026" },
    ]);
  });

  const effect = (after: House, messages: Views["change-effect"]["messages"]) =>
    cardOf("change-effect", { before: house, after, id: "w3Xc", version: 1, messages, until: day("2027-05-31") });

  it("counts the messages, and leaves out what there is none of", () => {
    const words = wordsOf(effect(withIfd({ due: "end" }), { moved: 1, added: 0, dropped: 2 })).join("\n");
    expect(words).toContain("An einem anderen Tag: \n1 Nachricht\n");
    expect(words).toContain("Fallen weg: \n2 Nachrichten");
    expect(words).not.toContain("Kommen dazu");
  });

  it("says so where no message changes", () => {
    const words = wordsOf(effect(withIfd({ due: "end" }), { moved: 0, added: 0, dropped: 0 }));
    expect(words).toContain("Alle geplanten Nachrichten bleiben, wie sie sind.");
  });

  it("is applied or discarded, and nothing where nothing changes", () => {
    const none = { moved: 0, added: 0, dropped: 0 };
    expect(verbsOf(effect(withIfd({ due: "end" }), none))).toEqual(["change.apply", "change.discard"]);
    expect(verbsOf(effect(house, none))).toEqual(["schedule.open"]);
  });

  it("can be undone once it is applied, and only then", () => {
    expect(verbsOf(cardOf("change-done", { state: "applied", id: "w3Xc" }))).toContain("change.undo");
    for (const state of ["undone", "discarded", "outdated"] as const)
      expect(verbsOf(cardOf("change-done", { state }))).not.toContain("change.undo");
  });
});
