import { describe, expect, it } from "vitest";
import { newReleaseId } from "../../../../bot/conversations/marks.js";
import { allKept } from "../../../../bot/conversations/own-data/all-kept.js";
import { ownJson, ownPage } from "../../../../bot/conversations/own-data/as-file.js";
import { elsewhere } from "../../../../bot/conversations/own-data/elsewhere.js";
import { fieldsIn, type Told, toldPlainly } from "../../../../bot/conversations/own-data/told-plainly.js";
import { type Talk, talkOf } from "../../../../bot/conversations/talk.js";
import { day } from "../../../../dialogue/calendar/day.js";
import { type Instant, type PersonId, slotKey } from "../../../../dialogue/index.js";
import { type PersonFile, REGISTER, withLogged } from "../../../../store/index.js";
import { aHouse } from "../../../dialogue/builders.js";
import { ADA, BEN, LEAD, openTalks, PEOPLE, STRANGER, type Talks } from "../house.js";
import { answers, canary, change, dialogueOf, inWriting, keepProtocol, raises, releases, writeAll } from "./written.js";

const TODAY = day("2026-11-20");

const talkFor = async ({ world, store }: Talks, person: string): Promise<Talk> => {
  const roster = await store.roster();
  const me = roster.get(person as PersonId);
  if (me === undefined) throw new Error("nobody");
  const turn = { person, conversation: "a", serviceUrl: "b", what: { kind: "typed", text: "" } } as const;
  return talkOf(world, { turn, me, house: aHouse(), roster });
};

const json = async (talks: Talks, person: string): Promise<string> => (await ownJson(await talkFor(talks, person))) ?? "";
const page = async (talks: Talks, person: string): Promise<string> => (await ownPage(await talkFor(talks, person))) ?? "";

/** Something of theirs in every place of their file that can hold something. */
const fill = async (talks: Talks, person: string): Promise<void> => {
  const mark = newReleaseId(person as PersonId, () => "withdrawn");
  const note = { id: "n", to: person as PersonId, on: TODAY, telling: { kind: "release", release: mark } } as const;
  await keepProtocol(talks, person, inWriting(person, LEAD));
  await change(talks, person, ({ plan, content }) => ({
    content,
    plan: {
      ...plan,
      wishes: { ...plan.wishes, bundleOn: 2, restricted: true },
      slots: [
        { state: "sent", key: slotKey(dialogueOf(person), "plan" as never, "", "employee"), on: TODAY, activity: canary(person, "slot") },
      ],
      notices: [...(plan.notices ?? []), { ...note, state: "sent", activity: canary(person, "notice"), unreachedSince: TODAY }],
      nudgedOn: TODAY,
      wakeAt: talks.now,
      address: { conversation: canary(person, "chat"), serviceUrl: "https://smba.trafficmanager.net/emea/", isGone: true },
      withoutBot: true,
      entraId: canary(person, "account"),
      erasing: { receipt: canary(person, "erasing"), on: TODAY },
      erased: [{ receipt: canary(person, "erased"), on: TODAY }],
      leavesOn: day("2027-01-31"),
    },
  }));
};

const world = async (): Promise<Talks> => {
  const talks = await openTalks();
  await writeAll(talks);
  await fill(talks, ADA);
  await fill(talks, LEAD);
  await talks.store.changeHouse((house) => ({
    file: { ...house, formerMarks: { [canary(ADA, "mark")]: ADA as PersonId, [canary(BEN, "mark")]: BEN as PersonId } },
    value: undefined,
  }));
  return talks;
};

/** "plan.slots[3].on" as the register writes it. */
const pattern = (path: string): string => path.replace(/\[\d+\]/g, "[]");

/** What others wrote or had done to them, in the person's own file: named one by one, for each needs its reason. */
const NOT_THEIRS = (path: string, file: PersonFile, me: string): boolean => {
  if (/^content\.releases\[\]\.(to|takenBackFrom)\[\]\.answer$/.test(path)) return true;
  // Of messages to others it is told what they are about, and not whether they arrived.
  const toMe = (file.plan.notices ?? []).some(({ to }) => to === me);
  return /^plan\.notices\[\]\.(state|activity|on|unreachedSince)$/.test(path) && !toMe;
};

const missingOf = (file: PersonFile, kept: Told, me: string): readonly string[] => {
  const had = new Set(fieldsIn(toldPlainly(file, "Europe/Berlin")).map(([path]) => pattern(path)));
  const told = new Set(fieldsIn(kept).map(([path]) => pattern(path)));
  return [...had].filter((path) => !told.has(path) && !NOT_THEIRS(path, file, me));
};

const keptOf = async (talks: Talks, person: string): Promise<Told> => {
  const talk = await talkFor(talks, person);
  return toldPlainly(await allKept(talk, await elsewhere(talk)), "Europe/Berlin");
};

describe("the file for programs", () => {
  it("has every field of somebody's own file that holds something", async () => {
    const talks = await world();
    for (const person of [ADA, LEAD]) expect(missingOf(await talks.file(person), await keptOf(talks, person), person)).toEqual([]);
  });

  it("would be found out if it dropped one", async () => {
    const talks = await world();
    const kept = (await keptOf(talks, ADA)) as { readonly plan: Record<string, Told> };
    const { nudgedOn, ...plan } = kept.plan;
    expect(missingOf(await talks.file(ADA), { ...kept, plan }, ADA)).toEqual(["plan.nudgedOn"]);
  });

  it("was asked for every place that the register knows of a person", async () => {
    const talks = await world();
    const filled = new Set(await pathsOfAll(talks));
    const known = REGISTER.filter(({ file, path }) => file === "person" && /^(plan|content)\./.test(path)).map(({ path }) => path);
    const never = known.filter((path) => !filled.has(path) && !SELDOM.some((seldom) => path.startsWith(seldom)));
    expect(never).toEqual([]);
  });

  it("has what is theirs in others' files, and nothing of others'", async () => {
    const talks = await world();
    const ofLead = await json(talks, LEAD);
    expect(ofLead).toContain(canary(LEAD, "answer"));
    expect(ofLead).toContain(canary(LEAD, "lead-topics"));
    for (const where of ["preparation", "draft", "release", "slot", "notice", "chat", "mark"]) {
      expect(ofLead).not.toContain(canary(ADA, where));
    }
    const ofAda = await json(talks, ADA);
    for (const where of ["preparation", "draft", "release", "protocol", "slot", "notice", "chat", "erasing", "mark"]) {
      expect(ofAda).toContain(canary(ADA, where));
    }
    expect(ofAda).not.toContain(canary(LEAD, "answer"));
    expect(ofAda).not.toContain(canary(BEN, "mark"));
  });

  it("has of the house's log what somebody did themselves, and nothing that others did", async () => {
    const talks = await world();
    await talks.store.changeHouse((house) => ({
      file: [ADA, LEAD, ADA, "operator"].reduce(
        (record, by) => withLogged(record, { at: talks.now as Instant, by: by as PersonId, what: "settings-changed" }),
        house,
      ),
      value: undefined,
    }));
    const { house } = (await keptOf(talks, ADA)) as unknown as { readonly house: { readonly log: readonly { readonly by: string }[] } };
    expect(house.log.map(({ by }) => by)).toEqual([ADA, ADA]);
  });

  it("says when it was made, in dates and times that everybody reads", async () => {
    const told = JSON.parse(await json(await world(), ADA));
    expect(told).toMatchObject({ format: "ifd-bot/my-data", version: 1, madeOn: "2026-11-20", isWhole: true });
    expect(told.kept.plan.dialogues[0].dueOn).toBe("2026-12-11");
    expect(told.kept.plan.wishes).toMatchObject({ bundleOn: "wednesday", pauses: [{ from: "2026-11-02", to: "2026-11-05" }] });
    expect(told.kept.person.worksOn).toEqual(["monday", "tuesday", "wednesday", "thursday", "friday"]);
    expect(told.kept.plan.wakeAt).toMatch(/^2026-11-20T10:00/);
  });

  it("does not say of another whether a message reached them", async () => {
    const talks = await openTalks();
    await releases(talks, ADA, LEAD);
    const { plan } = (await keptOf(talks, ADA)) as unknown as { readonly plan: { readonly notices: readonly object[] } };
    expect(plan.notices.map((notice) => Object.keys(notice))).toEqual([["id", "to", "telling"]]);
  });

  it("keeps an answer from its writer where something of it was taken back", async () => {
    const talks = await openTalks();
    const id = await releases(talks, ADA, LEAD);
    await answers(talks, ADA, LEAD);
    await talks.click(ADA, "release.withdraw", { id });
    expect(await json(talks, LEAD)).not.toContain(canary(LEAD, "answer"));
  });

  it("is nobody's who is not here today", async () => {
    const talks = await openTalks();
    await raises(talks, LEAD, BEN);
    const talk = { ...(await talkFor(talks, LEAD)), may: () => ({ allowed: false, why: "missing" }) as never };
    expect([await ownJson(talk), await ownPage(talk)]).toEqual([undefined, undefined]);
    expect((await talks.click(STRANGER, "data.file", { which: "own-json" })).offers).toBeUndefined();
  });
});

/** Other states of the same things, which no one file holds at once. */
const SELDOM = [
  ...["plan.dialogues[].", "plan.notices[].telling.", "plan.slots[].by", "plan.emergencies", "plan.notices[].unreachedSince"],
  ...["content.releases[].withdrawnOn", "content.releases[].takenBackFrom", "content.protocols[].by", "content.protocols[].signedBy"],
  "plan.wishes.language",
] as const;

const pathsOfAll = async (talks: Talks): Promise<readonly string[]> => {
  const files = await Promise.all(PEOPLE.map(({ id }) => talks.file(id)));
  return files.flatMap((file) => fieldsIn(toldPlainly(file, "Europe/Berlin")).map(([path]) => pattern(path)));
};

describe("the page to read", () => {
  it("has the same words as the file for programs, and nothing of others'", async () => {
    const talks = await world();
    const html = await page(talks, ADA);
    for (const where of ["preparation", "draft", "release", "protocol", "slot", "notice", "chat", "erasing", "mark"]) {
      expect(html).toContain(canary(ADA, where));
    }
    expect(html).not.toContain(canary(LEAD, "answer"));
  });

  it("speaks the person's language, says so, and needs nothing beside it", async () => {
    const talks = await openTalks();
    const html = await page(talks, ADA);
    expect(html).toContain('<html lang="de">');
    expect(html).toContain("Meine Daten im IFD-Bot");
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|form)|src=|href=|url\(|@import/);
    await change(talks, ADA, (file) => ({ ...file, plan: { ...file.plan, wishes: { ...file.plan.wishes, language: "en" } } }));
    expect(await page(talks, ADA)).toContain('<html lang="en">');
  });
});

describe("a value told plainly", () => {
  it("knows a day from minutes after midnight by what stands beside it", () => {
    expect(toldPlainly({ from: TODAY, to: TODAY }, "Europe/Berlin")).toEqual({ from: "2026-11-20", to: "2026-11-20" });
    expect(toldPlainly({ on: TODAY, from: 600, minutes: 30 }, "Europe/Berlin")).toEqual({ on: "2026-11-20", from: 600, minutes: 30 });
    expect(toldPlainly({ at: 0 as Instant, some: null, list: [] }, "Europe/Berlin")).toMatchObject({ some: null, list: [] });
    expect(() => toldPlainly(() => 1, "Europe/Berlin")).toThrow("no file holds");
  });

  it("names every value by the way to it, also an empty one", () => {
    expect(fieldsIn({ a: [1, { b: "x" }], c: [], d: null })).toEqual([
      ["a[0]", "1"],
      ["a[1].b", "x"],
      ["c", "–"],
      ["d", "–"],
    ]);
  });
});
