import { WHAT_TO_INSTALL } from "./browser.js";

/** What it takes to see to a browser. */
export interface Means {
  readonly find: () => string | undefined;
  readonly mayInstall: () => boolean;
  /** Answers whether it came about. */
  readonly install: () => boolean;
  readonly say: (line: string) => void;
}

/** Whether there is a browser, in the end: nothing that needs one is passed over in silence. */
export const ensureBrowser = ({ find, mayInstall, install, say }: Means): boolean => {
  if (find() !== undefined) return true;
  if (mayInstall()) {
    say("Chromium wird installiert (einmalig, etwa zwei Minuten) / installing Chromium …");
    if (install() && find() !== undefined) return true;
  }
  for (const line of WHAT_TO_INSTALL) say(line);
  return false;
};
