import type { Environment } from "../config.js";
import type { SettingFinding } from "../config-file.js";

/** What these write down, or let others look at, is what the program has in its memory. */
const TALKATIVE =
  /^--?(inspect|heapsnapshot|heap-prof|cpu-prof|prof|report|diagnostic|trace-event|tls-keylog|abort-on-uncaught|perf|experimental-report|debug)/;
const VARIABLES = ["DEBUG", "NODE_DEBUG", "NODE_DEBUG_NATIVE", "NODE_V8_COVERAGE", "SSLKEYLOGFILE"];

/** How a process was started. */
export interface Started {
  /** Those for Node and those for the program. */
  readonly args: readonly string[];
  readonly environment: Environment;
}

/** By name and without a value. */
export const talkativeSwitches = ({ args, environment }: Started): readonly string[] => {
  const options = [...args, ...(environment.NODE_OPTIONS ?? "").split(/\s+/)];
  const found = [
    ...options.filter((word) => TALKATIVE.test(word)).map((word) => word.split("=", 1)[0] ?? ""),
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
