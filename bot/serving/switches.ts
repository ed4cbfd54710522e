import type { Environment } from "../config.js";
import type { SettingFinding } from "../config-file.js";

/** What these write down, or let others look at, is what the program has in its memory. */
const TALKATIVE =
  /^--?(inspect|heapsnapshot|heap-prof|cpu-prof|prof|ll-prof|log-|logfile|report|diagnostic|trace-event|trace-tls|tls-keylog|abort-on-uncaught|perf|experimental-report|experimental-(default-)?config-file|debug)/;
const VARIABLES = ["DEBUG", "NODE_DEBUG", "NODE_DEBUG_NATIVE", "NODE_V8_COVERAGE", "SSLKEYLOGFILE"];

/** How a process was started. */
export interface Started {
  /** Those for Node and those for the program. */
  readonly args: readonly string[];
  readonly environment: Environment;
  /** Somebody can look into its memory already, whatever let them in. Absent: nobody knows. */
  readonly isInspected?: boolean;
}

const WORD = /(?:"(?:\\.|[^"\\])*"?|[^ "])+/gs;

/** NODE_OPTIONS in words, as Node reads it: quotes may stand anywhere, and a backslash means something only between them. */
const wordsIn = (options: string): readonly string[] =>
  (options.match(WORD) ?? []).map((word) => word.replace(/"((?:\\.|[^"\\])*)"?/gs, (_, quoted: string) => quoted.replace(/\\(.)/gs, "$1")));

/** Node takes "_" for "-" in the name of a switch. */
const nameOf = (word: string): string => (word.split("=", 1)[0] ?? "").replaceAll("_", "-");

/** By name and without a value. */
export const talkativeSwitches = ({ args, environment, isInspected = false }: Started): readonly string[] => {
  const names = [...args, ...wordsIn(environment.NODE_OPTIONS ?? "")].map(nameOf).filter((name) => TALKATIVE.test(name));
  const found = [
    ...names,
    ...(isInspected && !names.some((name) => name.startsWith("--inspect")) ? ["--inspect"] : []),
    ...VARIABLES.filter((name) => (environment[name] ?? "") !== ""),
    ...(environment.NODE_TLS_REJECT_UNAUTHORIZED === "0" ? ["NODE_TLS_REJECT_UNAUTHORIZED"] : []),
  ];
  return [...new Set(found)];
};

export const switchFindings = (started: Started): readonly SettingFinding[] =>
  talkativeSwitches(started).map((variable) => ({
    variable,
    de: "Ein Schalter zur Fehlersuche. Er kann Inhalte zu anderen bringen. Starten Sie ohne ihn.",
    en: "A switch for looking for errors. It can bring contents to others. Start without it.",
  }));
