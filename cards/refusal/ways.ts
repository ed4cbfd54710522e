import type { Button } from "../kit/actions.js";
import type { CardVerb, VERBS } from "../kit/verbs.js";
import type { Voice } from "../kit/voice.js";
import type { TextKey } from "../texts/texts.js";

/** A way on must not save anything: whoever was refused looks first. */
type Opening = { readonly [V in CardVerb]: (typeof VERBS)[V] extends "opens" ? V : never }[CardVerb];

interface Place {
  readonly verb: Opening;
  readonly title: TextKey;
}

/** Where somebody can go on after a no. */
const PLACES = {
  help: { verb: "help.open", title: "button.help" },
  prepare: { verb: "preparation.open", title: "nudge.prepare" },
  topics: { verb: "release.topics", title: "way.topics" },
  releases: { verb: "release.list", title: "way.releases" },
  appointment: { verb: "appointment.open", title: "way.appointment" },
  propose: { verb: "appointment.propose", title: "nudge.propose" },
  held: { verb: "held.ask", title: "way.held" },
  team: { verb: "team.open", title: "nudge.team" },
  reminders: { verb: "reminders.open", title: "way.reminders" },
  data: { verb: "data.open", title: "privacy.data" },
  erase: { verb: "data.erase-ask", title: "own-data.erase" },
  rights: { verb: "rights.open", title: "rights.button" },
  correct: { verb: "rights.correct", title: "rights.do-correct" },
  restrict: { verb: "rights.restrict-ask", title: "rights.do-restrict" },
  objection: { verb: "rights.object-ask", title: "rights.do-object" },
  schedule: { verb: "admin.open", title: "way.admin" },
  preview: { verb: "preview.open", title: "admin-home.preview" },
  import: { verb: "import.open", title: "way.import" },
  roles: { verb: "roles.open", title: "admin-home.roles" },
  log: { verb: "log.open", title: "admin-home.log" },
  delivery: { verb: "delivery.open", title: "way.delivery" },
  review: { verb: "review.open", title: "way.review" },
  emergency: { verb: "emergency.open", title: "emergency.short" },
  looked: { verb: "emergency.who", title: "emergency.who" },
  kept: { verb: "kept.open", title: "review.kept" },
  matrix: { verb: "matrix.open", title: "review.matrix" },
  versions: { verb: "versions.open", title: "review.versions" },
  promises: { verb: "promises.open", title: "review.promises" },
  receipts: { verb: "receipts.open", title: "review.receipts" },
  numbers: { verb: "numbers.open", title: "way.numbers" },
} as const satisfies Readonly<Record<string, Place>>;

export type Way = keyof typeof PLACES;

export const WAYS = Object.keys(PLACES) as readonly Way[];

/** `id` stands for the dialogue or the release that was refused; help needs none. */
export const wayOn = (way: Way, id: string | undefined, { say }: Voice): Button => {
  const { verb, title } = PLACES[way];
  return { title: say(title), verb, ...(id === undefined || way === "help" ? {} : { data: { id } }) };
};
