import { describe, expect, it } from "vitest";
import { day, type LedgerEntry, type SlotKey } from "../../../dialogue/index.js";
import type { Report } from "../../../scripts/connector/faults.js";
import { type Reckoning, reckon } from "../../../scripts/faults/wave/reckoning.js";
import { buildHouse, type DueNudge } from "../../../scripts/invented/due-house.js";
import { openingIn } from "../../../scripts/invented/places.js";
import { withFolder } from "../../../scripts/temporary-folder.js";
import { openStore, type Store } from "../../../store/index.js";

const NUDGES = 12;
const ON = day("2027-02-01");

type State = "sent" | "unclear" | "intent" | "unreachable";

const NOTHING: Report = {
  ...{ accepted: [], answers: {}, injected: {}, throttledByLimits: 0, mostInASecond: 0, tokens: [] },
  calls: { post: 0, replace: 0, delete: 0, open: 0, member: 0 },
};

const entryFor = (state: State, key: SlotKey): LedgerEntry =>
  state === "sent" ? { state, key, on: ON, activity: "m1" } : { state, key, on: ON };

const keep = async (store: Store, { person, keys }: DueNudge, states: readonly State[]): Promise<void> => {
  const slots = keys.flatMap((key, place) => {
    const state = states[place % states.length];
    return state === undefined ? [] : [entryFor(state, key)];
  });
  await store.change(person, (file) => ({ file: { ...file, plan: { ...file.plan, slots } }, value: undefined }));
};

const isLeads = ({ keys }: DueNudge): boolean => keys.length > 1;

/** All are sent and arrive, but for one message. */
const withOne = (times: number, states: readonly State[], isIt = (nudge: DueNudge): boolean => !isLeads(nudge)): Promise<Reckoning> =>
  withFolder(async (folder) => {
    const due = await buildHouse(folder, NUDGES, "http://127.0.0.1:9/");
    const one = due.find(isIt);
    const store = await openStore(openingIn(folder));
    for (const nudge of due) await keep(store, nudge, nudge === one ? states : ["sent"]);
    await store.close();
    const accepted = due.flatMap((nudge) =>
      Array.from({ length: nudge === one ? times : 1 }, () => ({ chat: nudge.chat, marks: nudge.marks, activity: "m1", at: 0 })),
    );
    return reckon(folder, due, { ...NOTHING, accepted });
  });

const WELL = { lost: 0, duplicates: 0, unclear: 0, wrong: [] };

describe("the reckoning after a wave", () => {
  it("finds nothing where everything was sent and arrived", async () => {
    expect(await withOne(1, ["sent"])).toMatchObject(WELL);
  });

  it("counts as lost what the house takes for sent and nobody received", async () => {
    expect(await withOne(0, ["sent"])).toMatchObject({ ...WELL, lost: 1 });
  });

  it("counts as lost what nobody received and the house has forgotten", async () => {
    expect(await withOne(0, [])).toMatchObject({ ...WELL, lost: 1 });
  });

  it("counts what arrived again each time", async () => {
    expect(await withOne(3, ["sent"])).toMatchObject({ ...WELL, duplicates: 2 });
  });

  it.each([0, 1])("takes what is said to be unclear for neither lost nor sent twice, having arrived %i times", async (times) => {
    expect(await withOne(times, ["unclear"])).toMatchObject({ ...WELL, unclear: 1 });
  });

  it("does not pass over what arrived and the house knows nothing of", async () => {
    expect(await withOne(1, [])).toMatchObject({ wrong: ["a message arrived, and the house knows nothing of it"] });
  });

  it.each(["intent", "unreachable"] as const)("does not pass over what is left as %s", async (state) => {
    expect(await withOne(0, [state])).toMatchObject({ wrong: [`a message is left as ${state}`] });
  });

  it("does not pass over a message of which the house knows in part", async () => {
    expect(await withOne(1, ["sent", "unclear"], isLeads)).toMatchObject({
      wrong: ["the slots of one message have had different fates"],
    });
  });
});
