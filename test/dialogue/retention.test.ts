import { describe, expect, it } from "vitest";
import { type Day, day, isoDay } from "../../dialogue/calendar/day.js";
import type { Said, Side } from "../../dialogue/dialogue.js";
import {
  endsOn,
  type Facts,
  isDestroyedOn,
  type NotesFacts,
  RECORD_KINDS,
  type RecordKind,
  withoutOldPauses,
} from "../../dialogue/retention.js";
import { LEAVER_WORDS, RETENTION_WORDS } from "../../dialogue/retention-words.js";
import { wishes } from "./builders.js";

const end = <K extends RecordKind>(kind: K, facts: Facts[K]): string | undefined => {
  const found = endsOn(kind, facts);
  return found === undefined ? undefined : isoDay(found);
};

const notes = (given: Partial<NotesFacts> = {}): NotesFacts => ({ begunOn: day("2026-10-05"), side: "employee", ...given });
const said = (by: Side, on = "2026-12-01"): Said => ({ by, on: day(on) });

/** One of every kind, as it stands when nothing happens to it. */
const UNTOUCHED: Facts = {
  preparation: notes(),
  draft: notes(),
  "lead-topics": notes({ side: "lead" }),
  release: { releasedOn: day("2026-11-02") },
  answer: { releasedOn: day("2026-11-02") },
  "protocol-wish": { since: day("2026-10-05") },
  protocol: { since: day("2026-12-01") },
  appointment: { on: day("2026-11-30") },
  dialogue: { dueOn: day("2026-12-11") },
  slot: { on: day("2026-10-30"), dueOn: day("2026-12-11") },
  wishes: {},
  pause: { to: day("2026-10-30") },
  "roster-entry": {},
  emergency: { on: day("2026-01-01") },
  "admin-log": { on: day("2026-10-30") },
  "deletion-receipt": { on: day("2026-10-30") },
  publication: { on: day("2026-12-31") },
};

const OF_THE_HOUSE: readonly RecordKind[] = ["admin-log", "deletion-receipt", "publication"];
const OF_A_PERSON = RECORD_KINDS.filter((kind) => !OF_THE_HOUSE.includes(kind));

describe("what somebody wrote for a dialogue", () => {
  const kinds = ["preparation", "draft", "lead-topics"] as const;

  it("is destroyed thirteen months after it was begun, whatever happens", () => {
    expect(kinds.map((kind) => end(kind, notes()))).toEqual(Array(3).fill("2027-11-05"));
    expect(end("preparation", notes({ held: [said("employee", "2028-01-01")] }))).toBe("2027-11-05");
  });

  it("is destroyed the day after its author said that the dialogue took place", () => {
    for (const held of [[said("employee")], [said("employee"), said("lead")], [said("lead"), said("employee")]]) {
      expect(kinds.map((kind) => end(kind, notes({ held })))).toEqual(Array(3).fill("2026-12-02"));
    }
    expect(end("lead-topics", notes({ side: "lead", held: [said("lead")] }))).toBe("2026-12-02");
  });

  it("stays a fortnight for its author to object when only the other side said so", () => {
    expect(end("preparation", notes({ held: [said("lead")] }))).toBe("2026-12-15");
    expect(end("lead-topics", notes({ side: "lead", held: [said("employee")] }))).toBe("2026-12-15");
  });

  it("is destroyed the day after its author confirmed what the other side said, and not on the spot", () => {
    expect(end("preparation", notes({ held: [said("lead"), said("employee", "2026-12-10")] }))).toBe("2026-12-11");
    expect(end("lead-topics", notes({ side: "lead", held: [said("lead"), said("employee", "2026-12-10")] }))).toBe("2026-12-02");
  });

  it("is not kept longer by confirming late", () => {
    expect(end("preparation", notes({ held: [said("lead"), said("employee", "2027-01-10")] }))).toBe("2026-12-15");
  });
});

describe("a release and the answers to it", () => {
  it("are destroyed thirteen months after the release", () => {
    expect([end("release", UNTOUCHED.release), end("answer", UNTOUCHED.answer)]).toEqual(["2027-12-02", "2027-12-02"]);
  });

  it("are destroyed thirty days after they were taken back, and never later than without", () => {
    expect(end("release", { releasedOn: day("2026-11-02"), withdrawnOn: day("2026-11-20") })).toBe("2026-12-20");
    expect(end("answer", { releasedOn: day("2026-11-02"), withdrawnOn: day("2027-12-01") })).toBe("2027-12-02");
  });
});

describe("one side's wish for a protocol", () => {
  it("ends a fortnight after somebody said that the dialogue took place", () => {
    expect(end("protocol-wish", { since: day("2026-10-05"), heldSaidOn: day("2026-12-01") })).toBe("2026-12-15");
  });

  it("has its fortnight also when it came after that", () => {
    expect(end("protocol-wish", { since: day("2026-12-03"), heldSaidOn: day("2026-12-01") })).toBe("2026-12-17");
  });

  it("ends after thirteen months, whatever happens", () => {
    expect(end("protocol-wish", UNTOUCHED["protocol-wish"])).toBe("2027-11-05");
    expect(end("protocol-wish", { since: day("2026-10-05"), heldSaidOn: day("2027-11-01") })).toBe("2027-11-05");
  });
});

describe("a pause", () => {
  const pause = { from: day("2026-10-12"), to: day("2026-10-30") };

  it("is forgotten thirteen months after its last day", () => {
    expect(end("pause", UNTOUCHED.pause)).toBe("2027-11-30");
  });

  it("goes out of a person's wishes on that day, and the others stay as they are", () => {
    const later = { from: day("2027-07-01"), to: day("2027-07-14") };
    const mine = wishes({ muted: true, bundleOn: 2, pauses: [pause, later] });
    expect(withoutOldPauses(mine, day("2027-11-29"))).toEqual(mine);
    expect(withoutOldPauses(mine, day("2027-11-30"))).toEqual(wishes({ muted: true, bundleOn: 2, pauses: [later] }));
  });
});

describe("an appointment", () => {
  it("is forgotten the day after somebody said that the dialogue took place", () => {
    expect(end("appointment", { on: day("2026-11-30"), heldSaidOn: day("2026-11-30") })).toBe("2026-12-01");
  });

  it("is forgotten ninety days after its day when nobody says anything", () => {
    expect(end("appointment", UNTOUCHED.appointment)).toBe("2027-02-28");
    expect(end("appointment", { on: day("2026-11-30"), heldSaidOn: day("2027-06-30") })).toBe("2027-02-28");
  });
});

describe("other records", () => {
  it("have their own end", () => {
    expect(end("protocol", UNTOUCHED.protocol)).toBe("2028-01-01");
    expect(end("admin-log", UNTOUCHED["admin-log"])).toBe("2027-10-30");
    expect(end("deletion-receipt", UNTOUCHED["deletion-receipt"])).toBe("2027-10-30");
    expect(end("publication", UNTOUCHED.publication)).toBe("2029-12-31");
  });

  it("of a dialogue outlast the longest rhythm", () => {
    expect(end("dialogue", UNTOUCHED.dialogue)).toBe("2029-12-11");
    expect(end("dialogue", { dueOn: day("2026-12-11"), heldOn: day("2026-11-30") })).toBe("2029-11-30");
  });

  it("of a delivery last ninety days, counted from the due date where that is later", () => {
    expect(end("slot", UNTOUCHED.slot)).toBe("2027-03-11");
    expect(end("slot", { on: day("2027-01-08"), dueOn: day("2026-12-11") })).toBe("2027-04-08");
  });

  it("of a person's wishes and their line in the roster last as long as they stay", () => {
    expect([end("wishes", {}), end("roster-entry", {})]).toEqual([undefined, undefined]);
  });
});

describe("whoever leaves", () => {
  it("leaves nothing behind thirty days later", () => {
    const leavesOn = day("2026-10-15");
    const ends = OF_A_PERSON.map((kind) => end(kind, { ...UNTOUCHED[kind], leavesOn } as Facts[typeof kind]));
    expect(new Set(ends)).toEqual(new Set(["2026-11-14"]));
  });

  it("does not keep anything longer by leaving late", () => {
    expect(end("preparation", notes({ leavesOn: day("2030-01-01") }))).toBe("2027-11-05");
  });
});

describe("a record", () => {
  const destroyed = (today: Day) => isDestroyedOn("preparation", notes(), today);

  it("is destroyed from its last day on", () => {
    expect([day("2027-11-04"), day("2027-11-05"), day("2027-11-06")].map(destroyed)).toEqual([false, true, true]);
  });

  it("without an end is not destroyed", () => {
    expect(isDestroyedOn("wishes", {}, day("2099-12-31"))).toBe(false);
  });
});

describe("the words of the deletion concept", () => {
  it("exist for every kind of record, in both languages", () => {
    expect(RECORD_KINDS).toEqual(Object.keys(UNTOUCHED));
    const texts = RECORD_KINDS.flatMap((kind) => Object.values(RETENTION_WORDS[kind])).concat(LEAVER_WORDS);
    expect(texts.filter(({ de, en }) => de.trim() === "" || en.trim() === "" || de === en)).toEqual([]);
  });

  it("name the numbers the rules use", () => {
    expect(RETENTION_WORDS.preparation.ends.de).toBe(
      "Einen Tag nachdem Sie selbst gesagt haben, dass das Gespräch stattgefunden hat. Hat es nur die andere Seite gesagt: 14 Tage danach. Spätestens 13 Monate nach dem Anlegen.",
    );
    expect(RETENTION_WORDS["protocol-wish"].ends.de).toBe(
      "14 Tage nachdem jemand gesagt hat, dass das Gespräch stattgefunden hat, und frühestens 14 Tage nach dem Wunsch. Spätestens 13 Monate nach dem Wunsch. Wird er zurückgenommen: sofort.",
    );
    expect(RETENTION_WORDS.pause.ends.de).toBe("13 Monate nach ihrem letzten Tag, auch wenn jemand alles löscht.");
    expect(RETENTION_WORDS.answer.ends.de).toBe(
      "13 Monate nach der Freigabe. Sobald etwas davon zurückgenommen wurde, sieht die Antwort nur noch, wer freigegeben hat. 30 Tage nachdem die Freigabe ganz oder von der antwortenden Person zurückgenommen wurde, wird sie gelöscht.",
    );
    expect(LEAVER_WORDS.de).toContain("30 Tage");
  });
});
