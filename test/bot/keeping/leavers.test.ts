import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openRetention } from "../../../bot/keeping/retention.js";
import { type Day, day, plusDays } from "../../../dialogue/calendar/day.js";
import { chainOf, instantOf, type PersonId } from "../../../dialogue/index.js";
import type { EmbeddedStore, Place } from "../../../store/index.js";
import { aRoster } from "../../dialogue/builders.js";
import { places } from "../../store/embedded/places.js";
import { paste, ROWS } from "../conversations/admin/import-lists.js";
import { ADA, ADMIN, BEN, LEAD, openTalks, PEOPLE, press, type Talks, wordsOf } from "../conversations/house.js";

const { create, leave } = places();

afterEach(leave);

const LAST = day("2026-11-20");
/** From before the first import. */
const EMPTY = "roster.1.json";
const OVER = plusDays(LAST, 30);

interface Lived {
  readonly talks: Talks;
  readonly store: EmbeddedStore;
  readonly place: Place;
  readonly retain: (on: Day) => Promise<void>;
}

/** A house on the disk whose roster says that some have left. */
const houseWithout = async (...gone: readonly string[]): Promise<Lived> => {
  const { store, place } = await create();
  const people = PEOPLE.map((person) => (gone.includes(person.id) ? { ...person, leavesOn: LAST } : person));
  const talks = await openTalks({ people, store });
  const { office, chance } = talks.world;
  const noteRetention = (on: Day): Promise<void> => store.noteRetention(on);
  const retention = openRetention({
    store,
    office,
    chance,
    now: () => talks.now,
    log: () => undefined,
    isStopping: () => false,
    noteRetention,
  });
  const retain = async (on: Day): Promise<void> => {
    talks.now = instantOf("Europe/Berlin", on, 600);
    await retention();
  };
  return { talks, store, place, retain };
};

const formerRosters = ({ place }: Lived): readonly string[] =>
  readdirSync(join(place.data, "schema-1")).filter((name) => /^roster\.\d+\.json$/.test(name));

describe("thirty days after somebody's last day", () => {
  it("the roster lists them no more", async () => {
    const lived = await houseWithout(ADA);
    await lived.retain(plusDays(OVER, -1));
    expect([...(await lived.store.roster()).keys()]).toContain(ADA);
    await lived.retain(OVER);
    expect([...(await lived.store.roster()).keys()]).not.toContain(ADA);
    await lived.store.close();
  });

  it("no former roster lists them either", async () => {
    const lived = await houseWithout(ADA);
    await lived.store.replaceRoster(aRoster(...PEOPLE.filter(({ id }) => id !== ADA)));
    await lived.retain(LAST);
    expect([...formerRosters(lived)].sort()).toEqual([EMPTY, "roster.2.json"]);
    await lived.retain(OVER);
    expect(formerRosters(lived)).toEqual([EMPTY]);
    await lived.store.close();
  });

  it("former rosters without them stay", async () => {
    const lived = await houseWithout();
    await lived.store.replaceRoster(aRoster(...PEOPLE.map((person) => ({ ...person, team: "Anders" }))));
    await lived.retain(OVER);
    expect(formerRosters(lived)).toContain("roster.2.json");
    await lived.store.close();
  });

  it("their team is led by whoever led them", async () => {
    const lived = await houseWithout(LEAD);
    await lived.retain(OVER);
    expect(chainOf(await lived.store.roster(), BEN as PersonId)).toEqual(["head", "top"]);
    await lived.store.close();
  });

  it("a list that still has them does not bring them back", async () => {
    const lived = await houseWithout(ADA);
    await lived.retain(OVER);
    const list = ["upn;name;lead;team;roles;leaves", ...ROWS.map((row) => `${row};${row.startsWith(`${ADA};`) ? "2026-11-20" : ""}`)].join(
      "\n",
    );
    const difference = await paste(lived.talks, list);
    expect(wordsOf(difference)).not.toContain("Neu:");
    await press(lived.talks, ADMIN, difference, "import.apply");
    expect([...(await lived.store.roster()).keys()]).not.toContain(ADA);
    await lived.store.close();
  });
});
