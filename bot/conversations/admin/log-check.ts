import { NOTED_FIELD, type Views } from "../../../cards/index.js";
import { type Day, localOf } from "../../../dialogue/index.js";
import {
  type ChainNow,
  checkNumberOf,
  gapsIn,
  type Head,
  type HeadOf,
  type HouseRecord,
  type KeptHeads,
  listedReceipts,
  logNow,
  logOf,
  logState,
  notedIn,
  parseCheckNumber,
  receiptsNow,
  receiptsState,
} from "../../../store/index.js";
import type { Click } from "../../teams/turn.js";
import type { Talk } from "../talk.js";

type Checked = Views["log-verified"];

const headsFor = (of: Checked["of"], heads: readonly HeadOf[]): readonly Head[] =>
  heads.filter((one) => one.of === of).map(({ head }) => head);

/** What both lists say of what is kept apart from them. */
const apart = (of: Checked["of"], { unfinished, begunAt }: KeptHeads): Pick<Checked, "unfinished" | "begunAt"> => {
  const begun = begunAt?.[of];
  return { unfinished: headsFor(of, unfinished).length, ...(begun && { begunAt: checkNumberOf(begun) }) };
};

const newestOf = ({ heads, ended }: ChainNow): Pick<Checked, "checkNumber"> => {
  const newest = heads.at(-1) ?? ended;
  return newest === undefined ? {} : { checkNumber: checkNumberOf(newest) };
};

export const checkedLog = (house: HouseRecord, kept: KeptHeads, { house: { timeZone }, today }: Talk): Checked => {
  const log = logOf(house);
  const found = logState(house, kept, today);
  return {
    of: "log",
    state: found.state,
    entries: log.length,
    ...(found.state === "broken" && found.entry && { since: localOf(timeZone, found.entry.at).day }),
    ...(found.state === "cut" && { missing: checkNumberOf(found.head) }),
    ...newestOf(logNow(log, house.ended)),
    ...apart("log", kept),
    gaps: gapsIn(log).map(({ from, to }) => ({ from, to })),
  };
};

export const checkedReceipts = (house: HouseRecord, kept: KeptHeads, { today }: Talk): Checked => {
  const found = receiptsState(house, kept, today);
  return {
    of: "receipts",
    state: found.state,
    entries: listedReceipts(house).length,
    ...(found.state === "broken" && found.on !== undefined && { since: found.on }),
    ...(found.state === "cut" && { missing: checkNumberOf(found.head) }),
    ...newestOf(receiptsNow(house)),
    ...apart("receipts", kept),
    gaps: [],
  };
};

/** Nothing typed is nothing to compare. */
export const comparedWith = (house: HouseRecord, of: Checked["of"], { inputs }: Click, today: Day): Pick<Checked, "compared"> => {
  const typed = inputs.get(NOTED_FIELD)?.trim() ?? "";
  if (typed === "") return {};
  const noted = parseCheckNumber(typed);
  if (noted === undefined) return { compared: { state: "not-readable" } };
  if ((noted.number === undefined) === (of === "log")) return { compared: { state: "other-list" } };
  const found = notedIn(of === "log" ? logNow(logOf(house), house.ended) : receiptsNow(house), noted, today);
  return { compared: found.state === "contained" ? found : { state: found.state } };
};
