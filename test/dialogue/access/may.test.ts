import { describe, expect, it } from "vitest";
import { MATRIX_SUBJECTS, type MatrixSubject, VERBS, type Verb } from "../../../dialogue/access/matrix.js";
import { type Actor, may } from "../../../dialogue/access/may.js";
import { matrixSubjectOf, type Subject } from "../../../dialogue/access/subject.js";
import { plusDays } from "../../../dialogue/calendar/day.js";
import { allowed, refused } from "../../../dialogue/decision.js";
import type { Person, PersonId } from "../../../dialogue/person.js";
import { answer, type Release, viewFor, withdrawFrom, withdrawTopics } from "../../../dialogue/release.js";
import { aPerson, personId } from "../builders.js";
import { ADA, ADAS_DIALOGUE, aDraft, aRelease, granted, HEAD, LEAD, topic } from "../records.js";
import { BY_HAND } from "./by-hand.js";
import { ACTORS, actor, type Kind, NOW, SUBJECTS, TODAY } from "./house.js";

const line = (subject: MatrixSubject, verb: Verb, kind: Kind): string => `${kind} may ${verb} ${subject}`;
const mayNow = (who: Actor, verb: Verb, subject: Subject, people: readonly Person[] = []): boolean =>
  may(who, verb, subject, { ...NOW, roster: new Map([...NOW.roster, ...people.map((person) => [person.id, person] as const)]) }).allowed;

const BETWEEN = { dialogue: ADAS_DIALOGUE, employee: ADA, lead: LEAD };
const KINDS = Object.keys(ACTORS) as Kind[];
const EVERY_TRIPLE = MATRIX_SUBJECTS.flatMap((subject) => VERBS.flatMap((verb) => KINDS.map((kind) => [subject, verb, kind] as const)));

describe("who may do what", () => {
  it("is what was written down by hand, and nothing else", () => {
    const found = EVERY_TRIPLE.filter(([subject, verb, kind]) => may(ACTORS[kind], verb, SUBJECTS[subject], NOW).allowed);
    expect(found.map((triple) => line(...triple)).sort()).toEqual(BY_HAND.map((triple) => line(...triple)).sort());
  });

  it("is asked of every kind of subject in its right state", () => {
    expect(MATRIX_SUBJECTS.map((subject) => matrixSubjectOf(SUBJECTS[subject], NOW.roster))).toEqual(MATRIX_SUBJECTS);
    expect(EVERY_TRIPLE).toHaveLength(32 * 23 * 10);
  });

  it("hands back what was asked about", () => {
    const subject = { kind: "preparation", of: ADA } as const;
    expect(may(ACTORS.owner, "see", subject, NOW)).toEqual(allowed(subject));
  });
});

describe("a no", () => {
  it("is one and the same for what is forbidden and for what is not there", () => {
    const forbidden = EVERY_TRIPLE.map(([subject, verb, kind]) => may(ACTORS[kind], verb, SUBJECTS[subject], NOW)).filter(
      ({ allowed }) => !allowed,
    );
    const missing = KINDS.map((kind) => may(ACTORS[kind], "see", undefined, NOW));
    expect(new Set([...forbidden, ...missing].map((no) => JSON.stringify(no)))).toEqual(new Set([JSON.stringify(refused("missing"))]));
  });
});

describe("whoever is not in the house today", () => {
  const own = SUBJECTS.preparation;

  it("is nobody: unknown, of another tenant, a guest, not there yet, or gone", () => {
    expect(mayNow(actor(personId("unknown")), "see", SUBJECTS.formats)).toBe(false);
    expect(mayNow(actor(ADA, { tenant: "another tenant" }), "see", own)).toBe(false);
    expect(mayNow(actor(ADA, { isGuest: true }), "see", own)).toBe(false);
    expect(mayNow(actor(ADA), "see", own, [aPerson("ada", { joinsOn: plusDays(TODAY, 1) })])).toBe(false);
    expect(mayNow(actor(ADA), "see", own, [aPerson("ada", { leavesOn: plusDays(TODAY, -1) })])).toBe(false);
  });

  it("is somebody from their first day to their last", () => {
    expect(mayNow(actor(ADA), "see", own, [aPerson("ada", { joinsOn: TODAY, leavesOn: TODAY })])).toBe(true);
  });

  it("keeps nothing that was released to them", () => {
    const former = aRelease([LEAD, HEAD]);
    expect(mayNow(actor(LEAD), "see", { kind: "release", release: former }, [aPerson("lead", { leavesOn: plusDays(TODAY, -1) })])).toBe(
      false,
    );
  });
});

describe("a change of lead", () => {
  const moved = [aPerson("ada", { lead: personId("colleague") })];
  const newLead = actor(personId("colleague"));
  const oldLead = actor(LEAD);

  it("gives the new lead the dates, and nothing that was released, written or agreed with the old one", () => {
    const gained = MATRIX_SUBJECTS.filter(
      (subject) => mayNow(newLead, "see", SUBJECTS[subject], moved) && !mayNow(newLead, "see", SUBJECTS[subject]),
    );
    expect(gained).toEqual(["appointment", "dialogue"]);
  });

  const inWriting: Subject = { kind: "protocol", protocol: { ...BETWEEN, state: "in-writing", since: TODAY, text: "", version: 0 } };

  it("leaves the old lead what was given to them by name and what both signed, and takes the dates", () => {
    const lost = MATRIX_SUBJECTS.filter(
      (subject) => !mayNow(oldLead, "see", SUBJECTS[subject], moved) && mayNow(oldLead, "see", SUBJECTS[subject]),
    );
    expect(lost).toEqual(["appointment", "dialogue"]);
  });

  it("takes from the old lead a protocol that is not signed by both; the employee can still take their yes back", () => {
    const verbs = ["see", "write", "sign", "consent"] as const;
    const allowedTo = (who: Actor, people: readonly Person[]) => verbs.filter((verb) => mayNow(who, verb, inWriting, people));
    expect([oldLead, actor(ADA)].map((who) => allowedTo(who, []))).toEqual([verbs, verbs]);
    expect([oldLead, newLead, actor(ADA)].map((who) => allowedTo(who, moved))).toEqual([[], [], ["see", "consent"]]);
  });

  it("ends the old lead's writing: they may see and erase what they wanted to raise", () => {
    const verbs = ["see", "write", "erase"] as const;
    expect(verbs.filter((verb) => mayNow(oldLead, verb, SUBJECTS["lead-topics"]))).toEqual(verbs);
    expect(verbs.filter((verb) => mayNow(oldLead, verb, SUBJECTS["lead-topics"], moved))).toEqual(["see", "erase"]);
  });

  it("gives everything back once the old lead leads again", () => {
    expect(mayNow(oldLead, "write", inWriting, [aPerson("ada")])).toBe(true);
  });
});

describe("the lead’s topics", () => {
  it("are written by nobody who does not lead the employee today, in whosever name", () => {
    const mallory = personId("mallory");
    const topicsOf = (of: PersonId): Subject => ({ kind: "lead-topics", of, employee: ADA });
    const people = [aPerson("mallory"), aPerson("ada", { lead: personId("lead") })];
    for (const of of [mallory, LEAD, HEAD, ADA]) expect(mayNow(actor(mallory), "write", topicsOf(of), people)).toBe(false);
    expect(mayNow(actor(HEAD), "write", topicsOf(HEAD))).toBe(false);
    expect(mayNow(actor(LEAD), "write", topicsOf(LEAD))).toBe(true);
  });

  it("are written to nobody who is not in the roster", () => {
    expect(mayNow(actor(LEAD), "write", { kind: "lead-topics", of: LEAD, employee: personId("unknown") })).toBe(false);
  });
});

describe("the notice that something was taken back", () => {
  const seenBy = (release: Release) =>
    [LEAD, HEAD, ADA].filter((person) => mayNow(actor(person), "see", { kind: "taken-back-notice", release }));

  it("is for whoever lost it, and not for those who still have it", () => {
    expect(seenBy(granted(withdrawFrom(aRelease([LEAD, HEAD]), [LEAD], ADA, TODAY)))).toEqual([LEAD]);
    expect([aDraft(), aRelease([LEAD, HEAD])].map(seenBy)).toEqual([[], []]);
  });
});

describe("an answer", () => {
  it("is gone for its writer when the release was taken back from them alone", () => {
    const release = granted(withdrawFrom(granted(answer(aRelease([LEAD, HEAD]), LEAD, "let us talk")), [LEAD], ADA, TODAY));
    const subject = { kind: "answer", to: release, writer: LEAD } as const;
    expect([actor(LEAD), actor(HEAD), actor(ADA)].map((who) => mayNow(who, "see", subject))).toEqual([false, false, true]);
  });

  it("is gone for its writer when a topic was taken back, and there again once they answer what is left", () => {
    const rest = granted(withdrawTopics(granted(answer(aRelease([LEAD]), LEAD, "You write: …")), [topic("clients")], ADA, TODAY));
    const again = granted(answer(rest, LEAD, "let us talk"));
    for (const [to, seen] of [
      [rest, false],
      [again, true],
    ] as const) {
      expect(mayNow(actor(LEAD), "see", { kind: "answer", to, writer: LEAD })).toBe(seen);
      expect(viewFor(to, LEAD)?.answer !== undefined).toBe(seen);
      expect(mayNow(actor(ADA), "see", { kind: "answer", to, writer: LEAD })).toBe(true);
    }
  });
});

describe("somebody who is several things at once", () => {
  it("may do what either of them may", () => {
    const both = [aPerson("lead", { lead: HEAD, roles: ["admin", "review"] })];
    expect(
      [SUBJECTS.dialogue, SUBJECTS.roster, SUBJECTS.canary].map((subject) =>
        (["see", "verify"] as const).some((verb) => mayNow(actor(LEAD), verb, subject, both)),
      ),
    ).toEqual([true, true, true]);
    expect(mayNow(actor(LEAD), "see", SUBJECTS.preparation, both)).toBe(false);
  });
});
