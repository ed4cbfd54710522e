import { describe, expect, it } from "vitest";
import { openDesk } from "../../../../bot/conversations/desk.js";
import type { PersonId } from "../../../../dialogue/index.js";
import { aPerson } from "../../../dialogue/builders.js";
import { ADMIN, BEN, buttonsOf, NOW, openTalks, PEOPLE, press, wordsOf } from "../house.js";
import { bytesOf, idsIn, list, openWithFile, paste, ROWS, send, WITH_CLARA, WITHOUT_BEN } from "./import-lists.js";

const FOUR_HOURS = 4 * 3_600_000;
const SECOND = aPerson("second", { name: "Sven Zweit", roles: ["admin"], lead: "head" as PersonId });

const log = async ({ store }: Awaited<ReturnType<typeof openTalks>>) => (await store.house()).log;

describe("a roster pasted into the form", () => {
  it("is compared with the one that holds, and changes nothing yet", async () => {
    const talks = await openTalks();
    const heard = await paste(talks, WITH_CLARA);
    expect(wordsOf(heard)).toContain("Clara Neu");
    expect(await idsIn(talks)).not.toContain("clara");
  });

  it("leaves a message without a name in it", async () => {
    const talks = await openTalks();
    const { shows } = await talks.click(ADMIN, "import.check", { inputs: { roster: WITH_CLARA }, way: "message" });
    expect(JSON.stringify(shows)).not.toMatch(/Clara|Arendt/);
    expect(shows?.summary).toBe("Ihre Liste ist angekommen");
  });

  it("is told line by line what keeps it from being taken", async () => {
    const talks = await openTalks();
    const heard = await paste(talks, list(...ROWS, "dora;;lead;Team;", "emil;Emil;niemand;Team;"));
    expect(wordsOf(heard)).toContain("Zeile 10: Der Name fehlt.");
    expect(wordsOf(heard)).toContain("Zeile 11:");
    expect(buttonsOf(heard.shows?.card).map(({ verb }) => verb)).not.toContain("import.apply");
  });

  it("is asked for when nothing was pasted", async () => {
    const talks = await openTalks();
    expect(wordsOf(await paste(talks, " \n"))).toContain("Es steht noch nichts da");
  });
});

describe("a roster that is applied", () => {
  it("holds, gives everybody a file, and is in the log once", async () => {
    const talks = await openTalks();
    const done = await press(talks, ADMIN, await paste(talks, WITH_CLARA), "import.apply");
    expect(wordsOf(done)).toContain("Die neue Personalliste gilt");
    expect(await idsIn(talks)).toContain("clara");
    expect(await talks.store.people()).toContain("clara");
    expect(await log(talks)).toMatchObject([{ at: NOW, by: ADMIN, what: "roster-replaced" }]);
  });

  it("is applied once, however often the button is pressed", async () => {
    const talks = await openTalks();
    const difference = await paste(talks, WITH_CLARA);
    const first = await press(talks, ADMIN, difference, "import.apply");
    const second = await press(talks, ADMIN, difference, "import.apply");
    expect(second.shows).toEqual(first.shows);
    expect(await log(talks)).toHaveLength(1);
  });

  it("is applied once when both clicks come at once", async () => {
    const talks = await openTalks();
    const difference = await paste(talks, WITH_CLARA);
    await Promise.all([press(talks, ADMIN, difference, "import.apply"), press(talks, ADMIN, difference, "import.apply")]);
    expect(await log(talks)).toHaveLength(1);
  });

  it("is refused when another admin was faster, and shows the difference from what holds now", async () => {
    const talks = await openTalks({ people: [...PEOPLE, SECOND] });
    const SECOND_ROW = "second;Sven Zweit;head;Team;admin";
    const mine = await paste(talks, list(...ROWS, SECOND_ROW, "clara;Clara Neu;lead;Team;"));
    const theirs = await paste(talks, list(...ROWS, SECOND_ROW, "dora;Dora Neu;lead;Team;"), SECOND.id);
    await press(talks, SECOND.id, theirs, "import.apply");
    const refused = await press(talks, ADMIN, mine, "import.apply");
    expect(wordsOf(refused)).toContain("Inzwischen hat sich etwas geändert");
    expect(await idsIn(talks)).not.toContain("clara");
    expect(wordsOf(await press(talks, ADMIN, refused, "import.open"))).toContain("Dora Neu");
  });

  it("never locks everybody out", async () => {
    const talks = await openTalks();
    const heard = await paste(talks, list(...ROWS.filter((row) => !row.startsWith(ADMIN))));
    expect(wordsOf(heard)).toContain("könnte niemand mehr verwalten");
  });

  it("may name no admin where one is entered on the server", async () => {
    const talks = await openTalks({ office: { firstAdmin: ADMIN as PersonId } });
    const heard = await paste(talks, list(...ROWS.filter((row) => !row.startsWith(ADMIN))));
    expect(wordsOf(await press(talks, ADMIN, heard, "import.apply"))).toContain("Die neue Personalliste gilt");
  });

  it("is no more to be applied after a restart", async () => {
    const talks = await openTalks();
    const difference = await paste(talks, WITH_CLARA);
    Object.assign(talks.world, { desk: openDesk() });
    expect(wordsOf(await press(talks, ADMIN, difference, "import.apply"))).toContain("Diese Karte ist nicht mehr aktuell");
    expect(await idsIn(talks)).not.toContain("clara");
  });

  it("is no more to be applied after some hours", async () => {
    const talks = await openTalks();
    const difference = await paste(talks, WITH_CLARA);
    talks.now = (NOW + FOUR_HOURS + 1) as typeof NOW;
    expect(wordsOf(await press(talks, ADMIN, difference, "import.apply"))).toContain("Diese Karte ist nicht mehr aktuell");
  });

  it("can be applied again after it failed", async () => {
    const talks = await openTalks();
    const difference = await paste(talks, WITH_CLARA);
    const { replaceRoster } = talks.store;
    Object.assign(talks.store, { replaceRoster: () => Promise.reject(new Error("no room")) });
    await press(talks, ADMIN, difference, "import.apply");
    Object.assign(talks.store, { replaceRoster });
    const failed = await press(talks, ADMIN, difference, "import.apply");
    expect(wordsOf(failed)).toContain("Die neue Personalliste gilt");
    expect((await talks.store.house()).replacing).toBeUndefined();
  });
});

describe("a roster of thousands", () => {
  const crowd = Array.from({ length: 1_200 }, (_, index) => `p${index};Person ${index};lead;Team;`);

  it("is taken over while the admin goes on, and the end is told to whoever looks", async () => {
    const talks = await openTalks();
    const running = await press(talks, ADMIN, await paste(talks, list(...ROWS, ...crowd)), "import.apply");
    expect(wordsOf(running)).toContain("Die Liste wird gerade übernommen");
    await expect.poll(async () => wordsOf(await press(talks, ADMIN, running, "import.result"))).toContain("Die neue Personalliste gilt");
  });

  it("says so when it failed, reports it, and can be looked at again", async () => {
    const talks = await openTalks();
    const difference = await paste(talks, list(...ROWS, ...crowd));
    Object.assign(talks.store, { replaceRoster: () => Promise.reject(new Error("no room")) });
    const running = await press(talks, ADMIN, difference, "import.apply");
    await expect.poll(() => talks.reports).toHaveLength(1);
    const failed = await press(talks, ADMIN, running, "import.result");
    expect(wordsOf(failed)).toContain("Das hat nicht geklappt");
    expect(buttonsOf((await press(talks, ADMIN, failed, "import.result")).shows?.card).map(({ verb }) => verb)).toContain("import.apply");
  });
});

describe("undoing an import", () => {
  it("brings back who was there, with everything they have", async () => {
    const talks = await openTalks();
    const before = await talks.file(BEN);
    const done = await press(talks, ADMIN, await paste(talks, WITHOUT_BEN), "import.apply");
    expect(await idsIn(talks)).not.toContain(BEN);
    expect(wordsOf(await press(talks, ADMIN, done, "import.undo"))).toContain("Die vorige Personalliste gilt wieder");
    expect(await idsIn(talks)).toContain(BEN);
    expect(await talks.file(BEN)).toEqual(before);
    expect((await log(talks)).map(({ what }) => what)).toEqual(["roster-replaced", "former-roster"]);
  });

  it("is done once, however often the button is pressed", async () => {
    const talks = await openTalks();
    const done = await press(talks, ADMIN, await paste(talks, WITHOUT_BEN), "import.apply");
    const first = await press(talks, ADMIN, done, "import.undo");
    expect((await press(talks, ADMIN, done, "import.undo")).shows).toEqual(first.shows);
    expect(await log(talks)).toHaveLength(2);
  });

  it("says after a restart that the former list is gone", async () => {
    const talks = await openTalks();
    const done = await press(talks, ADMIN, await paste(talks, WITHOUT_BEN), "import.apply");
    Object.assign(talks.world, { desk: openDesk() });
    expect(wordsOf(await press(talks, ADMIN, done, "import.undo"))).toContain("Rückgängig geht hier nicht mehr");
    expect(await idsIn(talks)).not.toContain(BEN);
  });

  it("is refused once another list holds", async () => {
    const talks = await openTalks();
    const done = await press(talks, ADMIN, await paste(talks, WITHOUT_BEN), "import.apply");
    await press(talks, ADMIN, await paste(talks, WITH_CLARA), "import.apply");
    expect(wordsOf(await press(talks, ADMIN, done, "import.undo"))).toContain("Inzwischen hat sich etwas geändert");
    expect(await idsIn(talks)).toContain("clara");
  });
});

describe("discarding an import", () => {
  it("leaves the present roster, and nothing to apply", async () => {
    const talks = await openTalks();
    const difference = await paste(talks, WITH_CLARA);
    expect(wordsOf(await press(talks, ADMIN, difference, "import.discard"))).toContain("Die Liste ist verworfen");
    await press(talks, ADMIN, difference, "import.apply");
    expect(await idsIn(talks)).not.toContain("clara");
  });

  it("does not say so of a list that holds already", async () => {
    const talks = await openTalks();
    const difference = await paste(talks, WITH_CLARA);
    await press(talks, ADMIN, difference, "import.apply");
    expect(wordsOf(await press(talks, ADMIN, difference, "import.discard"))).toContain("Die neue Personalliste gilt");
  });
});

describe("a file sent by an admin", () => {
  it("is answered the same in the chat whether or not it can be taken", async () => {
    const shape = async (text: string): Promise<string> => {
      const talks = await openWithFile({ state: "fetched", bytes: bytesOf(text) });
      return JSON.stringify((await send(talks, ADMIN)).shows?.card);
    };
    expect(await shape(WITH_CLARA)).toBe(await shape("quatsch"));
  });

  it("shows what it would change behind the button", async () => {
    const talks = await openWithFile({ state: "fetched", bytes: bytesOf(WITH_CLARA) });
    const result = await press(talks, ADMIN, await send(talks, ADMIN), "import.result");
    expect(wordsOf(result)).toContain("Clara Neu");
    expect(wordsOf(await press(talks, ADMIN, result, "import.apply"))).toContain("Die neue Personalliste gilt");
  });

  it("is told when it is no list, too large or did not arrive", async () => {
    const large = await openWithFile({ state: "too-large", megabytes: 5 });
    const broken = await openWithFile({ state: "unreachable" });
    expect(wordsOf(await send(large, ADMIN, "liste.xlsx"))).toContain("Das ist keine Personalliste");
    expect(wordsOf(await send(large, ADMIN))).toContain("höchstens 5 Megabyte");
    expect(wordsOf(await send(broken, ADMIN))).toContain("Die Datei ließ sich nicht lesen");
  });
});

describe("a list written into the chat", () => {
  it("is received like a file", async () => {
    const talks = await openTalks();
    const received = await talks.type(ADMIN, WITH_CLARA);
    expect(wordsOf(received)).toContain("Ihre Liste ist angekommen");
    expect(wordsOf(await press(talks, ADMIN, received, "import.result"))).toContain("Clara Neu");
  });

  it("is nothing to anybody else", async () => {
    const talks = await openTalks();
    expect((await talks.type(BEN, WITH_CLARA)).shows).toEqual((await talks.type(BEN, "quatsch")).shows);
  });
});
