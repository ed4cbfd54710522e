import { describe, expect, it } from "vitest";
import { keepDialogues } from "../../../bot/keeping/keep-dialogues.js";
import { openPlans } from "../../../bot/keeping/plans.js";
import { watched } from "../../../bot/keeping/watched-store.js";
import type { LogEvent } from "../../../bot/log.js";
import { day } from "../../../dialogue/calendar/day.js";
import type { PersonId } from "../../../dialogue/index.js";
import { memoryStore, type Store, StoreError } from "../../../store/index.js";
import { aHouse, aPerson, aRoster, aTeam, personId } from "../../dialogue/builders.js";

const TODAY = day("2026-07-01");
const PEOPLE = [aPerson("lead"), ...aTeam(4)];
const ROSTER = aRoster(...PEOPLE);

const openKeeping = async (around: (store: Store) => Store = (store) => store) => {
  const inner = memoryStore();
  await inner.replaceRoster(ROSTER);
  const seen = watched(around(inner));
  const events: LogEvent[] = [];
  const log = (event: LogEvent): void => {
    events.push(event);
  };
  const plans = openPlans(seen, log);
  const keep = async (progress?: (done: number, total: number) => void): Promise<number> => {
    await plans.refresh(TODAY);
    const { store } = seen;
    const keeping = { store, house: aHouse({ goLive: TODAY }), roster: ROSTER, today: TODAY, known: plans.known, log };
    return keepDialogues(progress === undefined ? keeping : { ...keeping, progress });
  };
  const dialogues = async (person: PersonId) => (await inner.read(person))?.plan.dialogues ?? [];
  return { store: inner, keep, dialogues, events };
};

describe("keeping due dates", () => {
  it("gives everybody with a lead their dialogue of the window", async () => {
    const { keep, dialogues } = await openKeeping();
    expect(await keep()).toBe(4);
    for (const { id } of PEOPLE.slice(1)) expect(await dialogues(id)).toMatchObject([{ state: "open", person: id }]);
    expect(await dialogues(personId("lead"))).toEqual([]);
  });

  it("changes nothing a second time", async () => {
    const { keep } = await openKeeping();
    await keep();
    expect(await keep()).toBe(0);
  });

  it("says how far it is", async () => {
    const { keep } = await openKeeping();
    const steps: string[] = [];
    await keep((done, total) => steps.push(`${done}/${total}`));
    expect(steps).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  });

  it("leaves nobody out because another's file is broken", async () => {
    const broken = personId("e02");
    const { keep, dialogues, events } = await openKeeping((store) => ({
      ...store,
      change: (person, fn) =>
        person === broken ? Promise.reject(new StoreError({ kind: "damaged", file: "f" })) : store.change(person, fn),
    }));
    expect(await keep()).toBe(3);
    expect(await dialogues(personId("e03"))).toHaveLength(1);
    expect(events).toEqual(["due-dates-kept"]);
  });
});
