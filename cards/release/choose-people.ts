import type { Text } from "../../dialogue/formats/format.js";
import type { PersonId } from "../../dialogue/person.js";
import type { Draft } from "../../dialogue/release.js";
import { type Button, buttonData } from "../kit/actions.js";
import { audience } from "../kit/audience.js";
import { type Card, type CardData, frame } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { ACTIONS, AUDIENCE, HEAD, type JsonObject, linesOf, paragraphs } from "../kit/parts.js";
import { nameOf } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { type Above, inOneValue, roleIn } from "./people.js";
import type { NothingToChooseView } from "./topics.js";

/** Step two: who, by name, out of the author's own chain. */
export interface ReleasePeopleView {
  readonly format: Text;
  readonly draft: Pick<Draft, "id" | "version">;
  readonly chain: readonly Above[];
  /** What the author ticked a step before. */
  readonly chosen?: readonly PersonId[];
  readonly refusal?: "nothing-chosen" | "not-in-chain";
}

/** The name of the input, for whoever reads it back with `chosenIn`. */
export const PEOPLE_INPUT = "people";

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  AUDIENCE,
  paragraphs("refusals", { weight: "bolder" }),
  {
    type: "Input.ChoiceSet",
    id: PEOPLE_INPUT,
    label: "${label}",
    style: "expanded",
    isMultiSelect: true,
    isRequired: true,
    errorMessage: "${missing}",
    value: "${chosen}",
    wrap: true,
    choices: [{ $data: "${choices}", title: "${title}", value: "${value}" }],
  },
  ACTIONS,
]);

const refusalsOf = ({ refusal }: ReleasePeopleView, { say }: Voice) => {
  if (refusal === undefined) return [];
  return [say(refusal === "nothing-chosen" ? "release-people.none-chosen" : "release-people.not-in-chain")];
};

const buttons = ({ draft: { id, version }, chosen = [] }: ReleasePeopleView, { say }: Voice): readonly Button[] => [
  { title: say("release-people.preview"), verb: "release.preview", data: { id, version } },
  {
    title: say("button.back"),
    verb: "release.topics",
    data: { id, version, ...(chosen.length === 0 ? {} : { which: inOneValue(chosen) }) },
  },
  { title: say("release.discard"), verb: "release.discard", data: { id, version }, asks: false },
];

const data = (view: ReleasePeopleView, voice: Voice): CardData & Readonly<Record<string, unknown>> => {
  const { say, pick } = voice;
  const { chain, chosen = [] } = view;
  return {
    eyebrow: pick(view.format),
    title: say("release-people.title"),
    summary: say("release.summary"),
    says: linesOf([say("release-people.says"), say("release-people.chain"), say("release-people.later")]),
    audience: audience("draft", "owner", voice),
    refusals: linesOf(refusalsOf(view, voice)),
    label: say("release-people.label"),
    missing: say("release-people.none-chosen"),
    chosen: inOneValue(chosen.filter((person) => chain.some(({ id }) => id === person))),
    choices: chain.map(({ id, name }) => ({
      title: say("release-people.person", { name: nameOf(name), role: roleIn(chain, id, voice) }),
      value: id,
    })),
    buttons: buttons(view, voice).map(buttonData),
    links: [],
  };
};

export const RELEASE_PEOPLE: Card<ReleasePeopleView> = { shownIn: "answer", template: TEMPLATE, data };

export const RELEASE_NOBODY: Card<NothingToChooseView> = noteCard("answer", ({ format, id }, { say, pick }) => ({
  eyebrow: pick(format.name),
  title: say("release-nobody.title"),
  summary: say("release.summary"),
  says: [say("release-nobody.says"), say("release-nobody.wrong")],
  buttons: [
    { title: say("button.close"), verb: "release.close", data: { id } },
    { title: say("button.help"), verb: "help.open" },
  ],
}));
