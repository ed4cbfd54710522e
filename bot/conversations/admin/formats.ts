import { FORMAT_FIELD } from "../../../cards/index.js";
import type { Format } from "../../../dialogue/index.js";
import type { Click } from "../../teams/turn.js";
import { MISSING } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";

/** Of this house, for whoever may change it. */
export const formatAt = (talk: Talk, id: string | undefined): Format | undefined => {
  const format = talk.house.formats.find((one) => one.id === id);
  return format !== undefined && talk.may("configure", { kind: "formats" }).allowed ? format : undefined;
};

/** Named by the card, chosen, or the only one there is; a house with several is asked first. */
export const ofFormat = (talk: Talk, { which, inputs }: Click, next: "windows" | "stages", then: (format: Format) => Reply): Reply => {
  if (!talk.may("configure", { kind: "formats" }).allowed) return MISSING;
  const { formats } = talk.house;
  const [only] = formats;
  const named = which ?? inputs.get(FORMAT_FIELD) ?? (formats.length === 1 ? only?.id : undefined);
  if (named === undefined || named === "") return shows("format-choice", { formats, next });
  const format = formatAt(talk, named);
  return format === undefined ? MISSING : then(format);
};
