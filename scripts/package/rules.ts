import { PUBLIC_PATHS } from "../../cards/index.js";
import { hostFindings, isAppId, VERSION } from "./order.js";

/** What the schema allows and this bot does not need. A package says no more than what stands here, so that whoever installs it has
 *  nothing more to agree to than what was agreed. */
const NAMED = [
  ...["$schema", "manifestVersion", "version", "id", "localizationInfo", "developer", "name", "description", "icons", "accentColor"],
  ...["bots", "defaultInstallScope", "validDomains"],
];
const NAMED_OF_BOT = ["botId", "scopes", "isNotificationOnly", "supportsFiles", "commandLists"];
const NAMED_OF_LIST = ["scopes", "commands"];

type Thing = Readonly<Record<string, unknown>>;

const thing = (value: unknown): Thing => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Thing) : {});

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const when = (wrong: boolean, words: string): readonly string[] => (wrong ? [words] : []);

const unneeded = (where: string, value: Thing, named: readonly string[]): readonly string[] =>
  Object.keys(value)
    .filter((name) => !named.includes(name))
    .map((name) => `${where}: „${name}“ braucht der Bot nicht. Das Paket darf nicht mehr verlangen als nötig.`);

const ofBot = (manifest: Thing): readonly string[] => {
  const [first] = list(manifest.bots);
  const bot = thing(first);
  const lists = list(bot.commandLists).map(thing);
  return [
    ...when(list(manifest.bots).length !== 1, "bots: Es muss genau ein Bot sein."),
    ...unneeded("bots[0]", bot, NAMED_OF_BOT),
    ...lists.flatMap((one) => unneeded("bots[0].commandLists", one, NAMED_OF_LIST)),
    ...when(
      ![bot, ...lists].every(({ scopes }) => same(scopes, ["personal"])),
      "bots[0]: Der Bot spricht nur mit einzelnen Menschen. Erlaubt ist nur „personal“.",
    ),
    ...when(bot.supportsFiles !== true, "bots[0].supportsFiles: Ohne Dateien lässt sich keine Personalliste einlesen."),
    ...when(bot.isNotificationOnly !== false, "bots[0].isNotificationOnly: Der Bot muss Antworten bekommen können."),
    ...when(!same(bot.botId, manifest.id), "bots[0].botId: Das ist eine andere Kennung als „id“."),
    ...when(!isAppId(text(bot.botId)), "bots[0].botId: Das ist keine Kennung von Microsoft."),
  ];
};

const ADDRESSES: Thing = { websiteUrl: PUBLIC_PATHS.terms, privacyUrl: PUBLIC_PATHS.privacy, termsOfUseUrl: PUBLIC_PATHS.terms };

const hostIn = (address: string): string => /^https:\/\/([^/]*)/.exec(address)?.[1] ?? "";

const ofAddresses = (manifest: Thing): readonly string[] => {
  const developer = thing(manifest.developer);
  const host = hostIn(text(developer.privacyUrl));
  return Object.entries(ADDRESSES).flatMap(([name, path]) =>
    when(
      hostFindings(host).length > 0 || developer[name] !== `https://${host}${path}`,
      `developer.${name}: Das ist keine Seite des Bots. Erwartet wird https://…${path}.`,
    ),
  );
};

const ofPlace = (manifest: Thing): readonly string[] => [
  ...when(manifest.defaultInstallScope !== "personal", "defaultInstallScope: Erlaubt ist nur „personal“."),
  ...when(!same(manifest.validDomains, []), "validDomains: Der Bot zeigt keine fremden Seiten. Die Liste muss leer sein."),
  ...when(!same(manifest.icons, { color: "color.png", outline: "outline.png" }), "icons: Die Bilder heißen color.png und outline.png."),
  ...when(!VERSION.test(text(manifest.version)), "version: Das ist keine Version aus drei Zahlen."),
  ...when(
    !same(manifest.localizationInfo, { defaultLanguageTag: "de", additionalLanguages: [{ languageTag: "en", file: "en.json" }] }),
    "localizationInfo: Erwartet werden Deutsch und dazu Englisch in en.json.",
  ),
];

/** Whatever Teams can show in another language, under the name by which a translation calls it. */
export const translatable = (manifest: unknown): ReadonlyMap<string, string> => {
  const { name, description, bots } = thing(manifest);
  const said: [string, unknown][] = [];
  for (const key of ["short", "full"]) said.push([`name.${key}`, thing(name)[key]], [`description.${key}`, thing(description)[key]]);
  for (const [at, one] of list(thing(list(bots)[0]).commandLists).entries()) {
    for (const [index, command] of list(thing(one).commands).entries()) {
      const place = `bots[0].commandLists[${at}].commands[${index}]`;
      for (const key of ["title", "description"]) said.push([`${place}.${key}`, thing(command)[key]]);
    }
  }
  return new Map(said.map(([key, value]) => [key, text(value)]));
};

const ofTranslation = (manifest: Thing, translation: Thing): readonly string[] => {
  const wanted = translatable(manifest);
  const missing = [...wanted.keys()].filter((key) => text(translation[key]).trim() === "");
  const foreign = Object.keys(translation).filter((key) => key !== "$schema" && !wanted.has(key));
  return [
    ...[...wanted].flatMap(([key, words]) => when(words.trim() === "", `manifest.json: „${key}“ ist leer.`)),
    ...missing.map((key) => `en.json: „${key}“ ist nicht übersetzt.`),
    ...foreign.map((key) => `en.json: „${key}“ gehört zu keinem Text.`),
  ];
};

const LEFT_OPEN = /\{\{[^}]*\}\}/g;

const leftOpen = (...values: readonly unknown[]): readonly string[] =>
  [...new Set(values.flatMap((value) => JSON.stringify(value).match(LEFT_OPEN) ?? []))].map((place) => `„${place}“ ist nicht ausgefüllt.`);

/** What must hold of our package beside what Microsoft asks of any. */
export const ruleFindings = (manifest: unknown, translation: unknown): readonly string[] => [
  ...unneeded("manifest.json", thing(manifest), NAMED),
  ...ofBot(thing(manifest)),
  ...ofAddresses(thing(manifest)),
  ...ofPlace(thing(manifest)),
  ...ofTranslation(thing(manifest), thing(translation)),
  ...leftOpen(manifest, translation),
];

/** What a package says of itself, for whoever holds one in hand. */
export interface About {
  readonly name: string;
  readonly version: string;
  readonly appId: string;
  readonly host: string;
}

export const aboutOf = (manifest: unknown): About => {
  const { name, version, id, developer } = thing(manifest);
  return { name: text(thing(name).short), version: text(version), appId: text(id), host: hostIn(text(thing(developer).privacyUrl)) };
};
