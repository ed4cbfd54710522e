import { describe, expect, it } from "vitest";
import { settingsVersion } from "../../../../bot/conversations/admin/settings-version.js";
import { openDesk } from "../../../../bot/conversations/desk.js";
import type { Heard } from "../../../../bot/conversations/hear.js";
import { CLOSED_FIELD, HOURS_FIELDS } from "../../../../cards/index.js";
import type { Instant, Person, PersonId } from "../../../../dialogue/index.js";
import { aHouse, aPerson } from "../../../dialogue/builders.js";
import { ADMIN, buttonsOf, type Clicked, openTalks, PEOPLE, press, type Talks, wordsOf } from "../house.js";
import { filled } from "./form.js";

const SECOND = "second-admin";
const PEOPLE_WITH_TWO: readonly Person[] = [...PEOPLE, aPerson(SECOND, { name: "Zoe Zweite", roles: ["admin"] })];

const open = () => openTalks({ people: PEOPLE_WITH_TWO });

const fromOf = async ({ store }: Talks): Promise<number | undefined> => (await store.house()).settings?.sending.from;

const logOf = async ({ store }: Talks) => (await store.house()).log;

/** The effect of writing from another hour on, not yet applied. */
const laid = async (talks: Talks, by = ADMIN, from = "09:00"): Promise<Heard> => {
  const form = await talks.click(by, "hours.open");
  return press(talks, by, form, "hours.save", { inputs: filled(form, { [HOURS_FIELDS.from]: from }) });
};

const applied = async (talks: Talks, by = ADMIN, from = "09:00"): Promise<Heard> =>
  press(talks, by, await laid(talks, by, from), "change.apply");

/** What a button carries, to click it later or as somebody else. */
const carried = ({ shows }: Heard, verb: "change.apply" | "change.undo" | "change.discard"): Clicked => {
  const { id, version } = (buttonsOf(shows?.card).find((one) => one.verb === verb)?.data ?? {}) as Clicked;
  return { ...(id === undefined ? {} : { id }), ...(version === undefined ? {} : { version }) };
};

describe("a change that is applied", () => {
  it("holds, and stands in the log with who made it and when", async () => {
    const talks = await open();
    await applied(talks);
    expect(await fromOf(talks)).toBe(540);
    expect(await logOf(talks)).toMatchObject([{ at: talks.now, by: ADMIN, what: "settings-changed" }]);
  });

  it("is applied once when somebody clicks twice", async () => {
    const talks = await open();
    const effect = await laid(talks);
    const [first, second] = [await press(talks, ADMIN, effect, "change.apply"), await press(talks, ADMIN, effect, "change.apply")];
    expect(second.shows).toEqual(first.shows);
    expect(await logOf(talks)).toHaveLength(1);
  });

  it("cannot be discarded any more, and is not said to be", async () => {
    const talks = await open();
    const effect = await laid(talks);
    await press(talks, ADMIN, effect, "change.apply");
    expect(wordsOf(await press(talks, ADMIN, effect, "change.discard"))).toContain("Die Änderung gilt jetzt");
  });

  it("can be undone", async () => {
    const talks = await open();
    const undone = await press(talks, ADMIN, await applied(talks), "change.undo");
    expect(wordsOf(undone)).toContain("Es gilt wieder der vorige Stand");
    expect(await fromOf(talks)).toBe(480);
    expect(await logOf(talks)).toMatchObject([{ what: "settings-changed" }, { what: "former-house" }]);
  });

  it("can be undone after a restart", async () => {
    const talks = await open();
    const done = await applied(talks);
    const restarted: Talks = Object.assign(talks, { world: { ...talks.world, desk: openDesk() } });
    await press(restarted, ADMIN, done, "change.undo");
    expect(await fromOf(talks)).toBe(480);
  });

  it("is undone once when somebody clicks twice", async () => {
    const talks = await open();
    const done = await applied(talks);
    const [first, second] = [await press(talks, ADMIN, done, "change.undo"), await press(talks, ADMIN, done, "change.undo")];
    expect(second.shows).toEqual(first.shows);
    expect(await fromOf(talks)).toBe(480);
    expect(await logOf(talks)).toHaveLength(2);
  });

  it("cannot be undone after the next change", async () => {
    const talks = await open();
    const first = await applied(talks);
    await applied(talks, SECOND, "10:00");
    expect(wordsOf(await press(talks, ADMIN, first, "change.undo"))).toContain("Inzwischen hat sich etwas geändert");
    expect(await fromOf(talks)).toBe(600);
  });

  it("cannot be undone after the settings were changed on the server", async () => {
    const talks = await open();
    const done = await applied(talks);
    await talks.store.changeHouse((house) => ({ file: { ...house, settings: aHouse({ name: "Anders" }) }, value: undefined }));
    expect(wordsOf(await press(talks, ADMIN, done, "change.undo"))).toContain("Inzwischen hat sich etwas geändert");
    expect((await talks.store.house()).settings?.name).toBe("Anders");
  });
});

describe("a change that is discarded", () => {
  it("leaves nothing behind", async () => {
    const talks = await open();
    const effect = await laid(talks);
    expect(wordsOf(await press(talks, ADMIN, effect, "change.discard"))).toContain("Es bleibt alles, wie es war");
    expect(wordsOf(await press(talks, ADMIN, effect, "change.apply"))).toContain("nicht mehr aktuell");
    expect(await fromOf(talks)).toBe(480);
    expect(await logOf(talks)).toEqual([]);
  });
});

describe("two admins at once", () => {
  it("do not overwrite each other's change", async () => {
    const talks = await open();
    const [mine, theirs] = [await laid(talks, ADMIN, "09:00"), await laid(talks, SECOND, "10:00")];
    await press(talks, SECOND, theirs, "change.apply");
    expect(wordsOf(await press(talks, ADMIN, mine, "change.apply"))).toContain("Inzwischen hat sich etwas geändert");
    expect(await fromOf(talks)).toBe(600);
    expect(await logOf(talks)).toHaveLength(1);
  });

  it("apply one change alone when both click in the same moment", async () => {
    const talks = await open();
    const [mine, theirs] = [await laid(talks, ADMIN, "09:00"), await laid(talks, SECOND, "10:00")];
    const done = await Promise.all([press(talks, ADMIN, mine, "change.apply"), press(talks, SECOND, theirs, "change.apply")]);
    expect(done.filter((heard) => wordsOf(heard).includes("Die Änderung gilt jetzt"))).toHaveLength(1);
    expect(await logOf(talks)).toHaveLength(1);
  });

  it("do not save a form that was opened before the other's change", async () => {
    const talks = await open();
    const form = await talks.click(ADMIN, "closed.open");
    await applied(talks, SECOND);
    const saved = await press(talks, ADMIN, form, "closed.save", { inputs: { [CLOSED_FIELD]: "24.12.2026" } });
    expect(wordsOf(saved)).toContain("Inzwischen hat sich etwas geändert");
  });

  it("cannot apply or discard what the other laid out", async () => {
    const talks = await open();
    const effect = await laid(talks);
    const asked = await talks.click(SECOND, "change.apply", carried(effect, "change.apply"));
    const invented = await talks.click(SECOND, "change.apply", { id: "invented.1", version: 1 });
    expect(asked.shows).toEqual(invented.shows);
    await talks.click(SECOND, "change.discard", carried(effect, "change.discard"));
    expect(wordsOf(await press(talks, ADMIN, effect, "change.apply"))).toContain("Die Änderung gilt jetzt");
  });
});

describe("a change that nobody decided on", () => {
  it("is asked anew after some hours", async () => {
    const talks = await open();
    const effect = await laid(talks);
    talks.now = (talks.now + 5 * 3_600_000) as Instant;
    expect(wordsOf(await press(talks, ADMIN, effect, "change.apply"))).toContain("nicht mehr aktuell");
    expect(await fromOf(talks)).toBe(480);
  });

  it("is not applied with another version than the one it was shown with", async () => {
    const talks = await open();
    const effect = await laid(talks);
    const { id } = carried(effect, "change.apply");
    const forged = await talks.click(ADMIN, "change.apply", { ...(id === undefined ? {} : { id }), version: 1 });
    expect(wordsOf(forged)).toContain("Inzwischen hat sich etwas geändert");
    expect(await fromOf(talks)).toBe(480);
  });
});

describe("the version of settings", () => {
  it("is the same in whatever order they are kept", () => {
    const house = aHouse();
    expect(settingsVersion(Object.fromEntries(Object.entries(house).reverse()) as unknown as typeof house)).toBe(settingsVersion(house));
  });

  it("is another one for other settings", () => {
    expect(settingsVersion(aHouse({ closed: [1 as never] }))).not.toBe(settingsVersion(aHouse()));
  });

  it("is a number that every client carries without loss", () => {
    expect(Number.isSafeInteger(settingsVersion(aHouse()))).toBe(true);
  });
});

describe("the first admin", () => {
  it("changes settings before there is a roster", async () => {
    const talks = await openTalks({ people: [], office: { firstAdmin: "first" as PersonId } });
    await applied(talks, "first");
    expect(await fromOf(talks)).toBe(540);
  });
});
