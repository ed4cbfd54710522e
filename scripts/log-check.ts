import { readFileSync } from "node:fs";
import { isoDay, localOf } from "../dialogue/index.js";
import {
  brokenEntry,
  brokenReceipt,
  type ChainNow,
  checkNumberOf,
  type Gap,
  gapsIn,
  headsOfReceipts,
  logNow,
  type Noted,
  notedIn,
  parseCheckNumber,
} from "../store/index.js";
import { counted, readOptions, runCommand, Unusable } from "./command-line.js";
import { type FileRead, readLogFile } from "./log-check/read-file.js";
import { say } from "./said-aloud.js";
import { pathFrom } from "./store-place.js";

const USAGE = `So geht es:
  npm run -s protokoll -- --datei DATEI [--pruefzahl PRÜFZAHL]
    --datei      die Liste der Änderungen oder der Löschbelege, wie der Bot sie als Datei gibt
    --pruefzahl  eine früher notierte Prüfzahl: Enthält die Liste diesen Eintrag noch?
Der Befehl braucht weder Schlüssel noch Datenbestand und öffnet keine andere Datei.
Er endet mit 0, wenn nichts auffällt, mit 1, wenn etwas nicht stimmt, und mit 2, wenn er nicht prüfen konnte.`;

const KINDS = { datei: { type: "string" }, pruefzahl: { type: "string" }, help: { type: "boolean" } } as const;

const ZONE = "Europe/Berlin";

type Read = Exclude<FileRead, { readonly of: "neither" | "rewritten" }>;

interface Found {
  readonly wrong: readonly string[];
  readonly now: ChainNow;
  readonly gaps: readonly Gap[];
}

/** Whatever happens today: a file may be checked long after it was made. */
const today = () => localOf(ZONE, Date.now() as Parameters<typeof localOf>[1]).day;

const unreadable = ({ badRow }: Read): readonly string[] =>
  badRow === undefined ? [] : [`Zeile ${badRow + 1} ist nicht mehr so, wie der Bot sie geschrieben hat.`];

const foundIn = (read: Read): Found => {
  if (read.of === "log") {
    const broken = brokenEntry(read.log, today());
    const wrong = broken === undefined ? [] : [`Eintrag ${broken.number} passt nicht. Er oder der davor wurde geändert oder entfernt.`];
    return { wrong: [...unreadable(read), ...wrong], now: logNow(read.log), gaps: gapsIn(read.log) };
  }
  const broken = brokenReceipt(read, today());
  const wrong = broken === undefined ? [] : [`Beleg ${broken.number} passt nicht. Er oder der davor wurde geändert oder entfernt.`];
  const heads = headsOfReceipts(read.receipts);
  return { wrong: [...unreadable(read), ...wrong], now: { record: "deletion-receipt", heads, lost: [], ended: undefined }, gaps: [] };
};

const NOTED: Readonly<Record<Exclude<Noted["state"], "contained">, string>> = {
  newest: "Ihre Prüfzahl passt. Seither kam nichts dazu.",
  ended: `Der Eintrag zu Ihrer Prüfzahl ist älter als alle in der Datei. Einträge enden nach zwölf Monaten.`,
  "too-soon": "Der Eintrag zu Ihrer Prüfzahl fehlt, obwohl er noch da sein müsste. Er wurde zu früh entfernt.",
  lost: "Der Eintrag zu Ihrer Prüfzahl fehlt. Die Liste sagt selbst, dass er verloren ging.",
  absent: "Ihre Prüfzahl passt nicht. Ein Eintrag fehlt oder wurde geändert.",
};

const FITS: readonly Noted["state"][] = ["newest", "contained"];

/** As the pages and the bot's own form show it. */
const EXAMPLE = /K7QF9M2X4TDB8HJR$/;

const isExample = (text: string): boolean => EXAMPLE.test(text.toUpperCase().replace(/[^0-9A-Z]/g, ""));

/** Whether the number fits, and the sentence for it. */
const compared = (text: string, of: Read["of"], now: ChainNow): readonly [boolean, string] => {
  if (isExample(text)) throw new Unusable([`„${text}“ ist nur das Beispiel. Nehmen Sie die Prüfzahl von Ihrem Papier.`]);
  const noted = parseCheckNumber(text);
  if (noted === undefined) throw new Unusable([`„${text}“ ist keine Prüfzahl. Vielleicht haben Sie sich vertippt.`]);
  if ((noted.number === undefined) === (of === "log"))
    throw new Unusable(["Diese Prüfzahl gehört zur anderen Liste: mit B vorn zu den Löschbelegen, mit einer Zahl zu den Änderungen."]);
  const found = notedIn(now, noted, today());
  const words =
    found.state === "contained"
      ? `Ihre Prüfzahl passt. Seither kamen ${counted(found.newer, "Eintrag", "Einträge")} dazu.`
      : NOTED[found.state];
  return [FITS.includes(found.state), words];
};

const told = (read: Read, { wrong, now, gaps }: Found, noted: string | undefined): number => {
  const [fits, comparison] = noted === undefined ? [true, undefined] : compared(noted, read.of, now);
  const size = read.of === "log" ? counted(read.log.length, "Eintrag", "Einträge") : counted(read.receipts.length, "Beleg", "Belege");
  for (const line of wrong) say(line);
  for (const { from, to, said } of gaps)
    say(`Die Einträge ${from} bis ${to} fehlen. Eintrag ${said.number} vom ${isoDay(localOf(ZONE, said.at).day)} sagt das selbst.`);
  if (wrong.length === 0) say(`${size} geprüft. Keiner wurde geändert, vertauscht oder aus der Mitte entfernt.`);
  const newest = now.heads.at(-1);
  if (wrong.length === 0 && newest !== undefined) say(`Prüfzahl des neuesten: ${checkNumberOf(newest)}`);
  say(comparison ?? "Ob am Ende etwas fehlt, zeigt nur eine notierte Prüfzahl. Geben Sie sie mit --pruefzahl an.");
  if (read.of === "log") say("Die Zeiten in der Datei sind Weltzeit (UTC). Im Chat steht die Ortszeit.");
  if (read.of === "log") say("Die Spalte „Name“ ist nicht geprüft. Geprüft ist die Kennung daneben.");
  return wrong.length === 0 && fits ? 0 : 1;
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Unusable([`„${path}“ lässt sich nicht lesen. Prüfen Sie den Pfad.`], { cause: error });
  }
};

await runCommand(async (args) => {
  const given = readOptions(args, KINDS, USAGE);
  if (given.has("help")) {
    say(USAGE);
    return 0;
  }
  const path = pathFrom(given, "datei");
  if (path === undefined) throw new Unusable(["Es fehlt: --datei, eine Liste aus dem Bot.", USAGE]);
  const read = readLogFile(textOf(path));
  if (read.of === "neither") throw new Unusable([`„${path}“ ist keine Liste aus dem Bot, oder ihre erste Zeile wurde verändert.`]);
  if (read.of === "rewritten")
    throw new Unusable(["Die Tage stehen anders da, als der Bot sie schreibt. Wurde die Datei in Excel gespeichert? Holen Sie sie neu."]);
  return told(read, foundIn(read), given.text("pruefzahl"));
});
