import { day, type Format, type House, IFD, MAG, type Stage, weekdays } from "../../../dialogue/index.js";
import { type Sample, sample } from "../sample.js";
import { HOUSE, messagesIn, TWO_FORMATS, WORST_HOUSE } from "./admin-house.js";
import { LONGEST_NAME, LONGEST_NOTE_TEXT } from "./worst.js";

const [WORST_FORMAT = IFD] = WORST_HOUSE.formats;
const [WORST_STAGE] = WORST_FORMAT.stages;

const HALF_YEAR = { from: day("2026-11-23"), to: day("2027-05-29") };
const TWO_YEARS = { from: day("2026-11-23"), to: day("2028-11-30") };
const TOO_LONG = { from: day("2026-11-23"), to: day("2031-11-30") };

const ONCE_A_YEAR: Format = { ...IFD, cadence: { kind: "interval", months: 12 } };

const changed = (stage: Stage): Stage => (stage.id === "plan" ? { ...stage, at: [{ of: "due", days: -28, count: "calendar" }] } : stage);

const CHANGED: House = {
  ...HOUSE,
  closed: ["2026-12-24", "2026-12-31", "2027-12-24"].map(day),
  sending: { from: 9 * 60, to: 15 * 60, days: weekdays(0, 1, 2, 3) },
  formats: [{ ...IFD, due: "end", stages: IFD.stages.filter(({ id }) => id !== "held").map(changed) }],
};

const stagesOf = (format: Format, states: readonly (readonly [string, Stage | undefined])[]): readonly Sample[] =>
  states.flatMap(([state, stage]) =>
    stage === undefined ? [] : [sample("stage", state, { format, stage, on: state !== "off", version: 7 })],
  );

const FORMS: readonly Sample[] = [
  sample("format-choice", "windows", { formats: [IFD, MAG], next: "windows" }),
  sample("format-choice", "worst", { formats: WORST_HOUSE.formats, next: "stages" }),
  sample("windows", "sample", { format: IFD, version: 7 }),
  sample("windows", "interval", { format: ONCE_A_YEAR, version: 7 }),
  sample("windows", "again", {
    format: IFD,
    version: 7,
    again: {
      values: { "from:H1": "01.01.", "to:H1": "31.09.", "from:H2": "01.07.", due: "end" },
      findings: [
        { kind: "misspelt", notation: "month-day", text: "31.09.", path: "formats[0].windows[0].to" },
        { kind: "windows-overlap", window: "H1", other: "H2", path: "formats[0].windows" },
      ],
    },
  }),
  sample("windows", "worst", { format: WORST_FORMAT, version: 7 }),
  sample("stages", "sample", { format: IFD, off: [] }),
  sample("stages", "off", { format: { ...IFD, stages: IFD.stages.slice(0, 3) }, off: IFD.stages.slice(3) }),
  sample("stages", "none", { format: { ...IFD, stages: [] }, off: [] }),
  sample("stages", "worst", { format: WORST_FORMAT, off: [] }),
  ...stagesOf(IFD, [
    ["sample", IFD.stages[1]],
    ["repeated", IFD.stages[4]],
    ["off", IFD.stages[3]],
  ]),
  ...stagesOf(WORST_FORMAT, [["worst", WORST_STAGE]]),
  sample("sending-hours", "sample", { house: HOUSE, version: 7 }),
  sample("sending-hours", "worst", {
    house: WORST_HOUSE,
    version: 7,
    again: { values: { from: "16:00", to: "08:00", days: "Mo" }, findings: [{ kind: "sending-turned-round", path: "sending" }] },
  }),
  sample("closing-days", "sample", { house: HOUSE, version: 7, today: day("2026-11-23") }),
  sample("closing-days", "empty", { house: { ...HOUSE, closed: [] }, version: 7, today: day("2026-11-23") }),
  sample("closing-days", "again", {
    house: HOUSE,
    version: 7,
    today: day("2026-11-23"),
    again: {
      values: { closed: LONGEST_NOTE_TEXT },
      findings: [{ kind: "misspelt", notation: "date", text: LONGEST_NOTE_TEXT, path: "closed[0]" }],
    },
  }),
  sample("closing-days", "worst", { house: WORST_HOUSE, version: 7, today: day("2026-11-23") }),
];

const EFFECTS: readonly Sample[] = [
  sample("change-effect", "sample", {
    before: HOUSE,
    after: CHANGED,
    id: "w3Xc",
    version: 7,
    messages: { moved: 41, added: 3, dropped: 1 },
    until: day("2027-05-31"),
  }),
  sample("change-effect", "without-messages", {
    before: HOUSE,
    after: { ...HOUSE, closed: [] },
    id: "w3Xc",
    version: 7,
    messages: { moved: 0, added: 0, dropped: 0 },
    until: day("2027-05-31"),
  }),
  sample("change-effect", "same", {
    before: HOUSE,
    after: HOUSE,
    id: "w3Xc",
    version: 7,
    messages: { moved: 0, added: 0, dropped: 0 },
    until: day("2027-05-31"),
  }),
  sample("change-effect", "worst", {
    before: TWO_FORMATS,
    after: WORST_HOUSE,
    id: "w3Xc",
    version: 7,
    messages: { moved: 12_345, added: 12_345, dropped: 12_345 },
    until: day("2027-05-31"),
  }),
  sample("change-done", "applied", { state: "applied", id: "w3Xc" }),
  sample("change-done", "undone", { state: "undone" }),
  sample("change-done", "discarded", { state: "discarded" }),
  sample("change-done", "worst", { state: "outdated" }),
];

export const ADMIN_SETTINGS_SAMPLES: readonly Sample[] = [
  sample("admin-home", "sample", { houseName: HOUSE.name, hasRoster: true }),
  sample("admin-home", "without-roster", { houseName: HOUSE.name, hasRoster: false }),
  sample("admin-home", "worst", { houseName: LONGEST_NAME, hasRoster: false, pausedOn: day("2026-11-30") }),
  sample("schedule", "sample", { house: HOUSE }),
  sample("schedule", "two-formats", { house: TWO_FORMATS }),
  sample("schedule", "empty", { house: { ...HOUSE, closed: [], formats: [{ ...ONCE_A_YEAR, stages: [] }] } }),
  sample("schedule", "worst", { house: WORST_HOUSE }),
  ...FORMS,
  ...EFFECTS,
  sample("preview", "weeks", { span: HALF_YEAR, perDay: messagesIn(HALF_YEAR), unplaced: 0 }),
  sample("preview", "months", { span: TWO_YEARS, perDay: messagesIn(TWO_YEARS, 3), unplaced: 3 }),
  sample("preview", "empty", { span: HALF_YEAR, perDay: [], unplaced: 0 }),
  sample("preview", "worst", { span: TOO_LONG, perDay: messagesIn(TOO_LONG, 1234), unplaced: 12_345 }),
];
