import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { elsewhere } from "../../../bot/conversations/own-data/elsewhere.js";
import { recordsOf } from "../../../bot/conversations/own-data/records.js";
import { talkOf } from "../../../bot/conversations/talk.js";
import { openRetention } from "../../../bot/keeping/retention.js";
import type { OwnRecord } from "../../../cards/index.js";
import { type Day, day, isoDay, plusDays } from "../../../dialogue/calendar/day.js";
import { type Instant, instantOf, type PersonId, withdraw } from "../../../dialogue/index.js";
import type { Store } from "../../../store/index.js";
import { aHouse, aRoster } from "../../dialogue/builders.js";
import { granted } from "../../dialogue/records.js";
import { places } from "../../store/embedded/places.js";
import { ADA, anOpenDialogue, BEN, LEAD, openTalks, PEOPLE, type Talks } from "../conversations/house.js";
import { canary, change, dialogueOf, inWriting, keepProtocol, prepares, writeAll } from "../conversations/own-data/written.js";

const { create, leave, open } = places();

afterEach(leave);

const midnightOn = (date: Day): Instant => instantOf("Europe/Berlin", date, 0);

const retainOn = (store: Store, today: Day): Promise<void> =>
  openRetention({
    store,
    office: { legalBasis: "", dataProtection: "", staffCouncil: "" },
    now: () => midnightOn(today),
    chance: () => String(today),
    log: () => undefined,
    isStopping: () => false,
  })();

const recordsFor = async (talks: Talks, person: string): Promise<readonly OwnRecord[]> => {
  const me = PEOPLE.find(({ id }) => id === person);
  const { settings: house } = await talks.store.house();
  if (me === undefined || house === undefined) throw new Error("not in this house");
  const turn = {
    person,
    conversation: "a",
    serviceUrl: "s",
    activity: "a",
    message: "m",
    what: { kind: "nothing", awaitsAnswer: false },
  } as const;
  const talk = await talkOf(talks.world, { turn, me, house, roster: await talks.store.roster() });
  return recordsOf(talk, await elsewhere(talk));
};

const endsIn = (records: readonly OwnRecord[]): readonly Day[] => [...new Set(records.map(({ endsOn }) => endsOn))].sort((a, b) => a - b);

const writeEverything = async (): Promise<Talks> => {
  const talks = await openTalks();
  await writeAll(talks);
  await keepProtocol(talks, ADA, inWriting(ADA, LEAD));
  await prepares(talks, BEN);
  const { id, dueOn, person, format } = anOpenDialogue(BEN);
  const said = [{ by: "lead", on: day("2026-11-20") }] as const;
  const held = { state: "held", id, dueOn, person, format, heldOn: day("2026-11-19"), said } as const;
  await change(talks, BEN, (file) => ({ ...file, plan: { ...file.plan, dialogues: [held] } }));
  await change(talks, ADA, (file) => ({
    ...file,
    content: {
      ...file.content,
      releases: file.content.releases.map((one) =>
        one.state === "released" ? granted(withdraw(one, ADA as PersonId, day("2026-11-20"))) : one,
      ),
    },
  }));
  return talks;
};

describe("the day that the screen says", () => {
  it.each([ADA, BEN, LEAD])("is for each thing that %s wrote the day on which it is gone", async (person) => {
    const talks = await writeEverything();
    const shown = await recordsFor(talks, person);
    expect(shown.length).toBeGreaterThan(0);
    for (const end of endsIn(shown)) {
      await retainOn(talks.store, plusDays(end, -1));
      expect(endsIn(await recordsFor(talks, person)), isoDay(end)).toContain(end);
      await retainOn(talks.store, end);
      expect(endsIn(await recordsFor(talks, person)), isoDay(end)).not.toContain(end);
    }
    expect(await recordsFor(talks, person)).toEqual([]);
  });
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

describe("on a real disk", () => {
  it("nothing is left of what is over, and a copy from before opens no more", async () => {
    const { store, place } = await create();
    await store.changeHouse((house) => ({ file: { ...house, settings: aHouse() }, value: undefined }));
    await store.replaceRoster(aRoster(...PEOPLE));
    const items = [{ topic: "mind" as never, note: canary(ADA, "preparation") }];
    const preparation = { dialogue: dialogueOf(ADA), begunOn: day("2026-11-02"), items };
    const ada = ADA as PersonId;
    await store.change(ada, (file) => ({
      file: { ...file, content: { ...file.content, preparations: [preparation] } },
      value: undefined,
    }));
    const before = `${place.data}-before`;
    cpSync(place.data, before, { recursive: true });
    await retainOn(store, day("2027-12-01"));
    expect((await store.read(ada))?.content.preparations).toEqual([preparation]);
    await retainOn(store, day("2027-12-02"));
    expect((await store.read(ada))?.content.preparations).toEqual([]);
    await store.close();
    const bytes = Buffer.concat([...filesIn(place.data), ...filesIn(place.keys)].map((path) => readFileSync(path)));
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.includes(canary(ADA, "preparation"))).toBe(false);
    const again = await open(place);
    expect((await again.house()).receipts).toMatchObject([{ why: "period" }]);
    await again.close();
    const old = await open({ ...place, data: before });
    await expect(old.read(ada)).rejects.toMatchObject({ kind: "key-missing" });
    expect(await old.read(BEN as PersonId)).toBeDefined();
  });
});
