import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { dueIndex } from "../../store/due-index.js";
import { personId } from "../dialogue/builders.js";
import { at } from "./describe-store.js";

const step = fc.record({ who: fc.integer({ min: 0, max: 12 }), when: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }) });

describe("the index of who is due", () => {
  test.prop([fc.array(step, { maxLength: 80 }), fc.integer({ min: 0, max: 30 })])(
    "answers as if it had looked at everybody, whatever was set before",
    (steps, now) => {
      const index = dueIndex();
      const byHand = new Map<string, number>();
      for (const { who, when } of steps) {
        index.set(personId(`p${who}`), when === undefined ? undefined : at(when));
        if (when === undefined) byHand.delete(`p${who}`);
        else byHand.set(`p${who}`, when);
      }
      const due = index.upTo(at(now));
      expect(new Map(due.map(({ person, at: time }) => [person, time]))).toEqual(new Map([...byHand].filter(([, time]) => time <= now)));
      expect(due.map(({ at: time }) => time)).toEqual(due.map(({ at: time }) => Number(time)).sort((one, other) => one - other));
    },
  );

  it("looks at few where few are due, however many there are", () => {
    const index = dueIndex();
    let looks = 0;
    for (let number = 0; number < 100_000; number++) index.set(personId(`p${number}`), at(1000 + number));
    const look = (): number => {
      looks += 1;
      return 1004;
    };
    const counting = { valueOf: look } as unknown as ReturnType<typeof at>;
    expect(index.upTo(counting)).toHaveLength(5);
    expect(looks).toBeLessThan(20);
  });
});
