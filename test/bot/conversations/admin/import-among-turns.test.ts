import { describe, expect, it } from "vitest";
import type { Heard } from "../../../../bot/conversations/hear.js";
import { markOf } from "../../../../bot/conversations/marks.js";
import { ERASE_SURE } from "../../../../cards/index.js";
import { day } from "../../../../dialogue/calendar/day.js";
import type { PersonId, Release, ReleaseId } from "../../../../dialogue/index.js";
import { EMPTY_FILE, type Store } from "../../../../store/index.js";
import { ADA, ADMIN, anOpenDialogue, LEAD, NOW, openTalks, PEOPLE, press, type Talks, wordsOf } from "../house.js";
import { paste, ROWS, WITH_CLARA } from "./import-lists.js";

const MAIL = "ada@amt.example" as PersonId;
const ENTRA = "7f3a" as PersonId;
const RELEASE = `${markOf(MAIL)}.chance` as ReleaseId;

/** The same people, Ada with her id from Entra. */
const WITH_ID = [
  "entra_id;upn;name;lead;team;roles",
  ...ROWS.map((row) => row.replace(/^([^;]+);/, (_, id: string) => (id === ADA ? `${ENTRA};${MAIL};` : `${id};;`))),
].join("\n");

const released: Release = {
  state: "released",
  id: RELEASE,
  author: MAIL,
  dialogue: anOpenDialogue(MAIL).id,
  items: [],
  releasedOn: day("2026-11-20"),
  to: [{ person: LEAD as PersonId, state: "released" }],
  takenBackFrom: [],
};

/** More than an import of eight people takes where nobody keeps it waiting. */
const MANY_BREATHS = 50;

const whatCanBeDone = async (): Promise<void> => {
  for (let breath = 0; breath < MANY_BREATHS; breath += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};

/** Right before the next time that something is kept or erased for Ada. */
const before = (store: Store, act: () => Promise<void>): Store => {
  let isOver = false;
  const once = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    await act();
  };
  return {
    ...store,
    changeOnce: async (person, inbound, fn) => {
      if (person === MAIL) await once();
      return store.changeOnce(person, inbound, fn);
    },
    erase: async (person, remains) => {
      if (person === MAIL) await once();
      return store.erase(person, remains);
    },
  };
};

/** Ada, who is known by her mail address and whose account Teams has told, has released something. An admin is about to apply a list in which she has another id. */
const openHouse = async (): Promise<{ readonly talks: Talks; readonly apply: () => Promise<Heard> }> => {
  const talks = await openTalks({ people: PEOPLE.map((person) => (person.id === ADA ? { ...person, id: MAIL, upn: MAIL } : person)) });
  await talks.store.change(MAIL, ({ plan, content }) => ({
    file: { plan: { ...plan, entraId: ENTRA }, content: { ...content, releases: [released] } },
    value: undefined,
  }));
  const difference = await paste(talks, WITH_ID);
  return { talks, apply: () => press(talks, ADMIN, difference, "import.apply") };
};

/** One turn in another world: it is asked for when the turn begins. */
const withWorld = (talks: Talks, other: Partial<Talks["world"]>, act: () => Promise<Heard>): Promise<Heard> => {
  const { world } = talks;
  Object.assign(talks, { world: { ...world, ...other } });
  const done = act();
  Object.assign(talks, { world });
  return done;
};

/** The import is applied while Ada's click is under way; what Ada is told. */
const importDuring = async (act: (talks: Talks) => Promise<Heard>): Promise<{ readonly talks: Talks; readonly told: string }> => {
  const { talks, apply } = await openHouse();
  let running: Heard | undefined;
  const importing = async (): Promise<void> => {
    running = await apply();
    await whatCanBeDone();
  };
  const store = before(talks.store, importing);
  const told = wordsOf(await withWorld(talks, { store }, () => act(talks)));
  if (running === undefined) throw new Error("nothing was kept for Ada");
  expect(wordsOf(await press(talks, ADMIN, running, "import.result"))).toContain("Die neue Personalliste gilt");
  return { talks, told };
};

describe("an import that calls people otherwise", () => {
  it("loses no taking back that is under way", async () => {
    const { talks, told } = await importDuring((at) => at.click(MAIL, "release.withdraw", { id: RELEASE }));
    expect(told).toContain("zurück");
    const [release] = (await talks.file(ENTRA)).content.releases;
    expect(release).toMatchObject({ state: "withdrawn", author: ENTRA });
    expect(await talks.file(MAIL)).toEqual(EMPTY_FILE);
  });

  it("loses no erasing that is under way", async () => {
    const { talks, told } = await importDuring((at) => at.click(MAIL, "data.erase", { inputs: { [ERASE_SURE]: "true" } }));
    expect(told).toContain("Belegnummer");
    expect((await talks.file(ENTRA)).content.releases).toEqual([]);
  });

  it("loses no word that nobody wants to be reminded any more", async () => {
    const { talks } = await importDuring((at) => at.click(MAIL, "reminders.mute"));
    expect((await talks.file(ENTRA)).plan.wishes.muted).toBe(true);
  });

  it("waits for somebody of whom Teams is still asked what they sign in with", async () => {
    const { talks, apply } = await openHouse();
    const signInName = async (): Promise<string> => {
      await apply();
      await whatCanBeDone();
      return MAIL;
    };
    await withWorld(talks, { signInName }, () => talks.type(ENTRA, "stumm"));
    await talks.world.passage.empty();
    expect((await talks.file(ENTRA)).plan.wishes.muted).toBe(true);
    expect(await talks.file(MAIL)).toEqual(EMPTY_FILE);
  });

  it("keeps whoever comes later waiting until it is done", async () => {
    const { talks, apply } = await openHouse();
    expect(wordsOf(await apply())).toContain("Die Liste wird gerade übernommen");
    await talks.type(ENTRA, "stumm");
    expect((await talks.file(ENTRA)).plan.wishes.muted).toBe(true);
  });

  it("is applied once, however often the button is pressed", async () => {
    const { talks, apply } = await openHouse();
    await Promise.all([apply(), apply()]);
    await talks.world.passage.empty();
    expect((await talks.store.house()).log).toHaveLength(1);
  });

  it("lets everybody in again when it failed", async () => {
    const { talks, apply } = await openHouse();
    const { replaceRoster } = talks.store;
    Object.assign(talks.store, { replaceRoster: () => Promise.reject(new Error("no room")) });
    const running = await apply();
    const failed = await press(talks, ADMIN, running, "import.result");
    expect(wordsOf(failed)).toContain("Das hat nicht geklappt");
    Object.assign(talks.store, { replaceRoster });
    expect(talks.reports).toHaveLength(1);
    expect((await talks.store.house()).replacing).toBeUndefined();
  });

  it("keeps everybody waiting too where it first has to end one that was left half-way", async () => {
    const talks = await openTalks();
    const replacing = { at: NOW, by: ADMIN as PersonId, what: "roster-replaced", roster: "another", newIds: [] } as const;
    await talks.store.changeHouse((house) => ({ file: { ...house, replacing }, value: undefined }));
    const running = await press(talks, ADMIN, await paste(talks, WITH_CLARA), "import.apply");
    expect(wordsOf(running)).toContain("Die Liste wird gerade übernommen");
    expect(wordsOf(await press(talks, ADMIN, running, "import.result"))).toContain("Die neue Personalliste gilt");
    expect((await talks.store.house()).replacing).toBeUndefined();
  });
});
