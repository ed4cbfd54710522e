import { describe, expect, it } from "vitest";
import { type Day, day, isoDay, plusDays } from "../../dialogue/calendar/day.js";
import type { StageId } from "../../dialogue/formats/format.js";
import { type Dialogue, type Instant, type LedgerEntry, type Notice, type PersonId, type Protocol, slotKey } from "../../dialogue/index.js";
import { answer, withdraw, withdrawFrom } from "../../dialogue/release.js";
import { withLogged } from "../../store/admin-log.js";
import { EMPTY_HOUSE } from "../../store/house-record.js";
import { type AroundFile, houseKeptOn, keptOn } from "../../store/kept-on.js";
import { type ContentPart, EMPTY_FILE, type PersonFile, type PlanPart } from "../../store/person-file.js";
import { withReceipt } from "../../store/receipts.js";
import {
  ADA,
  ADAS_DIALOGUE,
  aDated,
  aDraft,
  aHeld,
  anOpen,
  aRelease,
  aWaived,
  granted,
  HEAD,
  item,
  LEAD,
  when,
} from "../dialogue/records.js";

const BEGUN = day("2026-11-02");
const HELD = aHeld({ said: [{ by: "lead", on: day("2026-12-01") }] });

const file = ({ plan, content }: { readonly plan?: Partial<PlanPart>; readonly content?: Partial<ContentPart> }): PersonFile => ({
  plan: { ...EMPTY_FILE.plan, ...plan },
  content: { ...EMPTY_FILE.content, ...content },
});

const around = (today: Day, given: Partial<AroundFile> = {}): AroundFile => ({
  today,
  leavesOn: () => undefined,
  dialoguesOf: (person) => (person === ADA ? [HELD] : []),
  ...given,
});

const leaving = (person: PersonId, on: string): Partial<AroundFile> => ({ leavesOn: (one) => (one === person ? day(on) : undefined) });

const preparation = { dialogue: ADAS_DIALOGUE, begunOn: BEGUN, items: [item("clients")] };
const topics = { dialogue: ADAS_DIALOGUE, employee: ADA, begunOn: BEGUN, text: "topics" };
const between = { dialogue: ADAS_DIALOGUE, employee: ADA, lead: LEAD, since: BEGUN };
const wish = (by: "employee" | "lead"): Protocol => ({ ...between, state: "wished", by });
const protocol: Protocol = { ...between, state: "signed", text: "text" };
const released = aRelease([LEAD, HEAD]);
const answered = granted(answer(released, LEAD, "thanks"));
const lost = granted(withdrawFrom(answered, [LEAD], ADA, day("2026-11-20")));
const withdrawn = granted(withdraw(answered, ADA, day("2026-11-20")));
const slot = (on: string): LedgerEntry => ({
  state: "sent",
  key: slotKey(ADAS_DIALOGUE, "plan" as StageId, "", "employee"),
  on: day(on),
  activity: "a",
});
const notice = (given: Partial<Notice> & Pick<Notice, "telling">): Notice =>
  ({ id: "n", to: LEAD, on: BEGUN, state: "sent", activity: "a", ...given }) as Notice;
const told = notice({ telling: { kind: "release", release: released.id } });

type Ending = readonly [what: string, whole: PersonFile, last: string, around?: Partial<AroundFile>];

const dialogues = (one: Dialogue): { readonly plan: Partial<PlanPart> } => ({ plan: { dialogues: [one] } });

/** The last day on which it is kept. */
const ENDINGS: readonly Ending[] = [
  ["a preparation", file({ content: { preparations: [preparation] } }), "2027-12-01"],
  [
    "a preparation for what the other side says was held",
    file({ ...dialogues(HELD), content: { preparations: [preparation] } }),
    "2026-12-14",
  ],
  ["a draft", file({ ...dialogues(HELD), content: { releases: [aDraft()] } }), "2026-12-14"],
  ["a lead's topics, after the lead said it was held", file({ content: { leadTopics: [topics] } }), "2026-12-01"],
  [
    "a lead's topics, where the employee's file cannot be read",
    file({ content: { leadTopics: [topics] } }),
    "2027-12-01",
    { dialoguesOf: () => "unreadable" },
  ],
  ["a lead's topics for whom is gone", file({ content: { leadTopics: [topics] } }), "2026-11-19", leaving(ADA, "2026-10-21")],
  ["a release", file({ content: { releases: [released] } }), "2027-12-01"],
  ["a release that was taken back", file({ content: { releases: [withdrawn] } }), "2026-12-19"],
  ["an answer to what was taken back from its writer", file({ content: { releases: [lost] } }), "2026-12-19"],
  ["an answer of whom is gone", file({ content: { releases: [answered] } }), "2026-12-14", leaving(LEAD, "2026-11-15")],
  ["a wish for a protocol", file({ content: { protocols: [wish("employee")] } }), "2027-12-01"],
  ["a wish for a protocol of what was held", file({ ...dialogues(HELD), content: { protocols: [wish("employee")] } }), "2026-12-14"],
  ["a lead's wish, when the lead is gone", file({ content: { protocols: [wish("lead")] } }), "2026-12-14", leaving(LEAD, "2026-11-15")],
  ["a protocol, also when the lead is gone", file({ content: { protocols: [protocol] } }), "2027-12-01", leaving(LEAD, "2026-11-15")],
  ["an agreed date", file(dialogues(aDated())), "2027-02-27"],
  ["a proposed date", file(dialogues(anOpen({ proposed: { by: "lead", when: when() } }))), "2027-02-27"],
  ["a dialogue", file(dialogues(HELD)), "2029-11-29"],
  ["a dialogue that did not take place", file(dialogues(aWaived())), "2029-12-10"],
  ["a nudge sent before the due date", file({ plan: { slots: [slot("2026-10-30")] } }), "2027-03-10"],
  ["a nudge sent after the due date", file({ plan: { slots: [slot("2027-01-08")] } }), "2027-04-07"],
  ["a nudge about nobody's dialogue", file({ plan: { slots: [slot("2026-10-30")] } }), "2027-01-27", { dialoguesOf: () => [] }],
  ["a nudge about somebody who is gone", file({ plan: { slots: [slot("2026-10-30")] } }), "2026-12-14", leaving(ADA, "2026-11-15")],
  ["a message about a date", file({ plan: { notices: [notice({ telling: { kind: "held", dialogue: ADAS_DIALOGUE } })] } }), "2027-03-10"],
  [
    "a message to somebody who is gone",
    file({ content: { releases: [released] }, plan: { notices: [told] } }),
    "2026-12-14",
    leaving(LEAD, "2026-11-15"),
  ],
  [
    "a message that is to say that nothing is there any more",
    file({ plan: { notices: [{ ...told, state: "stale" } as Notice] } }),
    "2027-01-30",
  ],
  ["a pause", file({ plan: { wishes: { muted: false, pauses: [{ from: BEGUN, to: day("2026-11-05") }] } } }), "2027-12-04"],
];

describe("of somebody's file", () => {
  for (const [what, whole, last, given] of ENDINGS) {
    it(`${what} is kept to its last day and gone on the next, once`, () => {
      expect(keptOn(whole, around(day(last), given))).toBe(whole);
      const next = around(plusDays(day(last), 1), given);
      const left = keptOn(whole, next);
      expect(left).not.toEqual(whole);
      expect(keptOn(left, next)).toBe(left);
    });
  }

  it("nothing is forgotten of which nobody knows when it was due", () => {
    const whole = file({ plan: { slots: [slot("2026-10-30")] } });
    expect(keptOn(whole, around(day("2030-01-01"), { dialoguesOf: () => "unreadable" }))).toBe(whole);
  });

  it("a message about a release stays as long as the release, so that taking back can change it", () => {
    const whole = file({ content: { releases: [released] }, plan: { notices: [told] } });
    expect(keptOn(whole, around(day("2027-12-01")))).toBe(whole);
    expect(keptOn(whole, around(day("2027-12-02"))).plan.notices).toEqual([]);
  });

  it("an answer goes and leaves that it was seen", () => {
    const left = keptOn(file({ content: { releases: [lost] } }), around(day("2026-12-20")));
    const seen = { person: LEAD, state: "seen", takenBackOn: day("2026-11-20") };
    expect(left.content.releases).toMatchObject([{ state: "released", takenBackFrom: [seen] }]);
    expect(JSON.stringify(left)).not.toContain("thanks");
  });

  it("an old date goes and leaves that the dialogue is due", () => {
    const later = { by: "lead", when: when({ on: day("2027-05-01") }) } as const;
    const left = keptOn(file(dialogues(aDated({ proposed: later }))), around(day("2027-02-28")));
    expect(left.plan.dialogues).toEqual([anOpen({ proposed: later })]);
  });

  it("the same is left day after day as after years of standing still", () => {
    const whole = file({
      plan: { dialogues: [HELD], slots: [slot("2026-10-30")], notices: [told] },
      content: { preparations: [preparation], leadTopics: [topics], releases: [lost], protocols: [wish("employee"), protocol] },
    });
    let left = whole;
    for (let today = BEGUN; today < day("2029-12-01"); today = plusDays(today, 1)) {
      left = keptOn(left, around(today));
      expect(left, isoDay(today)).toEqual(keptOn(whole, around(today)));
    }
    expect(left.content).toEqual(EMPTY_FILE.content);
    expect(left.plan).toEqual({ ...EMPTY_FILE.plan, notices: [] });
  });
});

describe("of the house's record", () => {
  const house = withReceipt(withLogged(EMPTY_HOUSE, { at: Date.UTC(2026, 10, 20) as Instant, by: "operator", what: "restored" }), {
    number: "R1",
    on: day("2026-11-20"),
    why: "period",
  });

  it("log and receipts are kept for a year", () => {
    expect(houseKeptOn(house, "Europe/Berlin", day("2027-11-19"))).toBe(house);
    expect(houseKeptOn(house, "Europe/Berlin", day("2027-11-20"))).toMatchObject({ log: [], receipts: [] });
  });
});
