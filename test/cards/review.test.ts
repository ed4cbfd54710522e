import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CardName, render, type Views, voiceOf } from "../../cards/index.js";
import { COMMAND_LINES, COMMANDS } from "../../cards/review/promises.js";
import { RELATION_NAMES, SUBJECT_NAMES, VERB_NAMES } from "../../dialogue/access/names.js";
import { RULES } from "../../dialogue/aggregates/cells.js";
import type { Cell } from "../../dialogue/aggregates/publication.js";
import { day, IFD, type Language, permissionMatrix } from "../../dialogue/index.js";
import { LOG_MONTHS, LONGEST_MONTHS } from "../../dialogue/retention.js";
import { HOUSE } from "../../scripts/cards/samples/admin-house.js";
import { CASES } from "../../scripts/faults/cases.js";
import { verbsOf } from "./words-of.js";

const VOICE = voiceOf("de");

const cardOf = <N extends CardName>(name: N, view: Views[N], language: Language = "de"): string =>
  JSON.stringify(render(name, view, voiceOf(language)).card);

interface Node {
  readonly text?: string;
  readonly items?: readonly Node[];
  readonly inlines?: readonly { readonly text: string }[];
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

const nodesIn = (value: unknown): readonly Node[] => (isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : []);

const linesIn = (node: unknown): readonly string[] =>
  nodesIn(node).flatMap(({ inlines }) => (Array.isArray(inlines) ? [inlines.map(({ text }) => text).join("")] : []));

const linesOn = <N extends CardName>(name: N, view: Views[N]): readonly string[] => linesIn(render(name, view, VOICE).card);

/** The permissions as a reader of the card finds them: "Freigabe: Die Person selbst: sehen". */
const permissionsOn = (language: Language): readonly string[] =>
  nodesIn(render("matrix", { from: "review" }, voiceOf(language)).card).flatMap(({ items }) => {
    const [name, ...rights] = Array.isArray(items) ? (items as readonly Node[]) : [];
    return rights.flatMap(({ text = "" }) => {
      const [who, what, ...more] = text.split(": ");
      if (who === undefined || what === undefined || more.length > 0) return [];
      return what.split(/, | und | and /).map((verb) => `${name?.text}: ${who}: ${verb}`);
    });
  });

const lower = (text: string): string => text.toLowerCase();

describe("the card of permissions", () => {
  it.each(["de", "en"] as const)("holds every row of the matrix in words, and no more (%s)", (language) => {
    const said = permissionsOn(language).map(lower);
    const rows = permissionMatrix().flatMap(({ subject, verb, allowed }) =>
      allowed.map(
        (relation) => `${SUBJECT_NAMES[subject][language]}: ${RELATION_NAMES[relation][language]}: ${VERB_NAMES[verb][language]}`,
      ),
    );
    expect([...said].sort()).toEqual([...rows].map(lower).sort());
  });

  it("says what only two people may do, for an hour", () => {
    expect(cardOf("matrix", { from: "review" })).toMatch(
      /Zustellung einzelner Erinnerungen[^}]*\},\{[^}]*ie zwei Personen eines Notzugangs, eine Stunde lang/,
    );
  });

  it("fits into an answer", () => {
    expect(cardOf("matrix", { from: "review" }).length * 2).toBeLessThan(80 * 1024);
  });

  it("leads everybody back to where they came from", () => {
    expect(cardOf("matrix", { from: "privacy" })).toContain('"verb":"privacy.open"');
    expect(cardOf("matrix", { from: "review" })).toContain('"verb":"review.open"');
  });
});

describe("the settings for those who review", () => {
  it("say what is set and offer nothing to change it with", () => {
    const card = cardOf("review-settings", { house: { ...HOUSE, texts: { "team.held": { de: "Erledigt" } } } });
    expect(card).toContain("Montag bis Freitag, 08:00 bis 16:00 Uhr");
    expect(card).toMatch(/Stattgefunden: .*Erledigt/);
    expect(card).not.toMatch(/"verb":"[a-z]+\.(save|apply)"/);
  });

  it("say so when the house has kept all our words", () => {
    expect(cardOf("review-settings", { house: HOUSE })).toContain("Ihr Haus hat keinen Text geändert.");
  });

  it("show every topic and every stage of a talk", () => {
    const card = cardOf("review-format", { format: IFD, page: 1, pages: 1 });
    for (const { text } of IFD.topics) expect(card).toContain(VOICE.pick(text));
    expect(card.match(/Führungskraft|Mitarbeit/g)?.length).toBeGreaterThanOrEqual(IFD.stages.length);
  });
});

describe("receipts of deletion", () => {
  it("tell number, day and reason", () => {
    const lines = linesOn("receipts", { receipts: [{ number: "L-7", on: day("2026-11-20"), why: "wish" }], page: 1, pages: 1 });
    expect(lines).toEqual(["L-7: 20.11.2026, auf Wunsch"]);
  });

  it("are kept as long as the rules of retention say", () => {
    expect(cardOf("receipts", { receipts: [], page: 1, pages: 1 })).toContain(`${LOG_MONTHS} Monate`);
  });

  it("can be checked only where there are some", () => {
    expect(cardOf("receipts", { receipts: [], page: 1, pages: 1 })).toContain("receipts.verify");
  });

  it("say from which one on they do not fit together", () => {
    const view = { of: "receipts", state: "broken", entries: 3, since: day("2026-09-30"), gaps: [], unfinished: 0 } as const;
    expect(cardOf("receipts-verified", view)).toMatch(/Ein Beleg vom 30\./);
  });
});

describe("published numbers", () => {
  const withCell = (cell: Cell): string => {
    const total = { state: "shown", people: 120, held: 60 } as const;
    const areas = [{ name: "Leistung", cell }];
    const [, area = ""] = linesOn("numbers", {
      published: { format: IFD.name, halfYear: { year: 2026, half: 1 }, total, areas },
      page: 1,
      pages: 1,
    });
    return area;
  };

  it("say a suppressed number in words", () => {
    expect(withCell({ state: "suppressed" })).toContain("wird nicht gezeigt");
  });

  it("stand for all that lie beyond them at either end", () => {
    expect(withCell({ state: "shown", people: 40, held: 5 })).toContain("5 oder weniger von etwa 40");
    expect(withCell({ state: "shown", people: 40, held: 35 })).toContain("35 oder mehr von etwa 40");
    expect(withCell({ state: "shown", people: 40, held: 20 })).toContain("etwa 20 von etwa 40");
  });

  it("come with the rules behind them", () => {
    const card = cardOf("numbers", { page: 1, pages: 1 });
    expect(card).toContain(`auf ${RULES.roundTo} gerundet`);
    expect(card).toContain(`${RULES.minTeams} Teams mit je ${RULES.minPeople} Menschen`);
  });
});

describe("the eight promises", () => {
  const commands = Object.values(COMMAND_LINES);

  it("are eight", () => {
    expect(Object.keys(COMMANDS)).toHaveLength(8);
    expect(cardOf("promises", {}).match(/"style":"heading"/g)).toHaveLength(9);
  });

  it("name no command that does not exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Readonly<Record<string, string>> };
    const named = commands.map((command) => (command === "npm test" ? "test" : /^npm run (?:-s )?([a-z-]+)/.exec(command)?.[1]));
    expect(named.filter((name) => name === undefined || scripts[name] === undefined)).toEqual([]);
  });

  it("name no case that does not exist", () => {
    const known = CASES.map(({ id }) => id);
    const named = commands.flatMap((command) => /--case (\S+)/.exec(command)?.[1]?.split(",") ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  it("each say what proves them, in words and by a command", () => {
    expect(new Set(Object.values(COMMANDS).flat())).toEqual(new Set(Object.keys(COMMAND_LINES)));
    const card = cardOf("promises", {});
    for (const line of commands) expect(card).toContain(line);
    expect(card).toContain("Die Befehle gibt die Stelle ein, die den Server betreut.");
  });

  it("promise no more than is true", () => {
    const card = cardOf("promises", {});
    expect(card).toContain("Nichts geht still verloren");
    expect(card).not.toMatch(/Alles ist freiwillig|nennt ein Thema/);
    for (const voluntary of ["Vorbereitung", "Freigabe", "Protokoll", "Erinnerungen"])
      expect(VOICE.say("promises.voluntary.says")).toContain(voluntary);
  });

  it("take the longest period from the rules of retention", () => {
    expect(cardOf("promises", {})).toContain(`spätestens nach ${LONGEST_MONTHS} Monaten`);
  });
});

describe("what admins and those who review both see", () => {
  const teams = { state: "not-asked" } as const;
  const verbs = <N extends CardName>(name: N, view: Views[N]): readonly string[] => verbsOf(render(name, view, VOICE).card);

  it("is offered to those who review", () => {
    expect(verbs("review-settings", { house: HOUSE })).toEqual(expect.arrayContaining(["roles.open", "delivery.open"]));
    expect(cardOf("review", { houseName: "Haus", version: { number: 1, on: day("2026-11-22") } })).toContain("Rollen und Zustellung");
  });

  it("gives them nothing to change, and leads them back to reviewing", () => {
    expect(verbs("roles", { roster: new Map(), forReview: true })).toEqual(["review.open"]);
    expect(verbs("delivery", { teams, forReview: true })).toEqual(["review.open"]);
    expect(verbs("delivery", { teams })).toEqual(["emergency.open", "admin.open"]);
  });

  it("leads everybody else from the numbers to where they are not lost", () => {
    expect(verbs("numbers", { page: 1, pages: 1, forReview: true })).toEqual(["review.open"]);
    expect(verbs("numbers", { page: 1, pages: 1 })).toEqual(["help.open"]);
  });
});

describe("the changes to the house", () => {
  it("lead those who review back to reviewing", () => {
    expect(cardOf("log", { entries: [], timeZone: "Europe/Berlin", forReview: true })).toContain('"verb":"review.open"');
    expect(cardOf("log", { entries: [], timeZone: "Europe/Berlin" })).toContain('"verb":"admin.open"');
  });
});
