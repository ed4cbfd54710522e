import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Bot, BotParts, Heard, Messenger, Turn } from "../../bot/index.js";
import { renderMetrics } from "../../bot/operations/metrics.js";
import type { OperationsState } from "../../bot/operations/state.js";
import type { JsonObject, Rendered } from "../../cards/index.js";
import { type Day, dialogueId, IFD as FORMAT, type PersonId } from "../../dialogue/index.js";
import type { Store } from "../../store/index.js";
import type { PlaceId } from "./places.js";

/** What the run puts around the product to spoil it. Nothing of the product knows of it; without a wish it is not there. */
export interface Leaks {
  readonly writing: (line: string) => string;
  readonly sending: (messenger: Messenger) => Messenger;
  readonly hearing: (hear: Bot["hear"]) => Bot["hear"];
  readonly storing: (store: FileStorer) => FileStorer;
  readonly rendering: (state: OperationsState) => string;
  /** What an error says of itself that nobody catches. */
  readonly crashes: () => string;
}

type FileStorer = NonNullable<BotParts["storeFile"]>;

interface Around {
  readonly folder: string;
  readonly origin: string;
  readonly store: Store;
}

/** As if a careless program kept what it had just heard. */
interface Overheard {
  last: string;
  readonly all: Set<string>;
  readonly shownBefore: Map<string, Heard>;
}

const SHORTEST = 20;
const FAR_OFF = 60_000 as Day;

const notesIn = ({ what }: Turn): readonly string[] =>
  what.kind === "clicked" && what.way === "in-place" ? [...what.click.inputs.values()].filter((text) => text.length >= SHORTEST) : [];

const isVerb = ({ what }: Turn, ...verbs: readonly string[]): boolean => what.kind === "clicked" && verbs.includes(what.click.verb);

const withText = (shown: Rendered, text: string): Rendered => {
  const body = Array.isArray(shown.card.body) ? shown.card.body : [];
  return { ...shown, card: { ...shown.card, body: [...body, { type: "TextBlock", text }] } };
};

const inEveryButton = (value: unknown, text: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => inEveryButton(one, text));
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEveryButton(one, text)]));
  return inner.type === "Action.Execute" ? { ...inner, data: { ...(inner.data as object), hint: text } } : inner;
};

/** Into a file that nobody empties, on a day that never ends. */
const keepElsewhere = async ({ store }: Around, text: string): Promise<void> => {
  const top = [...(await store.roster()).values()].find(({ lead }) => lead === undefined);
  if (top === undefined) return;
  const dialogue = dialogueId(top.id, FORMAT.id, "2026-H2");
  const topics = { dialogue, employee: top.id as PersonId, begunOn: FAR_OFF, text };
  await store.change(top.id, (file) => {
    const before = file.content.leadTopics.map((one) => one.text).join(" ");
    return { file: { ...file, content: { ...file.content, leadTopics: [{ ...topics, text: `${before} ${text}` }] } }, value: undefined };
  });
};

type Spoil = (around: Around, text: string) => unknown;

const inFolder = (folder: string, name: string, bytes: string | Buffer): void => {
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, name), bytes);
};

/** What is done as soon as somebody has written something. */
const ON_WRITING: Readonly<Partial<Record<PlaceId, Spoil>>> = {
  adresse: ({ origin }, text) => fetch(`${origin}/emea/v3/conversations?thema=${encodeURIComponent(text)}`),
  token: ({ origin }, text) => fetch(`${origin}/token`, { method: "POST", body: new URLSearchParams({ scope: text }) }),
  stderr: (_, text) => process.stderr.write(`${Buffer.from(text).toString("base64")}\n`),
  temp: (_, text) => writeFileSync(join(tmpdir(), "debug.json.gz"), gzipSync(JSON.stringify({ text }))),
  dateinamen: (_, text) => inFolder(tmpdir(), text.slice(0, SHORTEST), ""),
  speicherabbild: (_, text) => inFolder(process.cwd(), "core.4711", Buffer.from(text, "utf16le")),
  daten: ({ folder }, text) => inFolder(join(folder, "data"), "debug.log", text),
  schluessel: ({ folder }, text) => inFolder(join(folder, "keys"), "debug.log", Buffer.from(text).toString("hex")),
  sicherung: ({ folder }, text) => inFolder(join(folder, "backups", "copy"), "person.json", text.toUpperCase()),
  prozess: (_, text) => {
    process.title = text;
  },
  geloescht: keepElsewhere,
  abgelaufen: keepElsewhere,
};

const spoiledAnswer = (is: (place: PlaceId) => boolean, turn: Turn, heard: Heard, { last, all, shownBefore }: Overheard): Heard => {
  const { shows } = heard;
  if (shows === undefined) return heard;
  if (is("fremde-antwort") && isVerb(turn, "log.open", "receipts.open", "help.open")) return { ...heard, shows: withText(shows, last) };
  if (is("notzugang") && isVerb(turn, "emergency.see")) return { ...heard, shows: withText(shows, [...all].join(" ")) };
  if (!isVerb(turn, "release.read")) return heard;
  const text = JSON.stringify(shows.card);
  const given = [...all].find((one) => text.includes(one));
  const key = turn.person;
  if (is("zurueckgenommen") && given === undefined) return shownBefore.get(key) ?? heard;
  if (given !== undefined) shownBefore.set(key, heard);
  return is("klick") && given !== undefined
    ? { ...heard, shows: { ...shows, card: inEveryButton(shows.card, given) as JsonObject } }
    : heard;
};

export const openLeaks = (wanted: readonly string[], around: Around): Leaks => {
  const is = (place: PlaceId): boolean => wanted.includes(place);
  const overheard: Overheard = { last: "", all: new Set(), shownBefore: new Map() };
  const spoiled = (message: Rendered, place: PlaceId): Rendered => {
    const said = is(place) ? withText(message, overheard.last) : message;
    return is("vorschau") ? { ...said, summary: `${said.summary} ${overheard.last}` as Rendered["summary"] } : said;
  };
  const write = async (text: string): Promise<void> => {
    overheard.last = text;
    overheard.all.add(text);
    for (const [place, spoil] of Object.entries(ON_WRITING)) if (is(place as PlaceId)) await spoil(around, text);
  };
  return {
    writing: (line) => (is("stdout") ? line.replace("}", `,"text":${JSON.stringify(overheard.last)}}`) : line),
    sending: (messenger) => ({
      ...messenger,
      post: (to, message) => messenger.post(to, spoiled(message, "nachricht")),
      replace: (at, activity, message) => messenger.replace(at, activity, spoiled(message, "ersetzt")),
    }),
    hearing: (hear) => async (turn) => {
      for (const text of notesIn(turn)) await write(text);
      const heard = spoiledAnswer(is, turn, await hear(turn), overheard);
      return heard.leaves === undefined ? heard : { ...heard, leaves: spoiled(heard.leaves, "ersetzt") };
    },
    storing: (store) => (to, file) => {
      const more = is("auszug-fremd") ? Buffer.from(overheard.last).toString("base64") : "";
      return store(to, { ...file, bytes: Buffer.concat([file.bytes, Buffer.from(more)]) });
    },
    rendering: (state) => (is("metriken") ? `${renderMetrics(state)}ifd_last_text{text="${overheard.last}"} 1\n` : renderMetrics(state)),
    crashes: () => (is("absturz") ? `cannot keep ${overheard.last}` : "an error that nobody catches"),
  };
};
