import { describe, expect, it } from "vitest";
import { type Group, measureAll } from "../../../scripts/bench/measure.js";
import type { Row } from "../../../scripts/bench/row.js";
import { runScript } from "../command.js";

const aRow = (name: string): Row => ({ name, ours: 1, unit: "ms", goal: 2, pass: true });

describe("the bench", () => {
  it("tells each row before it measures the next", async () => {
    const happened: string[] = [];
    const group = (title: string): Group => ({
      title,
      rows: async function* () {
        for (const place of ["first", "second"]) {
          happened.push(`measured ${title} ${place}`);
          yield aRow(`${title} ${place}`);
        }
      },
    });
    await measureAll([group("one"), group("other")], ({ name }) => happened.push(`told ${name}`));
    const rows = ["one first", "one second", "other first", "other second"];
    expect(happened).toEqual(rows.flatMap((name) => [`measured ${name}`, `told ${name}`]));
  });

  it("refuses a part that it does not have", () => {
    const err = "Den Teil „foo“ gibt es nicht. Es gibt: planning, store, cards, delivery.\n";
    expect(runScript("bench", ["--only", "foo"])).toEqual({ code: 2, out: "", err });
  });
});
