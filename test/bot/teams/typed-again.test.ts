import { expect, it } from "vitest";
import { render, voiceOf } from "../../../cards/index.js";
import { openWholeWay } from "./whole-way.js";

const NOTE = render("trouble", { what: "not-in-roster" }, voiceOf("de"));

it("what somebody typed is answered once Teams takes the answer, and nobody waits for that, nor does Teams that sends it again get two", async () => {
  let tries = 0;
  let takeIt = (): void => undefined;
  const taken = new Promise<void>((resolve) => {
    takeIt = resolve;
  });
  const way = await openWholeWay(async () => ({ shows: NOTE, after: [], sends: [] }), { patienceMs: 50 });
  way.cloud.answers(() => {
    tries += 1;
    if (tries === 1) return { status: 429 };
    takeIt();
    return undefined;
  });
  expect((await way.does({ id: "typed", text: "hilfe" })).status).toBe(200);
  expect(tries).toBe(1);
  expect((await way.does({ id: "typed", text: "hilfe" })).status).toBe(200);
  await taken;
  await way.teams.settled();
  expect(way.cloud.chat("a:1")).toHaveLength(1);
  expect(way.turns).toHaveLength(1);
  expect(way.logged).toEqual([]);
  await way.close();
});
