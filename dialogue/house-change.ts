import type { Format, Stage } from "./formats/format.js";
import { knownFormat } from "./formats/known.js";
import type { House } from "./house.js";

/** What is built in stays where it was built in; what a house added itself comes after it. */
const inPlace = (stages: readonly Stage[], { id }: Format): readonly Stage[] => {
  const order = new Map(knownFormat(id)?.stages.map((stage, place) => [stage.id, place]));
  const placeOf = (stage: Stage): number => order.get(stage.id) ?? order.size;
  return [...stages].sort((one, other) => placeOf(one) - placeOf(other));
};

/** Built in, and switched off in this house: a format without a stage is one that switched it off. */
export const stagesOff = ({ id, stages }: Format): readonly Stage[] =>
  knownFormat(id)?.stages.filter((builtIn) => !stages.some((stage) => stage.id === builtIn.id)) ?? [];

/** Changed, or switched on again. */
export const withStage = (format: Format, stage: Stage): Format => {
  const isOn = format.stages.some(({ id }) => id === stage.id);
  if (!isOn) return { ...format, stages: inPlace([...format.stages, stage], format) };
  return { ...format, stages: format.stages.map((one) => (one.id === stage.id ? stage : one)) };
};

export const withoutStage = (format: Format, stage: Stage["id"]): Format => ({
  ...format,
  stages: format.stages.filter(({ id }) => id !== stage),
});

export const withFormat = (house: House, format: Format): House => ({
  ...house,
  formats: house.formats.map((one) => (one.id === format.id ? format : one)),
});
