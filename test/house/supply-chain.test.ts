import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { environmentWith } from "../../bot/config.js";

const HOME = join(import.meta.dirname, "../..");

let folder: string;

const place = (...parts: readonly string[]): string => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ifd-supply-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const json = (path: string, value: unknown): void => writeFileSync(path, JSON.stringify(value));

/** A house with one dependency, which would like to run a script. */
const layHouse = (): void => {
  for (const name of ["house", "package"]) mkdirSync(place(name));
  const wish = `node -e "require('fs').writeFileSync('${place("was-run")}', '')"`;
  json(place("package", "package.json"), { name: "curious", version: "1.0.0", scripts: { postinstall: wish } });
  spawnSync("tar", ["-czf", place("house", "curious-1.0.0.tgz"), "-C", folder, "package"]);
  const integrity = `sha512-${createHash("sha512")
    .update(readFileSync(place("house", "curious-1.0.0.tgz")))
    .digest("base64")}`;
  const root = { name: "house", version: "1.0.0", dependencies: { curious: "file:curious-1.0.0.tgz" } };
  json(place("house", "package.json"), root);
  const curious = { version: "1.0.0", resolved: "file:curious-1.0.0.tgz", integrity, hasInstallScript: true };
  json(place("house", "package-lock.json"), {
    name: "house",
    version: "1.0.0",
    lockfileVersion: 3,
    requires: true,
    packages: { "": root, "node_modules/curious": curious },
  });
  writeFileSync(place("house", ".npmrc"), readFileSync(join(HOME, ".npmrc")));
};

const cleanInstall = (...more: readonly string[]) =>
  spawnSync("npm", ["ci", "--offline", "--no-audit", "--no-fund", "--cache", place("cache"), ...more], {
    cwd: place("house"),
    encoding: "utf8",
  });

describe("a clean install (A12)", () => {
  it("A12: needs no network, and runs no script of a package", () => {
    layHouse();
    expect(cleanInstall().status).toBe(0);
    expect(existsSync(place("house", "node_modules/curious/package.json"))).toBe(true);
    expect(existsSync(place("was-run"))).toBe(false);
  });

  it("is found out where a script is run", () => {
    layHouse();
    expect(cleanInstall("--ignore-scripts=false").status).toBe(0);
    expect(existsSync(place("was-run"))).toBe(true);
  });

  it("A12: refuses a package whose bytes are not those that were locked", () => {
    layHouse();
    json(place("package", "package.json"), { name: "curious", version: "1.0.0", main: "other.js" });
    spawnSync("tar", ["-czf", place("house", "curious-1.0.0.tgz"), "-C", folder, "package"]);
    const { status, stderr } = cleanInstall();
    expect(status).not.toBe(0);
    expect(stderr).toContain("EINTEGRITY");
  });
});

/** Runs in every Node that is started, before anything else does: writes down each name that is looked up and each address off this
 *  machine that is called. */
const WATCH = (attempts: string): string => `
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";
const isOwn = (host) => host === undefined || /^(localhost|127\\..*|::1|::ffff:127\\..*)$/.test(host);
const note = (what) => appendFileSync(${JSON.stringify(attempts)}, what + "\\n");
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  const host = typeof first === "object" && first !== null ? (first.path === undefined ? first.host : undefined) : typeof first === "number" ? given[1] : undefined;
  if (!isOwn(typeof host === "string" ? host : undefined)) note("connect " + host);
  return connect.apply(this, given);
};
for (const owner of [dns, dns.promises]) {
  const { lookup } = owner;
  owner.lookup = (name, ...more) => {
    if (!isOwn(name)) note("lookup " + name);
    return lookup(name, ...more);
  };
}
`;

const watched = (program: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const [watch, attempts] = [place("watch.mjs"), place("attempts")];
  writeFileSync(watch, WATCH(attempts));
  writeFileSync(attempts, "");
  const [command = "", ...args] = program;
  const env = { ...more, PATH: environmentWith({}).PATH ?? "", NODE_OPTIONS: `--import=file://${watch}` };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: HOME, encoding: "utf8", env });
  return { status, stdout, stderr, attempts: readFileSync(attempts, "utf8") };
};

const SHELL = ["unshare", "-rn", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];

/** Whether this machine lets us take its network away from a program. */
const canTakeNetwork = (): boolean => spawnSync(SHELL[0] ?? "", [...SHELL.slice(1), "true"]).status === 0;

/** The whole bot behind its real server, with people who click, a played Teams, and strangers at the door. */
const STORY = [process.execPath, "build/scripts/faults.js", "--case", "A11", "--runs", "2"] as const;

describe("the bot at work (A12, R30)", () => {
  it("A12, R30: works where there is no network at all, and tries to reach nobody: outbound attempts 0", () => {
    const { stdout, attempts } = watched([...(canTakeNetwork() ? SHELL : []), ...STORY]);
    const [summary = "", ...wrong] = stdout.trim().split("\n");
    expect(summary).toMatch(/^A11 .* [1-9]\d* geprüft/);
    // How fast it is, on a machine that does other things meanwhile, is measured elsewhere.
    expect(wrong.filter((line) => !line.includes("waited longer"))).toEqual([]);
    expect(attempts).toBe("");
  });

  it("is found out where somebody tries", () => {
    const call =
      'require("node:net").connect(443, "192.0.2.1").on("error", () => 0).destroy(); fetch("https://telemetry.invalid").catch(() => 0)';
    const { attempts } = watched([process.execPath, "-e", call]);
    expect(attempts).toContain("connect 192.0.2.1");
    expect(attempts).toContain("telemetry.invalid");
  });
});

/** By name: what thinks about texts, and what tells others how a program is used. */
const THINKS_OR_TELLS =
  /openai|anthropic|langchain|tiktoken|gpt|mistral|applicationinsights|opentelemetry|sentry|bugsnag|newrelic|datadog|mixpanel|posthog|@azure\/monitor/i;

const loadedBy = (module: string): readonly string[] => {
  const ask = `import Module from "node:module"; await import(${JSON.stringify(join(HOME, module))}); process.stdout.write(JSON.stringify(Object.keys(Module._cache)));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", ask], {
    cwd: HOME,
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
  const paths = JSON.parse(stdout) as readonly string[];
  return [...new Set(paths.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? ""))].filter((name) => name !== "");
};

describe("the program (R08)", () => {
  it("R08: loads nothing that thinks about texts or tells others how it is used", () => {
    const loaded = loadedBy("build/bot/teams/teams.js");
    expect(loaded).toContain("botbuilder");
    expect(loaded.filter((name) => THINKS_OR_TELLS.test(name))).toEqual([]);
  });

  it("is found out where it does: Teams AI's index would bring openai along", () => {
    expect(loadedBy("node_modules/@microsoft/teams-ai/lib/index.js").filter((name) => THINKS_OR_TELLS.test(name))).toContain("openai");
  });
});
