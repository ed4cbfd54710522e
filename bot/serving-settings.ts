import { type Environment, environmentWith, officeSettings, proxySettings, settingsIn, storeSettings, WrongSetting } from "./config.js";
import type { SettingFinding } from "./config-file.js";
import { folderFindings } from "./serving/folders.js";
import { type Ports, portsIn } from "./serving/listening.js";
import { type Proof, proofIn } from "./serving/proof.js";
import { CALLED_AS, SETTING_NAMES } from "./setting-names.js";

export type { SettingFinding } from "./config-file.js";

/** All that a program which serves people must know before it lets in the first of them. */
export interface ServingSettings extends Ports {
  readonly data: string;
  readonly keys: string;
  readonly houseKey?: string;
  /** Of the one house that this program serves. */
  readonly tenant: string;
  readonly appId: string;
  readonly proof: Proof;
  /** As a `sharePointOrigins` takes it. */
  readonly sharePoint?: string;
  readonly legalBasis: string;
  readonly dataProtection: string;
  readonly staffCouncil: string;
  readonly firstAdmin?: string;
}

/** Somebody's program would run without what people were promised. */
export class NotFitToServe extends Error {
  readonly kind = "not-fit-to-serve";
  readonly findings: readonly SettingFinding[];

  constructor(findings: readonly SettingFinding[]) {
    super("the program is not fit to serve people");
    this.findings = findings;
  }
}

interface Wanted {
  readonly variable: string;
  readonly de: string;
  readonly en: string;
  /** Absent: anything will do. */
  readonly isRight?: (text: string) => boolean;
  readonly wrong?: Readonly<Record<"de" | "en", string>>;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NOBODY = /^[0-]+$/;
const isGuid = (text: string): boolean => GUID.test(text) && !NOBODY.test(text);

const LEAST_LETTERS = 8;
/** What stands in a template before somebody has thought about it. */
const PLACEHOLDER = /\b(todo|tbd|xxx+|fixme|platzhalter|erfunden|beispiel|example|changeme|lorem)\b|[<>{}…]|\.\.\./i;
const isMeant = (text: string): boolean => text.length >= LEAST_LETTERS && !PLACEHOLDER.test(text);

const NOT_MEANT = {
  de: "Da steht ein Platzhalter oder zu wenig. Tragen Sie den Wortlaut ein.",
  en: "This is a placeholder or too short. Put the real words there.",
} as const;

const NO_ID = {
  de: "Das ist keine Kennung von Microsoft. Sie hat 36 Zeichen mit vier Strichen.",
  en: "This is no id of Microsoft's. It has 36 characters with four hyphens.",
} as const;

const WANTED: readonly Wanted[] = [
  { variable: "IFD_DATA", de: "Es fehlt der Ordner für die Daten.", en: "The folder for the data is missing." },
  { variable: "IFD_KEYS", de: "Es fehlt der Ordner für die Schlüssel.", en: "The folder for the keys is missing." },
  {
    variable: "IFD_TENANT",
    de: "Es fehlt, welches Haus der Bot bedient. Ohne das käme jeder herein.",
    en: "It is missing which house the bot serves. Without it everybody could come in.",
    isRight: isGuid,
    wrong: NO_ID,
  },
  {
    variable: "IFD_APP_ID",
    de: "Es fehlt die Kennung des Bots. Ohne sie gälte jeder Ausweis.",
    en: "The bot's id is missing. Without it every token would count.",
    isRight: isGuid,
    wrong: NO_ID,
  },
  {
    variable: "IFD_LEGAL_BASIS",
    de: "Es fehlt die Rechtsgrundlage. Ihr Wortlaut kommt von der Stelle für Datenschutz.",
    en: "The legal basis is missing. Its words come from the data protection officer.",
    isRight: isMeant,
    wrong: NOT_MEANT,
  },
  {
    variable: "IFD_DATA_PROTECTION",
    de: "Es fehlt, wie man die Stelle für Datenschutz erreicht.",
    en: "It is missing how to reach the data protection officer.",
    isRight: isMeant,
    wrong: NOT_MEANT,
  },
  {
    variable: "IFD_STAFF_COUNCIL",
    de: "Es fehlt, wie man den Personalrat erreicht.",
    en: "It is missing how to reach the staff council.",
    isRight: isMeant,
    wrong: NOT_MEANT,
  },
];

const wordIn = (environment: Environment, variable: string): string | undefined => {
  const word = environment[variable]?.trim();
  return word === "" ? undefined : word;
};

const findingOf = (environment: Environment, { variable, de, en, isRight, wrong }: Wanted): readonly SettingFinding[] => {
  const word = wordIn(environment, variable);
  if (word === undefined) return [{ variable, de, en }];
  return isRight === undefined || isRight(word) || wrong === undefined ? [] : [{ variable, ...wrong }];
};

const SIGN_IN_NAME = /^[^\s@]+@[^\s@]+$/;
const SHARE_POINT = /^[a-z0-9][a-z0-9-]{0,62}$/;

const sharePointFinding = (environment: Environment): readonly SettingFinding[] => {
  const name = wordIn(environment, "IFD_SHAREPOINT");
  if (name === undefined || SHARE_POINT.test(name)) return [];
  return [
    {
      variable: "IFD_SHAREPOINT",
      de: "Tragen Sie nur ein, was vor „.sharepoint.com“ steht.",
      en: 'Put only what stands before ".sharepoint.com" there.',
    },
  ];
};

const firstAdminFinding = (environment: Environment): readonly SettingFinding[] => {
  const admin = wordIn(environment, "IFD_FIRST_ADMIN");
  if (admin === undefined || isGuid(admin) || SIGN_IN_NAME.test(admin)) return [];
  return [
    {
      variable: "IFD_FIRST_ADMIN",
      de: "Tragen Sie den Anmeldenamen ein, mit „@“, oder die Objekt-ID aus Entra.",
      en: 'Put the name of signing in there, with "@", or the object id of Entra.',
    },
  ];
};

/** Only whoever means nothing by it writes it that way. */
const unknownNames = (environment: Environment): readonly SettingFinding[] =>
  Object.keys(environment)
    .filter((name) => name.startsWith("IFD_") && name !== CALLED_AS && !SETTING_NAMES.includes(name))
    .map((variable) => ({
      variable,
      de: "Diesen Namen gibt es nicht. Prüfen Sie die Schreibweise.",
      en: "There is no such name. Check how it is written.",
    }));

const proofFinding = (environment: Environment, now: number): readonly SettingFinding[] => {
  const proof = proofIn(environment, now);
  return "finding" in proof ? [proof.finding] : [];
};

const portFindings = (environment: Environment): readonly SettingFinding[] => {
  const ports = portsIn(environment);
  return "findings" in ports ? ports.findings : [];
};

const proxyFinding = (environment: Environment): readonly SettingFinding[] => {
  try {
    proxySettings(environment);
    return [];
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error;
    const [de = "", en = ""] = error.message.split(" / ");
    return [{ variable: "HTTPS_PROXY", de, en }];
  }
};

/** Everything that is missing at once: whoever sets the program up is not sent round once for each. */
export const servingFindings = (raw: Environment = environmentWith({}), now = Date.now()): readonly SettingFinding[] => {
  const { environment, findings, isUnread } = settingsIn(raw);
  // What seems to be missing may all be in the file.
  if (isUnread === true) return findings;
  return [
    ...findings,
    ...WANTED.flatMap((wanted) => findingOf(environment, wanted)),
    ...folderFindings(environment),
    ...proofFinding(environment, now),
    ...sharePointFinding(environment),
    ...firstAdminFinding(environment),
    ...portFindings(environment),
    ...proxyFinding(environment),
    ...unknownNames(environment),
  ];
};

/** What every program that serves people begins with: it runs as it was agreed with the house, or not at all. */
export const servingSettings = (raw: Environment = environmentWith({}), now = Date.now()): ServingSettings => {
  const { environment } = settingsIn(raw);
  const [findings, proof, ports] = [servingFindings(raw, now), proofIn(environment, now), portsIn(environment)];
  if (findings.length > 0 || "finding" in proof || "findings" in ports) throw new NotFitToServe(findings);
  const word = (variable: string): string => wordIn(environment, variable) ?? "";
  const { houseKey } = storeSettings(environment);
  const { firstAdmin } = officeSettings(environment);
  const sharePoint = wordIn(environment, "IFD_SHAREPOINT");
  return {
    data: word("IFD_DATA"),
    keys: word("IFD_KEYS"),
    tenant: word("IFD_TENANT").toLowerCase(),
    appId: word("IFD_APP_ID").toLowerCase(),
    proof: proof.value,
    ...ports.value,
    legalBasis: word("IFD_LEGAL_BASIS"),
    dataProtection: word("IFD_DATA_PROTECTION"),
    staffCouncil: word("IFD_STAFF_COUNCIL"),
    ...(houseKey === undefined ? {} : { houseKey }),
    ...(firstAdmin === undefined ? {} : { firstAdmin }),
    ...(sharePoint === undefined ? {} : { sharePoint }),
  };
};

/** To be said at the end, in both languages, and ended with an exit code that is not 0. */
export const notFitWords = ({ findings }: NotFitToServe): readonly string[] => [
  "Der Bot startet nicht: Es fehlt etwas, das den Menschen zugesagt ist. / The bot does not start: something people were promised is missing.",
  ...findings.flatMap(({ variable, de, en }) => [`  ${variable}: ${de}`, `    ${en}`]),
];
