// Runs one command of the README on a machine that has only Node: installs what is missing, builds, then starts it.
// Plain JavaScript on purpose: it must run before anything is installed. Its own words go to stderr, so that a
// command's stdout stays clean for machines to read.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(home, "node_modules", ".bin", name);
const script = (name) => join(home, "build", "scripts", `${name}.js`);

/** Cards are looked at in a real browser. It comes from the system, since it is no package of npm. */
const needBrowser = [process.execPath, script(join("cards", "need-browser"))];

const COMMANDS = {
  test: (args) => [
    needBrowser,
    [bin("biome"), "ci", "."],
    [bin("vitest"), "run", "--config", join("test", "vitest.config.ts"), "--coverage", ...args],
  ],
  mutation: (args) => [[bin("stryker"), "run", join("test", "stryker.config.mjs"), ...args]],
  start: (args) => [[process.execPath, script("start"), ...args]],
  plan: (args) => [[process.execPath, script("plan"), ...args]],
  bench: (args) => [[process.execPath, "--expose-gc", script("bench"), ...args]],
  keys: (args) => [[process.execPath, script("keys"), ...args]],
  backup: (args) => [[process.execPath, script("backup"), ...args]],
  restore: (args) => [[process.execPath, script("restore"), ...args]],
  protokoll: (args) => [[process.execPath, script("log-check"), ...args]],
  store: (args) => [[process.execPath, script("store"), ...args]],
  doctor: (args) => [[process.execPath, script("doctor"), ...args]],
  selbstpruefung: (args) => [[process.execPath, script("self-check"), ...args]],
  vorfall: (args) => [[process.execPath, script("incident"), ...args]],
  faults: (args) => [[process.execPath, script("faults"), ...args]],
  "zwei-welten": (args) => [[process.execPath, script("two-worlds"), ...args]],
  connector: (args) => [[process.execPath, script("connector"), ...args]],
  kanarie: (args) => [[process.execPath, script("canary"), ...args]],
  vertrauen: (args) => [[process.execPath, script("trust"), ...args]],
  schema: (args) => [[process.execPath, script("schema"), ...args]],
  cards: (args) => [...(args.includes("--png") ? [needBrowser] : []), [process.execPath, script("cards"), ...args]],
};

const say = (text) => process.stderr.write(`${text}\n`);

const run = ([program, ...args], cwd, stdout = "inherit") => {
  const result = spawnSync(program, args, { cwd, stdio: ["inherit", stdout, "inherit"] });
  if (result.error) say(`${program}: ${result.error.message}`);
  return result.status ?? 1;
};

const isInstalled = () => {
  const installed = join(home, "node_modules", ".package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(home, "package-lock.json")).mtimeMs;
};

const UNUSABLE = 2;

/** npm empties the folder before it fills it, and follows a link to do so: what it leads to is somebody else's. */
const LINK = [
  "node_modules ist eine Verknüpfung. Ein Installieren würde den Ordner leeren, auf den sie zeigt. Entfernen Sie die Verknüpfung.",
  "node_modules is a link. Installing would empty the folder it points to. Remove the link.",
];

const isLink = () => lstatSync(join(home, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink() === true;

const install = () => {
  if (isLink()) {
    for (const line of LINK) say(line);
    return UNUSABLE;
  }
  say("Abhängigkeiten werden installiert (einmalig, etwa eine Minute) / installing dependencies …");
  return run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], home, process.stderr);
};

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  say(`Unbekannter Befehl / unknown command: ${name}. Bekannt / known: ${Object.keys(COMMANDS).join(", ")}`);
  process.exit(UNUSABLE);
}
// Files named on the command line are meant from where the person stands, which npm tells in INIT_CWD.
const from = name === "test" || name === "mutation" ? home : (process.env.INIT_CWD ?? process.cwd());
const steps = [
  ...(isInstalled() ? [] : [install]),
  () => run([bin("tsc"), "-b"], home, process.stderr),
  ...command(args).map((step) => () => run(step, from)),
];
for (const step of steps) {
  const code = step();
  if (code !== 0) process.exit(code);
}
