import { diffRosters, type Person, type Roster, type RosterFinding } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { CHANGED_TEAM, rosterOf, TEAM, WORST_AFTER, WORST_BEFORE, WORST_ROLES } from "./admin-house.js";
import { LONGEST_NAME, LONGEST_NOTE_TEXT } from "./worst.js";

const NOBODY: Roster = new Map();

const SOME_FINDINGS: readonly RosterFinding[] = [
  { kind: "unknown-lead", line: 12, lead: "silke.arenz@ostseewinkel.example.org" },
  { kind: "bad-date", line: 27, column: "eintritt", text: "31.06.2027" },
  { kind: "missing-name", line: 44 },
];

const WORST_FINDINGS: readonly RosterFinding[] = Array.from(
  { length: 1200 },
  (_, index): RosterFinding =>
    index % 2 === 0
      ? { kind: "unknown-group", line: index + 2, column: "gruppe", text: LONGEST_NOTE_TEXT }
      : {
          kind: "circle",
          line: index + 2,
          members: Array.from({ length: 9 }, (__, member) => ({ line: index + member + 2, name: LONGEST_NAME })),
        },
);

const difference = (state: string, before: Roster, after: Roster): Sample =>
  sample("roster-difference", state, { before, after, difference: diffRosters(before, after), id: "b6Rt" });

const withoutAdmin = (people: readonly Person[]): Roster => rosterOf(people.filter(({ roles }) => !roles.includes("admin")));

export const ADMIN_ROSTER_SAMPLES: readonly Sample[] = [
  sample("roster-ask", "worst", {}),
  sample("roster-received", "worst", { id: "b6Rt" }),
  sample("roster-findings", "sample", { findings: SOME_FINDINGS }),
  sample("roster-findings", "worst", { findings: WORST_FINDINGS }),
  difference("sample", rosterOf(TEAM), rosterOf(CHANGED_TEAM)),
  difference("first", NOBODY, rosterOf(TEAM)),
  difference("without-admin", rosterOf(TEAM), withoutAdmin(CHANGED_TEAM)),
  difference("same", rosterOf(TEAM), rosterOf(TEAM)),
  difference("worst", WORST_BEFORE, WORST_AFTER),
  sample("roster-done", "applied", { state: "applied", people: 62, joined: 3, left: 1, former: "q9Lm" }),
  sample("roster-done", "first", { state: "applied", people: 62, joined: 62, left: 0 }),
  sample("roster-done", "worst", { state: "applied", people: 12_345, joined: 12_345, left: 12_345, former: "q9Lm" }),
  sample("roster-done", "undone", { state: "undone" }),
  sample("roster-done", "discarded", { state: "discarded" }),
  sample("roster-done", "running", { state: "running", id: "b6Rt" }),
  sample("roster-done", "failed", { state: "failed", id: "b6Rt" }),
  sample("roster-done", "gone", { state: "gone" }),
  sample("roles", "sample", { roster: rosterOf(TEAM) }),
  sample("roles", "for-review", { roster: rosterOf(TEAM), forReview: true }),
  sample("roles", "empty", { roster: NOBODY, firstAdmin: "Tobias Wendler" }),
  sample("roles", "worst", { roster: WORST_ROLES, firstAdmin: LONGEST_NAME }),
];
