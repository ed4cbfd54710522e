import type { JsonObject, Rendered } from "../../cards/index.js";
import type { StoredFile } from "../conversations/files/answered.js";
import type { OfferedFile } from "../conversations/files/offering.js";
import type { Answer } from "./connection.js";
import type { Way } from "./turn.js";

const CARD = "application/vnd.microsoft.card.adaptive";

const SIZE_SAID = 65_536;

/** What an invoke is answered that nobody knows; what Teams expects of a bot that does without it. */
export const NOT_KNOWN: Answer = { status: 501 };

export type AnsweredWay = Exclude<Way, "message">;

type Json = JsonObject[string];

const isObject = (value: Json | undefined): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** Neither Action.Execute nor task/fetch does anything inside a dialog; a click there comes back as task/submit. The title, and whether
 *  the form goes along, stay. */
const asSubmit = ({ verb = "", data, fallback, ...action }: JsonObject): JsonObject => ({
  ...action,
  type: "Action.Submit",
  data: { ...(isObject(data) ? data : {}), verb },
});

const inDialog = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(inDialog);
  if (!isObject(value)) return value;
  if (value.type === "Action.Execute") return asSubmit(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inDialog(inner)]));
};

const attached = (card: Json): object => ({ contentType: CARD, content: card });

const inPlace = ({ card }: Rendered): Answer => ({ status: 200, body: { statusCode: 200, type: CARD, value: card } });

const asDialog = ({ card, summary }: Rendered): Answer => ({
  status: 200,
  body: { task: { type: "continue", value: { title: summary, card: attached(inDialog(card)), height: "large", width: "medium" } } },
});

/** A card as the answer to a click. */
export const answerWith = (way: AnsweredWay, shown: Rendered): Answer => (way === "in-place" ? inPlace(shown) : asDialog(shown));

/** Teams' own question, with its own buttons. The size is the same for every file: a real one would tell how much somebody wrote. */
export const consentWith = ({ name, asks, offer }: OfferedFile): object => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.teams.card.file.consent",
      name,
      content: { description: asks, sizeInBytes: SIZE_SAID, acceptContext: { offer }, declineContext: { offer } },
    },
  ],
});

/** Teams' own card of a file that lies in OneDrive. */
export const storedWith = ({ name, link, uniqueId, fileType }: StoredFile): object => ({
  type: "message",
  attachments: [{ contentType: "application/vnd.microsoft.teams.card.file.info", contentUrl: link, name, content: { uniqueId, fileType } }],
});

/** A card as a message. No text beside it: Teams would make two messages of one, and name only one of them. */
export const messageWith = ({
  card,
  summary,
}: Rendered): { readonly type: "message"; readonly summary: string; readonly attachments: object[] } => ({
  type: "message",
  summary,
  attachments: [attached(card)],
});
