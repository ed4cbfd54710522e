import type { LockEntries, Manifest, Part } from "./locked.js";
import { type Reason, SHIPPED_REASONS, TOOL_REASONS } from "./reasons.js";

export interface Told {
  readonly manifest: Manifest;
  readonly entries: LockEntries;
  readonly shipped: readonly Part[];
  readonly tools: readonly Part[];
  readonly licence: (part: Part) => string | undefined;
  /** The file of a decision by its number, "0016-what-teams-ai-does.md". */
  readonly decision: (number: string) => string | undefined;
}

/** Direct dependencies without a reason, and reasons without a dependency. */
export const unexplained = ({ dependencies, devDependencies }: Pick<Manifest, "dependencies" | "devDependencies">): readonly string[] => {
  const compare = (asked: Readonly<Record<string, string>>, reasons: Readonly<Record<string, Reason>>): readonly string[] => [
    ...Object.keys(asked)
      .filter((name) => !Object.hasOwn(reasons, name))
      .map((name) => `${name}: Es fehlt, wozu es da ist.`),
    ...Object.keys(reasons)
      .filter((name) => !Object.hasOwn(asked, name))
      .map((name) => `${name}: Eine Begründung ist da, das Paket nicht.`),
  ];
  return [...compare(dependencies, SHIPPED_REASONS), ...compare(devDependencies, TOOL_REASONS)];
};

const more = ({ decision }: Told, numbers: readonly string[] = []): string =>
  numbers.map((number) => ` [${number}](decisions/${decision(number) ?? number})`).join("");

/** "npm:typescript@7.0.2" is the package in this version under another name. */
const versionIn = (asked: string): string => asked.replace(/^npm:.*@/, "");

const row = (told: Told, name: string, asked: string, reason: Reason | undefined, parts: readonly Part[]): string => {
  const part = parts.find(({ paths }) => paths.includes(`node_modules/${name}`));
  const licence = part === undefined ? undefined : told.licence(part);
  return `| \`${name}\` | ${versionIn(asked)} | ${licence ?? "?"} | ${reason?.why ?? ""}${more(told, reason?.decisions)} |`;
};

const table = (told: Told, asked: Readonly<Record<string, string>>, reasons: Readonly<Record<string, Reason>>, parts: readonly Part[]) =>
  [
    "| Paket | Fassung | Lizenz | Wozu |",
    "| --- | --- | --- | --- |",
    ...Object.entries(asked).map(([name, version]) => row(told, name, version, reasons[name], parts)),
  ].join("\n");

const counted = ({ licence }: Told, parts: readonly Part[]): string => {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(licence(part) ?? "?", (counts.get(licence(part) ?? "?") ?? 0) + 1);
  const sorted = [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
  return ["| Lizenz | Teile |", "| --- | --- |", ...sorted.map(([name, count]) => `| ${name} | ${count} |`)].join("\n");
};

const END_OF_LIFE = `## Was am Ende ist

| Was | Stand | Was wir tun |
| --- | --- | --- |
| \`botbuilder\` 4 | Microsoft pflegt es seit dem 31. Dezember 2025 nicht mehr. | Eine eigene Prüfung steht davor, und gesendet wird ohne es. Im Programm kennt es nur \`bot/teams\`. |
| \`@microsoft/teams-ai\` 1 | Der Nachfolger heißt anders. Neues kommt hier nicht mehr. | Es ordnet nur noch Anfragen zu. Im Programm kennt es nur \`bot/teams\`. |

Der Ersatz ist das Microsoft 365 Agents SDK. Der Wechsel betrifft einen Ordner und ist vorbereitet. Getan ist er noch nicht. Vielleicht
wird bis dahin in einem der beiden eine Lücke bekannt. Fängt unsere Prüfung davor sie nicht ab, halten Sie den Bot an, bis sie geschlossen ist.`;

const VULNERABILITIES = `## Wenn eine Lücke bekannt wird

| Schwere (CVSS, die übliche Skala) | Spätestens behoben |
| --- | --- |
| kritisch (ab 9,0) | nach 48 Stunden. Ist sie von außen erreichbar, steht der Bot bis dahin still. |
| hoch (ab 7,0) | nach 7 Tagen |
| mittel (ab 4,0) | nach 30 Tagen |
| niedrig | mit der nächsten Fassung |

Die Zeit läuft ab dem Tag, an dem die Lücke öffentlich ist. Betrifft sie nur ein Werkzeug der Entwicklung, zählt eine Stufe weniger.
Trifft eine Lücke den Bot nicht, wird das mit Grund aufgeschrieben.

So sehen Sie nach, auf einem Rechner mit Zugang zu einer Registry:

\`\`\`sh
npm audit --omit=dev        # bekannte Lücken in dem, was auf dem Server läuft
npm audit signatures        # stammen die Pakete von denen, die sie veröffentlichen?
\`\`\`

Beide Befehle brauchen das Netz. In den Tests dieses Programms laufen sie deshalb nicht. Sehen Sie mindestens einmal in der Woche nach.
Die Liste \`docs/sbom.cdx.json\` lässt sich auch in ein Werkzeug geben, das Lücken überwacht, etwa Dependency-Track.

Eine neue Fassung eines Pakets nehmen wir frühestens sieben Tage nach ihrem Erscheinen. Ausgenommen ist eine Fassung, die eine Lücke schließt.`;

const CHECKS = `## Was geprüft ist

- Jede Fassung ist genau festgelegt, mit Prüfsumme. Ein verändertes Paket lehnt \`npm ci\` ab.
- Beim Installieren läuft kein Programm eines Pakets. Mehr dazu: [0002](decisions/0002-no-install-scripts.md)
- \`npm run -s sbom -- --check\` vergleicht die Liste mit der Festlegung und prüft ihr Format.
- \`npm run -s sbom -- --licences DATEI\` schreibt die Lizenztexte von allem, was auf dem Server läuft.
- Eine Lizenz, die niemand erlaubt hat, lässt den Befehl und die Tests scheitern. Ebenso ein Paket ohne Begründung.`;

/** docs/abhaengigkeiten.md, whole. */
export const dependencyPage = (told: Told): string => {
  const { manifest, shipped, tools } = told;
  return `<!-- Diese Seite schreibt „npm run sbom“. Änderungen von Hand gehen verloren. -->

# Aus welchen fremden Teilen der Bot besteht

Diese Seite ist für alle, die für die Sicherheit des Servers einstehen. Sie nennt jedes Paket, das wir selbst ausgewählt haben, und warum.
Alle Teile mit Prüfsummen stehen in [\`sbom.cdx.json\`](sbom.cdx.json), im Format CycloneDX 1.6 (SBOM: Stückliste eines Programms).

Auf einem Server laufen **${shipped.length} fremde Teile**. ${Object.keys(manifest.dependencies).length} davon haben wir ausgewählt, die übrigen bringen diese mit.
Zur Entwicklung kommen ${tools.length} Teile dazu. Sie stehen nicht in der Stückliste, denn auf keinem Server sind sie da.

${CHECKS}

## Was auf dem Server läuft

${table(told, manifest.dependencies, SHIPPED_REASONS, shipped)}

${END_OF_LIFE}

${VULNERABILITIES}

## Lizenzen auf dem Server

${counted(told, shipped)}

Keine davon verlangt mehr, als genannt zu werden.

## Werkzeuge der Entwicklung

${table(told, manifest.devDependencies, TOOL_REASONS, tools)}

Das Agents Playground hat eigene Bedingungen von Microsoft: eine Vorabversion, die man zum Ausprobieren installieren darf. Es ist nie Teil
dessen, was ein Haus bekommt. \`npm prune --omit=dev\` entfernt es mit allen anderen Werkzeugen.

## Lizenzen der Werkzeuge

${counted(told, tools)}
`;
};
