import { readFileSync, statSync } from "node:fs";

/** Names and what they are set to, as an environment has them. */
export type Named = Readonly<Record<string, string | undefined>>;

/** One thing that is missing or wrong. Says the variable and never what stands in it. */
export interface SettingFinding {
  readonly variable: string;
  readonly de: string;
  readonly en: string;
}

export interface ConfigFile {
  readonly values: Named;
  readonly findings: readonly SettingFinding[];
  /** Nothing is known of what is in it. */
  readonly isUnread?: true;
}

export const CONFIG = "IFD_CONFIG";

/** What lets whoever has it act as the bot, or read what people wrote. */
const SECRETS: readonly string[] = ["IFD_APP_SECRET", "IFD_HOUSE_KEY"];

const READABLE_BY_ALL = 0o007;
const WRITABLE_BY_OTHERS = 0o022;
const BYTE_ORDER_MARK = /^\uFEFF/;

const LINE = /^([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/;
/** The same quote or a backslash between them means something else to everyone who reads such files. */
const QUOTED = /^(?:"([^"\\]*)"|'([^'\\]*)')\s*(?:#.*)?$/;
const STARTS_QUOTED = /^["']/;
const COMMENT_BEHIND = /\s#/;

const of = (variable: string, de: string, en: string): SettingFinding => ({ variable, de, en });

const notUnderstood = (number: number): SettingFinding =>
  of(CONFIG, `Zeile ${number} der Datei hat nicht die Form NAME=Wert.`, `Line ${number} of the file does not have the form NAME=value.`);

const badQuotes = (variable: string): SettingFinding =>
  of(
    variable,
    "Setzen Sie den ganzen Wert in Anführungszeichen. Darin darf dasselbe Zeichen nicht noch einmal stehen und kein „\\“.",
    'Put the whole value into quotes. The same quote must not stand in between, and no "\\".',
  );

const twice = (variable: string): SettingFinding =>
  of(variable, "Das steht zweimal in der Datei. Lassen Sie eines weg.", "This is in the file twice. Leave one out.");

/** Undefined where nobody can say what is meant: other programs that read such files do not agree about it. */
const valueIn = (text: string): string | undefined => {
  const quoted = QUOTED.exec(text);
  if (quoted !== null) return quoted[1] ?? quoted[2];
  return STARTS_QUOTED.test(text) || COMMENT_BEHIND.test(text) || text.startsWith("#") ? undefined : text.trim();
};

const lineOf = (line: string, number: number, values: Map<string, string>): SettingFinding | undefined => {
  const [, name, text] = LINE.exec(line) ?? [];
  if (name === undefined || text === undefined) return notUnderstood(number);
  if (values.has(name)) return twice(name);
  const value = valueIn(text);
  values.set(name, value ?? "");
  return value === undefined ? badQuotes(name) : undefined;
};

/** Of our own and stricter than Node's: what cannot be read there is left out in silence, and a slip would become a default. */
export const parseConfigFile = (text: string): ConfigFile => {
  const values = new Map<string, string>();
  const findings: SettingFinding[] = [];
  for (const [at, whole] of text.replace(BYTE_ORDER_MARK, "").split(/\r?\n/).entries()) {
    const line = whole.trim();
    if (line === "" || line.startsWith("#")) continue;
    const finding = lineOf(line, at + 1, values);
    if (finding !== undefined) findings.push(finding);
  }
  return { values: Object.fromEntries(values), findings };
};

const strange = (variable: string): SettingFinding => {
  if (variable === CONFIG) return of(variable, "Das gehört nicht in die Datei selbst.", "This does not belong into the file itself.");
  return variable.startsWith("NODE_") || variable === "SSL_CERT_FILE"
    ? of(variable, "Das wirkt nur in der Umgebung des Dienstes, nicht in der Datei.", "This works in the environment of the service only.")
    : of(variable, "Diesen Namen gibt es nicht. Prüfen Sie die Schreibweise.", "There is no such name. Check how it is written.");
};

/** The same file may be the environment of a service as well: then nothing in it is without effect. */
const strangeNames = (values: Named, environment: Named, known: readonly string[]): readonly SettingFinding[] =>
  Object.keys(values)
    .filter((name) => !known.includes(name))
    .filter((name) => name.startsWith("IFD_") || environment[name] !== values[name])
    .map(strange);

const rightsFindings = (mode: number, values: Named): readonly SettingFinding[] => [
  ...((mode & WRITABLE_BY_OTHERS) === 0
    ? []
    : [
        of(
          CONFIG,
          "Andere können die Datei ändern. Setzen Sie die Rechte auf 0640.",
          "Others can change the file. Set its permissions to 0640.",
        ),
      ]),
  ...((mode & READABLE_BY_ALL) === 0 || !SECRETS.some((name) => (values[name] ?? "") !== "")
    ? []
    : [
        of(
          CONFIG,
          "In der Datei steht ein Geheimnis, und alle können sie lesen. Setzen Sie die Rechte auf 0640.",
          "There is a secret in the file, and everybody can read it. Set its permissions to 0640.",
        ),
      ]),
];

const UNREADABLE: ConfigFile = {
  isUnread: true,
  values: {},
  findings: [
    of(
      CONFIG,
      "Die Datei lässt sich nicht lesen. Prüfen Sie den Pfad und die Rechte.",
      "The file cannot be read. Check the path and the permissions.",
    ),
  ],
};

const isSystemError = (error: unknown): boolean => error instanceof Error && "code" in error;

/** `known`: the names that may stand in it. */
export const readConfigFile = (path: string, environment: Named, known: readonly string[]): ConfigFile => {
  try {
    const { values, findings } = parseConfigFile(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)));
    const { mode } = statSync(path);
    return { values, findings: [...findings, ...strangeNames(values, environment, known), ...rightsFindings(mode, values)] };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return UNREADABLE;
  }
};
