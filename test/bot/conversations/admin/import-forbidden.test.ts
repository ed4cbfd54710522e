import { describe, expect, it } from "vitest";
import { IMPORT_CLICKS } from "../../../../bot/conversations/admin/import-clicks.js";
import type { CardVerb } from "../../../../cards/index.js";
import { day } from "../../../../dialogue/calendar/day.js";
import type { PersonId } from "../../../../dialogue/index.js";
import { aPerson } from "../../../dialogue/builders.js";
import {
  ADA,
  ADMIN,
  BEN,
  buttonsOf,
  HEAD,
  LEAD,
  OTHER_LEAD,
  openTalks,
  PEOPLE,
  press,
  REVIEW,
  STRANGER,
  type Talks,
  TOP,
  wordsOf,
} from "../house.js";
import { idsIn, list, paste, ROWS, send, WITH_CLARA } from "./import-lists.js";

const SECOND = aPerson("second", { name: "Sven Zweit", roles: ["admin"], lead: HEAD as PersonId });
const FORMER = aPerson("former", { name: "Fee Früher", roles: ["admin"], leavesOn: day("2026-11-19") });
const COMING = aPerson("coming", { name: "Kai Kommt", roles: ["admin"], joinsOn: day("2026-11-23") });

const VERBS = Object.keys(IMPORT_CLICKS) as readonly CardVerb[];

/** Everybody but the admins: whoever stands nearest to the people on the list may do no more than anybody else. */
const OTHERS = [ADA, BEN, LEAD, OTHER_LEAD, HEAD, TOP, REVIEW, FORMER.id, COMING.id];

const openHouse = (): Promise<Talks> => openTalks({ people: [...PEOPLE, SECOND, FORMER, COMING] });

const idOn = (heard: Awaited<ReturnType<typeof paste>>): string =>
  String(buttonsOf(heard.shows?.card).find(({ verb }) => verb === "import.apply")?.data.id);

const everythingIn = async ({ store }: Talks): Promise<string> => {
  const people = await Promise.all([...(await store.people())].sort().map(async (id) => [id, (await store.read(id))?.content]));
  return JSON.stringify([[...(await store.roster()).values()], await store.house(), people]);
};

const WHOLE = list(...ROWS, "second;Sven Zweit;head;Team;admin", "clara;Clara Neu;lead;Team;");

describe.each(VERBS)("%s", (verb) => {
  it.each(OTHERS)("is for %s the same as what does not exist, and changes nothing", async (person) => {
    const talks = await openHouse();
    const id = idOn(await paste(talks, WHOLE));
    const before = await everythingIn(talks);
    const hit = await talks.click(person, verb, { id, inputs: { roster: WHOLE } });
    const missed = await talks.click(person, verb, { id: "never-there" });
    const nothing = await talks.click(person, "release.read", { id: "never-there" });
    expect(JSON.stringify([hit.shows, hit.leaves, hit.after])).toBe(JSON.stringify([missed.shows, missed.leaves, missed.after]));
    expect(hit.shows).toEqual(nothing.shows);
    expect(await everythingIn(talks)).toBe(before);
  });

  it("is for a stranger what everything is", async () => {
    const talks = await openHouse();
    const id = idOn(await paste(talks, WHOLE));
    const heard = await talks.click(STRANGER, verb, { id });
    expect(heard.shows).toEqual((await talks.click(STRANGER, "help.open")).shows);
    expect(await talks.store.people()).not.toContain(STRANGER);
  });

  it("does not reach what lies before another admin", async () => {
    const talks = await openHouse();
    const difference = await paste(talks, WHOLE);
    const hit = await talks.click(SECOND.id, verb, { id: idOn(difference) });
    const missed = await talks.click(SECOND.id, verb, { id: "never-there" });
    expect(hit.shows).toEqual(missed.shows);
    expect(await idsIn(talks)).not.toContain("clara");
    expect(wordsOf(await press(talks, ADMIN, difference, "import.apply"))).toContain("Die neue Personalliste gilt");
  });
});

describe("the undoing of another admin's import", () => {
  it("does not reach it", async () => {
    const talks = await openHouse();
    const done = await press(talks, ADMIN, await paste(talks, WHOLE), "import.apply");
    const id = String(buttonsOf(done.shows?.card).find(({ verb }) => verb === "import.undo")?.data.id);
    expect((await talks.click(SECOND.id, "import.undo", { id })).shows).toEqual(
      (await talks.click(SECOND.id, "import.undo", { id: "never-there" })).shows,
    );
    expect(await idsIn(talks)).toContain("clara");
  });
});

describe("an import of somebody who is no admin any more", () => {
  it("is not applied", async () => {
    const talks = await openHouse();
    const difference = await paste(talks, WHOLE);
    const byOther = await paste(
      talks,
      list(...ROWS.filter((row) => !row.startsWith(ADMIN)), "second;Sven Zweit;head;Team;admin", "admin;Anton Admin;head;Team;"),
      SECOND.id,
    );
    await press(talks, SECOND.id, byOther, "import.apply");
    const refused = await press(talks, ADMIN, difference, "import.apply");
    expect(refused.shows).toEqual((await talks.click(ADA, "import.apply", {})).shows);
    expect(await idsIn(talks)).not.toContain("clara");
  });
});

describe("a list sent or written by somebody who is no admin", () => {
  it.each(OTHERS)("is not fetched, not read and not spoken of to %s", async (person) => {
    const fetched: string[] = [];
    const talks = await openTalks({
      people: [...PEOPLE, SECOND, FORMER, COMING],
      world: {
        fetchFile: async (url) => {
          fetched.push(url);
          return { state: "unreachable" };
        },
      },
    });
    const sent = await send(talks, person);
    expect((await send(talks, person, "liste.xlsx")).shows).toEqual(sent.shows);
    expect((await talks.type(person, WITH_CLARA)).shows).toEqual((await talks.type(person, "quatsch")).shows);
    expect(JSON.stringify(sent)).not.toContain("import.");
    expect(fetched).toEqual([]);
  });
});
