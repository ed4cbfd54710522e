// Runs one command of the README on a machine that has only Node: installs what is missing, builds, then starts it.
// Plain JavaScript on purpose: it must run before anything is installed. Its own words go to stderr, so that a
// command's stdout stays clean for machines to read.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
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
  build: () => [],
  serve: (args) => [[process.execPath, script("serve"), ...args]],
  start: (args) => [[process.execPath, script("start"), ...args]],
  plan: (args) => [[process.execPath, script("plan"), ...args]],
  bench: (args) => [[process.execPath, "--expose-gc", script("bench"), ...args]],
  performance: (args) => [[process.execPath, script("performance"), ...args]],
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
  package: (args) => [[process.execPath, script("package"), ...args]],
  anleitungen: (args) => [needBrowser, [process.execPath, script("guides"), ...args]],
  sbom: (args) => [[process.execPath, script("sbom"), ...args]],
  cards: (args) => [...(args.includes("--png") ? [needBrowser] : []), [process.execPath, script("cards"), ...args]],
};

const say = (text) => process.stderr.write(`${text}\n`);

const run = ([program, ...args], cwd, stdout = "inherit") => {
  const result = spawnSync(program, args, { cwd, stdio: ["inherit", stdout, "inherit"] });
  if (result.error) say(`${program}: ${result.error.message}`);
  return result.status ?? 1;
};

/** A server waits for nobody, and is ended by a signal that must reach it and not its starter alone. */
const runOn = ([program, ...args], cwd) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: "inherit" });
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.on("error", (error) => {
      say(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });

const installed = join(home, "node_modules", ".package-lock.json");
const isInstalled = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(home, "package-lock.json")).mtimeMs;

/** On a server there is no compiler any more: it runs what was built, and installs nothing by itself. */
const isServer = (name) =>
  existsSync(installed) && !existsSync(bin("tsc")) && existsSync(join(home, "build", "scripts")) && name !== "build";

const ROOMS = ["dialogue", "cards", "store", "bot", "scripts"];
const STAMP = join(home, "build", ".sources");

const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

/** By what is in them: copying to a server gives files other times. Undefined where only the build was brought along. */
const markOfSources = () => {
  const rooms = ROOMS.map((room) => join(home, room));
  if (!rooms.every((room) => existsSync(room))) return undefined;
  const hash = createHash("sha256");
  for (const path of [...rooms.flatMap(sourcesIn), join(home, "package-lock.json")])
    hash.update(path.slice(home.length)).update(readFileSync(path));
  return hash.digest("hex");
};

const leaveStamp = () => {
  writeFileSync(STAMP, markOfSources() ?? "");
  return 0;
};

const OLD_BUILD = [
  "Die Quellen sind anders als das, was gebaut wurde. Rufen Sie „npm ci“, „npm run build“ und „npm prune --omit=dev“ auf.",
  "The sources differ from what was built. Run npm ci, npm run build and npm prune --omit=dev.",
];

/** A build that nobody stamped may be any: nothing can be said of it. */
const refuseOldBuild = () => {
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, "utf8") : "";
  const mark = stamp === "" ? undefined : markOfSources();
  if (mark === undefined || mark === stamp) return 0;
  for (const line of OLD_BUILD) say(line);
  return UNUSABLE;
};

const NOT_HERE = [
  "Dieser Befehl braucht die Werkzeuge der Entwicklung. Sie sind hier nicht installiert. Rufen Sie „npm ci“ auf.",
  "This command needs the development tools, which are not installed here. Run npm ci.",
];

const FOR_DEVELOPERS = [
  "test",
  "mutation",
  "start",
  "bench",
  "performance",
  "cards",
  "connector",
  "vertrauen",
  "schema",
  "sbom",
  "anleitungen",
];

const refuseHere = () => {
  for (const line of NOT_HERE) say(line);
  return UNUSABLE;
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
/** Without the tests, which a server need not have, for what is called there. */
const compile = () => run([bin("tsc"), "-b", ...(["build", "package"].includes(name) ? ["scripts"] : [])], home, process.stderr);
const prepared = isServer(name)
  ? [FOR_DEVELOPERS.includes(name) ? refuseHere : refuseOldBuild]
  : [...(isInstalled() ? [] : [install]), compile, ...(name === "build" ? [leaveStamp] : [])];
const steps = [...prepared, ...command(args).map((step) => () => (name === "serve" ? runOn(step, from) : run(step, from)))];
for (const step of steps) {
  const code = await step();
  if (code !== 0) process.exit(code);
}
