import type { SettingFinding } from "../config-file.js";
import { type Started, switchFindings } from "./switches.js";

/** The process that is to serve, as the machine sees it. */
export interface Process extends Started {
  /** Undefined where the machine knows no such numbers. */
  readonly user?: number;
  /** As Linux tells whom the numbers of users mean: /proc/self/uid_map. */
  readonly userMap: string;
  /** Said on the command line. */
  readonly asRoot: boolean;
}

const ROOT = 0;
/** Where a container calls somebody else root, the second number is theirs. */
const OWN_ROOT = /^\s*0\s+0\s/m;

const ROOT_FINDING: SettingFinding = {
  variable: "root",
  de: "Der Bot soll nicht als root laufen. Legen Sie einen eigenen Benutzer an. Nur wo das nicht geht: --as-root.",
  en: "The bot is not meant to run as root. Make a user of its own. Only where that cannot be: --as-root.",
};

/** Root of the machine, and not only of a container of its own. */
export const isRealRoot = ({ user, userMap }: Pick<Process, "user" | "userMap">): boolean => user === ROOT && OWN_ROOT.test(userMap);

/** What is not in the settings and would make the program unsafe all the same. */
export const startFindings = (process: Process): readonly SettingFinding[] => {
  return [...switchFindings(process), ...(isRealRoot(process) && !process.asRoot ? [ROOT_FINDING] : [])];
};
