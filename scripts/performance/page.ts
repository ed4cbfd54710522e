import type { Record as Measured, Run } from "../bench/record.js";
import { rounded } from "../bench/row-text.js";
import { whereToLook } from "../bench/where-to-look.js";
import { type Shown, type ShownPart, titleOf } from "./shown.js";

const NOTE = "<!-- Written by “npm run performance” from performance.json. Changes by hand get lost. -->";

/** Half of a processor wanted by others is enough to be seen in the figures. */
const BUSY_A_PROCESSOR = 0.5;

const isBusy = ({ loadBefore, machine }: Run): boolean => loadBefore > machine.processors * BUSY_A_PROCESSOR;

const isMissed = ({ row }: Shown): boolean => !row.pass;

const allOf = (parts: readonly ShownPart[]): readonly Shown[] => parts.flatMap(({ claims }) => claims);

const german = (parts: readonly ShownPart[], runs: readonly Run[]): string => {
  const claims = allOf(parts);
  const missed = claims.filter(isMissed).length;
  const result =
    missed === 0
      ? `Alle ${claims.length} Ziele sind erreicht.`
      : `Von ${claims.length} Zielen sind ${claims.length - missed} erreicht und ${missed} verfehlt.`;
  const busy = runs.some(isBusy)
    ? " Der Rechner war beim Messen mit anderem beschäftigt.\nAuf einem ruhigen Rechner sind die Zeiten kürzer."
    : "";
  return `**Kurz auf Deutsch.** Diese Seite sagt, was der Bot an Zeit und Speicher braucht. Alle Zahlen hat ein Befehl gemessen, den Sie selbst
aufrufen können. Verglichen wird immer im selben Lauf: mit einem anderen Programm oder mit dem Mindesten, was jedes Programm brauchte.
${result} Bei jedem verfehlten Ziel steht, woran es liegen kann.${busy}`;
};

const ABOUT = `Every number on this page was measured by one command, each part in one run. It can be run again anywhere:

\`\`\`sh
npm run -s bench -- --quick --json --out docs/performance.json; npm run -s performance
\`\`\`

On a quiet machine that takes under three minutes. Without \`--quick\` it takes about half an hour and includes the largest houses.
Quick and full runs are kept beside each other; of each claim the newest figure is shown. A *peer* is another program that does the
same, or the least that anything could do (a floor). *Ours ÷ peer* below 1 is good where lower is better, above 1 where higher is.
Figures are medians over repeated rounds, except where a claim says p99.`;

const runLine = ({ part, mode, at, seconds, loadBefore, machine }: Run): string =>
  `| ${part} | ${mode} | ${at.slice(0, 16).replace("T", " ")} UTC | ${seconds} s | ${loadBefore} | ${machine.node} | ${machine.processors} × ${machine.processor}, ${machine.memoryGigabytes} GB | ${machine.system} |`;

const runTable = (runs: readonly Run[]): string => {
  const busy = runs.filter(isBusy);
  const words =
    busy.length === 0
      ? "The machine was quiet when measuring began."
      : "**The machine was busy with other things when measuring began** (see its load, which counts who wants a processor). Times are longer for that, the slowest of a hundred most of all; ratios suffer less, for both sides are measured in turn.";
  return [
    words,
    "",
    "| Part | Run | When | Took | Load before | Node | Machine | System |",
    "|---|---|---|---:|---:|---|---|---|",
    ...runs.map(runLine),
  ].join("\n");
};

const claimLine = ({ row, run }: Shown): string => {
  const { name, ours, peer, ratio, unit, better, goal, pass } = row;
  const bound = better === "higher" ? "≥" : "≤";
  const words = name.slice(name.indexOf(":") + 2);
  const against = peer === undefined ? "" : `${rounded(peer)} ${unit}`;
  return `| ${words} | ${rounded(ours)} ${unit} | ${bound} ${rounded(goal)} ${unit} | ${against} | ${ratio === undefined ? "" : rounded(ratio)} | ${better} | ${run.mode} | ${pass ? "met" : "**missed**"} |`;
};

const partSection = ({ part, claims }: ShownPart): string =>
  [
    `### ${titleOf(part)}`,
    "",
    "| Claim | Ours | Goal | Peer or floor | Ours ÷ peer | Better | Run | |",
    "|---|---:|---:|---:|---:|---|---|---|",
    ...claims.map(claimLine),
  ].join("\n");

const missedLine = ({ row }: Shown): string => {
  const bound = row.better === "higher" ? "at least" : "at most";
  return `  - ${row.name}: **${rounded(row.ours)} ${row.unit}** instead of ${bound} ${rounded(row.goal)} ${row.unit}`;
};

const missedSection = (parts: readonly ShownPart[]): string => {
  const missed = allOf(parts).filter(isMissed);
  if (missed.length === 0) return "All goals are met.";
  const byReason = new Map<string, Shown[]>();
  for (const one of missed) {
    const reason = whereToLook(one.row.name) ?? "Nothing is written down about where to look.";
    byReason.set(reason, [...(byReason.get(reason) ?? []), one]);
  }
  const lines = [...byReason].flatMap(([reason, claims]) => [`- ${reason}`, ...claims.map(missedLine)]);
  return ["What moves these figures, and where to look:", "", ...lines].join("\n");
};

/** The whole page, from what was measured and nothing else. */
export const pageOf = ({ runs }: Measured, parts: readonly ShownPart[]): string =>
  `${[
    NOTE,
    "# Performance",
    german(parts, runs),
    ABOUT,
    "## How cost grows",
    "![For each cost that was measured in houses or waves of several sizes: how it grows. The tables below have the same figures.](performance/growth.svg)",
    "## Against others",
    "![Our figures beside those of peers and floors, as bars. The tables below have the same figures.](performance/against.svg)",
    "## Missed goals",
    missedSection(parts),
    "## All claims",
    ...parts.map(partSection),
    "## Where it was measured",
    runTable(runs),
  ].join("\n\n")}\n`;
