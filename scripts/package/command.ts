import { readFileSync, statSync } from "node:fs";
import { type Given, readOptions, Unusable } from "../command-line.js";
import { checkPackage } from "./check.js";
import { orderFindings, orderOf } from "./order.js";
import type { About } from "./rules.js";
import { partsFor } from "./source.js";
import { writePackage } from "./write.js";
import { packed } from "./zip.js";

const USAGE = `So geht es:
  npm run package -- --out ORDNER --app-id KENNUNG --host bot.example.de [--house NAME] [--version 1.2.3]
    Baut das App-Paket für Teams: eine Datei ifd-bot-VERSION.zip.
    --out      der Ordner für das Paket
    --app-id   die Kennung des Bots bei Microsoft, dieselbe wie in IFD_APP_ID
    --host     der Name, unter dem Teams den Bot erreicht
    --house    wen Teams als Anbieter zeigt, ohne Angabe „IFD-Bot“
    --version  ohne Angabe die Version des Programms. Für jede Änderung braucht Teams eine höhere.
  npm run package -- --check DATEI
    Prüft ein Paket, das es schon gibt.
  npm run package -- --draw
    Zeichnet die Bilder in manifest/ neu. Das braucht nur, wer ihre Vorlagen ändert.`;

const KINDS = {
  out: { type: "string" },
  "app-id": { type: "string" },
  host: { type: "string" },
  house: { type: "string" },
  version: { type: "string" },
  check: { type: "string" },
  draw: { type: "boolean" },
  help: { type: "boolean" },
} as const;

export interface Setting {
  /** Where the source of the package lies. */
  readonly source: string;
  readonly version: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const found = (findings: readonly string[], { err }: Setting): number => {
  err("Das Paket ist nicht in Ordnung:");
  for (const finding of findings) err(`  ${finding}`);
  return 1;
};

const aboutLines = ({ name, version, appId, host }: About): readonly string[] => [
  `  Name      ${name}`,
  `  Version   ${version}`,
  `  Kennung   ${appId}`,
  `  Adresse   https://${host}`,
  "  Rechte    keine außer dem Gespräch mit einzelnen Personen",
];

const next = (path: string, { host }: About): readonly string[] => [
  "So geht es weiter:",
  `  1. Öffnen Sie https://${host}/datenschutz im Browser. Die Seite muss zu sehen sein.`,
  "  2. Öffnen Sie das Teams Admin Center und dort „Teams-Apps“, „Apps verwalten“.",
  `  3. Wählen Sie „Aktionen“, „Neue App hochladen“ und die Datei ${path}.`,
  "  4. Für eine neue Version öffnen Sie dort die App und laden die Datei als Update hoch.",
  "  5. Richten Sie die App für alle ein: docs/app-paket.md sagt, wie.",
];

const makePackage = (given: Given, setting: Setting): number => {
  const text = (name: keyof typeof KINDS): string | undefined => given.text(name);
  const ordered = {
    out: text("out"),
    appId: text("app-id"),
    host: text("host"),
    version: text("version") ?? setting.version,
    publisher: text("house") ?? "IFD-Bot",
  };
  const findings = orderFindings(ordered);
  if (findings.length > 0) throw new Unusable(["Das Paket lässt sich so nicht bauen:", ...findings.map((one) => `  ${one}`), USAGE]);
  const order = orderOf(ordered);
  const bytes = packed(partsFor(setting.source, order));
  const checked = checkPackage(bytes);
  if (checked.about === undefined) return found(checked.findings, setting);
  const { path, wasThere } = writePackage(order, bytes);
  setting.out(wasThere ? `${path} liegt schon genau so da.` : `${path} ist geschrieben und geprüft.`);
  for (const line of [...aboutLines(checked.about), ...next(path, checked.about)]) setting.out(line);
  return 0;
};

const LARGEST = 10_000_000;

const checkFile = (path: string, setting: Setting): number => {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isFile() !== true) throw new Unusable([`Die Datei „${path}“ gibt es nicht.`, USAGE]);
  if (file.size > LARGEST) return found(["Die Datei ist viel zu groß für ein App-Paket."], setting);
  const { findings, about } = checkPackage(readFileSync(path));
  if (about === undefined) return found(findings, setting);
  setting.out("Das Paket ist in Ordnung:");
  for (const line of aboutLines(about)) setting.out(line);
  return 0;
};

const drawAnew = async (setting: Setting): Promise<number> => {
  // A browser's driver is loaded where there is something to draw.
  const { writeIcons } = await import("./draw.js");
  await writeIcons(setting.source);
  setting.out(`Die Bilder in ${setting.source} sind gezeichnet.`);
  return 0;
};

const refuseBoth = (given: Given, one: string): void => {
  const others = given.options.filter((name) => name !== one);
  if (others.length > 0) throw new Unusable([`--${one} steht für sich allein, ohne --${others.join(", --")}.`, USAGE]);
};

export const packageCommand = async (args: readonly string[], setting: Setting): Promise<number> => {
  const given = readOptions(args, KINDS, USAGE);
  if (given.has("help")) {
    setting.out(USAGE);
    return 0;
  }
  const file = given.text("check");
  if (file !== undefined) refuseBoth(given, "check");
  if (given.has("draw")) refuseBoth(given, "draw");
  if (file !== undefined) return checkFile(file, setting);
  return given.has("draw") ? drawAnew(setting) : makePackage(given, setting);
};
