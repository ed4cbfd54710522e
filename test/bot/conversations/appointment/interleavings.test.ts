import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateIn } from "../../../../bot/conversations/appointment/typed.js";
import { whichDate } from "../../../../cards/index.js";
import type { Dialogue, Notice } from "../../../../dialogue/index.js";
import { ADA, buttonsOf, type Clicked, LEAD, openTalks, type Talks } from "../house.js";
import { ADAS, adas, deliver, FIRST, filledIn, notices, SECOND } from "./steps.js";

const SEED = 20_261_120;

/** What one side does next: a button of one of the cards it saw, however old, or something filled in. */
type Move =
  | { readonly kind: "press"; readonly by: string; readonly card: number; readonly button: number; readonly repeats: boolean }
  | { readonly kind: "propose"; readonly by: string; readonly second: boolean }
  | { readonly kind: "say"; readonly by: string; readonly on: string }
  | { readonly kind: "deliver" };

const by = fc.constantFrom(ADA, LEAD);
const count = fc.nat({ max: 50 });
const MOVES = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant("press" as const), by, card: count, button: count, repeats: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("propose" as const), by, second: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("say" as const), by, on: fc.constantFrom("2026-11-18", "2026-11-19") }) },
    { weight: 2, arbitrary: fc.constant({ kind: "deliver" as const }) },
  ),
  { minLength: 1, maxLength: 14 },
);

interface Button {
  readonly verb: string;
  readonly data: Clicked;
}

interface Life {
  readonly talks: Talks;
  /** The buttons each side has in its chat. */
  readonly chats: Readonly<Record<string, (readonly Button[])[]>>;
}

const OURS = /^(appointment\.(open|answer|agree|drop|cancel)|held\.(confirm|object))$/;

const clicking = async ({ talks, chats }: Life, who: string, verb: string, clicked: Clicked): Promise<void> => {
  const { shows } = await talks.click(who, verb as "appointment.open", clicked);
  chats[who]?.push(buttonsOf(shows?.card).map(({ verb: of, data }) => ({ verb: of, data: data as Clicked })));
};

const chosen = (life: Life, { by: who, card, button }: Extract<Move, { readonly kind: "press" }>): Button => {
  const cards = life.chats[who] ?? [];
  const buttons = (cards[card % Math.max(1, cards.length)] ?? []).filter(({ verb }) => OURS.test(verb));
  return buttons[button % Math.max(1, buttons.length)] ?? { verb: "appointment.open", data: { id: ADAS } };
};

const makes = async (life: Life, move: Move, turn: number): Promise<string> => {
  switch (move.kind) {
    case "deliver":
      await deliver(life.talks);
      return "";
    case "propose":
      await clicking(life, move.by, "appointment.send", { id: ADAS, inputs: filledIn(move.second ? SECOND : FIRST) });
      return "appointment.send";
    case "say":
      await clicking(life, move.by, "held.say", { id: ADAS, inputs: { "held-on": move.on } });
      return "held.say";
    case "press": {
      const { verb, data } = chosen(life, move);
      const { id, which } = data;
      const clicked = { ...(id === undefined ? {} : { id }), ...(which === undefined ? {} : { which }), activity: `p${turn}` };
      await clicking(life, move.by, verb, clicked);
      if (move.repeats) await clicking(life, move.by, verb, clicked);
      return `${verb} ${which === undefined ? "" : JSON.stringify(dateIn(which))}`;
    }
  }
};

const dateOf = (dialogue: Dialogue): string =>
  dialogue.state === "dated" ? JSON.stringify({ on: dialogue.on, from: dialogue.from, minutes: dialogue.minutes }) : "";

/** An agreed date goes only because somebody cancelled it on a card that named it, agreed to another one, or said that it took place. */
const keepsDates = (before: Dialogue, after: Dialogue, did: string): void => {
  if (before.state !== "dated" || dateOf(before) === dateOf(after)) return;
  const isNamed = did === `appointment.cancel ${dateOf(before)}`;
  const isMoved = after.state === "dated" && (did === `appointment.agree ${dateOf(after)}` || did === "appointment.send");
  expect(isNamed || isMoved || (after.state === "held" && did === "held.say")).toBe(true);
};

/** What somebody said goes only because somebody objected, and never once both said it. */
const keepsWords = (before: Dialogue, after: Dialogue, did: string): void => {
  if (before.state !== "held") return;
  if (after.state === "held") expect(after.said.slice(0, before.said.length)).toEqual(before.said);
  else expect([before.said.length, did.trim()]).toEqual([1, "held.object"]);
};

const tellsOnce = (all: readonly Notice[]): void => {
  const due = all.filter(({ state }) => state === "due").map(({ to, telling }) => JSON.stringify([to, telling]));
  expect(new Set(due).size).toBe(due.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
};

/** Every message that waits to be sent is still true. */
const tellsTruth = (all: readonly Notice[], { state, ...dialogue }: Dialogue): void => {
  for (const { telling, ...notice } of all.filter((one) => one.state === "due")) {
    expect(notice.to === ADA || notice.to === LEAD).toBe(true);
    if (telling.kind === "held") expect(state).toBe("held");
    if (telling.kind === "agreed") expect(state).toBe("dated");
    if (telling.kind === "proposed") expect(dialogue).toHaveProperty("proposed.by", notice.to === ADA ? "lead" : "employee");
  }
};

describe("two sides that click as they like", () => {
  const arranged = async (life: Life): Promise<void> => {
    for (const second of [false, true]) {
      await makes(life, { kind: "propose", by: ADA, second }, 0);
      await clicking(life, LEAD, "appointment.answer", { id: ADAS });
      await clicking(life, LEAD, "appointment.agree", { id: ADAS, which: whichDate(second ? SECOND : FIRST) });
    }
  };

  it("lose no date and no word, and hear of nothing twice", async () => {
    await fc.assert(
      fc.asyncProperty(MOVES, fc.boolean(), async (moves, hasPast) => {
        const life: Life = { talks: await openTalks(), chats: { [ADA]: [], [LEAD]: [] } };
        if (hasPast) await arranged(life);
        for (const [turn, move] of moves.entries()) {
          const [before, known] = [await adas(life.talks), (await notices(life.talks)).length];
          const did = await makes(life, move, turn);
          const [after, all] = [await adas(life.talks), await notices(life.talks)];
          keepsDates(before, after, did);
          keepsWords(before, after, did);
          tellsOnce(all);
          tellsTruth(all, after);
          expect(all.length).toBeLessThanOrEqual(known + 1);
        }
        expect(life.talks.reports).toEqual([]);
      }),
      { seed: SEED, numRuns: 150 },
    );
  }, 120_000);

  it("at the same moment end up in one state that both see", async () => {
    for (const [one, other] of [
      ["appointment.agree", "appointment.drop"],
      ["appointment.drop", "appointment.agree"],
    ] as const) {
      const talks = await openTalks();
      await talks.click(ADA, "appointment.send", { id: ADAS, inputs: filledIn(FIRST) });
      const which = whichDate(FIRST);
      const who = (verb: string) => (verb === "appointment.agree" ? LEAD : ADA);
      await Promise.all([one, other].map((verb) => talks.click(who(verb), verb, { id: ADAS, which })));
      const due = (await notices(talks)).map(({ to, telling }) => [to, telling.kind]);
      expect(due).toEqual((await adas(talks)).state === "dated" ? [[ADA, "agreed"]] : [[LEAD, "dropped"]]);
    }
  });
});
