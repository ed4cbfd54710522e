import { describe, expect, it } from "vitest";
import { markOf } from "../../../bot/conversations/marks.js";
import { ERASE_SURE } from "../../../cards/index.js";
import type { PersonId, Release, ReleaseId } from "../../../dialogue/index.js";
import { ADA, LEAD } from "../conversations/house.js";
import { answering, at, type Bench, postsTo, type Script } from "./bench.js";
import { arriving, noticesOf, openAtNoon, RELEASED, tell } from "./facts.js";

const ID = `${markOf(ADA as PersonId)}.r1` as ReleaseId;
const ANSWERED = { ...RELEASED, id: ID, to: [{ person: LEAD as PersonId, state: "answered", answer: "REPLY" }] } as Release;

const openAnswered = async (): Promise<Bench> => {
  const bench = await openAtNoon();
  await tell(bench, { release: ANSWERED, telling: { kind: "answer", release: ID, writer: LEAD as PersonId }, to: ADA });
  return bench;
};

const eraseAsLead = ({ bot }: Bench) => {
  const click = { verb: "data.erase", inputs: new Map([[ERASE_SURE, "true"]]) } as const;
  const turn = { person: LEAD, conversation: `a:${LEAD}`, serviceUrl: "http://localhost/", activity: "x1", message: "m" };
  return bot.hear({ ...turn, what: { kind: "clicked", way: "in-place", click } });
};

/** Erased at the moment in which the message meets with this. */
const erasingDuring = (bench: Bench, status: number): Script => {
  let isErased = false;
  return async ({ to, kind }) => {
    if (to === ADA && kind === "post" && !isErased) {
      isErased = true;
      await eraseAsLead(bench);
      return { kind: "answered", status };
    }
    return arriving();
  };
};

describe("an answer whose writer has everything erased", () => {
  it("is told nobody who could not be reached before", async () => {
    const bench = await openAnswered();
    bench.recorder.script = answering(403);
    await bench.bot.tick();
    await eraseAsLead(bench);
    bench.recorder.script = arriving;
    await bench.tickAt(at("2026-11-19"));
    expect(postsTo(bench, ADA)).toHaveLength(1);
    expect(await noticesOf(bench)).toEqual([]);
  });

  it.each([403, 429])("while the message meets with %i is not tried again", async (status) => {
    const bench = await openAnswered();
    bench.recorder.script = erasingDuring(bench, status);
    await bench.bot.tick();
    await bench.tickAt(at("2026-11-19"));
    expect(postsTo(bench, ADA)).toHaveLength(1);
    expect(await noticesOf(bench)).toEqual([]);
  });
});
