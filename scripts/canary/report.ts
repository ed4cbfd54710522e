import { counted } from "../command-line.js";
import { type Place, type PlaceId, placeCalled } from "./places.js";
import type { Ran } from "./run.js";
import type { Finding, Row } from "./tally.js";

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

const sizeOf = (bytes: number): string => {
  const [size, unit] = bytes < MEGABYTE ? [bytes / KILOBYTE, "KB"] : [bytes / MEGABYTE, "MB"];
  return `${size.toLocaleString("de-DE", { maximumFractionDigits: 1 })} ${unit}`;
};

const searchedIn = ({ place: { unit }, searched, bytes }: Row): string =>
  searched === 0 ? "–" : `${searched.toLocaleString("de-DE")} ${unit}, ${sizeOf(bytes)}`;

const verdictOn = ({ place: { allowed, ifNone }, searched, allowed: right, wrong }: Row): string => {
  if (searched === 0) return ifNone ?? "NICHT DURCHSUCHT";
  if (wrong > 0) return "FUND: Das darf nicht sein";
  if (allowed === undefined) return "in Ordnung";
  return right > 0 ? "in Ordnung: nur Erlaubtes" : "SUCHE BLIND: Hier muss etwas stehen";
};

const HEADINGS = ["Ort", "durchsucht", "Treffer", "erlaubt", "Urteil"] as const;

const cellsOf = (row: Row): readonly string[] => [
  row.place.name,
  searchedIn(row),
  (row.allowed + row.wrong).toLocaleString("de-DE"),
  row.place.allowed ?? "nichts",
  verdictOn(row),
];

export const tableOf = (rows: readonly Row[]): string => {
  const lines = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => [...(cells[column] ?? "")].length)));
  const lined = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const [head = "", ...rest] = lined;
  return [head, "-".repeat(head.length), ...rest].join("\n");
};

/** The rest says nothing new. */
const MOST_FINDINGS = 20;

const nameOf = (id: PlaceId): string => placeCalled(id)?.name ?? id;

const sentence = ({ place, whose, where }: Finding): string => `  ${nameOf(place)}: ${whose} (${where})`;

const findingsOf = (findings: readonly Finding[]): readonly string[] => {
  const more = findings.length - MOST_FINDINGS;
  return [...findings.slice(0, MOST_FINDINGS).map(sentence), ...(more > 0 ? [`  und ${more.toLocaleString("de-DE")} weitere`] : [])];
};

const wrongIn = (rows: readonly Row[]): number => rows.reduce((sum, { wrong }) => sum + wrong, 0);

const caughtIn = ({ findings }: Ran, { id }: Place): boolean => findings.some(({ place }) => place === id);

/** Of the leaks that were planted, those the search did not see. */
export const missedIn = (ran: Ran, planted: readonly Place[]): readonly Place[] => planted.filter((place) => !caughtIn(ran, place));

const hitsWords = (rows: readonly Row[]): string => `${wrongIn(rows).toLocaleString("de-DE")} Treffer, wo keiner sein darf`;

/** Of leaks that were built in on purpose it is good that they are found. */
const leaksWords = (ran: Ran, planted: readonly Place[]): string => {
  const missed = missedIn(ran, planted);
  if (missed.length > 0)
    return `${missed.length.toLocaleString("de-DE")} von ${counted(planted.length, "Leck", "Lecks")} nicht gefunden. Die Prüfung ist unbrauchbar.`;
  return planted.length === 1 ? "Das Leck wurde gefunden. So muss es sein." : `Alle ${planted.length} Lecks gefunden. So muss es sein.`;
};

const BLIND = "Die Prüfung ist unbrauchbar: Ihre Suche war blind.";

const verdictLines = (ran: Ran, planted: readonly Place[]): readonly string[] => {
  if (planted.length > 0) return [`${hitsWords(ran.rows)}, wegen der eingebauten Lecks.`, leaksWords(ran, planted)];
  return [ran.blind.length > 0 && wrongIn(ran.rows) === 0 ? BLIND : hitsWords(ran.rows)];
};

/** What a person reads, its verdict last. */
export const reportOf = (ran: Ran, planted: readonly Place[] = []): string => {
  const { rows, findings, blind, seconds } = ran;
  const wrong = wrongIn(rows);
  const whole = Math.round(seconds);
  return [
    tableOf(rows),
    "",
    ...(blind.length > 0 ? ["Die Suche hat nicht gesehen, was sie sehen muss:", ...blind.map((line) => `  ${line}`), ""] : []),
    ...(wrong > 0 ? ["Gefunden, wo nichts sein darf:", ...findingsOf(findings), ""] : []),
    `Dauer: ${counted(whole, "Sekunde", "Sekunden")}`,
    ...verdictLines(ran, planted),
  ].join("\n");
};

export const leakReport = (ran: Ran, planted: readonly Place[]): string =>
  [
    "Eingebaute Lecks:",
    ...planted.map(
      (place) => `  ${caughtIn(ran, place) ? "gefunden      " : "NICHT GEFUNDEN"}  ${place.id}: ${place.leak ?? ""} (${place.name})`,
    ),
  ].join("\n");

export const jsonOf = (ran: Ran, planted: readonly Place[]): string =>
  JSON.stringify({
    places: ran.rows.map((row) => {
      const { place, searched, bytes, allowed, wrong } = row;
      return { place: place.id, name: place.name, searched, bytes, allowed, wrong, verdict: verdictOn(row) };
    }),
    findings: ran.findings,
    blind: ran.blind,
    planted: planted.map((place) => ({ place: place.id, caught: caughtIn(ran, place) })),
    wrong: wrongIn(ran.rows),
    seconds: ran.seconds,
  });
