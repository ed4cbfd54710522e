import type { Click, Inputs, Turn, What } from "../../bot/teams/turn.js";
import { type CardVerb, ERASE_SURE, PEOPLE_INPUT, REMINDER_INPUTS } from "../../cards/index.js";
import { type Day, isoDay, type PersonId, plusDays } from "../../dialogue/index.js";
import { type Chance, chanceFrom } from "../chance.js";

/** A button as a client knows it. */
export interface Pressable {
  readonly verb: CardVerb;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Stands in everything that anybody writes, so that it can be looked for. */
export const CANARY = "KANARIENVOGEL";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

const partsOf = (value: unknown): readonly Fields[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isFields(value)) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
};

export const pressablesOn = (card: unknown): readonly Pressable[] =>
  partsOf(card).flatMap(({ type, verb, data }) =>
    type === "Action.Execute" && typeof verb === "string" ? [{ verb: verb as CardVerb, data: isFields(data) ? data : {} }] : [],
  );

interface Filling {
  readonly chance: Chance;
  readonly today: Day;
  /** The only one who may be ticked where people are. */
  readonly named: PersonId;
}

const choicesIn = ({ choices }: Fields): readonly string[] =>
  partsOf(choices).flatMap(({ value }) => (typeof value === "string" ? [value] : []));

const chosen = (input: Fields, { chance, named }: Filling): string => {
  const values = choicesIn(input);
  if (input.id === PEOPLE_INPUT) return values.includes(named) ? named : "";
  if (values.length === 0) return "";
  return input.isMultiSelect === true ? values.filter(() => chance.below(2) === 0).join(",") : chance.pick(values);
};

const FAR_DAYS = 40;

const fillOf = (input: Fields, filling: Filling): string => {
  const { chance, today } = filling;
  switch (input.type) {
    case "Input.Text":
      return `${CANARY} ${chance.below(10_000)}`;
    case "Input.Toggle":
      return String(input.id === ERASE_SURE || chance.below(3) > 0);
    case "Input.ChoiceSet":
      return chosen(input, filling);
    case "Input.Date":
      if (input.id === REMINDER_INPUTS.from || input.id === REMINDER_INPUTS.to) return text(input.value) ?? "";
      return isoDay(plusDays(today, chance.below(FAR_DAYS)));
    case "Input.Time":
      return "10:00";
    case "Input.Number":
      return "30";
    default:
      return "";
  }
};

export const filledIn = (card: unknown, filling: Filling): Inputs =>
  new Map(
    partsOf(card).flatMap((part): readonly (readonly [string, string])[] =>
      typeof part.type === "string" && part.type.startsWith("Input.") && typeof part.id === "string"
        ? [[part.id, fillOf(part, filling)]]
        : [],
    ),
  );

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

export const clickOf = ({ verb, data }: Pressable, inputs: Inputs): Click => {
  const [id, which, slots] = [text(data.id), text(data.which), text(data.slots)];
  return {
    verb,
    inputs,
    ...(id === undefined ? {} : { id }),
    ...(which === undefined ? {} : { which }),
    ...(slots === undefined ? {} : { slots }),
    ...(typeof data.version === "number" ? { version: data.version } : {}),
  };
};

/** What somebody does, as Teams would hand it over. */
export const turnBy = (person: PersonId, what: What, activity: string, serviceUrl: string): Turn => ({
  person,
  conversation: `a:${person}`,
  serviceUrl,
  activity,
  message: `m:${person}`,
  what,
});

export const fillingFrom = (seed: number, today: Day, named: PersonId): Filling => ({ chance: chanceFrom(seed), today, named });
