import { MOST_SLOT_MARKS, type Views } from "../../../cards/index.js";
import { day, IFD, MAG, type Stage } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { longestId, TEAM, worstTeam } from "./team.js";
import { LONGEST_NAME, LONGEST_NOTE_TEXT } from "./worst.js";

type Part = Views["nudge"]["first"];
type OwnPart = Extract<Part, { readonly as: "employee" }>;

const today = day("2026-11-21");
const when = { on: day("2026-12-04"), from: 600, minutes: 30 };
/** As long as they are in the bot. */
const marksOf = (count: number): string => Array.from({ length: count }, (_, index) => `s${index}`.padEnd(6, "x")).join(".");
const SLOTS = marksOf(1);
const house = { houseName: "Jobcenter Ostseewinkel" };
const contacts = {
  legalBasis: "Dienstvereinbarung zum Führungsdialog vom 1. Oktober 2026",
  dataProtection: "Petra Lindqvist, Raum 214",
  staffCouncil: "Personalrat, Raum 108",
};

const own = ({ id }: Stage, agreed?: typeof when): OwnPart => ({
  as: "employee",
  stage: id,
  format: IFD.name,
  id: "k7Q2",
  dueOn: day("2026-12-11"),
  maxMinutes: IFD.maxMinutes,
  ...(agreed === undefined ? {} : { agreed }),
});

const team = ({ id }: Stage, members: Views["team"]["members"], agreed?: typeof when): Part => ({
  as: "lead",
  stage: id,
  members,
  ...(agreed === undefined ? {} : { agreed }),
});

const withDate = ({ id }: Stage): typeof when | undefined => (["tomorrow", "held"].includes(id) ? when : undefined);
const named = (stage: Stage, members: Views["team"]["members"]) => (withDate(stage) === undefined ? members : members.slice(1, 2));

const houseStage = { id: "mid-year" as Stage["id"], to: [], at: [], bundled: false };

const nudges = [...IFD.stages, houseStage].flatMap((stage) => [
  sample("nudge", `${stage.id}-employee`, { today, slots: SLOTS, first: own(stage, withDate(stage)), also: [] }),
  sample("nudge", `${stage.id}-lead`, { today, slots: SLOTS, first: team(stage, named(stage, TEAM), withDate(stage)), also: [] }),
]);

const [plan = houseStage, prepare = houseStage] = IFD.stages;

export const TALK_SAMPLES: readonly Sample[] = [
  sample("welcome", "sample", house),
  sample("door", "sample", { to: "data" }),
  sample("door", "worst", { to: "releases" }),
  sample("door", "admin", { to: "delivery" }),
  sample("welcome", "worst", { houseName: LONGEST_NAME }),
  sample("privacy", "sample", { ...house, ...contacts }),
  sample("privacy", "worst", {
    houseName: LONGEST_NAME,
    legalBasis: LONGEST_NOTE_TEXT,
    dataProtection: LONGEST_NAME,
    staffCouncil: LONGEST_NAME,
  }),
  ...nudges,
  sample("nudge", "two-at-once", { today, slots: SLOTS, first: own(prepare), also: [team(plan, TEAM)] }),
  sample("nudge", "two-formats", { today, slots: SLOTS, first: own(prepare), also: [{ ...own(prepare), format: MAG.name, id: "m4R1" }] }),
  sample("nudge", "team-and-own", { today, slots: SLOTS, first: team(plan, TEAM), also: [own(prepare)] }),
  sample("nudge", "worst", {
    today,
    slots: marksOf(42),
    first: team(plan, worstTeam(12)),
    also: [
      team(prepare, worstTeam(40).slice(12)),
      { ...own(prepare), id: longestId("o") },
      { ...own(prepare), id: longestId("p"), format: MAG.name },
    ],
  }),
  sample("nudge", "worst-team", { today, slots: marksOf(MOST_SLOT_MARKS), first: team(plan, worstTeam(MOST_SLOT_MARKS)), also: [] }),
  sample("help", "employee", { leads: false, isAdmin: false, reviews: false }),
  sample("help", "worst", { leads: true, isAdmin: true, reviews: true }),
  sample("language", "ask", { changed: false }),
  sample("language", "worst", { changed: true }),
  sample("muted", "employee", { leads: false }),
  sample("muted", "worst", { leads: true }),
  sample("unmuted", "worst", {}),
  sample("reminders", "employee", { wishes: { muted: false, pauses: [] }, today, leads: false, saved: false }),
  ...(["half", "unreadable", "backwards", "past"] as const).map((why) =>
    sample("reminders", why, {
      wishes: { muted: false, pauses: [] },
      today,
      leads: false,
      saved: false,
      again: { typed: { from: "2026-12-21", to: "" }, why },
    }),
  ),
  sample("reminders", "worst", {
    wishes: { muted: true, pauses: [{ from: day("2026-12-21"), to: day("2027-01-05") }], bundleOn: 2 },
    today,
    leads: true,
    saved: true,
  }),
];
