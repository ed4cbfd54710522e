import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseConfigFile } from "../../bot/config-file.js";
import { LARGEST_BYTES } from "../../bot/http/body.js";
import { servingFindings } from "../../bot/serving-settings.js";
import { SETTING_NAMES } from "../../bot/setting-names.js";
import { AS_SERVED } from "../../scripts/bench/memory/as-served.js";

const ROOT = join(import.meta.dirname, "../..");
const INSTALL = join(ROOT, "scripts/install");
const textOf = (name: string): string => readFileSync(join(INSTALL, name), "utf8");
const UNITS = readdirSync(INSTALL).filter((name) => /\.(service|timer)$/.test(name));

const analyze = (...args: readonly string[]) => spawnSync("systemd-analyze", args, { encoding: "utf8" });

/** From 0 to 10, as systemd reckons what a service could do if somebody took it over; less is better. */
const exposureOf = (path: string): number => {
  const { stdout } = analyze("security", "--offline=true", "--no-pager", path);
  return Number(/Overall exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1]);
};

describe("the units of systemd", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ifd-units-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("are understood, each of them", () => {
    expect(UNITS).toHaveLength(3);
    expect(analyze("verify", ...UNITS.map((name) => join(INSTALL, name)))).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  it("are found out where a word in them is none", () => {
    const wrong = join(folder, "ifd-bot.service");
    writeFileSync(wrong, textOf("ifd-bot.service").replace("ProtectHome=", "ProtectHomes="));
    expect(analyze("verify", wrong).stderr).toContain("ProtectHomes");
  });

  it("leave a service next to nothing, as much as the page says", () => {
    const bot = exposureOf(join(INSTALL, "ifd-bot.service"));
    expect(bot).toBeLessThanOrEqual(2);
    expect(exposureOf(join(INSTALL, "ifd-bot-sicherung.service"))).toBeLessThanOrEqual(bot);
    expect(readFileSync(join(ROOT, "docs/installation.md"), "utf8")).toContain(`nennt für ihn ${String(bot).replace(".", ",")} auf`);
  });

  it("leave it more where a line is missing", () => {
    const weaker = join(folder, "ifd-bot.service");
    writeFileSync(weaker, textOf("ifd-bot.service").replace(/^(SystemCallFilter|CapabilityBoundingSet|PrivateUsers)=.*\n/gm, ""));
    expect(exposureOf(weaker)).toBeGreaterThan(2);
  });

  it("keep what runs under the same user in the same folders, and dump no memory", () => {
    for (const name of UNITS.filter((one) => one.endsWith(".service"))) {
      expect(textOf(name)).toMatch(/^User=ifd-bot$/m);
      expect(textOf(name)).toMatch(/^LimitCORE=0$/m);
      expect(textOf(name)).toMatch(/^Environment=IFD_CONFIG=\/etc\/ifd-bot\/ifd-bot\.env$/m);
    }
  });
});

describe("the unit and the image", () => {
  it("set before the start what the measured program is started with", () => {
    for (const [name, value] of Object.entries(AS_SERVED)) {
      expect(textOf("ifd-bot.service")).toMatch(new RegExp(`^Environment=${name}=${value}$`, "m"));
      expect(textOf("Dockerfile")).toMatch(new RegExp(`^ENV ${name}=${value}$`, "m"));
    }
  });
});

describe("the example of a proxy", () => {
  const conf = textOf("nginx.conf");

  it("lets through what Teams and people need, and nothing else", () => {
    const blocks = [...conf.matchAll(/location (?:= )?(\S+) \{\n([\s\S]*?)\n {4}\}/g)];
    const places = blocks.map(([, path, rules = ""]) => [path, rules.includes("proxy_pass")]);
    expect(places).toEqual([
      ["/api/messages", true],
      ["/healthz", true],
      ["/datenschutz", true],
      ["/nutzung", true],
      ["/", false],
    ]);
    expect(conf).not.toContain("3979");
  });

  it("takes as much as the bot, writes nobody down and never asks twice", () => {
    expect(conf).toContain(`client_max_body_size ${LARGEST_BYTES / 1024}k;`);
    expect(conf.match(/access_log off;/g)).toHaveLength(conf.match(/^server \{/gm)?.length ?? 0);
    expect(conf).toContain("proxy_next_upstream off;");
  });
});

describe("the template of the settings", () => {
  it("has names that there are, and is refused until every gap is filled", () => {
    const { values, findings } = parseConfigFile(textOf("ifd-bot.env"));
    expect(findings).toEqual([]);
    expect(Object.keys(values).filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
    const gaps = Object.entries(values).filter(([name, value]) => value?.includes("<") && name !== "IFD_FIRST_ADMIN");
    const refused = new Set(servingFindings(values).map(({ variable }) => variable));
    expect(gaps.map(([name]) => name).filter((name) => !refused.has(name))).toEqual([]);
    expect(gaps.length).toBeGreaterThan(5);
  });
});

describe("the image of a container", () => {
  const dockerfile = textOf("Dockerfile");
  const [build = "", lean = "", last = ""] = dockerfile.split(/^FROM /m).slice(1);

  it("is built in one stage and runs in another without the tools, which executes nothing while it is made", () => {
    expect(build).toMatch(/^RUN npm ci --ignore-scripts/m);
    expect(lean).toMatch(/^RUN npm prune --omit=dev --ignore-scripts/m);
    expect([...last.matchAll(/--from=(\w+)/g)].map(([, from]) => from)).toEqual(["lean", "lean"]);
    expect(last).not.toMatch(/^(RUN|ADD)\b/m);
    // Copied to a folder further up, everything on the way there would belong to the bot as well.
    expect([...last.matchAll(/^COPY .*--chown=\S+ \S+ (\S+)$/gm)].map(([, to]) => to)).toEqual(["/var/lib/ifd-bot/"]);
  });

  it("runs as a numbered user without power, listens to whoever ends it and looks after itself without a shell", () => {
    const [, user = "0"] = /^USER (\d+):\d+$/m.exec(last) ?? [];
    expect(Number(user)).toBeGreaterThan(999);
    expect(last).toMatch(/^STOPSIGNAL SIGTERM$/m);
    for (const what of ["ENTRYPOINT", "CMD"]) expect(last).toMatch(new RegExp(`^${what} \\["`, "m"));
    expect(last).toMatch(/^HEALTHCHECK [^\n]*\\\n {2}CMD \["node"/m);
  });

  it("takes in what is named and there, and no key, no settings and no data", () => {
    const [first, ...rest] = textOf("Dockerfile.dockerignore")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(first).toBe("*");
    const named = rest.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
    expect(named.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    expect(rest).toEqual(expect.arrayContaining(["**/*.env", "**/*.key", "**/*.pem", "**/node_modules"]));
  });

  it("is started read-only, without power and on this machine alone", () => {
    const compose = textOf("compose.yaml");
    const [user = ""] = /(?<=^USER )\S+$/m.exec(last) ?? [];
    expect(compose).toContain(`user: "${user}"`);
    for (const line of [
      "read_only: true",
      "restart: unless-stopped",
      "cap_drop: [ALL]",
      '"no-new-privileges:true"',
      '"127.0.0.1:3978:3978"',
    ])
      expect(compose).toContain(line);
  });
});
