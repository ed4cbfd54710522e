import { type CardVerb, VERBS } from "../../cards/index.js";
import type { Upload } from "../conversations/files/made.js";
import type { Activity } from "./activity.js";

/** What somebody filled in, by the names of the inputs. */
export type Inputs = ReadonlyMap<string, string>;

/** What a card carried back. Hints and no more: what they stand for is loaded afresh and asked of dialogue/access. */
export interface Click {
  readonly verb: CardVerb;
  readonly id?: string;
  readonly version?: number;
  readonly which?: string;
  /** Which slots the message stood for: marks, see conversations/marks.ts. */
  readonly slots?: string;
  readonly inputs: Inputs;
}

/** How a click is answered: with another card in its place, with a message, or inside a dialog. */
export type Way = "in-place" | "message" | "dialog-opens" | "dialog-sends";

export type What =
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "clicked"; readonly way: Way; readonly click: Click }
  | { readonly kind: "file"; readonly name: string; readonly url: string }
  /** Yes or no to Teams' question whether somebody wants a file. */
  | { readonly kind: "file-answered"; readonly accepted: boolean; readonly offer?: string; readonly upload?: Upload }
  | { readonly kind: "installed" | "removed" }
  /** A click on nothing that we know, or an event of Teams that asks nothing of us. */
  | { readonly kind: "nothing"; readonly awaitsAnswer: boolean };

/** One thing that one person did, in our words: all that the conversations ever see of Teams. */
export interface Turn {
  /** The Entra object id, in small letters. */
  readonly person: string;
  /** By which Teams knows them in this chat. */
  readonly account?: string;
  readonly conversation: string;
  readonly serviceUrl: string;
  /** Names the activity, so that one delivered twice is done once. */
  readonly activity?: string;
  /** The message whose card was clicked. */
  readonly message?: string;
  readonly locale?: string;
  readonly what: What;
}

/** The name of the invoke with which Teams hands in the answer to a file consent card. */
const FILE_CONSENT = "fileConsent/invoke";

const FILE = "application/vnd.microsoft.teams.file.download.info";

const MOST_INPUTS = 100;
const LONGEST_HINT = 2048;
/** OneDrive writes a whole signed letter into the address of an upload. */
const LONGEST_ADDRESS = 8192;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {});

const isVerb = (verb: unknown): verb is CardVerb => typeof verb === "string" && Object.hasOwn(VERBS, verb);

const hint = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" && value.length <= LONGEST_HINT ? value : undefined;

const count = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** Ours, and Teams' own word for how to fetch a dialog. */
const CARRIED = new Set(["verb", "id", "version", "which", "slots", "msteams"]);

/** Clients hand in numbers and ticks as text or as what they are. */
const isInput = (value: unknown): value is string | number | boolean => ["string", "number", "boolean"].includes(typeof value);

const inputsIn = (fields: Fields): Inputs =>
  new Map(
    Object.entries(fields)
      .flatMap(([name, value]): readonly (readonly [string, string])[] =>
        !CARRIED.has(name) && isInput(value) ? [[name, String(value)]] : [],
      )
      .slice(0, MOST_INPUTS),
  );

const clickIn = (value: unknown, verb: unknown): Click | undefined => {
  const fields = fieldsOf(value);
  const named = verb ?? fields.verb;
  if (!isVerb(named)) return undefined;
  const [id, version, which, slots] = [hint(fields.id), count(fields.version), hint(fields.which), hint(fields.slots)];
  return {
    verb: named,
    inputs: inputsIn(fields),
    ...(id === undefined ? {} : { id }),
    ...(version === undefined ? {} : { version }),
    ...(which === undefined ? {} : { which }),
    ...(slots === undefined ? {} : { slots }),
  };
};

const clicked = (way: Way, click: Click | undefined): What =>
  click === undefined ? { kind: "nothing", awaitsAnswer: way !== "message" } : { kind: "clicked", way, click };

const text = (value: unknown, longest: number): string => (typeof value === "string" && value.length <= longest ? value : "");

const uploadIn = (value: unknown): Upload | undefined => {
  const fields = fieldsOf(value);
  const [uploadUrl, contentUrl] = [text(fields.uploadUrl, LONGEST_ADDRESS), text(fields.contentUrl, LONGEST_ADDRESS)];
  if (uploadUrl === "") return undefined;
  return { uploadUrl, contentUrl, uniqueId: text(fields.uniqueId, LONGEST_HINT), fileType: text(fields.fileType, LONGEST_HINT) };
};

const fileAnswered = (fields: Fields): What => {
  const [offer, upload] = [hint(fieldsOf(fields.context).offer), uploadIn(fields.uploadInfo)];
  return {
    kind: "file-answered",
    accepted: fields.action === "accept",
    ...(offer === undefined ? {} : { offer }),
    ...(upload === undefined ? {} : { upload }),
  };
};

const invoked = ({ name, value }: Activity): What => {
  const fields = fieldsOf(value);
  switch (name) {
    case "adaptiveCard/action": {
      const action = fieldsOf(fields.action);
      return clicked("in-place", clickIn(action.data, action.verb));
    }
    case "task/fetch":
      return clicked("dialog-opens", clickIn(fields.data, undefined));
    case "task/submit":
      return clicked("dialog-sends", clickIn(fields.data, undefined));
    case FILE_CONSENT:
      return fileAnswered(fields);
    default:
      return { kind: "nothing", awaitsAnswer: true };
  }
};

const fileIn = ({ attachments }: Activity): What | undefined => {
  const file = attachments?.find(({ contentType }) => contentType === FILE);
  const url = hint(fieldsOf(file?.content).downloadUrl);
  return file === undefined || url === undefined ? undefined : { kind: "file", name: file.name ?? "", url };
};

const written = (activity: Activity): What => {
  if (activity.value !== undefined) return clicked("message", clickIn(activity.value, undefined));
  const text = activity.text?.trim() ?? "";
  return fileIn(activity) ?? (text === "" ? { kind: "nothing", awaitsAnswer: false } : { kind: "typed", text });
};

/** Taken up by hand or by the administration, or away. A new version of what is there asks nothing of us. */
const INSTALLATION: ReadonlyMap<string, What> = new Map([
  ["add", { kind: "installed" }],
  ["remove", { kind: "removed" }],
  ["remove-upgrade", { kind: "removed" }],
]);

const whatOf = (activity: Activity): What => {
  switch (activity.type) {
    case "message":
      return written(activity);
    case "invoke":
      return invoked(activity);
    case "installationUpdate":
      return INSTALLATION.get(activity.action ?? "") ?? { kind: "nothing", awaitsAnswer: false };
    default:
      return { kind: "nothing", awaitsAnswer: false };
  }
};

/** Undefined where nobody did it: Teams itself reports something, or somebody without an account of the tenant. */
export const turnOf = (activity: Activity): Turn | undefined => {
  const { from, conversation, serviceUrl, id, replyToId, locale } = activity;
  if (from.aadObjectId === undefined) return undefined;
  return {
    person: from.aadObjectId,
    account: from.id,
    conversation: conversation.id,
    serviceUrl,
    what: whatOf(activity),
    ...(id === undefined ? {} : { activity: id }),
    ...(replyToId === undefined ? {} : { message: replyToId }),
    ...(locale === undefined ? {} : { locale }),
  };
};
