import { describe, expect, it } from "vitest";
import { finishReplacing, type Order, replaceRoster } from "../../../../bot/conversations/admin/roster-replacing.js";
import { markOf } from "../../../../bot/conversations/marks.js";
import { day } from "../../../../dialogue/calendar/day.js";
import { dialogueId, type PersonId, type Release, type ReleaseId, type Roster } from "../../../../dialogue/index.js";
import { EMPTY_FILE, memoryStore, type PersonFile, type Store } from "../../../../store/index.js";
import { aPerson, aRoster, personId } from "../../../dialogue/builders.js";
import { anOpenDialogue, NOW } from "../house.js";

const OLD = personId("ada@amt.example");
const NEW = personId("7f3a");
const LEAD_OLD = personId("lena@amt.example");
const LEAD_NEW = personId("8e2b");

const TOP = aPerson("top", { top: true, roles: ["admin"] });
const rosterWith = (ada: PersonId, lead: PersonId): Roster =>
  aRoster(TOP, aPerson(lead, { upn: LEAD_OLD, lead: TOP.id }), aPerson(ada, { upn: OLD, lead }), aPerson("ben", { lead }));

const BEFORE = rosterWith(OLD, LEAD_OLD);
const AFTER = rosterWith(NEW, LEAD_NEW);

const ORDER: Order = { before: BEFORE, after: AFTER, by: TOP.id, at: NOW, what: "roster-replaced" };

const releaseBy = (author: PersonId, to: PersonId): Release => ({
  state: "released",
  id: `${markOf(author)}.chance` as ReleaseId,
  author,
  dialogue: dialogueId(author, anOpenDialogue(author).format, "2026-H2"),
  items: [],
  releasedOn: day("2026-11-20"),
  to: [{ person: to, state: "seen" }],
  takenBackFrom: [],
});

const keep = (store: Store, person: PersonId, releases: readonly Release[]): Promise<void> =>
  store.change(person, (file) => ({
    file: { plan: { ...file.plan, dialogues: [anOpenDialogue(person)] }, content: { ...file.content, releases } },
    value: undefined,
  }));

const confirm = (store: Store, person: PersonId, entraId: PersonId): Promise<void> =>
  store.change(person, (file) => ({ file: { ...file, plan: { ...file.plan, entraId } }, value: undefined }));

/** A house in which Ada and Ben have released something to Lena, all of them under the ids of `roster`. Teams has said whose accounts are
 *  Ada's and Lena's. */
const openHouse = async (roster: Roster = BEFORE, ada = OLD, lead = LEAD_OLD): Promise<Store> => {
  const store = memoryStore();
  await store.replaceRoster(roster);
  await keep(store, ada, [releaseBy(ada, lead)]);
  await keep(store, personId("ben"), [releaseBy(personId("ben"), lead)]);
  await confirm(store, ada, NEW);
  await confirm(store, lead, LEAD_NEW);
  return store;
};

type Kept = Readonly<Record<string, PersonFile | undefined>>;

const keptIn = async (store: Store): Promise<Kept> =>
  Object.fromEntries(await Promise.all([...(await store.people())].sort().map(async (id) => [id, await store.read(id)] as const)));

const OLD_STATE = await keptIn(await openHouse());
/** What they were called before is left empty. */
const NEW_STATE: Kept = { ...(await keptIn(await openHouse(AFTER, NEW, LEAD_NEW))), [OLD]: EMPTY_FILE, [LEAD_OLD]: EMPTY_FILE };

/** The same store for a process that dies at its `last`th word to it. */
const dyingAt = (store: Store, last: number): Store => {
  let words = 0;
  return new Proxy(store, {
    get: (target, name) => {
      const word: unknown = Reflect.get(target, name);
      if (typeof word !== "function") return word;
      return (...given: readonly unknown[]): unknown => {
        words += 1;
        return words > last ? Promise.reject(new Error("dead")) : Reflect.apply(word, target, given);
      };
    },
  });
};

describe("somebody who is called otherwise by a new roster", () => {
  it("keeps what they have, and others' words for them too", async () => {
    const store = await openHouse();
    expect(await replaceRoster(store, ORDER)).toBe("replaced");
    expect(await keptIn(store)).toEqual(NEW_STATE);
  });

  it("is never again called by the upn alone, also where the import is undone", async () => {
    const store = await openHouse();
    await replaceRoster(store, ORDER);
    await replaceRoster(store, { ...ORDER, before: AFTER, after: BEFORE, what: "former-roster" });
    expect(await keptIn(store)).toEqual(NEW_STATE);
    expect([...(await store.roster()).keys()]).toEqual([...AFTER.keys()]);
  });

  it("loses nothing that happened while the files were copied", async () => {
    const store = await openHouse();
    const busy = new Proxy(store, {
      get: (target, name) =>
        name === "replaceRoster"
          ? async (roster: Roster) => {
              await target.change(OLD, (file) => ({ file: { ...file, content: { ...file.content, releases: [] } }, value: undefined }));
              await target.replaceRoster(roster);
            }
          : Reflect.get(target, name),
    });
    await replaceRoster(busy, ORDER);
    expect((await store.read(NEW))?.content.releases).toEqual([]);
  });

  it("stands under one id after a crash at any moment, also while another crash is mended, and then under the new one", async () => {
    let ends = 0;
    for (let last = 0; ends < 2; last += 1) {
      const store = await openHouse();
      const died = await replaceRoster(dyingAt(store, last), ORDER).then(
        () => false,
        () => true,
      );
      if (!died) ends += 1;
      await finishReplacing(dyingAt(store, last % 7)).catch(() => undefined);
      await finishReplacing(store);
      const isNew = (await store.roster()).has(NEW);
      expect(await keptIn(store)).toEqual(isNew ? NEW_STATE : OLD_STATE);
      expect((await store.house()).log).toHaveLength(isNew ? 1 : 0);
      expect((await store.house()).replacing).toBeUndefined();
      if (!isNew) await replaceRoster(store, ORDER);
      expect(await keptIn(store)).toEqual(NEW_STATE);
    }
  });

  it("is carried over by the next import where a crash left it half-way", async () => {
    const store = await openHouse();
    const last = await (async () => {
      for (let words = 0; ; words += 1) {
        const tried = await openHouse();
        await replaceRoster(dyingAt(tried, words), ORDER).catch(() => undefined);
        if ((await tried.roster()).has(NEW)) return words;
      }
    })();
    await expect(replaceRoster(dyingAt(store, last), ORDER)).rejects.toThrow("dead");
    expect(await replaceRoster(store, { ...ORDER, before: AFTER, after: AFTER })).toBe("replaced");
    expect(await keptIn(store)).toEqual(NEW_STATE);
    expect((await store.house()).log).toHaveLength(2);
  });
});

describe("an import", () => {
  it("waits for no other one", async () => {
    const store = await openHouse();
    const [first, second] = await Promise.all([replaceRoster(store, ORDER), replaceRoster(store, ORDER)]);
    expect([first, second]).toEqual(["replaced", "changed"]);
  });

  it("is refused where the roster is no longer the one that was looked at", async () => {
    const store = await openHouse();
    await store.replaceRoster(aRoster(TOP));
    expect(await replaceRoster(store, ORDER)).toBe("changed");
    expect([...(await store.roster()).keys()]).toEqual([TOP.id]);
  });
});
