import { describe, expect, it } from "vitest";
import type { PersonId } from "../../../dialogue/index.js";
import { aPerson, aRoster } from "../../dialogue/builders.js";
import { ADA, anOpenDialogue, HEAD, PEOPLE } from "../conversations/house.js";
import { at, type Bench, openBench, postsTo, SERVICE_URL } from "./bench.js";
import { ABOUT_PROPOSAL, arriving, PROPOSED, tell } from "./facts.js";

const NEW_LEAD = "new-lead";
const WITH_NEW_LEAD = [
  ...PEOPLE.map((person) => (person.id === ADA ? { ...person, lead: NEW_LEAD as PersonId } : person)),
  { ...aPerson(NEW_LEAD, { name: "Nora Neu" }), lead: HEAD as PersonId },
];

/** Ada has a new lead, whom she proposes a date to at once. */
const importNewLead = async (bench: Bench): Promise<void> => {
  await bench.store.replaceRoster(aRoster(...WITH_NEW_LEAD));
  await bench.change(NEW_LEAD, (plan) => ({ ...plan, address: { conversation: `a:${NEW_LEAD}`, serviceUrl: SERVICE_URL } }));
  await tell(bench, { dialogue: PROPOSED, telling: ABOUT_PROPOSAL, to: NEW_LEAD });
};

describe("a notice to somebody whom an import brings", () => {
  it("is sent also when the import comes between nudges", async () => {
    const bench = await openBench({ start: at("2026-11-27", 7) });
    await bench.change(ADA, (plan) => ({ ...plan, dialogues: [anOpenDialogue(ADA)] }));
    let isImported = false;
    bench.recorder.script = async () => {
      if (!isImported) {
        isImported = true;
        await importNewLead(bench);
      }
      return arriving();
    };
    await bench.tickAt(at("2026-11-27"));
    await bench.tickAt(at("2026-11-27", 11));
    expect(isImported).toBe(true);
    expect(postsTo(bench, NEW_LEAD)[0]?.words).toContain("2. Dezember 2026");
  });
});
