import { describe, expect, it } from "vitest";
import { openPlans } from "../../../bot/keeping/plans.js";
import { watched } from "../../../bot/keeping/watched-store.js";
import { day, plusDays } from "../../../dialogue/calendar/day.js";
import type { PersonId } from "../../../dialogue/index.js";
import { memoryStore, type PersonFile, type Store, StoreError } from "../../../store/index.js";
import { aRoster, aTeam, personId } from "../../dialogue/builders.js";

const TODAY = day("2026-07-01");
const E01 = personId("e01");

const muted = (file: PersonFile): PersonFile => ({ ...file, plan: { ...file.plan, wishes: { ...file.plan.wishes, muted: true } } });

const mute = (store: Store, person: PersonId): Promise<void> => store.change(person, (file) => ({ file: muted(file), value: undefined }));

const open = async (around: (store: Store) => Store = (store) => store) => {
  const inner = memoryStore();
  await inner.replaceRoster(aRoster(...aTeam(3)));
  const seen = watched(around(inner));
  return { inner, store: seen.store, plans: openPlans(seen, () => undefined) };
};

describe("what the clock knows of people", () => {
  it("is read at the start, and then only where something changed", async () => {
    const { store, plans } = await open();
    expect(await plans.refresh(TODAY)).toEqual({ people: true, house: true });
    expect(await plans.refresh(TODAY)).toEqual({ people: false, house: false });
    await mute(store, E01);
    expect(await plans.refresh(TODAY)).toEqual({ people: true, house: false });
    expect(plans.known(E01)?.wishes.muted).toBe(true);
  });

  it("is read again every day, for another process may have changed it", async () => {
    const { inner, plans } = await open();
    await plans.refresh(TODAY);
    await mute(inner, E01);
    await plans.refresh(TODAY);
    expect(plans.known(E01)?.wishes.muted).toBe(false);
    await plans.refresh(plusDays(TODAY, 1));
    expect(plans.known(E01)?.wishes.muted).toBe(true);
  });

  it("is read again of whoever was not as it seemed", async () => {
    const { inner, plans } = await open();
    await plans.refresh(TODAY);
    await mute(inner, E01);
    plans.readAgain([E01]);
    await plans.refresh(TODAY);
    expect(plans.known(E01)?.wishes.muted).toBe(true);
  });

  it("forgets whoever was erased", async () => {
    const { store, plans } = await open();
    await plans.refresh(TODAY);
    await store.erase(E01);
    await plans.refresh(TODAY);
    expect(plans.of(E01)).toBeUndefined();
  });

  it("is looked at anew when the roster or the settings change", async () => {
    const { store, plans } = await open();
    await plans.refresh(TODAY);
    await store.replaceRoster(aRoster(...aTeam(4)));
    expect((await plans.refresh(TODAY)).house).toBe(true);
    await store.changeHouse((house) => ({ file: house, value: undefined }));
    expect((await plans.refresh(TODAY)).house).toBe(true);
  });

  it("holds everybody but those whose file cannot be read", async () => {
    const { plans } = await open((store) => ({
      ...store,
      read: (person) => (person === E01 ? Promise.reject(new StoreError({ kind: "damaged", file: "f" })) : store.read(person)),
    }));
    await plans.refresh(TODAY);
    expect([...plans.people()].map(([person]) => person)).toEqual(["e02", "e03"]);
  });

  it("does not count a change that writes nothing", async () => {
    const { store, plans } = await open();
    await plans.refresh(TODAY);
    await store.change(E01, () => ({ value: undefined }));
    await store.changeOnce(E01, { actor: E01, activity: "a" }, () => ({ value: undefined }));
    expect((await plans.refresh(TODAY)).people).toBe(false);
  });
});

describe("the address of the house in Teams", () => {
  const writesFrom = (store: Store, person: string, serviceUrl: string): Promise<void> =>
    store.change(personId(person), (file) => ({
      file: { ...file, plan: { ...file.plan, address: { conversation: `a:${person}`, serviceUrl } } },
      value: undefined,
    }));

  it("is unknown until somebody has written", async () => {
    const { plans } = await open();
    await plans.refresh(TODAY);
    expect(plans.serviceUrl()).toBeUndefined();
  });

  it("is the one from which most people wrote, and not the first one", async () => {
    const { store, plans } = await open();
    await writesFrom(store, "e01", "https://a.example/guest/");
    await writesFrom(store, "e02", "https://b.example/house/");
    await writesFrom(store, "e03", "https://b.example/house/");
    await plans.refresh(TODAY);
    expect(plans.serviceUrl()).toBe("https://b.example/house/");
  });

  it("is the same one for as long as two are as usual", async () => {
    const { store, plans } = await open();
    await writesFrom(store, "e01", "https://b.example/");
    await plans.refresh(TODAY);
    expect(plans.serviceUrl()).toBe("https://b.example/");
    await writesFrom(store, "e02", "https://a.example/");
    await plans.refresh(TODAY);
    expect(plans.serviceUrl()).toBe("https://a.example/");
  });
});
