import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Instant } from "../../dialogue/index.js";
import { localOf } from "../../dialogue/index.js";
import { counted } from "../command-line.js";
import { nodeSaid } from "../self-check/node-version.js";
import { mismatches } from "../self-check/packages.js";
import { telling, type Words } from "./told.js";
import type { Check } from "./world.js";

export const PROGRAM_WORDS = {
  "node-too-old": {
    state: "finding",
    says: "Node {version} ist zu alt. Der Bot braucht mindestens 20.11.",
    helps: "Installieren Sie Node 24.",
  },
  "node-cared-for": { state: "sound", says: "Node {major} läuft." },
  "node-unknown": { state: "unknown", says: "Für Node {major} kennt dieses Programm kein Enddatum." },
  "node-over": {
    state: "hint",
    says: "Node {major} bekommt keine Korrekturen mehr.",
    helps: "Installieren Sie Node 24. Das Programm läuft damit unverändert.",
  },
  "packages-fine": { state: "sound", says: "Alle Pakete sind da, in der festgelegten Version." },
  "packages-none": {
    state: "finding",
    says: "Die Pakete fehlen oder wurden nicht mit npm installiert.",
    helps: "Rufen Sie im Programmordner „npm ci“ auf, danach „npm run build“.",
  },
  "packages-wrong": {
    state: "finding",
    says: "{packages} vom Festgelegten ab.",
    helps: "Meist brach das Installieren ab. Rufen Sie im Programmordner „npm ci“ auf, danach „npm run build“.",
  },
  "packages-no-build": {
    state: "finding",
    says: "Das Programm ist nicht übersetzt.",
    helps: "Rufen Sie im Programmordner „npm run build“ auf.",
  },
} as const satisfies Words;

const tell = telling(PROGRAM_WORDS);

const OLDEST = [20, 11] as const;

export const nodeTold = (version: string, now: number) => {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) return tell("node-too-old", { version });
  const { state } = nodeSaid(version, localOf("Europe/Berlin", now as Instant).day);
  if (state === "sound") return tell("node-cared-for", { major });
  return tell(state === "unknown" ? "node-unknown" : "node-over", { major });
};

const node: Check["run"] = ({ now }) => [nodeTold(process.version, now())];

const packages: Check["run"] = ({ program }) => {
  if (!existsSync(join(program, "node_modules", ".package-lock.json"))) return [tell("packages-none")];
  if (!existsSync(join(program, "build", "scripts", "serve.js"))) return [tell("packages-no-build")];
  const wrong = mismatches(program).length;
  return [wrong === 0 ? tell("packages-fine") : tell("packages-wrong", { packages: counted(wrong, "Paket weicht", "Pakete weichen") })];
};

export const PROGRAM: readonly Check[] = [
  { id: "node", title: "Node", isFar: false, run: node },
  { id: "packages", title: "Pakete", isFar: false, run: packages },
];
