import { describe, expect, it } from "vitest";
import type { Heard } from "../../../../bot/conversations/hear.js";
import type { Turn } from "../../../../bot/teams/turn.js";
import { ADMIN, BEN, openTalks, PEOPLE, press, type Talks, wordsOf } from "../house.js";
import { paste, ROWS } from "./import-lists.js";

const UPNS: Readonly<Record<string, string>> = { [BEN]: "ben@amt.example", [ADMIN]: "anton@amt.example" };
const ENTRA: Readonly<Record<string, string>> = { [BEN]: "7f3a", [ADMIN]: "8e2b" };
const OLD_ADMIN = "anton@amt.example";
const NEW_ADMIN = "8e2b";

/** A house that knows two of its people, one of them the admin, by the names they sign in with. Both have written to the bot. */
const openHouse = async (): Promise<Talks> => {
  const people = PEOPLE.map((person) => {
    const upn = UPNS[person.id];
    return upn === undefined ? person : { ...person, id: upn as typeof person.id, upn };
  });
  const signInName = async ({ person }: Turn): Promise<string | undefined> =>
    Object.entries(UPNS).find(([id]) => ENTRA[id] === person)?.[1];
  const talks = await openTalks({ people, world: { signInName } });
  for (const id of Object.values(ENTRA)) await talks.type(id, "hilfe");
  return talks;
};

/** The same people, the two with their ids from Entra as well. */
const WITH_IDS = [
  "entra_id;upn;name;lead;team;roles",
  ...ROWS.map((line) => line.replace(/^([^;]+);/, (_, id: string) => `${ENTRA[id] ?? id};${UPNS[id] ?? ""};`)),
].join("\n");

/** It begins when nobody is at anything; whoever asks afterwards is told when it is done. */
const applied = async (talks: Talks, difference: Heard): Promise<Heard> =>
  press(talks, NEW_ADMIN, await press(talks, OLD_ADMIN, difference, "import.apply"), "import.result");

describe("somebody who is known again by their sign-in name", () => {
  it("is told from somebody new, and keeps their dialogue", async () => {
    const talks = await openHouse();
    const difference = await paste(talks, WITH_IDS, OLD_ADMIN);
    expect(wordsOf(difference)).toContain("Neue Kennung: 2");
    await applied(talks, difference);
    expect((await talks.file("7f3a")).plan.dialogues[0]?.id).toBe("7f3a/ifd/2026-H2");
    expect(await talks.file(UPNS[BEN] ?? "")).toMatchObject({ plan: { dialogues: [] } });
  });

  it("can undo what they did, and keeps the new id", async () => {
    const talks = await openHouse();
    const done = await applied(talks, await paste(talks, WITH_IDS, OLD_ADMIN));
    expect(wordsOf(done)).toContain("Die neue Personalliste gilt");
    const undone = await press(talks, NEW_ADMIN, done, "import.undo");
    expect(wordsOf(undone)).toContain("Die vorige Personalliste gilt wieder");
    expect([...(await talks.store.roster()).keys()]).toContain(NEW_ADMIN);
    expect((await talks.file("7f3a")).plan.dialogues[0]?.id).toBe("7f3a/ifd/2026-H2");
  });

  it("stands in the log under the id that holds", async () => {
    const talks = await openHouse();
    await applied(talks, await paste(talks, WITH_IDS, OLD_ADMIN));
    expect((await talks.store.house()).log.map(({ by }) => by)).toEqual([NEW_ADMIN]);
  });
});
