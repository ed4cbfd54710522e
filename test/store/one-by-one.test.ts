import { describe, expect, it } from "vitest";
import { oneByOne } from "../../store/one-by-one.js";

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), opened };
};

describe("work on one thing", () => {
  it("waits for what was asked for before", async () => {
    const queue = oneByOne();
    const first = gate();
    const order: string[] = [];
    const waiting = queue("a", async () => {
      await first.opened;
      order.push("first");
    });
    const next = queue("a", async () => order.push("second"));
    first.open();
    await Promise.all([waiting, next]);
    expect(order).toEqual(["first", "second"]);
  });

  it("does not wait for work on another", async () => {
    const queue = oneByOne();
    const first = gate();
    const waiting = queue("a", () => first.opened);
    expect(await queue("b", async () => "done")).toBe("done");
    first.open();
    await waiting;
  });

  it("goes on after a failure, which only its own caller hears of", async () => {
    const queue = oneByOne();
    const failing = queue("a", () => Promise.reject(new Error("no")));
    const next = queue("a", async () => "done");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("done");
  });

  it("is all done when the queue is idle, also what was asked for meanwhile", async () => {
    const queue = oneByOne();
    const done: string[] = [];
    const late = queue("a", async () => {
      void queue("b", async () => done.push("b"));
      done.push("a");
    });
    await queue.idle();
    await late;
    expect(done).toEqual(["a", "b"]);
  });
});
