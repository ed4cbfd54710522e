import type { Instant } from "../../dialogue/calendar/zone.js";
import { type Button, buttonData } from "../kit/actions.js";
import { type Card, type CardData, frame } from "../kit/card.js";
import { ACTIONS, type FactData, facts, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { nameOf, type Plain } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { timeOf } from "./words.js";

/** One in which the reader has a part today. */
export type RunningEmergency = { readonly id: string; readonly name: string } & (
  | { readonly state: "waits" | "wants-you" }
  | { readonly state: "is-open"; readonly until: Instant }
);

/** Where it begins, for whoever may ask and whoever may decide. */
export interface EmergencyView {
  readonly timeZone: string;
  readonly running: readonly RunningEmergency[];
  /** Whether somebody could say yes; absent for whoever may not ask. */
  readonly asks?: "possible" | "nobody-reviews";
  readonly again?: "not-found" | "too-many" | "name-missing";
  readonly reviews?: true;
}

/** The name of the input. */
export const EMERGENCY_NAME = "name";

export const LONGEST_SEARCH = 80;

/** A card holds six buttons well. */
export const MOST_RUNNING = 4;

const SEARCH: JsonObject = {
  type: "Input.Text",
  id: EMERGENCY_NAME,
  label: "${label}",
  placeholder: "${example}",
  errorMessage: "${missing}",
  isRequired: true,
  maxLength: LONGEST_SEARCH,
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("problems", { weight: "bolder" }),
  paragraphs("says"),
  facts("running"),
  { $data: "${search}", ...SEARCH },
  paragraphs("small", { size: "small", isSubtle: true }),
  ACTIONS,
]);

const stateOf = (one: RunningEmergency, timeZone: string, { say }: Voice): Plain =>
  one.state === "is-open" ? say("emergency.is-open", { until: timeOf(one.until, timeZone) }) : say(`emergency.${one.state}`);

const runningFacts = ({ running, timeZone }: EmergencyView, voice: Voice): readonly FactData[] =>
  running.slice(0, MOST_RUNNING).map((one, index) => ({
    title: voice.say("emergency.nth", { number: index + 1, name: nameOf(one.name) }),
    value: stateOf(one, timeZone, voice),
  }));

const buttonOf = ({ state, id }: RunningEmergency, number: number, { say }: Voice): readonly Button[] => {
  if (state === "waits") return [];
  if (state === "is-open") return [{ title: say("emergency.see", { number }), verb: "emergency.see", data: { id } }];
  return [{ title: say("emergency.decide", { number }), verb: "emergency.request", data: { id } }];
};

const buttonsOf = ({ running, asks, reviews }: EmergencyView, voice: Voice): readonly Button[] => [
  ...running.slice(0, MOST_RUNNING).flatMap((one, index) => buttonOf(one, index + 1, voice)),
  ...(asks === "possible" ? [{ title: voice.say("emergency.find"), verb: "emergency.find", asks: true } as const] : []),
  { title: voice.say("button.back"), verb: reviews ? "review.open" : "admin.open" },
];

const dataOf = (view: EmergencyView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say } = voice;
  const { again, asks, running } = view;
  return {
    eyebrow: say("product.name"),
    title: say("emergency.title"),
    summary: say("emergency.title"),
    problems: linesOf(again === undefined ? [] : [say(`emergency.${again}`)]),
    says: linesOf([
      say("emergency.says"),
      say("emergency.no-content"),
      say("emergency.two"),
      say("emergency.not-leads"),
      ...(asks === "nobody-reviews" ? [say("emergency.nobody-reviews")] : []),
      ...(running.length === 0 ? [say("emergency.none")] : []),
    ]),
    running: runningFacts(view, voice),
    search:
      asks === "possible"
        ? [{ label: say("emergency.name"), missing: say("emergency.name-missing"), example: say("emergency.name-example") }]
        : [],
    small: linesOf([say("emergency.muted"), say("emergency.told")]),
    buttons: buttonsOf(view, voice).map(buttonData),
    links: [],
  };
};

export const EMERGENCY: Card<EmergencyView> = { shownIn: "answer", template: TEMPLATE, data: dataOf };
