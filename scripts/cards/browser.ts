import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const UNIX = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map((name) =>
  join("/usr/bin", name),
);

const MAC = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
].flatMap((path) => [join("/Applications", path), join(homedir(), "Applications", path)]);

const WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
].flatMap((path) => ["C:\\Program Files", "C:\\Program Files (x86)", `${homedir()}\\AppData\\Local`].map((place) => `${place}\\${path}`));

const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = { darwin: MAC, win32: WINDOWS };

/** Where a Chromium, or one of its relatives, usually is. */
const placesOn = (platform: NodeJS.Platform): readonly string[] => USUAL_PLACES[platform] ?? [...UNIX, "/snap/bin/chromium"];

export const findBrowser = (isThere: (path: string) => boolean = existsSync): string | undefined =>
  placesOn(process.platform).find(isThere);

export const WHAT_TO_INSTALL = [
  "Es fehlt ein Browser: Chromium, Google Chrome oder Microsoft Edge. Bitte installieren Sie einen davon am üblichen Ort.",
  "No browser was found. Please install Chromium, Google Chrome or Microsoft Edge in its usual place.",
] as const;
