import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser, WHAT_TO_INSTALL } from "./browser.js";

/** Debian's packages. The font has about the widths of the one that Teams uses. */
const PACKAGES = ["chromium", "fonts-open-sans"] as const;

const STEPS = [["update"], ["install", "-y", "--no-install-recommends", ...PACKAGES]] as const;

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

const say = (...lines: readonly string[]): void => {
  process.stderr.write(`${lines.join("\n")}\n`);
};

/** stdout stays clean for whoever reads the command's answer. */
const install = (): boolean => {
  say("Chromium wird installiert (einmalig, etwa zwei Minuten) / installing Chromium …");
  return STEPS.every((args) => spawnSync("apt-get", args, { stdio: ["ignore", process.stderr, "inherit"] }).status === 0);
};

const isReady = (): boolean => findBrowser() !== undefined || (mayInstall() && install() && findBrowser() !== undefined);

if (!isReady()) {
  say(...WHAT_TO_INSTALL);
  process.exitCode = 1;
}
