import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./browser.js";
import { ensureBrowser } from "./ensure-browser.js";

/** Debian's packages. The font is about as wide as the one of Teams. */
const PACKAGES = ["chromium", "chromium-l10n", "fonts-open-sans"] as const;

const STEPS = [["update"], ["install", "-y", "--no-install-recommends", ...PACKAGES]] as const;

/** stdout stays clean for whoever reads the command's answer. */
const install = (): boolean =>
  STEPS.every((args) => spawnSync("apt-get", args, { stdio: ["ignore", process.stderr, "inherit"] }).status === 0);

const isThere = ensureBrowser({
  find: () => findBrowser(),
  mayInstall: () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get"),
  install,
  say: (line) => process.stderr.write(`${line}\n`),
});

process.exitCode = isThere ? 0 : 1;
