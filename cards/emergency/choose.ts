import { EMERGENCY_REASONS } from "../../dialogue/emergency.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { nameOf } from "../kit/plain.js";
import { reasonOf } from "./words.js";

/** Step two: whom, out of those whose name was found, and why. */
export interface EmergencyChooseView {
  readonly people: readonly { readonly mark: string; readonly name: string; readonly team: string }[];
  readonly again?: "person-missing" | "reason-missing";
}

/** The names of the inputs. */
export const EMERGENCY_INPUTS = { person: "person", reason: "reason" } as const;

export const MOST_FOUND = 12;

const choice = (id: string, list: string): JsonObject => ({
  type: "Input.ChoiceSet",
  id,
  label: `\${${list}Label}`,
  style: "expanded",
  isRequired: true,
  errorMessage: `\${${list}Missing}`,
  wrap: true,
  choices: [{ $data: `\${${list}}`, title: "${title}", value: "${value}" }],
});

export const EMERGENCY_CHOOSE: Card<EmergencyChooseView> = {
  shownIn: "answer",
  template: frame([
    HEAD,
    paragraphs("problems", { weight: "bolder" }),
    paragraphs("says"),
    choice(EMERGENCY_INPUTS.person, "people"),
    choice(EMERGENCY_INPUTS.reason, "reasons"),
    paragraphs("small", { size: "small", isSubtle: true }),
    ACTIONS,
  ]),
  data: ({ people, again }, voice) => {
    const { say } = voice;
    const missing = again === "reason-missing" ? say("emergency.reason-missing") : say("emergency-choose.person-missing");
    return {
      eyebrow: say("emergency.title"),
      title: say("emergency-choose.title"),
      summary: say("emergency.title"),
      problems: linesOf(again === undefined ? [] : [missing]),
      says: linesOf([say("emergency.two"), say("emergency-choose.open")]),
      people: people.slice(0, MOST_FOUND).map(({ mark, name, team }) => ({
        title: team === "" ? nameOf(name) : say("emergency-choose.one", { name: nameOf(name), team: nameOf(team) }),
        value: mark,
      })),
      peopleLabel: say("emergency-choose.person"),
      peopleMissing: say("emergency-choose.person-missing"),
      reasons: EMERGENCY_REASONS.map((reason) => ({ title: reasonOf(reason, voice), value: reason })),
      reasonsLabel: say("emergency.reason"),
      reasonsMissing: say("emergency.reason-missing"),
      small: linesOf([say("emergency.told")]),
      buttons: [
        buttonData({ title: say("emergency-choose.ask"), verb: "emergency.ask" }),
        buttonData({ title: say("button.back"), verb: "emergency.open" }),
      ],
      links: [],
    };
  },
};
