import { describe, expect, it } from "vitest";
import { ADA, LEAD, openTalks, press, textsOf, wordsOf } from "../house.js";
import { ADAS, adas, agrees, deliver, FIRST, proposes, SECOND, told } from "./steps.js";

const leftBy = (heard: { readonly leaves?: { readonly card: unknown } }): string => textsOf(heard.leaves?.card).join("\n");

describe("dropping a proposal", () => {
  it("by the one who was asked is told the other, without a reason", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    const dropped = await talks.click(LEAD, "appointment.drop", { id: ADAS });
    expect(leftBy(dropped)).toContain("4. Dezember 2026");
    expect(await told(talks)).toEqual([[ADA, "dropped", "due"]]);
  });

  it("by whoever made it turns the question in the other's chat into its end", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await deliver(talks);
    await talks.click(ADA, "appointment.drop", { id: ADAS });
    expect(await told(talks)).toEqual([[LEAD, "dropped", "stale"]]);
  });

  it("on an old card leaves a newer proposal alone", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    const asked = await talks.click(LEAD, "appointment.answer", { id: ADAS });
    await proposes(talks, ADA, SECOND);
    expect(wordsOf(await press(talks, LEAD, asked, "appointment.drop"))).toContain("8. Dezember 2026");
    expect(await adas(talks)).toHaveProperty("proposed");
  });

  it("twice shows how things stand, and tells once", async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    await talks.click(ADA, "appointment.drop", { id: ADAS });
    expect(wordsOf(await talks.click(ADA, "appointment.drop", { id: ADAS }))).toContain("noch keinen Termin");
    expect(await told(talks)).toEqual([[LEAD, "dropped", "due"]]);
  });
});

describe("cancelling a date", () => {
  const agreedOn = async () => {
    const talks = await openTalks();
    await proposes(talks, ADA, FIRST);
    const shown = await agrees(talks, LEAD, FIRST);
    await deliver(talks);
    return { talks, shown };
  };

  it("is told the other side and takes its message about the date away", async () => {
    const { talks, shown } = await agreedOn();
    expect(leftBy(await press(talks, LEAD, shown, "appointment.cancel"))).toContain("abgesagt");
    expect((await adas(talks)).state).toBe("open");
    expect(await told(talks)).toEqual([
      [ADA, "cancelled", "stale"],
      [ADA, "cancelled", "due"],
    ]);
  });

  it("twice shows the same and tells once", async () => {
    const { talks, shown } = await agreedOn();
    const once = await press(talks, LEAD, shown, "appointment.cancel", { activity: "a" });
    const again = await press(talks, LEAD, shown, "appointment.cancel");
    const repeated = await press(talks, LEAD, shown, "appointment.cancel", { activity: "a" });
    expect([again, repeated].map(wordsOf)).toEqual([wordsOf(once), wordsOf(once)]);
    expect(await told(talks)).toHaveLength(2);
  });

  it("on an old card leaves a date that was agreed since alone", async () => {
    const { talks, shown } = await agreedOn();
    await proposes(talks, ADA, SECOND);
    await agrees(talks, LEAD, SECOND);
    expect(wordsOf(await press(talks, LEAD, shown, "appointment.cancel"))).toContain("8. Dezember 2026");
    expect((await adas(talks)).state).toBe("dated");
  });

  it("where none was agreed shows how things stand", async () => {
    const talks = await openTalks();
    expect(wordsOf(await talks.click(ADA, "appointment.cancel", { id: ADAS }))).toContain("noch keinen Termin");
  });
});
