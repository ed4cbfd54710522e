import { afterEach, describe, expect, it } from "vitest";
import { openPublishing } from "../../../bot/keeping/publish-numbers.js";
import { openRetention } from "../../../bot/keeping/retention.js";
import { day } from "../../../dialogue/calendar/day.js";
import { dialogueId, IFD, instantOf, type Person, type PersonId } from "../../../dialogue/index.js";
import { type EmbeddedStore, type Place, StoreError } from "../../../store/index.js";
import { aPerson, aRoster, personId } from "../../dialogue/builders.js";
import { places } from "../../store/embedded/places.js";
import { openTalks, type Talks, wordsOf } from "../conversations/house.js";

const { create, open, leave } = places();

afterEach(leave);

const NORTH = personId("north");

/** Two areas of three teams of six; everybody is called after their team. */
const TEAMS = ["north-1", "north-2", "north-3", "south-1", "south-2", "south-3"];
const MEMBERS = TEAMS.flatMap((team) => Array.from({ length: 6 }, (_, index) => aPerson(`${team}-${index}`, { lead: personId(team) })));
const PEOPLE: readonly Person[] = [
  aPerson("top", { top: true }),
  aPerson(NORTH, { lead: personId("top"), team: "Bereich Nord" }),
  aPerson("south", { lead: personId("top"), team: "Bereich Süd" }),
  ...TEAMS.map((team) => aPerson(team, { lead: personId(team.slice(0, 5)) })),
  ...MEMBERS,
];

interface Living {
  readonly talks: Talks;
  readonly store: EmbeddedStore;
  readonly place: Place;
  /** One tick of the clock on that day. */
  readonly tick: (on: string) => Promise<void>;
}

const living = (talks: Talks, store: EmbeddedStore, place: Place): Living => {
  const { office, chance } = talks.world;
  const now = () => talks.now;
  const publish = openPublishing({ store, now });
  const retain = openRetention({ store, office, chance, now, log: () => undefined, isStopping: () => false });
  const tick = async (on: string): Promise<void> => {
    talks.now = instantOf("Europe/Berlin", day(on), 600);
    await retain();
    await publish();
  };
  return { talks, store, place, tick };
};

const openHouse = async (): Promise<Living> => {
  const { store, place } = await create();
  const talks = await openTalks({ people: PEOPLE, store, house: { goLive: day("2026-07-01"), formats: [IFD] } });
  return living(talks, store, place);
};

const holds = ({ store }: Living, person: PersonId, on: string): Promise<void> =>
  store.change(person, ({ plan, content }) => {
    const id = dialogueId(person, IFD.id, `${on.slice(0, 4)}-H${Number(on.slice(5, 7)) <= 6 ? 1 : 2}`);
    const held = { state: "held", id, person, format: IFD.id, dueOn: day(on), heldOn: day(on), said: [] } as const;
    return { file: { plan: { ...plan, dialogues: [...plan.dialogues.filter((one) => one.id !== id), held] }, content }, value: undefined };
  });

const publishedIn = async ({ store }: Living) => (await store.house()).publications;

const halfYearsIn = async (house: Living): Promise<readonly string[]> =>
  (await publishedIn(house)).map(({ halfYear }) => `${halfYear.year}-${halfYear.half}`);

describe("the numbers of a half-year", () => {
  it("are kept on their fixed day and not before, and then shown to everybody", async () => {
    const house = await openHouse();
    for (const { id } of MEMBERS.slice(0, 20)) await holds(house, id, "2026-12-01");
    await house.tick("2027-01-14");
    expect(await publishedIn(house)).toEqual([]);
    await house.tick("2027-01-15");
    expect(await publishedIn(house)).toMatchObject([
      { halfYear: { year: 2026, half: 2 }, total: { state: "shown", people: 45, held: 20 } },
    ]);
    const card = wordsOf(await house.talks.click("top", "numbers.open"));
    expect(card).toContain("Bereich Nord");
    expect(card).toContain("20");
    await house.store.close();
  });

  it("stay what they were when a dialogue is entered late, somebody joins, or the bot starts anew", async () => {
    const house = await openHouse();
    await house.tick("2027-01-15");
    const before = await publishedIn(house);
    for (const { id } of MEMBERS) await holds(house, id, "2026-12-31");
    await house.store.replaceRoster(aRoster(...PEOPLE, aPerson("late", { lead: personId("south-1") })));
    await house.store.close();
    const again = living(house.talks, await open(house.place), house.place);
    await again.tick("2027-01-16");
    await again.tick("2027-07-14");
    expect(await publishedIn(again)).toEqual(before);
    await again.store.close();
  });

  it("are made at the first start after their day, where the bot was away", async () => {
    const house = await openHouse();
    await house.tick("2027-02-03");
    expect(await halfYearsIn(house)).toEqual(["2026-2"]);
    await house.store.close();
  });

  it("come twice a year, and each goes after three years", async () => {
    const house = await openHouse();
    const days = [2027, 2028, 2029, 2030].flatMap((year) => [`${year}-01-15`, `${year}-07-15`]);
    for (const on of days) await house.tick(on);
    expect(await halfYearsIn(house)).toEqual(["2027-2", "2028-1", "2028-2", "2029-1", "2029-2", "2030-1"]);
    await house.store.close();
  });

  it("name no head who is gone for thirty days: the number stays", async () => {
    const house = await openHouse();
    await house.tick("2027-01-15");
    await house.store.replaceRoster(aRoster(...PEOPLE.map((one) => (one.id === NORTH ? { ...one, leavesOn: day("2027-01-31") } : one))));
    await house.tick("2027-03-01");
    expect(JSON.stringify(await publishedIn(house))).toContain(NORTH);
    await house.tick("2027-03-02");
    expect(JSON.stringify(await publishedIn(house))).not.toContain(`"${NORTH}"`);
    expect((await publishedIn(house))[0]?.areas).toHaveLength(2);
    await house.store.close();
  });

  it("are the same where a file cannot be read as where nothing took place in it", async () => {
    const house = await openHouse();
    const { store } = house;
    const [first] = MEMBERS;
    const damaged: EmbeddedStore = {
      ...store,
      read: async (person) => {
        if (person === first?.id) throw new StoreError({ kind: "damaged", file: "f" });
        return store.read(person);
      },
    };
    house.talks.now = instantOf("Europe/Berlin", day("2027-01-15"), 600);
    await openPublishing({ store: damaged, now: () => house.talks.now })();
    expect(await halfYearsIn(house)).toEqual(["2026-2"]);
    await store.close();
  });

  it("are tried again where the disk was full", async () => {
    const house = await openHouse();
    let isFull = true;
    const full: EmbeddedStore = {
      ...house.store,
      changeHouse: (fn) => (isFull ? Promise.reject(new StoreError({ kind: "full", file: "f" })) : house.store.changeHouse(fn)),
    };
    house.talks.now = instantOf("Europe/Berlin", day("2027-01-15"), 600);
    const publish = openPublishing({ store: full, now: () => house.talks.now });
    await publish();
    isFull = false;
    await publish();
    expect(await halfYearsIn(house)).toEqual(["2026-2"]);
    await house.store.close();
  });
});
