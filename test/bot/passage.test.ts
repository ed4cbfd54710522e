import { describe, expect, it } from "vitest";
import { openPassage, type Passage } from "../../bot/passage.js";

/** Somebody who stays inside until they are let go. */
const visitor = (name: string, seen: string[]) => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const work = async (): Promise<string> => {
    seen.push(`${name} in`);
    await held;
    seen.push(`${name} out`);
    return name;
  };
  return { work, go };
};

const everybodyElse = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const openScene = () => {
  const seen: string[] = [];
  const passage: Passage = openPassage();
  return { seen, passage, ada: visitor("ada", seen), ben: visitor("ben", seen), import: visitor("import", seen) };
};

describe("a passage", () => {
  it("is gone through side by side", async () => {
    const { seen, passage, ada, ben } = openScene();
    const both = [passage.through(ada.work), passage.through(ben.work)];
    await everybodyElse();
    expect(seen).toEqual(["ada in", "ben in"]);
    ben.go();
    ada.go();
    expect(await Promise.all(both)).toEqual(["ada", "ben"]);
  });

  it("lets in whoever must be alone once nobody is inside, and later ones after that", async () => {
    const { seen, passage, ada, ben, import: alone } = openScene();
    const all = [passage.through(ada.work), passage.alone(alone.work), passage.through(ben.work)];
    await everybodyElse();
    expect(seen).toEqual(["ada in"]);
    ada.go();
    await everybodyElse();
    expect(seen).toEqual(["ada in", "ada out", "import in"]);
    ben.go();
    alone.go();
    await Promise.all(all);
    expect(seen).toEqual(["ada in", "ada out", "import in", "import out", "ben in", "ben out"]);
  });

  it("keeps nobody waiting for two who must be alone, where they came between them", async () => {
    const { seen, passage, ada, import: first } = openScene();
    const second = visitor("second", seen);
    for (const one of [ada, first, second]) one.go();
    await Promise.all([passage.alone(first.work), passage.through(ada.work), passage.alone(second.work)]);
    expect(seen.filter((word) => word.endsWith("in"))).toEqual(["import in", "ada in", "second in"]);
  });

  it("says while somebody waits to be alone, and not once they are", async () => {
    const { passage, ada, import: alone } = openScene();
    const inside = passage.through(ada.work);
    expect(passage.isWanted()).toBe(false);
    const waiting = passage.alone(alone.work);
    expect(passage.isWanted()).toBe(true);
    ada.go();
    await inside;
    await everybodyElse();
    expect(passage.isWanted()).toBe(false);
    alone.go();
    await waiting;
  });

  it("goes on after whatever went wrong inside", async () => {
    const { passage } = openScene();
    const failing = () => Promise.reject(new Error("broken"));
    await expect(passage.alone(failing)).rejects.toThrow("broken");
    await expect(passage.through(failing)).rejects.toThrow("broken");
    expect(await passage.alone(async () => "in")).toBe("in");
  });

  it("is empty when nobody is inside and nobody waits", async () => {
    const { seen, passage, ada, import: alone } = openScene();
    const all = [passage.through(ada.work), passage.alone(alone.work)];
    let isEmpty = false;
    const empty = passage.empty().then(() => {
      isEmpty = true;
    });
    ada.go();
    await all[0];
    await everybodyElse();
    expect(isEmpty).toBe(false);
    alone.go();
    await empty;
    expect(seen.at(-1)).toBe("import out");
    await passage.empty();
  });
});
