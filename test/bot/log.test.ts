import { describe, expect, it } from "vitest";
import { LOG_FACTS, LOG_SAYS, type Log, type LogEvent, type LogFacts, logInto } from "../../bot/log.js";

const lines: string[] = [];
const log: Log = logInto(
  (line) => lines.push(line),
  () => 0,
);

describe("a line of the log", () => {
  it("carries what its event may carry, and nothing else compiles", () => {
    log("destroyed", { why: "period" });
    const person: "person" extends keyof LogFacts["destroyed"] ? true : false = false;
    const saved: "saved" extends LogEvent ? true : false = false;
    const wish: "wish" extends LogFacts["destroyed"]["why"] ? true : false = false;
    expect([person, saved, wish]).toEqual([false, false, false]);
    expect(lines[0]).toBe('{"at":"1970-01-01T00:00:00.000Z","level":"info","event":"destroyed","why":"period"}\n');
  });

  it("has a German sentence each, with as many facts as it says", () => {
    for (const [event, says] of Object.entries(LOG_SAYS)) {
      expect([event, says]).toEqual([event, expect.stringMatching(/\.$/)]);
      for (const sentence of says.split(/(?<=\.) /)) expect(sentence.split(" ").length).toBeLessThanOrEqual(20);
    }
    expect(Object.keys(LOG_FACTS).sort()).toEqual(Object.keys(LOG_SAYS).sort());
  });
});

describe("what a line carries", () => {
  it("never takes the place of its time, its level or its event", () => {
    const facts = Object.values(LOG_FACTS).flatMap((of) => Object.keys(of));
    expect(facts.filter((name) => ["at", "level", "event"].includes(name))).toEqual([]);
  });
});
