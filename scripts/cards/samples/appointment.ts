import { type Dialogue, day, dialogueId, IFD, MAG, type PersonId } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { TEAM, worstTeam } from "./team.js";
import { LONGEST_NAME } from "./worst.js";

const id = "k7Q2";
const dueOn = day("2026-12-11");
const today = day("2026-11-21");
const when = { on: day("2026-12-04"), from: 600, minutes: 30 };
const moved = { on: day("2026-12-08"), from: 810, minutes: 30 };

const mine = { format: IFD.name, id, side: "employee", otherName: "Renate Hollmann" } as const;
const theirs = { format: IFD.name, id, side: "lead", otherName: "Fatma Özkaya" } as const;
const others = [
  { format: IFD.name, id: "k8", dueOn: day("2027-02-19") },
  { format: MAG.name, id: "k9", dueOn: day("2027-10-29") },
];
const worst = { format: IFD.name, id, side: "lead", otherName: LONGEST_NAME } as const;

const person = "fatma" as PersonId;
const { id: FORMAT } = IFD;
const planned = { id: dialogueId(person, FORMAT, "2026-H2"), person, format: FORMAT, dueOn: day("2026-12-11") };
const open: Dialogue = { ...planned, state: "open" };
const dated: Dialogue = { ...planned, state: "dated", ...when };
const held = { ...planned, state: "held", heldOn: when.on } as const;
const saidByLead = [{ by: "lead", on: when.on }] as const;
const saidByBoth = [...saidByLead, { by: "employee", on: when.on }] as const;

export const APPOINTMENT_SAMPLES: readonly Sample[] = [
  sample("dialogue", "open", { ...mine, dialogue: open }),
  sample("dialogue", "own-proposal", { ...mine, dialogue: { ...open, proposed: { by: "employee", when } } }),
  sample("dialogue", "other-proposal", { ...mine, dialogue: { ...open, proposed: { by: "lead", when } } }),
  sample("dialogue", "dated", { ...mine, dialogue: dated }),
  sample("dialogue", "past", { ...theirs, dialogue: dated, today: day("2026-12-07") }),
  sample("dialogue", "several", { ...mine, dialogue: { ...open, dueOn: day("2026-11-13") }, today, others, leads: true }),
  sample("dialogue", "moving", { ...theirs, dialogue: { ...dated, proposed: { by: "employee", when: moved } } }),
  sample("dialogue", "held", { ...mine, dialogue: { ...held, said: saidByLead } }),
  sample("dialogue", "waived", { ...mine, dialogue: { ...planned, state: "waived" } }),
  sample("dialogue", "worst", {
    ...{ ...worst, side: "employee" },
    dialogue: { ...dated, proposed: { by: "lead", when: moved } },
    ...{ today, others: [...others, ...others], leads: true },
  }),
  sample("no-dialogue", "worst", {}),
  sample("appointment-form", "new", { ...theirs, today, dueOn, maxMinutes: IFD.maxMinutes }),
  sample("appointment-form", "move", { ...mine, today, dueOn, maxMinutes: IFD.maxMinutes, agreed: when }),
  sample("appointment-form", "without-a-day", {
    ...theirs,
    today,
    dueOn,
    maxMinutes: IFD.maxMinutes,
    filled: { from: 600 },
    refusal: "no-day",
    among: true,
  }),
  sample("appointment-form", "worst", {
    ...worst,
    today,
    dueOn,
    maxMinutes: MAG.maxMinutes,
    agreed: when,
    filled: moved,
    refusal: "outside-hours",
  }),
  sample("proposed", "first", { ...mine, proposed: when }),
  sample("proposed", "moves", { ...mine, proposed: moved, agreed: when }),
  sample("proposed", "worst", { ...worst, proposed: moved, agreed: when }),
  sample("proposal-sent", "first", { ...theirs, proposed: when }),
  sample("proposal-sent", "worst", { ...worst, proposed: moved, agreed: when, hints: ["day-off", "long-after-due"] }),
  sample("agreed", "employee", { ...mine, agreed: when, moved: false, timeZone: "Europe/Berlin", otherUpn: "renate.hollmann@amt.example" }),
  sample("agreed", "lead", { ...theirs, agreed: when, moved: false, timeZone: "Europe/Berlin" }),
  sample("agreed", "moved", { ...mine, agreed: moved, moved: true, timeZone: "Europe/Berlin" }),
  sample("agreed", "worst", { ...worst, agreed: moved, moved: true, timeZone: "Europe/Berlin", otherUpn: LONGEST_NAME }),
  sample("dropped", "first", { ...mine, proposed: when }),
  sample("dropped", "worst", { ...worst, proposed: moved, agreed: when }),
  sample("cancelled", "worst", { ...worst, was: when }),
  sample("held-form", "sample", { ...theirs, today: day("2026-12-05"), dueOn, since: day("2026-07-01"), suggested: when.on }),
  sample("held-form", "worst", {
    ...worst,
    ...{ today: day("2026-12-05"), dueOn, since: day("2026-07-01"), suggested: when.on, refusal: "in-the-future", among: true },
  }),
  sample("held", "said", { ...theirs, dialogue: { ...held, said: saidByLead } }),
  sample("held", "other-side", { ...mine, dialogue: { ...held, said: saidByLead } }),
  sample("held", "both", { ...mine, dialogue: { ...held, said: saidByBoth } }),
  sample("held", "worst", { ...worst, dialogue: { ...held, said: [{ by: "employee" }] } }),
  sample("objected", "sample", mine),
  sample("objected", "worst", worst),
  sample("team", "sample", { team: "Team 511", today, members: TEAM, page: 1, pages: 1 }),
  sample("team", "nothing-due", { team: "Team 511", today, members: [], page: 1, pages: 1 }),
  sample("team", "worst", { team: LONGEST_NAME, today, members: worstTeam(20), page: 2, pages: 3 }),
];
