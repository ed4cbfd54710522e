import { describe, expect, it } from "vitest";
import { emergenciesIn, putOnRecord, withEmergencies } from "../../../../bot/conversations/emergency/record.js";
import type { Heard } from "../../../../bot/conversations/hear.js";
import { markOf } from "../../../../bot/conversations/marks.js";
import { noticeShown } from "../../../../bot/delivery/notice-card.js";
import { openEmergencyWatch } from "../../../../bot/keeping/emergencies.js";
import type { CardVerb } from "../../../../cards/index.js";
import { day } from "../../../../dialogue/calendar/day.js";
import { askEmergency, type Instant, type Person, type PersonId } from "../../../../dialogue/index.js";
import { logOf, memoryStore, type Store } from "../../../../store/index.js";
import { OPEN_EMERGENCY } from "../../../dialogue/access/house.js";
import { aHouse, aPerson } from "../../../dialogue/builders.js";
import { granted } from "../../../dialogue/records.js";
import { ADA, ADMIN, LEAD, OTHER_LEAD, openTalks, PEOPLE, REVIEW, type Talks, wordsOf } from "../house.js";
import { inWriting, keepProtocol, raises, wishes, writeAll } from "../own-data/written.js";

const MORE: readonly Person[] = [...PEOPLE, aPerson("review-2", { name: "Ralf Rat", roles: ["review"], lead: OTHER_LEAD as PersonId })];

const ask = (talks: Talks): Promise<Heard> =>
  talks.click(ADMIN, "emergency.ask", { inputs: { person: markOf(ADA as PersonId), reason: "asked-for-help" } });

const idOf = async (talks: Talks): Promise<string> => {
  const [one] = emergenciesIn(await talks.file(ADA)).all.slice(-1);
  if (one === undefined) throw new Error("there is none");
  return `${markOf(ADA as PersonId)}.${one.id}`;
};

const watch = (talks: Talks): Promise<void> => openEmergencyWatch({ store: talks.store, now: () => talks.now, log: () => undefined })();

const acts = async (talks: Talks): Promise<readonly string[]> => logOf(await talks.store.house()).map(({ what, by }) => `${what} ${by}`);

type ChangeHouse = Store["changeHouse"];

/** A house whose record can be written so many times more. */
const failingHouse = async () => {
  const inner = memoryStore();
  const left = { writes: Number.POSITIVE_INFINITY };
  const changeHouse: ChangeHouse = (fn) => {
    left.writes -= 1;
    return left.writes < 0 ? Promise.reject(new Error("disk full")) : inner.changeHouse(fn);
  };
  const talks = await openTalks({ people: MORE, store: { ...inner, changeHouse } });
  return { talks, left };
};

describe("a request that the disk had no room to log", () => {
  it.each([0, 1, 2])("is in the log or was never made, where the house can be written %s times", async (writes) => {
    const { talks, left } = await failingHouse();
    left.writes = writes;
    await ask(talks);
    left.writes = Number.POSITIVE_INFINITY;
    const isKept = emergenciesIn(await talks.file(ADA)).all.length > 0;
    await watch(talks);
    expect(await acts(talks)).toEqual(isKept ? [`emergency-asked ${ADMIN}`] : []);
    expect((await talks.store.house()).emergenciesOf).toEqual(isKept ? [ADA] : undefined);
    expect(isKept).toBe(writes > 0);
  });

  it("leaves no hint behind where nothing came of it", async () => {
    const { talks } = await failingHouse();
    await ask(talks);
    const [first] = await acts(talks);
    expect(wordsOf(await ask(talks))).not.toContain("Der Antrag ist gestellt");
    expect(await acts(talks)).toEqual([first]);
    talks.now = (talks.now + 25 * 3_600_000) as Instant;
    await watch(talks);
    expect((await talks.store.house()).emergenciesOf).toBeUndefined();
  });
});

describe("an answer", () => {
  const STEPS: readonly (readonly [string, string, CardVerb, string, readonly [string, CardVerb][]])[] = [
    ["to a yes", REVIEW, "emergency.approve", "Der Notzugang ist offen", []],
    ["to a no", REVIEW, "emergency.decline", "Der Antrag ist abgelehnt", []],
    ["to a look", ADMIN, "emergency.see", "Erinnerungen an", [[REVIEW, "emergency.approve"]]],
    ["to an end", ADA, "emergency.end", "Der Notzugang ist beendet", [[REVIEW, "emergency.approve"]]],
  ];

  it.each(STEPS)("%s is not shown before the log has the step", async (_, by, verb, answer, before) => {
    const { talks, left } = await failingHouse();
    await ask(talks);
    const id = await idOf(talks);
    for (const [person, first] of before) await talks.click(person, first, { id });
    left.writes = 0;
    expect(wordsOf(await talks.click(by, verb, { id, activity: "a" }))).not.toContain(answer);
    left.writes = Number.POSITIVE_INFINITY;
    expect(wordsOf(await talks.click(by, verb, { id, activity: "a" }))).toContain(answer);
    expect(new Set(await acts(talks)).size).toBe(2 + before.length);
  });

  it("to a request is not shown before the log has it", async () => {
    const { talks, left } = await failingHouse();
    left.writes = 1;
    expect(wordsOf(await ask(talks))).not.toContain("Der Antrag ist gestellt");
  });
});

describe("the hint for the clock", () => {
  it("is there for a request that came while the hint was taken away", async () => {
    const inner = memoryStore();
    await inner.changeHouse((house) => ({ file: { ...house, settings: aHouse(), emergenciesOf: [ADA as PersonId] }, value: undefined }));
    const { id, reason, asker, askedAt, askedOn } = OPEN_EMERGENCY;
    let isFirst = true;
    const changeHouse: ChangeHouse = async (fn) => {
      const done = await inner.changeHouse(fn);
      if (!isFirst) return done;
      isFirst = false;
      await inner.change(ADA as PersonId, (file) => ({
        file: withEmergencies(file, granted(askEmergency(emergenciesIn(file), { id, reason, asker, askedAt, askedOn }))),
        value: undefined,
      }));
      return done;
    };
    await putOnRecord({ ...inner, changeHouse }, ADA as PersonId);
    expect((await inner.house()).emergenciesOf).toEqual([ADA]);
  });
});

const CANARY = "canary-";

/** Every card of it that anybody is ever shown, and every message, from the request to after its end. */
const everyCard = async (talks: Talks): Promise<readonly string[]> => {
  const said: string[] = [];
  const says = async (by: string, verb: CardVerb, clicked: Parameters<Talks["click"]>[2] = {}): Promise<void> => {
    said.push(JSON.stringify(await talks.click(by, verb, clicked)));
  };
  const messages = async (): Promise<void> => {
    const [file, roster, { settings: house }] = [await talks.file(ADA), await talks.store.roster(), await talks.store.house()];
    if (house === undefined) throw new Error("no house");
    for (const notice of (file.plan.notices ?? []).filter(({ telling }) => "emergency" in telling)) {
      said.push(JSON.stringify(noticeShown(notice, { owner: ADA as PersonId, file, house, roster, today: day("2026-11-20") })));
    }
  };
  await says(ADMIN, "emergency.open");
  await says(ADMIN, "emergency.find", { inputs: { name: "Ada" } });
  said.push(JSON.stringify(await ask(talks)));
  const id = await idOf(talks);
  const everybody = async (): Promise<void> => {
    await messages();
    for (const person of [ADMIN, REVIEW]) for (const verb of ["emergency.open", "emergency.see"] as const) await says(person, verb, { id });
    await says(ADA, "emergency.who");
  };
  await everybody();
  await says(REVIEW, "emergency.request", { id });
  await says(REVIEW, "emergency.approve", { id });
  await everybody();
  await says(REVIEW, "emergency.end", { id });
  await everybody();
  return said;
};

describe("what somebody wrote", () => {
  const full = async (): Promise<Talks> => {
    const talks = await openTalks({ people: MORE });
    await writeAll(talks);
    await raises(talks, LEAD, ADA);
    await keepProtocol(talks, ADA, inWriting(ADA, LEAD));
    return talks;
  };

  it("is on no card and in no message of an emergency access, for neither of the two nor for the person", async () => {
    const talks = await full();
    expect(JSON.stringify(await talks.file(ADA)).split(CANARY).length).toBeGreaterThan(5);
    const said = await everyCard(talks);
    expect(said.join("\n")).toContain("Erinnerungen an Ada Arendt");
    expect(said.filter((one) => one.includes(CANARY))).toEqual([]);
  });

  it("changes none of these cards by being there", async () => {
    const plain = await openTalks({ people: MORE });
    // In the language they chose, which only they see.
    await wishes(plain, ADA);
    expect(await everyCard(await full())).toEqual(await everyCard(plain));
  });
});
