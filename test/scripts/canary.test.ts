import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LEAKY } from "../../scripts/canary/places.js";
import { runScript, type Said } from "./command.js";

const SCRIPT = join(import.meta.dirname, "../../build/scripts/canary.js");
const PATIENCE_MS = 600_000;

/** With a folder for temporary files of its own: neither reads what the other leaves lying there. */
const running = async (folder: string, ...args: readonly string[]): Promise<Said> => {
  await mkdir(folder);
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], { env: { TMPDIR: folder }, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
};

describe("a year with marked words", () => {
  let folder: string;
  let sound: Said;
  let leaking: Said;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ifd-canary-"));
    // One after the other: side by side each would wait for the other's disk.
    sound = await running(join(folder, "sound"));
    leaking = await running(join(folder, "leaking"), "--leck", "--json");
  }, PATIENCE_MS);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("shows no word where none may be, and says so in its last line", () => {
    expect(sound.out.trim().split("\n").at(-1), sound.out + sound.err).toBe("0 Treffer, wo keiner sein darf");
    expect(sound.code).toBe(0);
  });

  it("says how far it is while it runs", () => {
    expect(sound.err).toContain("Kapitel 1 von ");
  });

  it("sees every leak that is built into it, and ends with 1", () => {
    expect(leaking.code, leaking.err).toBe(1);
    const { planted } = JSON.parse(leaking.out) as { readonly planted: readonly object[] };
    expect(planted).toEqual(LEAKY.map(({ id }) => ({ place: id, caught: true })));
  });

  it("leaves nothing behind", async () => {
    for (const run of ["sound", "leaking"]) expect(await readdir(join(folder, run))).toEqual([]);
  });
});

describe("the command", () => {
  it("lists the leaks that can be built in", () => {
    const { code, out } = runScript("canary", ["--lecks"]);
    expect(code).toBe(0);
    for (const { id } of LEAKY) expect(out).toContain(`${id} `);
  });

  it("knows no other leak", () => {
    expect(runScript("canary", ["--leck", "nirgends"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("Das Leck „nirgends“ gibt es nicht"),
    });
  });
});
