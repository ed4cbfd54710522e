import { type Again, DUE_FIELD, MONTHS_FIELD, windowField } from "../../../cards/index.js";
import { checkFormat, type Format, type HouseFinding, type MonthDay, withFormat } from "../../../dialogue/index.js";
import type { Inputs } from "../../teams/turn.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { filledIn, unplaced } from "./form.js";
import { formatAt, ofFormat } from "./formats.js";
import { settingsVersion } from "./settings-version.js";
import { typedMonthDay, typedNumber } from "./typed.js";

type Cadence = Format["cadence"];
type Windows = Extract<Cadence, { readonly kind: "windows" }>;

interface Read<T> {
  readonly value: T;
  readonly findings: readonly HouseFinding[];
}

const dayOfYear = (text: string, now: MonthDay): Read<MonthDay> => {
  const value = typedMonthDay(text);
  return value === undefined
    ? { value: now, findings: [{ kind: "misspelt", notation: "month-day", text, path: "" }] }
    : { value, findings: [] };
};

const windowsIn = (inputs: Inputs, { windows }: Windows): Read<Cadence> => {
  const reads = windows.map((window) => {
    const end = (which: "from" | "to") => dayOfYear(inputs.get(windowField(window, which)) ?? "", window[which]);
    const [from, to] = [end("from"), end("to")];
    return { window: { ...window, from: from.value, to: to.value }, findings: [...from.findings, ...to.findings] };
  });
  return { value: { kind: "windows", windows: reads.map(({ window }) => window) }, findings: reads.flatMap(({ findings }) => findings) };
};

const cadenceIn = (inputs: Inputs, cadence: Cadence): Read<Cadence> => {
  if (cadence.kind === "windows") return windowsIn(inputs, cadence);
  const months = typedNumber(inputs.get(MONTHS_FIELD) ?? "");
  return months === undefined
    ? { value: cadence, findings: [{ kind: "wrong-kind", expected: ["whole-number"], path: "" }] }
    : { value: { kind: "interval", months }, findings: [] };
};

/** Without windows there is nothing to spread, and nothing is asked. */
const dueIn = (inputs: Inputs, { cadence, due }: Format): Read<Format["due"]> => {
  if (cadence.kind === "interval") return { value: due, findings: [] };
  const text = inputs.get(DUE_FIELD) ?? "";
  return text === "spread" || text === "end"
    ? { value: text, findings: [] }
    : { value: due, findings: [{ kind: "unknown-value", text, known: ["spread", "end"], path: "" }] };
};

const formatIn = (inputs: Inputs, format: Format): Read<Format> => {
  const [cadence, due] = [cadenceIn(inputs, format.cadence), dueIn(inputs, format)];
  const value = { ...format, cadence: cadence.value, due: due.value };
  return { value, findings: [...cadence.findings, ...due.findings, ...unplaced(checkFormat(value))] };
};

const form = ({ house }: Talk, format: Format, again?: Again): Reply =>
  shows("windows", { format, version: settingsVersion(house), ...(again && { again }) });

export const openWindows: Handler = async (talk, click) => ofFormat(talk, click, "windows", (format) => form(talk, format));

export const saveWindows: Handler = async (talk, click) => {
  const format = formatAt(talk, click.which);
  if (format === undefined) return MISSING;
  const { value, findings } = formatIn(click.inputs, format);
  return filledIn(talk, click, { after: withFormat(talk.house, value), findings }, (again) => form(talk, format, again));
};
