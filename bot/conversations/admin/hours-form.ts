import { type Again, HOURS_FIELDS } from "../../../cards/index.js";
import { checkHouse, type HouseFinding, type SendingHours } from "../../../dialogue/index.js";
import type { Inputs } from "../../teams/turn.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { filledIn, unplaced } from "./form.js";
import { isAdmin } from "./home.js";
import { settingsVersion } from "./settings-version.js";
import { typedMinute, typedWeekdays } from "./typed.js";

const hoursIn = (inputs: Inputs, now: SendingHours): { readonly sending: SendingHours; readonly findings: readonly HouseFinding[] } => {
  const typed = (which: keyof typeof HOURS_FIELDS): string => inputs.get(HOURS_FIELDS[which]) ?? "";
  const [from, to, days] = [typedMinute(typed("from")), typedMinute(typed("to")), typedWeekdays(typed("days"))];
  const unread = (which: keyof typeof HOURS_FIELDS, notation: "time" | "weekdays"): HouseFinding => ({
    kind: "misspelt",
    notation,
    text: typed(which),
    path: "",
  });
  return {
    sending: { from: from ?? now.from, to: to ?? now.to, days: days ?? now.days },
    findings: [
      ...(from === undefined ? [unread("from", "time")] : []),
      ...(to === undefined ? [unread("to", "time")] : []),
      ...(days === undefined ? [unread("days", "weekdays")] : []),
    ],
  };
};

const form = ({ house }: Talk, again?: Again): Reply =>
  shows("sending-hours", { house, version: settingsVersion(house), ...(again && { again }) });

export const openHours: Handler = async (talk) => (isAdmin(talk) ? form(talk) : MISSING);

export const saveHours: Handler = async (talk, click) => {
  if (!isAdmin(talk)) return MISSING;
  const { sending, findings } = hoursIn(click.inputs, talk.house.sending);
  const after = { ...talk.house, sending };
  return filledIn(talk, click, { after, findings: [...findings, ...unplaced(checkHouse(after))] }, (again) => form(talk, again));
};
