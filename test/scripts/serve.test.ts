import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runScript, type Said } from "./command.js";
import { houseFile, openServed, type Process, type Served, serve, serveArgs, TENANT, watched } from "./served.js";

let served: Served;

beforeAll(async () => {
  served = await openServed();
});

afterAll(() => served.remove());

const store = (...args: readonly string[]): Said => runScript("store", args, served.environment);

const refused = (args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) =>
  serve(served, args, environment).ended;

describe("the settings of a house", () => {
  it("are missed before anybody is served", async () => {
    const { code, out, err } = await refused();
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Es fehlen die Einstellungen des Hauses");
    expect(err).toContain("store -- house --file");
  });

  it("are put in from a file, of the same house and without mistakes", () => {
    expect(store("house")).toMatchObject({ code: 2, err: expect.stringContaining("--file") });
    expect(store("house", "--file", houseFile(served.folder, { tenant: "amt.example" }))).toMatchObject({
      code: 2,
      err: expect.stringContaining("einen anderen Mandanten"),
    });
    expect(store("house", "--file", houseFile(served.folder, { state: "XX" }))).toMatchObject({ code: 2 });
    expect(store("house", "--file", houseFile(served.folder))).toMatchObject({
      code: 0,
      out: expect.stringContaining("Jobcenter Musterstadt gelten"),
    });
  });

  it("are not written over by mistake, and the log knows who put them in", () => {
    const other = houseFile(served.folder, { name: "Jobcenter Neustadt" });
    expect(store("house", "--file", other)).toMatchObject({ code: 1, out: expect.stringContaining("--replace") });
    expect(store("house", "--file", other, "--replace").out).toContain("Jobcenter Neustadt");
    const csv = join(served.folder, "log.csv");
    expect(store("log", "--csv", csv).code).toBe(0);
    const lines = readFileSync(csv, "utf8")
      .split("\n")
      .filter((line) => line.includes("operator"));
    expect(lines).toHaveLength(2);
  });
});

describe("a program that serves a house", () => {
  it("says all at once why it does not start, in both languages and without a value", async () => {
    const { code, err } = await refused([], { IFD_TENANT: "Kanarienvogel", IFD_LISTEN: "3978", NODE_TLS_REJECT_UNAUTHORIZED: "0" });
    expect(code).toBe(2);
    for (const variable of ["NODE_TLS_REJECT_UNAUTHORIZED", "IFD_TENANT", "IFD_LISTEN"]) expect(err).toContain(`  ${variable}: `);
    expect(err).toContain("Das ist keine Kennung von Microsoft.");
    expect(err).toContain("This is no id of Microsoft's.");
    expect(err).not.toContain("Kanarienvogel");
  });

  it("does not start with a window into its memory", async () => {
    const child = spawn(process.execPath, ["--inspect=127.0.0.1:0", ...serveArgs()], { cwd: "/", env: served.environment });
    expect(await watched(child).ended).toMatchObject({ code: 2, err: expect.stringContaining("  --inspect: ") });
  });

  it.each([
    ["in quotes", [], { NODE_OPTIONS: '"--inspect=127.0.0.1:0"' }],
    ["in a file that Node reads itself", ["--env-file=node.env"], {}],
  ])("does not start with one that is %s", async (_, args, environment) => {
    writeFileSync(join(served.folder, "node.env"), 'NODE_OPTIONS="--inspect=127.0.0.1:0"\n');
    const of = { cwd: served.folder, env: { ...served.environment, ...environment } };
    const child = spawn(process.execPath, [...args, ...serveArgs("--check")], of);
    expect(await watched(child).ended).toMatchObject({ code: 2, err: expect.stringContaining("  --inspect: ") });
  });

  it("does not start on the data of another house", async () => {
    const { code, err } = await refused(["--check"], { IFD_TENANT: TENANT.replaceAll("2", "4") });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("gehören einem anderen Mandanten") });
  });

  it("does not start where its port is taken", async () => {
    const taken = await new Promise<Server>((resolve) => {
      const server = createServer().listen(served.ports.forOperations, "127.0.0.1", () => resolve(server));
    });
    const { code, err } = await refused(["--check"]);
    await new Promise((resolve) => taken.close(resolve));
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining("IFD_OPERATIONS_LISTEN: Den Port hat schon ein anderes Programm."),
    });
  });
});

describe("two ports of a program", () => {
  it("are not the same place under two names", async () => {
    const same = { IFD_LISTEN: `localhost:${served.ports.forOperations}` };
    for (const args of [["--check"], []]) {
      const { code, err } = await refused(args, same);
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining("IFD_LISTEN und IFD_OPERATIONS_LISTEN: Das ist derselbe Ort."),
      });
    }
  });

  it("can be started where one is for everybody to see, and it is said that it is", async () => {
    const { code, out, err } = await refused(["--check"], { IFD_OPERATIONS_LISTEN: `0:${served.ports.forOperations}` });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Hinweis: IFD_OPERATIONS_LISTEN gilt auf allen Adressen.");
    expect((await refused(["--check"])).out).not.toContain("Hinweis");
  });
});

describe("a program that something happens to", () => {
  /** As if it happened to the machine, when the bot has just begun. */
  const when = (happens: string): Readonly<Record<string, string>> => {
    const path = join(served.folder, "happens.mjs");
    const atTheStart = `const write = process.stdout.write.bind(process.stdout);
      process.stdout.write = (said, ...more) => { if (String(said).includes('"event":"started"')) happen(); return write(said, ...more); };`;
    writeFileSync(path, `${happens}\n${atTheStart}`);
    return { NODE_OPTIONS: `--import=${path}` };
  };

  it("ends with a failure when the disk can no longer be believed, and says what to do", async () => {
    const broken = `import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      const { fsync } = fs;
      let isBroken = false;
      fs.fsync = (file, done) => isBroken ? done(Object.assign(new Error("EIO"), { code: "EIO", syscall: "fsync" })) : fsync(file, done);
      syncBuiltinESMExports();
      const happen = () => { isBroken = true; };`;
    const { code, out, err } = await refused([], when(broken));
    expect(code).toBe(1);
    expect(out).toContain('"event":"disk-in-trouble","kind":"disk-failed"');
    expect(err).toContain("Die Festplatte hat einen Fehler gemeldet");
    expect(store("check").code).toBe(0);
  });

  it("is not called fine before it starts when the disk is full", async () => {
    const path = join(served.folder, "full.mjs");
    writeFileSync(
      path,
      `import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      fs.write = (...given) => given.at(-1)(Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: "write" }));
      syncBuiltinESMExports();`,
    );
    const { code, out, err } = await refused(["--check"], { NODE_OPTIONS: `--import=${path}` });
    expect({ code, out, err }).toEqual({ code: 1, out: "", err: expect.stringContaining("Platz") });
    expect((await refused(["--check"])).code).toBe(0);
  });

  it("ends with a failure on an error that nobody caught, of which nothing is written out", async () => {
    const { code, out, err } = await refused([], when(`const happen = () => setImmediate(() => { throw new Error("Kanarienvogel"); });`));
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain('"event":"unexpected","kind":"Error","place":');
    expect(out).not.toContain("Kanarienvogel");
  });
});

describe("a program that runs", () => {
  let running: Process;

  beforeAll(async () => {
    // Nobody can be reached from here on.
    running = serve(served, [], { HTTPS_PROXY: "http://127.0.0.1:9" });
    await running.saw("listening");
  });

  const at = (port: number, path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const statusAt = async (port: number, path: string): Promise<number> => (await at(port, path)).status;

  it("shows Teams and the world what they need, and nothing of how it is doing", async () => {
    const { forTeams } = served.ports;
    expect(await Promise.all(["/healthz", "/datenschutz", "/nutzung"].map((path) => statusAt(forTeams, path)))).toEqual([200, 200, 200]);
    expect(await Promise.all(["/readyz", "/metrics", "/"].map((path) => statusAt(forTeams, path)))).toEqual([404, 404, 404]);
    const knock = await fetch(`http://127.0.0.1:${forTeams}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(knock.status).toBe(400);
  });

  it("says at the other port that Teams was not asked yet", async () => {
    const { forOperations } = served.ports;
    expect(await (await at(forOperations, "/readyz")).json()).toMatchObject({ teams: { state: "not-asked" } });
    expect(await (await at(forOperations, "/metrics")).text()).toContain("ifd_");
  });

  it("keeps every other away from its data, and can be looked over meanwhile", async () => {
    expect(await refused()).toMatchObject({ code: 1, err: expect.stringContaining("schon in Gebrauch") });
    expect(await refused(["--check"])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("läuft schon") });
  });

  it("opens no window into its memory when it is asked to by a signal", async () => {
    running.signal("SIGUSR1");
    // Node opens it at once, and says so; only the end shows that it said nothing.
    expect((await at(served.ports.forOperations, "/healthz")).status).toBe(200);
  });

  it("ends in order when it is asked to, however often", async () => {
    const begun = performance.now();
    running.signal("SIGHUP");
    running.signal("SIGTERM");
    running.signal("SIGINT");
    running.signal("SIGTERM");
    const { code, out, err } = await running.ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(out.split("\n").at(-1)).toContain('"event":"stopped"');
    expect(store("check").code).toBe(0);
  });
});
