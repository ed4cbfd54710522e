import { type Again, STAGE_FIELD, STAGE_FIELDS } from "../../../cards/index.js";
import {
  checkFormat,
  type Format,
  type HouseFinding,
  type Offset,
  type Recipient,
  type Stage,
  stagesOff,
  withFormat,
  withoutStage,
  withStage,
} from "../../../dialogue/index.js";
import type { Inputs } from "../../teams/turn.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { filledIn, unplaced } from "./form.js";
import { formatAt, ofFormat } from "./formats.js";
import { settingsVersion } from "./settings-version.js";
import { typedNumber } from "./typed.js";

interface Read<T> {
  readonly value: T;
  readonly findings: readonly HouseFinding[];
}

const NO_NUMBER: HouseFinding = { kind: "wrong-kind", expected: ["whole-number"], path: "" };

const unknown = (text: string, known: readonly string[]): HouseFinding => ({ kind: "unknown-value", text, known, path: "" });

interface Direction {
  readonly sign: 1 | -1;
  readonly count: Offset["count"];
}

/** As the form spells a distance. */
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  daysBefore: { sign: -1, count: "calendar" },
  workingDaysBefore: { sign: -1, count: "working" },
  daysAfter: { sign: 1, count: "calendar" },
  workingDaysAfter: { sign: 1, count: "working" },
};
const NEVER = "never";

const RECIPIENTS: Readonly<Record<string, readonly Recipient[]>> = { employee: ["employee"], lead: ["lead"], both: ["employee", "lead"] };

const chosen = <T>(choices: Readonly<Record<string, T>>, text: string): T | undefined =>
  Object.hasOwn(choices, text) ? choices[text] : undefined;

const offsetIn = (inputs: Inputs, of: Offset["of"]): Read<readonly Offset[]> => {
  const how = inputs.get(STAGE_FIELDS.how(of)) ?? "";
  if (how === NEVER) return { value: [], findings: [] };
  const direction = chosen(DIRECTIONS, how);
  const days = typedNumber(inputs.get(STAGE_FIELDS.days(of)) ?? "");
  if (direction !== undefined && days !== undefined) {
    // Zero has no sign, or the settings of today would differ from themselves.
    return { value: [{ of, days: days === 0 ? 0 : direction.sign * days, count: direction.count }], findings: [] };
  }
  return {
    value: [],
    findings: [
      ...(direction === undefined ? [unknown(how, [...Object.keys(DIRECTIONS), NEVER])] : []),
      ...(days === undefined ? [NO_NUMBER] : []),
    ],
  };
};

const repeatIn = (inputs: Inputs, { repeat }: Stage): Read<Pick<Stage, "repeat">> => {
  if (repeat === undefined) return { value: {}, findings: [] };
  const [times, everyDays] = [STAGE_FIELDS.times, STAGE_FIELDS.every].map((name) => typedNumber(inputs.get(name) ?? ""));
  return times === undefined || everyDays === undefined
    ? { value: { repeat }, findings: [NO_NUMBER] }
    : { value: { repeat: { everyDays, times } }, findings: [] };
};

const stageIn = (inputs: Inputs, stage: Stage): Read<Stage> => {
  const text = inputs.get(STAGE_FIELDS.to) ?? "";
  const to = chosen(RECIPIENTS, text);
  const [agreed, due, repeat] = [offsetIn(inputs, "agreed"), offsetIn(inputs, "due"), repeatIn(inputs, stage)];
  const value = { id: stage.id, to: to ?? stage.to, at: [...agreed.value, ...due.value], ...repeat.value, bundled: stage.bundled };
  const unread = [
    ...(to === undefined ? [unknown(text, Object.keys(RECIPIENTS))] : []),
    ...agreed.findings,
    ...due.findings,
    ...repeat.findings,
  ];
  return { value, findings: unread };
};

/** Of a stage that is switched off nothing else counts. What cannot be read has no offsets either, which nobody need be told twice. */
const formatIn = (inputs: Inputs, format: Format, stage: Stage): Read<Format> => {
  if (inputs.get(STAGE_FIELDS.on) === "false") return { value: withoutStage(format, stage.id), findings: [] };
  const { value, findings } = stageIn(inputs, stage);
  const changed = withStage(format, value);
  return { value: changed, findings: findings.length > 0 ? findings : unplaced(checkFormat(changed)) };
};

const form = ({ house }: Talk, format: Format, stage: Stage, again?: Again): Reply =>
  shows("stage", { format, stage, on: format.stages.includes(stage), version: settingsVersion(house), ...(again && { again }) });

const list = (format: Format): Reply => shows("stages", { format, off: stagesOff(format) });

const stageAt = (format: Format, id: string | undefined): Stage | undefined =>
  [...format.stages, ...stagesOff(format)].find((stage) => stage.id === id);

export const openStages: Handler = async (talk, click) => ofFormat(talk, click, "stages", list);

export const openStage: Handler = async (talk, { which, inputs }) => {
  const format = formatAt(talk, which);
  if (format === undefined) return MISSING;
  const chosenStage = inputs.get(STAGE_FIELD) ?? "";
  if (chosenStage === "") return list(format);
  const stage = stageAt(format, chosenStage);
  return stage === undefined ? MISSING : form(talk, format, stage);
};

export const saveStage: Handler = async (talk, click) => {
  const format = formatAt(talk, click.id);
  const stage = format === undefined ? undefined : stageAt(format, click.which);
  if (format === undefined || stage === undefined) return MISSING;
  const { value, findings } = formatIn(click.inputs, format, stage);
  return filledIn(talk, click, { after: withFormat(talk.house, value), findings }, (again) => form(talk, format, stage, again));
};
