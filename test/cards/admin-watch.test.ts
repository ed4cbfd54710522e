import { describe, expect, it } from "vitest";

import { type LoggedChange, type MessageKind, MOST_ENTRIES, render, type Views, voiceOf } from "../../cards/index.js";
import { day, IFD, instantOf, type LoggedAct, type StageId } from "../../dialogue/index.js";
import type { LogEntry } from "../../store/house-record.js";
import { buttonsOf, verbsOf, wordsOf } from "./words-of.js";

const german = voiceOf("de");
const english = voiceOf("en");

type Counts = Views["delivery"]["counts"];

const NONE: Counts = { sent: 0, waiting: 0, unclear: 0, unreachable: 0, refused: 0 };

const delivery = (counts: Partial<Counts>) => render("delivery", { counts: { ...NONE, ...counts } }, german).card;

describe("the status of delivery", () => {
  it("is made of counts and nothing else", () => {
    const one = { sent: 11, waiting: 12, unclear: 13, unreachable: 11, refused: 15 };
    const other = { sent: 91, waiting: 92, unclear: 93, unreachable: 91, refused: 95 };
    const words = (counts: Counts): string => JSON.stringify(delivery(counts));
    expect(words(one)).not.toBe(words(other));
    expect(words(one).replace(/\b1([0-5])\b/g, "n$1")).toBe(words(other).replace(/\b9([0-5])\b/g, "n$1"));
  });

  it("tells what was sent in tens, so that no difference tells of anybody", () => {
    const words = (sent: number): string => JSON.stringify(delivery({ sent }));
    expect(words(84)).toBe(words(86));
    expect(words(84)).toContain("mindestens 80");
    expect(words(3)).toBe(words(9));
    expect(words(3)).toContain("weniger als 10");
    expect(words(0)).not.toBe(words(1));
  });

  it("is the same with nobody who is not reached and with nine, whatever else there is", () => {
    for (const counts of [{}, { sent: 1 }, { sent: 84, waiting: 3 }, { unclear: 2 }, { refused: 1 }]) {
      expect(delivery({ ...counts, unreachable: 9 })).toEqual(delivery(counts));
      const [none, nine] = [0, 9].map((unreachable) =>
        render("delivery", { counts: { ...NONE, ...counts, unreachable }, forReview: true }, english),
      );
      expect(nine).toEqual(none);
    }
    expect(wordsOf(delivery({})).join("")).toContain("weniger als 10");
  });

  it("tells who is not reached in tens", () => {
    expect(delivery({ unreachable: 29 })).toEqual(delivery({ unreachable: 20 }));
    expect(JSON.stringify(delivery({ unreachable: 29 }))).toContain("mindestens 20");
  });

  it("explains what went wrong and what to do, and only that", () => {
    const words = (counts: Partial<Counts>): string => wordsOf(delivery(counts)).join("\n");
    expect(words({ sent: 5 })).toContain("Alles ist in Ordnung.");
    expect(words({ sent: 5 })).not.toContain("bestätigt");
    expect(words({ unclear: 1 })).toContain("Meist gleicht die nächste Erinnerung das aus.");
    expect(words({ unreachable: 10 })).toContain("ob die App für alle freigegeben ist");
    expect(words({ refused: 1 })).toContain("der Stelle, die den Bot betreut");
    expect(words({})).toContain("Bisher wurde noch nichts gesendet.");
  });

  it("lets an admin tick off what nobody tries again", () => {
    const settled = (counts: Partial<Counts>) =>
      buttonsOf(delivery(counts)).flatMap(({ verb, data }) => (verb === "delivery.settle" ? [data.which] : []));
    expect(settled({ unclear: 1, unreachable: 1, refused: 1 })).toEqual(["unclear", "refused"]);
    expect(settled({ unreachable: 10 })).toEqual([]);
  });

  it("says what ticking off does only where there is something to tick off", () => {
    const says = (counts: Partial<Counts>, forReview?: true): string =>
      wordsOf(render("delivery", { counts: { ...NONE, ...counts }, ...(forReview && { forReview }) }, german).card).join("\n");
    expect(says({ refused: 1 })).toContain("Abhaken ändert nur die Zahl");
    expect(says({ sent: 20, unreachable: 10 })).not.toContain("Abhaken");
    expect(says({ unclear: 1, refused: 1 }, true)).not.toContain("Abhaken");
  });

  it("says of unclear ones that a click leaves their number alone", () => {
    expect(wordsOf(delivery({ unclear: 1 })).join("\n")).toContain("bleibt die Zahl gleich");
    expect(wordsOf(delivery({ refused: 1 })).join("\n")).not.toContain("bleibt die Zahl gleich");
  });

  it("does not call all well while sending is paused", () => {
    const { card } = render("delivery", { counts: { ...NONE, sent: 5 }, pausedOn: day("2026-11-30") }, german);
    expect(wordsOf(card).join("\n")).toContain("Der Versand ruht seit dem 30. November 2026");
    expect(wordsOf(card).join("\n")).not.toContain("in Ordnung");
  });
});

const ACTS: Readonly<Record<LogEntry["what"], true>> = {
  "settings-changed": true,
  "roster-replaced": true,
  restored: true,
  "sending-resumed": true,
  "former-house": true,
  "former-roster": true,
};

const entry = (given: Partial<LoggedChange> = {}): LoggedChange => ({
  at: instantOf("Europe/Berlin", day("2026-11-30"), 14 * 60 + 5),
  by: { kind: "person", name: "Tobias Wendler" },
  what: "settings-changed",
  ...given,
});

const logWords = (entries: readonly LoggedChange[], voice = german): readonly string[] =>
  wordsOf(render("log", { entries, timeZone: "Europe/Berlin" }, voice).card);

describe("the list of changes", () => {
  it("has words of its own for every kind of change, in both languages", () => {
    const acts = Object.keys(ACTS) as readonly LoggedAct[];
    for (const voice of [german, english]) {
      const said = acts.map((what) => logWords([entry({ what })], voice).find((line) => line.endsWith("(Tobias Wendler)")));
      expect(said).not.toContain(undefined);
      expect(new Set(said).size).toBe(acts.length);
    }
  });

  it("says the day and the time as they were in the house", () => {
    expect(logWords([entry()])).toContain("30.11.2026, 14:05 Uhr: ");
    const summer = instantOf("Europe/Berlin", day("2027-07-01"), 0);
    expect(logWords([entry({ at: summer })])).toContain("01.07.2027, 00:00 Uhr: ");
  });

  it("says who did it, also when that is nobody in the roster", () => {
    expect(logWords([entry({ by: { kind: "operator" } })])).toContain("Einstellungen geändert (Serverbetreuung)");
    expect(logWords([entry({ by: { kind: "gone" } })])).toContain("Einstellungen geändert (nicht mehr im Haus)");
  });

  it("shows one page, and leads on to older ones", () => {
    const entries = Array.from({ length: MOST_ENTRIES + 5 }, () => entry());
    const { card } = render("log", { entries, timeZone: "Europe/Berlin", older: "p2" }, german);
    expect(wordsOf(card).filter((line) => line.startsWith("Einstellungen geändert"))).toHaveLength(MOST_ENTRIES);
    expect(verbsOf(card)).toEqual(["log.open", "log.verify", "admin.open"]);
  });

  it("has nothing to check where it is empty", () => {
    const { card } = render("log", { entries: [], timeZone: "Europe/Berlin" }, german);
    expect(wordsOf(card)).toContain("Bisher hat niemand etwas geändert.");
    expect(verbsOf(card)).toEqual(["admin.open"]);
  });
});

describe("the check of the list", () => {
  const verified = (view: Views["log-verified"]): string => wordsOf(render("log-verified", view, german).card).join("\n");

  it("says that it is in order, of as many entries as there are", () => {
    expect(verified({ state: "in-order", entries: 37 })).toContain("Alle 37 Einträge passen zueinander.");
    expect(verified({ state: "in-order", entries: 0 })).toContain("Es gibt noch keinen Eintrag.");
  });

  it("says since when it is not, and what to do", () => {
    const words = verified({ state: "broken", since: day("2026-11-30") });
    expect(words).toContain("Seit dem 30. November 2026 passt ein Eintrag nicht zum vorigen.");
    expect(words).toContain("Bitte ändern Sie vorerst nichts.");
  });
});

const kind = (given: Partial<MessageKind> = {}): MessageKind => ({
  fate: "unclear",
  on: day("2026-11-27"),
  to: "employee",
  format: IFD.name,
  stage: "prepare" as StageId,
  count: 3,
  ...given,
});

const listed = (view: Partial<Views["delivery-list"]> = {}) =>
  render("delivery-list", { counts: { unclear: 3, refused: 0, unreachable: 0 }, kinds: [kind()], page: 1, pages: 1, ...view }, german).card;

describe("the list of what is unclear", () => {
  const saysOf = (view: Partial<Views["delivery-list"]>): string => wordsOf(listed(view)).join("\n");

  it("says of each kind of message when, about what, to whom and how many", () => {
    expect(wordsOf(listed())).toEqual(
      expect.arrayContaining(["27.11.2026: ", "3 an Beschäftigte, Erinnerung „Gespräch vorbereiten“ (Individueller Führungsdialog)"]),
    );
    const { stage: _, ...aboutDate } = kind({ to: "lead", count: 1 });
    expect(wordsOf(listed({ kinds: [aboutDate] }))).toContain(
      "1 an Führungskräfte, Nachricht zu einem Termin (Individueller Führungsdialog)",
    );
  });

  it("tells of those that reached nobody only how many, in tens", () => {
    const counts = { unclear: 0, refused: 0, unreachable: 14 };
    expect(saysOf({ counts, kinds: [] })).toContain("Mindestens 10 Nachrichten.");
    expect(listed({ counts: { ...counts, unreachable: 9 } })).toEqual(listed({ counts: { ...counts, unreachable: 0 } }));
    expect(saysOf({ counts, kinds: [] })).toContain("Zurzeit ist keine Nachricht unklar oder abgelehnt.");
  });

  it("says what an admin can do, and to whoever reviews only what comes by itself", () => {
    expect(saysOf({})).toContain("Meist gleicht die nächste Erinnerung eine unklare aus.");
    expect(saysOf({})).toContain("Abhaken können Sie unter „Zustellung“.");
    expect(saysOf({ forReview: true })).toContain("Meist gleicht die nächste Erinnerung eine unklare aus.");
    expect(saysOf({ forReview: true })).not.toContain("Abhaken");
  });

  it("says why it shows no names", () => {
    expect(saysOf({})).toContain("Namen stehen hier nie");
  });

  it("is leafed through, and leads back to the status", () => {
    const which = (page: number) => buttonsOf(listed({ page, pages: 3 })).map(({ verb, data }) => [verb, data.which]);
    expect(which(1)).toEqual([
      ["delivery.list", "2"],
      ["delivery.open", undefined],
    ]);
    expect(which(3)).toEqual([
      ["delivery.list", "2"],
      ["delivery.open", undefined],
    ]);
    expect(verbsOf(listed())).toEqual(["delivery.open"]);
  });

  it("is offered where there is something in it", () => {
    expect(verbsOf(delivery({ unclear: 1 }))).toContain("delivery.list");
    expect(verbsOf(delivery({ refused: 1 }))).toContain("delivery.list");
    expect(verbsOf(delivery({ sent: 20, unreachable: 14 }))).not.toContain("delivery.list");
  });
});
