import { afterAll, describe, expect, it } from "vitest";
import type { PersonId } from "../../../dialogue/index.js";
import { EMPTY_FILE } from "../../../store/person-file.js";
import { aPerson, aRoster, personId } from "../../dialogue/builders.js";
import { places } from "./places.js";

const made = places();
afterAll(() => made.leave());

/** More than are begun at a time. */
const TEAM = Array.from({ length: 20 }, (_, index) => aPerson(`e${index}@musterstadt.example`));
const FIRST = personId("e0@musterstadt.example");
const LAST = personId("e19@musterstadt.example");

/** An import, and an erasure that begins when the first file of it is there. */
const importedWhileErasing = async (person: PersonId) => {
  const { store, place } = await made.create();
  let erased: Promise<void> | undefined;
  await store.replaceRoster(aRoster(...TEAM), () => {
    erased ??= store.erase(person);
  });
  await erased;
  return { store, place };
};

describe("an erasure during an import", () => {
  it.each([
    ["whose file was there already", FIRST],
    ["whose file was still to come", LAST],
  ])("of somebody %s leaves them with a store that takes what they write", async (_, person) => {
    const { store, place } = await importedWhileErasing(person);
    await store.change(person, () => ({ file: EMPTY_FILE, value: undefined }));
    await store.close();
    const reopened = await made.open(place);
    expect(reopened.found.troubles).toEqual([]);
    expect(reopened.found.people).toBe(TEAM.length);
  });

  it("promises no file that is not there", async () => {
    const { store, place } = await importedWhileErasing(FIRST);
    await store.close();
    expect((await made.open(place)).found).toMatchObject({ people: TEAM.length - 1, troubles: [] });
  });
});
