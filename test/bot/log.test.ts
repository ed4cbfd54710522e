import { describe, expect, it } from "vitest";
import { LOG_FACTS, LOG_SAYS, type Log, logInto } from "../../bot/log.js";

const lines: string[] = [];
const log: Log = logInto(
  (line) => lines.push(line),
  () => 0,
);

describe("a line of the log", () => {
  it("carries what its event may carry, and nothing else compiles", () => {
    log("destroyed", { why: "period" });
    // @ts-expect-error: whose it was is no fact of the log
    log("destroyed", { why: "period", person: "ada" });
    // @ts-expect-error: nobody saves anything in the log
    log("saved");
    // @ts-expect-error: that it was on a wish is known to whoever wished
    log("destroyed", { why: "wish" });
    expect(lines[0]).toBe('{"at":"1970-01-01T00:00:00.000Z","event":"destroyed","why":"period"}\n');
  });

  it("has a German sentence each, with as many facts as it says", () => {
    for (const [event, says] of Object.entries(LOG_SAYS)) {
      expect([event, says]).toEqual([event, expect.stringMatching(/\.$/)]);
      for (const sentence of says.split(/(?<=\.) /)) expect(sentence.split(" ").length).toBeLessThanOrEqual(20);
    }
    expect(Object.keys(LOG_FACTS).sort()).toEqual(Object.keys(LOG_SAYS).sort());
  });
});
