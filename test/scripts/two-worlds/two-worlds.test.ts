import { describe, expect, it } from "vitest";
import { day } from "../../../dialogue/calendar/day.js";
import type { DialogueId, Instant, Notice, PersonId } from "../../../dialogue/index.js";
import { chanceFrom } from "../../../scripts/chance.js";
import { withFolder } from "../../../scripts/temporary-folder.js";
import { PRIVATE_KINDS, type PrivateKind } from "../../../scripts/two-worlds/acts.js";
import { keptOnDisk } from "../../../scripts/two-worlds/disk.js";
import { CANARY } from "../../../scripts/two-worlds/hand.js";
import { LEAKS } from "../../../scripts/two-worlds/leaks.js";
import { lived, withoutFates } from "../../../scripts/two-worlds/life.js";
import { reportOf } from "../../../scripts/two-worlds/report.js";
import { sceneFrom } from "../../../scripts/two-worlds/scene.js";
import { type Compared, compareWorlds } from "../../../scripts/two-worlds/two-worlds.js";
import { EMPTY_FILE, type PersonFile } from "../../../store/index.js";

const SCENES = 8;
const SEED = 3_000_000;

const firstFound = async (leak: NonNullable<Parameters<typeof compareWorlds>[0]["leak"]>): Promise<Compared | undefined> => {
  for (let count = 0; count < SCENES; count += 1) {
    const found = await compareWorlds({ seed: SEED + count, leak });
    if (found.difference !== undefined) return found;
  }
  return undefined;
};

describe("two worlds that differ in one person's private acts", () => {
  it("are the same for everybody else", async () => {
    for (let count = 0; count < SCENES; count += 1) {
      const found = await compareWorlds({ seed: SEED + count });
      expect(found.difference === undefined ? "" : reportOf(found)).toBe("");
      expect(found.received).toBeGreaterThan(100);
    }
  });

  it.each([...LEAKS].filter(([, { onDisk }]) => onDisk !== true))(
    "are not with a leak (%s), and the report says where and what was done",
    async (_, leak) => {
      const found = await firstFound(leak);
      expect(found).toBeDefined();
      if (found !== undefined) expect(reportOf(found)).toMatch(/In Welt A: .*\n {2}In Welt B: .*\n {2}Welt A: /);
    },
  );
});

describe("two worlds on a real disk", () => {
  it("are the same for whoever looks into the folders and calls the commands, whatever somebody did", async () => {
    const found = await compareWorlds({ seed: SEED, onDisk: true });
    expect(found.difference === undefined ? "" : reportOf(found)).toBe("");
    expect(found.done.length).toBeGreaterThan(PRIVATE_KINDS.length - 3);
  });

  it("are not where the file of a colleague was written anew, with the same in it", async () => {
    const found = await compareWorlds({ seed: SEED, onDisk: true, leak: LEAKS.get("ordner") as never });
    expect(found.difference?.one).toMatchObject({ who: "Ordner", what: "Dateien" });
    expect(found.difference?.other?.bytes).toContain('"person":"e1-2"');
  });

  it("are looked at through the names of the files as the store gives them", async () => {
    const seen = await withFolder(async (folder) => {
      const disk = await keptOnDisk(folder);
      await disk.store.change(X, () => ({ file: EMPTY_FILE, value: undefined }));
      const seen = [await disk.files([X]), await disk.files([X])];
      await disk.close();
      return seen;
    });
    expect(seen).toMatchObject([[{ person: X, isWritten: true }], [{ person: X, isWritten: false }]]);
  });
});

/** The first scene in which it comes to its end, whatever the weather. */
const aloneWholly = async (only: PrivateKind): Promise<Compared | undefined> => {
  for (let count = 0; count < SCENES; count += 1) {
    const found = await compareWorlds({ seed: SEED + count, only });
    expect(found.difference === undefined ? "" : reportOf(found)).toBe("");
    if (found.done.includes(only)) return found;
  }
  return undefined;
};

describe("each private act by itself", () => {
  it.each(PRIVATE_KINDS)("comes to its end and shows nobody else anything: %s", async (only) => {
    expect(await aloneWholly(only)).toBeDefined();
  });
});

const telling = { kind: "held", dialogue: "e1-1/ifd/2026-H1" as DialogueId } as const;
const noticeTo = (to: string): Notice => ({ id: "one", to: to as PersonId, telling, on: day("2026-03-02"), state: "unclear" });
const fileWith = (...notices: readonly Notice[]): PersonFile => ({
  ...EMPTY_FILE,
  plan: { ...EMPTY_FILE.plan, notices, wakeAt: 5 as Instant, nudgedOn: day("2026-03-02") },
});
const X = "lead1" as PersonId;

describe("what is left out of the file of somebody whom X leads", () => {
  it("is what became of messages to X and when the bot looks at that file again", () => {
    const { wakeAt: _, ...plan } = fileWith().plan;
    const left = { ...EMPTY_FILE, plan: { ...plan, notices: [noticeTo("lead2")] } };
    expect(withoutFates(fileWith(noticeTo("lead1"), noticeTo("lead2")), X)).toEqual(left);
  });

  it("is nothing else, in the plan or in what somebody wrote", () => {
    const file = fileWith(noticeTo("lead1"));
    const before = JSON.stringify(withoutFates(file, X));
    const others: readonly PersonFile[] = [
      { ...file, plan: { ...file.plan, nudgedOn: day("2026-03-03") } },
      { ...file, plan: { ...file.plan, wishes: { ...file.plan.wishes, muted: true } } },
      { ...file, plan: { ...file.plan, notices: [noticeTo("lead1"), noticeTo("lead2")] } },
      { ...file, content: { ...file.content, leadTopics: [{} as never] } },
    ];
    for (const other of others) expect(JSON.stringify(withoutFates(other, X))).not.toBe(before);
  });
});

describe("what is logged and lies in messages", () => {
  it("holds no name and nothing that anybody wrote", async () => {
    for (let count = 0; count < 3; count += 1) {
      const scene = sceneFrom(chanceFrom(SEED + count), SEED + count);
      const { received: all } = await lived(scene, scene.worlds[1]);
      const logged = all.filter(({ who }) => who === "Protokoll").map(({ what, bytes }) => what + bytes);
      expect(logged.length).toBeGreaterThan(0);
      expect(logged.filter((line) => line.includes(CANARY) || line.includes("Name of") || /\b(e\d-\d|lead\d)\b/.test(line))).toEqual([]);
      const posted = all.filter(({ what }) => what === "post" || what === "replace");
      expect(posted.filter(({ bytes }) => bytes.includes(CANARY))).toEqual([]);
    }
  });
});
