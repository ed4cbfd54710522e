import { describe, expect, it } from "vitest";
import { AMONG, render, type Views, voiceOf } from "../../cards/index.js";
import { type Dialogue, day, dialogueId, IFD, MAG, type PersonId } from "../../dialogue/index.js";
import { OBJECTION_DAYS } from "../../dialogue/retention.js";
import { buttonsOf, verbsOf, wordsOf } from "./words-of.js";

const german = voiceOf("de");
const when = { on: day("2026-12-04"), from: 600, minutes: 30 };
const later = { on: day("2026-12-08"), from: 810, minutes: 30 };
const person = "ada" as PersonId;
const { id: FORMAT } = IFD;
const planned = { id: dialogueId(person, FORMAT, "2026-H2"), person, format: FORMAT, dueOn: day("2026-12-11") };
const open: Dialogue = { ...planned, state: "open" };
const dated: Dialogue = { ...planned, state: "dated", ...when };
const mine = { format: IFD.name, id: "k7", side: "employee", otherName: "Renate Hollmann" } as const;

const dialogueCard = (dialogue: Dialogue, more: Partial<Views["dialogue"]> = {}) =>
  render("dialogue", { ...mine, dialogue, ...more }, german).card;

describe("the card of a dialogue", () => {
  it("offers to propose a date while there is none", () => {
    expect(wordsOf(dialogueCard(open))).toContain("11. Dezember 2026");
    expect(verbsOf(dialogueCard(open))).toEqual(["appointment.propose", "held.ask", "preparation.open"]);
  });

  it("puts the other side's open question first", () => {
    expect(verbsOf(dialogueCard({ ...open, proposed: { by: "lead", when } }))[0]).toBe("appointment.answer");
  });

  it("lets whoever proposed take the proposal back", () => {
    expect(verbsOf(dialogueCard({ ...open, proposed: { by: "employee", when } }))[0]).toBe("appointment.drop");
  });

  it("shows the agreed date and the one proposed instead", () => {
    const words = wordsOf(dialogueCard({ ...dated, proposed: { by: "lead", when: later } }));
    expect(words).toContain("Freitag, 4. Dezember 2026, 10:00 Uhr");
    expect(words).toContain("Dienstag, 8. Dezember 2026, 13:30 Uhr");
  });

  it("can be confirmed or denied here too once the other side said it took place", () => {
    const held = { ...planned, state: "held", heldOn: when.on, said: [{ by: "lead", on: when.on }] } as const;
    expect(verbsOf(dialogueCard(held))).toEqual(["held.confirm", "held.object"]);
  });

  it("says of an agreed date that has passed that it has, and asks first whether it took place", () => {
    const card = dialogueCard(dated, { today: day("2026-12-05") });
    expect(wordsOf(card).join(" ")).toContain("Fand das Gespräch statt?");
    expect(wordsOf(card)).not.toContain("Der Termin steht.");
    expect(verbsOf(card)).toEqual(["held.ask", "appointment.propose", "preparation.open"]);
    expect(wordsOf(dialogueCard(dated, { today: when.on }))).toContain("Der Termin steht.");
  });

  it("says of a due day that has passed that it has", () => {
    expect(wordsOf(dialogueCard(open, { today: day("2026-12-12") }))).toContain("War fällig bis: ");
    expect(wordsOf(dialogueCard(open, { today: day("2026-12-11") }))).toContain("Fällig bis: ");
  });

  it("leads to the reader's other dialogues, and to their people's", () => {
    const others = [{ format: MAG.name, id: "m9", dueOn: day("2027-10-29") }];
    const card = dialogueCard(dated, { others, leads: true });
    expect(verbsOf(card).slice(-2)).toEqual(["appointment.open", "team.open"]);
    expect(JSON.stringify(card)).toContain('{"title":"Mitarbeitergespräch, fällig bis 29.10.2027","value":"m9"}');
    expect(verbsOf(dialogueCard(dated, { others: [], leads: false }))).not.toContain("team.open");
  });

  it("does not say why a dialogue was waived", () => {
    const cards = (["away", "left", "not-eligible"] as const).map((why) => dialogueCard({ ...planned, state: "waived", why }));
    expect(new Set(cards.map((card) => JSON.stringify(card))).size).toBe(1);
  });
});

describe("a proposal", () => {
  const proposal = (view: Partial<Views["proposed"]> = {}) => render("proposed", { ...mine, proposed: when, ...view }, german);

  it("says with the click which date was on the card", () => {
    const agree = (proposed: typeof when) => buttonsOf(proposal({ proposed }).card).find(({ verb }) => verb === "appointment.agree")?.data;
    expect(agree(when)).not.toEqual(agree(later));
    expect(agree(when)).toEqual(agree({ ...when }));
  });

  it("says that the old date stands while another is only proposed", () => {
    const words = wordsOf(proposal({ proposed: later, agreed: when }).card).join(" ");
    expect(words).toContain("Der bisherige gilt, bis Sie zustimmen.");
    expect(words).toContain("Freitag, 4. Dezember 2026, 10:00 Uhr");
  });

  it("is told off in the same words, whoever dropped it", () => {
    const dropped = (["employee", "lead"] as const).map((side) => render("dropped", { ...mine, side, proposed: when }, german));
    expect(dropped[0]).toEqual(dropped[1]);
    expect(wordsOf(dropped[0]?.card).join(" ")).toContain("mit Renate Hollmann gilt nicht mehr");
  });
});

describe("the form for a date", () => {
  const form = (view: Partial<Views["appointment-form"]> = {}) =>
    JSON.stringify(
      render("appointment-form", { ...mine, today: day("2026-11-21"), dueOn: day("2026-12-11"), maxMinutes: 30, ...view }, german).card,
    );

  it("takes no day in the past and no more minutes than the format has", () => {
    expect(form()).toContain('"min":"2026-11-21"');
    expect(form()).toContain('"max":30');
  });

  it("says what could not be taken", () => {
    const refused = (["no-day", "bad-length", "outside-hours", "in-the-past"] as const).map((refusal) => form({ refusal }));
    expect(new Set([form(), ...refused]).size).toBe(5);
  });

  it("carries on that it was opened among several people", () => {
    expect(form({ among: true })).toContain(`"which":"${AMONG}"`);
    expect(form()).not.toContain("which");
  });

  it("keeps what was filled in", () => {
    expect(form({ filled: later })).toContain('"value":"2026-12-08"');
    expect(form({ filled: later })).toContain('"value":"13:30"');
  });
});

describe("an agreed date", () => {
  const agreed = (side: "employee" | "lead") =>
    render("agreed", { ...mine, side, agreed: when, moved: false, timeZone: "Europe/Berlin", otherUpn: "r.hollmann@amt.example" }, german)
      .card;

  it("opens Teams' own form, filled in", () => {
    const url = new URL(/"url":"([^"]+)"/.exec(JSON.stringify(agreed("lead")))?.[1] ?? "");
    expect(url.origin + url.pathname).toBe("https://teams.microsoft.com/l/meeting/new");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      subject: "Individueller Führungsdialog",
      startTime: "2026-12-04T10:00:00+01:00",
      endTime: "2026-12-04T10:30:00+01:00",
      attendees: "r.hollmann@amt.example",
    });
  });

  it("invites the employee, and nobody else, to prepare", () => {
    expect(verbsOf(agreed("employee"))).toContain("preparation.open");
    expect(verbsOf(agreed("lead"))).not.toContain("preparation.open");
  });
});

describe("a dialogue said to have taken place", () => {
  const held = (said: Views["held"]["dialogue"]["said"], side: "employee" | "lead") =>
    render("held", { ...mine, side, dialogue: { ...planned, state: "held", heldOn: when.on, said } }, german).card;
  const byLead = [{ by: "lead", on: when.on }] as const;

  it("can be taken back by whoever said it", () => {
    expect(verbsOf(held(byLead, "lead"))).toEqual(["held.object"]);
  });

  it("can be confirmed or objected to by the other side, who learns how long notes stay", () => {
    expect(verbsOf(held(byLead, "employee"))).toEqual(["held.confirm", "held.object"]);
    expect(wordsOf(held(byLead, "employee")).join(" ")).toContain(`noch ${OBJECTION_DAYS} Tage`);
  });

  it("is settled once both say so", () => {
    expect(verbsOf(held([...byLead, { by: "employee" }], "employee"))).toEqual(["help.open"]);
  });
});
