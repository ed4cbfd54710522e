import { COLUMN_NAMES, type Column } from "../../dialogue/roster/columns.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, type FactData, facts, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import { verbatim } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import type { TextKey } from "../texts/texts.js";

/** How a roster gets here. There is nothing about the house in it. */
export type RosterAskView = Readonly<Record<never, never>>;

/** The name of the input. */
export const PASTE_FIELD = "roster";

/** What a click can carry is limited; a whole house comes as a file. */
export const LONGEST_PASTE = 20_000;

/** The shortest header there can be. */
const EXAMPLE: readonly Column[] = ["entra_id", "name", "lead"];

const NEEDED: readonly Column[] = ["name", "lead", "entra_id", "upn"];

/** A record, so that a new column without words does not compile. */
const MEANINGS: Readonly<Record<Column, TextKey>> = {
  entra_id: "roster-ask.column-entra-id",
  upn: "roster-ask.column-upn",
  name: "roster-ask.column-name",
  lead: "roster-ask.column-lead",
  team: "roster-ask.column-team",
  working_days: "roster-ask.column-working-days",
  joins: "roster-ask.column-joins",
  leaves: "roster-ask.column-leaves",
  group: "roster-ask.column-group",
  language: "roster-ask.column-language",
  roles: "roster-ask.column-roles",
};

const VOLUNTARY = (Object.keys(MEANINGS) as readonly Column[]).filter((column) => !NEEDED.includes(column));

const PASTE: JsonObject = {
  type: "Input.Text",
  id: PASTE_FIELD,
  label: "${label}",
  placeholder: "${placeholder}",
  isRequired: true,
  errorMessage: "${error}",
  isMultiline: true,
  maxLength: LONGEST_PASTE,
  spacing: "large",
};

/** Spelt as the file has to spell it. */
const columnFact = (column: Column, { say, language }: Voice): FactData => ({
  title: verbatim(COLUMN_NAMES[column][language]),
  value: say(MEANINGS[column]),
});

export const ROSTER_ASK: Card<RosterAskView> = {
  shownIn: "answer",
  template: frame([
    HEAD,
    paragraphs("says"),
    { $data: "${sections}", type: "Container", items: [heading("${title}"), facts("facts"), paragraphs("says", { spacing: "small" })] },
    { $data: "${paste}", ...PASTE },
    text("${first}", { size: "small", isSubtle: true }),
    ACTIONS,
  ]),
  data: (_, voice) => {
    const { say } = voice;
    const section = (which: "needed" | "voluntary", columns: readonly Column[]) => ({
      title: say(`roster-ask.${which}`),
      facts: columns.map((column) => columnFact(column, voice)),
      says: linesOf(which === "needed" ? [say("roster-ask.either")] : []),
    });
    return {
      eyebrow: say("roster.eyebrow"),
      title: say("roster-ask.title"),
      summary: say("roster-ask.title"),
      says: linesOf([say("roster-ask.says")]),
      sections: [section("needed", NEEDED), section("voluntary", VOLUNTARY)],
      paste: {
        label: say("roster-ask.paste"),
        placeholder: verbatim(EXAMPLE.map((column) => COLUMN_NAMES[column][voice.language]).join(";")),
        error: say("roster-ask.paste-error", { most: LONGEST_PASTE }),
      },
      first: say("roster-ask.first-shown"),
      buttons: [
        { title: say("roster-ask.check"), verb: "import.check" } as const,
        { title: say("button.back"), verb: "admin.open" } as const,
      ].map(buttonData),
      links: [],
    };
  },
};
