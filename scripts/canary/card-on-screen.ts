export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

const partsOf = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return isJson(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [];
};

export const buttonIn = (card: unknown, verb: string): Json | undefined =>
  partsOf(card).find((part) => part.type === "Action.Execute" && part.verb === verb);

export const buttonsIn = (card: unknown): readonly Json[] => partsOf(card).filter(({ type }) => type === "Action.Execute");

/** A client hands in every field of the card with the click, with what stood in it. */
export const inputsOn = (card: unknown): Json =>
  Object.fromEntries(
    partsOf(card).flatMap(({ type, id, value }) =>
      typeof type === "string" && type.startsWith("Input.") && typeof id === "string" ? [[id, value ?? ""]] : [],
    ),
  );

/** The value of a choice by a part of what it says. */
export const choiceIn = (cards: readonly Json[], input: string, title: string): string | undefined => {
  const sets = cards.flatMap(partsOf).filter(({ id }) => id === input);
  const found = sets.flatMap(partsOf).find((one) => typeof one.title === "string" && one.title.includes(title));
  return typeof found?.value === "string" ? found.value : undefined;
};
