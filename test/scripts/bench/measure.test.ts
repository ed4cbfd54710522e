import { describe, expect, it } from "vitest";
import { LEFT_OUT, leftOutText } from "../../../scripts/bench/left-out.js";
import { type Group, measureAll } from "../../../scripts/bench/measure.js";
import { PARTS } from "../../../scripts/bench/parts.js";
import type { Row } from "../../../scripts/bench/row.js";
import { runScript } from "../command.js";

const aRow = (name: string): Row => ({ name, ours: 1, unit: "ms", better: "lower", goal: 2, pass: true });

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
    await measureAll(
      [group("one"), group("other")],
      ({ name }) => happened.push(`told ${name}`),
      (title) => happened.push(`broke ${title}`),
    );
    const rows = ["one first", "one second", "other first", "other second"];
    expect(happened).toEqual(rows.flatMap((name) => [`measured ${name}`, `told ${name}`]));
  });

  it("goes on where something breaks, and says why", async () => {
    const happened: string[] = [];
    const broken: Group = {
      title: "broken",
      rows: async function* () {
        yield aRow("before");
        throw new Error("fetch failed", { cause: new Error("the child is gone") });
      },
    };
    const sound: Group = { title: "sound", rows: () => [aRow("after")] };
    await measureAll(
      [broken, sound],
      ({ name }) => happened.push(name),
      (title, reason) => happened.push(`${title}: ${reason}`),
    );
    expect(happened).toEqual(["before", "broken: fetch failed (the child is gone)", "after"]);
  });

  it("names what a quick run leaves out, each with its name", () => {
    const memory = "memory: resident after 160 words and three rounds of the clock, 100,000 people, against the bare echo";
    expect(leftOutText(["memory", "cards"])).toBe(`Nicht gemessen, das gibt es nur ohne --quick:\n  ${memory}\n`);
    expect(leftOutText(["cards"])).toBe("");
    expect(PARTS.map(({ name }) => name)).toEqual(expect.arrayContaining(LEFT_OUT.map(({ part }) => part)));
  });

  it("refuses a part that it does not have", () => {
    const err = `Den Teil „foo“ gibt es nicht. Es gibt: ${PARTS.map(({ name }) => name).join(", ")}.\n`;
    expect(runScript("bench", ["--only", "foo"])).toEqual({ code: 2, out: "", err });
  });
});
