import { LEFT_OUT } from "../bench/left-out.js";
import type { Record as Measured, Run } from "../bench/record.js";
import { isWithinNoise } from "../bench/row.js";
import { rounded, spreadText } from "../bench/row-text.js";
import { whereToLook } from "../bench/where-to-look.js";
import { type Shown, type ShownPart, titleOf } from "./shown.js";

const NOTE = "<!-- Written by “npm run performance” from performance.json. Changes by hand get lost. -->";

/** Half of a processor wanted by others is enough to be seen in the figures. */
const BUSY_A_PROCESSOR = 0.5;

const isBusy = ({ loadBefore, machine }: Run): boolean => loadBefore > machine.processors * BUSY_A_PROCESSOR;

const isMissed = ({ row }: Shown): boolean => !row.pass;

const isUncertain = ({ row }: Shown): boolean => isWithinNoise(row);

const allOf = (parts: readonly ShownPart[]): readonly Shown[] => parts.flatMap(({ claims }) => claims);

const german = (parts: readonly ShownPart[], runs: readonly Run[]): string => {
  const claims = allOf(parts);
  const uncertain = claims.filter(isUncertain).length;
  const missed = claims.filter((one) => isMissed(one) && !isUncertain(one)).length;
  const met = claims.length - missed - uncertain;
  const result =
    met === claims.length
      ? `Alle ${claims.length} Ziele sind erreicht.`
      : `Von ${claims.length} Zielen sind ${met} erreicht und ${missed} verfehlt.`;
  const noise = uncertain === 0 ? "" : ` Bei ${uncertain} weiteren erreichen manche Durchläufe das Ziel und andere nicht.`;
  const busy = runs.some(isBusy)
    ? " Der Rechner war beim Messen mit anderem beschäftigt.\nDann sind die Zeiten länger, und auch die Vergleiche sind unsicher."
    : "";
  return `**Kurz auf Deutsch.** Diese Seite sagt, was der Bot an Zeit und Speicher braucht. Alle Zahlen hat ein Befehl gemessen, den Sie selbst
aufrufen können. Verglichen wird immer im selben Lauf: mit einem anderen Programm oder mit dem Mindesten, was jedes Programm brauchte.
${result}${noise} Bei jedem verfehlten Ziel steht, woran es liegen kann.${busy}`;
};

const ABOUT = `Every number on this page was measured by one command, each part in one run. It can be run again anywhere:

\`\`\`sh
npm run -s bench -- --quick --json --out docs/performance.json; npm run -s performance
\`\`\`

On a quiet machine that takes under three minutes. The bench ends with 1 where a goal is missed, and the page is to be written all the
same: hence the semicolon. A quick run leaves out houses of 100,000 people, which take minutes to be filled, and the longest waves; it says
on stderr which claims those are. Without \`--quick\` it takes about half an hour and includes them.
Quick and full runs are kept beside each other; of each claim the newest figure is shown. A *peer* is another program that does the
same, or the least that anything could do (a floor). *Ours ÷ peer* below 1 is good where lower is better, above 1 where higher is.
Figures are medians over repeated rounds, except where a claim says p99. In brackets stand the lowest round and the highest, of ours and,
where the goal follows from the peer, of *ours ÷ peer*; a claim without brackets was measured once. Where some rounds reach the goal and
others do not, the claim is *within the noise*: the median decides, but another run may decide otherwise.`;

const runLine = ({ part, mode, at, seconds, loadBefore, machine }: Run): string =>
  `| ${part} | ${mode} | ${at.slice(0, 16).replace("T", " ")} UTC | ${seconds} s | ${loadBefore} | ${machine.node} | ${machine.processors} × ${machine.processor}, ${machine.memoryGigabytes} GB | ${machine.system} |`;

const runTable = (runs: readonly Run[]): string => {
  const busy = runs.filter(isBusy);
  const words =
    busy.length === 0
      ? "The machine was quiet when measuring began."
      : "**The machine was busy with other things when measuring began** (see its load, which counts who wants a processor). Times are longer for that, the slowest of a hundred most of all. Ratios are no safer: of two runs on a busy machine the same ratio has come out twice as large. A verdict counts for what it is worth only from a quiet machine.";
  return [
    words,
    "",
    "| Part | Run | When | Took | Load before | Node | Machine | System |",
    "|---|---|---|---:|---:|---|---|---|",
    ...runs.map(runLine),
  ].join("\n");
};

const verdictOf = (one: Shown): string => {
  const words = isMissed(one) ? "**missed**" : "met";
  return isUncertain(one) ? `${words}, within the noise` : words;
};

const claimLine = (one: Shown): string => {
  const { row, run } = one;
  const { name, ours, peer, ratio, unit, better, goal } = row;
  const bound = better === "higher" ? "≥" : "≤";
  const words = name.slice(name.indexOf(":") + 2);
  const against = peer === undefined ? "" : `${rounded(peer)} ${unit}`;
  const ratios = ratio === undefined ? "" : `${rounded(ratio)}${spreadText(row.ratioLow, row.ratioHigh)}`;
  return `| ${words} | ${rounded(ours)} ${unit}${spreadText(row.low, row.high)} | ${bound} ${rounded(goal)} ${unit} | ${against} | ${ratios} | ${better} | ${run.mode} | ${verdictOf(one)} |`;
};

/** What whoever reads the figures of a part must know. */
const NOTES: Readonly<Record<string, string>> = {
  inbound:
    "Every turn of a row comes with one and the same token, as Teams does it for a while, unless the claim says that each turn has a new one. Ours checks a token once and trusts it for ten minutes (bot/teams/true-tokens.ts); the echo checks every token at every turn, the same or a new one. The row with new tokens says what a turn costs where ours has to check each of them as well; they are signed before the measuring begins.",
  start:
    "The peer does nothing but take in the two libraries, and ends. Ours is the production program up to its first answer, with a house of 1,000 people on the disk.",
  memory:
    "The echo knows of no house: in each round it is measured once, and then ours in a house of each size. Ours is started as the unit and the image start it, with one setting for glibc (MALLOC_MMAP_THRESHOLD_), the echo as a developer starts it. Without that setting ours held 205 to 250 MB with 10,000 people: most of it was free, and not given back.",
};

const partSection = ({ part, claims }: ShownPart): string =>
  [
    `### ${titleOf(part)}`,
    "",
    ...(NOTES[part] === undefined ? [] : [NOTES[part], ""]),
    "| Claim | Ours | Goal | Peer or floor | Ours ÷ peer | Better | Run | |",
    "|---|---:|---:|---:|---:|---|---|---|",
    ...claims.map(claimLine),
  ].join("\n");

const missedLine = (one: Shown): string => {
  const { row } = one;
  const bound = row.better === "higher" ? "at least" : "at most";
  return `  - ${row.name}: **${rounded(row.ours)} ${row.unit}** instead of ${bound} ${rounded(row.goal)} ${row.unit}${isUncertain(one) ? ", within the noise" : ""}`;
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

/** Of what only a full run measures. */
const notMeasured = (runs: readonly Run[]): readonly string[] => {
  const parts = new Set(runs.filter(({ mode }) => mode === "full").map(({ part }) => part));
  const names = LEFT_OUT.filter(({ part }) => !parts.has(part)).map(({ name }) => `- ${name}`);
  return names.length === 0
    ? []
    : ["## Not measured here", ["Only a full run measures these, and there is none of it here:", "", ...names].join("\n")];
};

/** The whole page, from what was measured and nothing else. */
export const pageOf = ({ runs }: Measured, parts: readonly ShownPart[]): string =>
  `${[
    NOTE,
    "# Performance",
    german(parts, runs),
    ABOUT,
    "## How cost grows",
    "Each panel comes from one run, quick or full, whichever knows more sizes; claims with fewer than three sizes have none.",
    "![For each cost that was measured at three sizes or more in one run: how it grows. The tables below have the figures.](performance/growth.svg)",
    "## Against others",
    "![Our figures beside those of peers and floors, as bars. The tables below have the same figures.](performance/against.svg)",
    "## Missed goals",
    missedSection(parts),
    "## All claims",
    ...parts.map(partSection),
    ...notMeasured(runs),
    "## Where it was measured",
    runTable(runs),
  ].join("\n\n")}\n`;
