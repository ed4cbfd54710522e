import { describe, expect, it } from "vitest";
import { emergenciesIn } from "../../../../bot/conversations/emergency/record.js";
import type { Heard } from "../../../../bot/conversations/hear.js";
import { markOf } from "../../../../bot/conversations/marks.js";
import { openEmergencyWatch } from "../../../../bot/keeping/emergencies.js";
import { day } from "../../../../dialogue/calendar/day.js";
import {
  type Instant,
  type LedgerEntry,
  type Notice,
  type Person,
  type PersonId,
  type StageId,
  slotKey,
} from "../../../../dialogue/index.js";
import { brokenEntry, logOf, type PersonFile, type Store } from "../../../../store/index.js";
import { aPerson } from "../../../dialogue/builders.js";
import {
  ADA,
  ADMIN,
  anOpenDialogue,
  BEN,
  buttonsOf,
  HEAD,
  LEAD,
  NOW,
  OTHER_LEAD,
  openTalks,
  PEOPLE,
  press,
  REVIEW,
  type Talks,
  wordsOf,
} from "../house.js";
import { asMissing } from "../own-data/actors.js";
import { releases } from "../own-data/written.js";

const SECOND_REVIEW = "review-2";

const MORE: readonly Person[] = [...PEOPLE, aPerson(SECOND_REVIEW, { name: "Ralf Rat", roles: ["review"], lead: OTHER_LEAD as PersonId })];

const open = (people: readonly Person[] = MORE): Promise<Talks> => openTalks({ people });

const MINUTE_MS = 60_000;

const passMinutes = (talks: Talks, minutes: number): void => {
  talks.now = (talks.now + minutes * MINUTE_MS) as Instant;
};

const PERSON = { person: markOf(ADA as PersonId), reason: "asked-for-help" };

const ask = (talks: Talks, by = ADMIN, inputs: Readonly<Record<string, string>> = PERSON): Promise<Heard> =>
  talks.click(by, "emergency.ask", { inputs });

const idOf = async (talks: Talks, of = ADA): Promise<string> => {
  const [one] = emergenciesIn(await talks.file(of)).all.slice(-1);
  if (one === undefined) throw new Error("there is none");
  return `${markOf(of as PersonId)}.${one.id}`;
};

const opened = async (talks: Talks): Promise<string> => {
  await ask(talks);
  const id = await idOf(talks);
  await talks.click(REVIEW, "emergency.approve", { id });
  return id;
};

const acts = async ({ store }: Talks): Promise<readonly string[]> => logOf(await store.house()).map(({ what, by }) => `${what} ${by}`);

const noticesOf = async (talks: Talks): Promise<readonly Notice[]> => (await talks.file(ADA)).plan.notices ?? [];

const told = async (talks: Talks): Promise<readonly string[]> =>
  (await noticesOf(talks)).map(({ to, telling }) => `${telling.kind} to ${to}`);

const keep = (store: Store, person: string, change: (file: PersonFile) => PersonFile): Promise<void> =>
  store.change(person as PersonId, (file) => ({ file: change(file), value: undefined }));

const statesOf = async (talks: Talks): Promise<readonly string[]> => emergenciesIn(await talks.file(ADA)).all.map(({ state }) => state);

const watch = (talks: Talks): Promise<void> => openEmergencyWatch({ store: talks.store, now: () => talks.now, log: () => undefined })();

describe("asking for an emergency access", () => {
  it("goes by a typed name, a choice and a reason out of a list", async () => {
    const talks = await open();
    const door = await talks.type(ADMIN, "notzugang");
    const home = await press(talks, ADMIN, door, "emergency.open");
    const choice = await press(talks, ADMIN, home, "emergency.find", { inputs: { name: "arendt" } });
    expect(wordsOf(choice)).toContain("Ada Arendt");
    expect(wordsOf(choice)).not.toContain("Ben Berger");
    expect(wordsOf(await press(talks, ADMIN, choice, "emergency.ask", { inputs: PERSON }))).toContain("Der Antrag ist gestellt");
  });

  it("finds nobody by nothing, by a stranger's name or by one's own", async () => {
    const talks = await open();
    for (const name of ["", "   ", "?", "Niemand", "Anton Admin", "x".repeat(200)]) {
      const heard = await talks.click(ADMIN, "emergency.find", { inputs: { name } });
      expect(buttonsOf(heard.shows?.card).map(({ verb }) => verb)).not.toContain("emergency.ask");
    }
    expect((await ask(talks, ADMIN, { ...PERSON, person: markOf(ADMIN as PersonId) })).shows).toEqual(asMissing());
  });

  it("asks for more of a name that too many bear", async () => {
    const many = Array.from({ length: 13 }, (_, index) => aPerson(`many-${index}`, { name: `Kim Viele ${index}` }));
    const talks = await open([...MORE, ...many]);
    expect(wordsOf(await talks.click(ADMIN, "emergency.find", { inputs: { name: "viele" } }))).toContain("So heißen zu viele");
    expect(wordsOf(await talks.click(ADMIN, "emergency.find", { inputs: { name: "viele 12" } }))).toContain("Kim Viele 12");
  });

  it("finds nobody whom one leads, and is not decided by whoever leads them", async () => {
    const leads = PEOPLE.map((one) => {
      if (one.id === LEAD) return { ...one, roles: ["admin"] as const };
      return one.id === HEAD ? { ...one, roles: ["review"] as const } : one;
    });
    const talks = await open(leads);
    expect(wordsOf(await talks.click(LEAD, "emergency.find", { inputs: { name: "arendt" } }))).toContain("finde ich niemanden");
    expect((await ask(talks, LEAD)).shows).toEqual(asMissing());
    await ask(talks);
    const id = await idOf(talks);
    expect(await told(talks)).toEqual([`emergency-asked to ${REVIEW}`]);
    for (const verb of ["emergency.request", "emergency.approve", "emergency.decline"] as const) {
      expect((await talks.click(HEAD, verb, { id })).shows).toEqual(asMissing());
    }
    await talks.click(REVIEW, "emergency.approve", { id });
    expect(wordsOf(await talks.click(REVIEW, "emergency.see", { id }))).toContain("Ada Arendt");
  });

  it("takes no reason that is not in the list, and no text", async () => {
    const talks = await open();
    for (const reason of ["", "weil ich es will", "__proto__"]) {
      expect(wordsOf(await ask(talks, ADMIN, { ...PERSON, reason }))).toContain("Bitte wählen Sie einen Grund");
    }
    expect(await statesOf(talks)).toEqual([]);
  });

  it("is told to everybody who may decide, and not to the person", async () => {
    const talks = await open();
    const heard = await ask(talks);
    expect(heard.sends).toEqual([ADA]);
    expect(await told(talks)).toEqual([`emergency-asked to ${REVIEW}`, `emergency-asked to ${SECOND_REVIEW}`]);
    expect(await acts(talks)).toEqual([`emergency-asked ${ADMIN}`]);
    expect(wordsOf(await talks.click(ADA, "emergency.who"))).toContain("keinen Notzugang");
  });

  it("is not possible where nobody else could decide, and says so", async () => {
    const both = PEOPLE.map((one) => (one.id === ADMIN ? { ...one, roles: ["admin", "review"] as const } : one));
    const alone = await open(both.filter(({ id }) => id !== REVIEW));
    expect(wordsOf(await alone.click(ADMIN, "emergency.open"))).toContain("Hier hat sonst niemand die Rolle");
    expect(wordsOf(await ask(alone))).toContain("Es fehlt eine zweite Person");
    const aboutTheOnly = await open(PEOPLE);
    expect(wordsOf(await ask(aboutTheOnly, ADMIN, { ...PERSON, person: markOf(REVIEW as PersonId) }))).toContain(
      "Es fehlt eine zweite Person",
    );
    expect((await alone.store.house()).log).toEqual([]);
  });

  it("makes one request, on two devices at once and where Teams delivers the click twice", async () => {
    const talks = await open();
    await Promise.all([ask(talks), ask(talks)]);
    expect(await statesOf(talks)).toEqual(["asked"]);
    const again = await open();
    const clicked = { inputs: PERSON, activity: "a1" };
    for (const _ of [1, 2]) expect(wordsOf(await again.click(ADMIN, "emergency.ask", clicked))).toContain("gestellt");
    expect(await acts(again)).toEqual([`emergency-asked ${ADMIN}`]);
  });
});

describe("the second person", () => {
  it("sees who asks, for whom and why, and opens it for an hour", async () => {
    const talks = await open();
    await ask(talks);
    const home = await talks.click(REVIEW, "emergency.open");
    const request = await press(talks, REVIEW, home, "emergency.request");
    expect(wordsOf(request)).toMatch(/Ada Arendt[\s\S]*Anton Admin[\s\S]*bittet um Hilfe/);
    const approved = await press(talks, REVIEW, request, "emergency.approve");
    expect(wordsOf(approved)).toContain("Der Notzugang ist offen");
    expect(await told(talks)).toEqual([`emergency-opened to ${ADA}`, `emergency-decided to ${ADMIN}`]);
    expect(await acts(talks)).toEqual([`emergency-asked ${ADMIN}`, `emergency-approved ${REVIEW}`]);
  });

  it("declines, and nothing is opened", async () => {
    const talks = await open();
    await ask(talks);
    const id = await idOf(talks);
    expect(wordsOf(await talks.click(REVIEW, "emergency.decline", { id }))).toContain("abgelehnt");
    expect((await talks.click(ADMIN, "emergency.see", { id })).shows).toEqual(asMissing());
    expect(await told(talks)).toEqual([`emergency-decided to ${ADMIN}`]);
    expect(wordsOf(await talks.click(ADA, "emergency.who"))).toContain("keinen Notzugang");
  });

  it("is the first of two who decide at once", async () => {
    const talks = await open();
    await ask(talks);
    const id = await idOf(talks);
    const heard = await Promise.all([
      talks.click(REVIEW, "emergency.approve", { id }),
      talks.click(SECOND_REVIEW, "emergency.decline", { id }),
    ]);
    const words = heard.map(wordsOf);
    expect(words.filter((one) => one.includes("gilt nicht mehr"))).toHaveLength(1);
    expect(await acts(talks)).toHaveLength(2);
  });

  it("is told that it is decided already, or that 24 hours are over", async () => {
    const talks = await open();
    const id = await opened(talks);
    expect(wordsOf(await talks.click(SECOND_REVIEW, "emergency.request", { id }))).toContain("gilt nicht mehr");
    const late = await open();
    await ask(late);
    passMinutes(late, 24 * 60);
    const lateId = await idOf(late);
    expect(wordsOf(await late.click(REVIEW, "emergency.approve", { id: lateId }))).toContain("gilt nicht mehr");
    await watch(late);
    expect(await statesOf(late)).toEqual([]);
    expect((await late.store.house()).emergenciesOf).toBeUndefined();
  });

  it("is never who asked, through a second role or an import that gave them one", async () => {
    const talks = await open();
    await ask(talks);
    const id = await idOf(talks);
    await talks.store.replaceRoster(new Map(MORE.map((one) => [one.id, one.id === ADMIN ? { ...one, roles: ["admin", "review"] } : one])));
    for (const verb of ["emergency.request", "emergency.approve", "emergency.decline"] as const) {
      expect((await talks.click(ADMIN, verb, { id })).shows).toEqual(asMissing());
    }
    expect(await statesOf(talks)).toEqual(["asked"]);
  });
});

const slot = (state: "sent" | "unclear" | "settled", round: string, to: "employee" | "lead" = "employee"): LedgerEntry => {
  const key = slotKey(anOpenDialogue(ADA).id, "prepare" as StageId, round, to);
  const on = day("2026-11-18");
  if (state === "sent") return { state, key, on, activity: "secret-activity" };
  return state === "settled" ? { state, key, on, by: "click" } : { state, key, on };
};

describe("an open access", () => {
  it("shows both which nudges went when, and that they looked is kept before", async () => {
    const talks = await open();
    await keep(talks.store, ADA, (file) => ({ ...file, plan: { ...file.plan, slots: [slot("sent", "1"), slot("settled", "2")] } }));
    const id = await opened(talks);
    for (const person of [ADMIN, REVIEW]) {
      const words = wordsOf(await talks.click(person, "emergency.see", { id }));
      expect(words).toContain("Gespräch vorbereiten: 18.11.2026, gesendet".slice(0, 20));
      expect(words).toContain("gesendet");
      expect(words).toContain("unklar, ob angekommen");
      expect(words).not.toContain("secret-activity");
    }
    expect((await acts(talks)).slice(2)).toEqual([`emergency-opened ${ADMIN}`, `emergency-opened ${REVIEW}`]);
    await talks.click(ADMIN, "emergency.see", { id });
    expect(await acts(talks)).toHaveLength(4);
  });

  it("shows the same to the byte, whatever its person does in private", async () => {
    const seen = async (act: (talks: Talks) => Promise<unknown>): Promise<unknown> => {
      const talks = await open();
      await talks.type(ADA, "hilfe");
      await keep(talks.store, ADA, (file) => ({ ...file, plan: { ...file.plan, slots: [slot("unclear", "1")] } }));
      const id = await opened(talks);
      await act(talks);
      return (await talks.click(ADMIN, "emergency.see", { id })).shows;
    };
    const settles = (talks: Talks) =>
      keep(talks.store, ADA, (file) => ({ ...file, plan: { ...file.plan, slots: [slot("settled", "1")] } }));
    const plain = await seen(async () => undefined);
    expect(await seen((talks) => releases(talks, ADA, LEAD))).toEqual(plain);
    expect(await seen((talks) => talks.click(ADA, "reminders.mute"))).toEqual(plain);
    expect(await seen((talks) => talks.click(ADA, "emergency.who"))).toEqual(plain);
    expect(await seen(settles)).toEqual(plain);
  });

  it("names a lead's one message once, and nobody it was about", async () => {
    const talks = await open();
    const about = (of: string): LedgerEntry => ({
      state: "sent",
      key: slotKey(anOpenDialogue(of).id, "plan" as StageId, "", "lead"),
      on: day("2026-11-18"),
      activity: "x",
    });
    await keep(talks.store, ADA, (file) => ({ ...file, plan: { ...file.plan, slots: [about(BEN), about(LEAD)] } }));
    const id = await opened(talks);
    const words = wordsOf(await talks.click(ADMIN, "emergency.see", { id }));
    expect(words.match(/als Führungskraft/g)).toHaveLength(1);
    expect(words).not.toContain("Ben");
  });

  it("shows nothing from the minute on in which its hour is over, on the old card and without a tick", async () => {
    const talks = await open();
    const id = await opened(talks);
    passMinutes(talks, 59);
    expect((await talks.click(ADMIN, "emergency.see", { id })).shows).not.toEqual(asMissing());
    passMinutes(talks, 1);
    for (const person of [ADMIN, REVIEW]) expect((await talks.click(person, "emergency.see", { id })).shows).toEqual(asMissing());
    await watch(talks);
    expect((await acts(talks)).at(-1)).toBe("emergency-ended unnamed");
    expect((await talks.store.house()).emergenciesOf).toBeUndefined();
  });

  it("gives no second hour where the clock is set back", async () => {
    const talks = await open();
    const id = await opened(talks);
    passMinutes(talks, -90);
    expect((await talks.click(ADMIN, "emergency.see", { id })).shows).toEqual(asMissing());
    await watch(talks);
    talks.now = NOW;
    expect((await talks.click(ADMIN, "emergency.see", { id })).shows).toEqual(asMissing());
  });

  it("shows nothing once an import took the role of either", async () => {
    const talks = await open();
    const id = await opened(talks);
    await talks.store.replaceRoster(new Map(MORE.map((one) => [one.id, one.id === REVIEW ? { ...one, roles: [] } : one])));
    for (const person of [ADMIN, REVIEW]) expect((await talks.click(person, "emergency.see", { id })).shows).toEqual(asMissing());
  });

  it("shows nothing of whoever left, or was erased, meanwhile", async () => {
    const talks = await open();
    const id = await opened(talks);
    await talks.store.erase(ADA as PersonId);
    expect((await talks.click(ADMIN, "emergency.see", { id })).shows).toEqual(asMissing());
    await watch(talks);
    expect((await talks.store.house()).emergenciesOf).toBeUndefined();
    const left = await open();
    const leftId = await opened(left);
    await left.store.replaceRoster(new Map(MORE.filter((one) => one.id !== ADA).map((one) => [one.id, one])));
    expect((await left.click(ADMIN, "emergency.see", { id: leftId })).shows).toEqual(asMissing());
  });

  it.each([
    ["the one who asked", ADMIN, ADMIN],
    ["the second person", REVIEW, REVIEW],
    ["the person themselves", ADA, "unnamed"],
  ])("is ended at once by %s", async (_, person, by) => {
    const talks = await open();
    const id = await opened(talks);
    expect(wordsOf(await talks.click(person, "emergency.end", { id }))).toContain("beendet");
    for (const one of [ADMIN, REVIEW]) expect((await talks.click(one, "emergency.see", { id })).shows).toEqual(asMissing());
    expect((await acts(talks)).at(-1)).toBe(`emergency-ended ${by}`);
  });

  it("ends when its person has everything erased, and they still see who looked", async () => {
    const talks = await open();
    const id = await opened(talks);
    await releases(talks, ADA, LEAD);
    await talks.click(ADA, "data.erase", { inputs: { sure: "true" } });
    await watch(talks);
    if ((await statesOf(talks))[0] === "ended") expect((await talks.click(ADMIN, "emergency.see", { id })).shows).toEqual(asMissing());
    expect(await statesOf(talks)).toEqual(["ended"]);
  });

  it("tells its person who, when and why, for twelve months", async () => {
    const talks = await open();
    const id = await opened(talks);
    await talks.click(ADMIN, "emergency.see", { id });
    const words = wordsOf(await press(talks, ADA, await talks.type(ADA, "wer hat nachgesehen"), "emergency.who"));
    expect(words).toMatch(/Anton Admin[\s\S]*Rita Rat[\s\S]*bittet um Hilfe[\s\S]*Nachgesehen hat/);
  });

  it("is in the log without the name of the person, which stays in order", async () => {
    const talks = await open();
    const id = await opened(talks);
    await talks.click(ADMIN, "emergency.see", { id });
    await talks.click(ADA, "emergency.end", { id });
    const house = await talks.store.house();
    expect(JSON.stringify(house.log)).not.toContain(ADA);
    expect(brokenEntry(logOf(house), day("2026-11-20"))).toBeUndefined();
  });
});

describe("a crash between the step and the log", () => {
  const failing = (talks: Talks): { breaks: boolean } => {
    const state = { breaks: false };
    const { changeHouse } = talks.store;
    Object.assign(talks.world, {
      store: { ...talks.store, changeHouse: (fn: never) => (state.breaks ? Promise.reject(new Error("disk")) : changeHouse(fn)) },
    });
    return state;
  };

  it("shows nothing before the log has it, and the log gets it once", async () => {
    const talks = await open();
    const state = failing(talks);
    const id = await opened(talks);
    state.breaks = true;
    expect(wordsOf(await talks.click(ADMIN, "emergency.see", { id }))).not.toContain("Erinnerungen an");
    state.breaks = false;
    expect(wordsOf(await talks.click(ADMIN, "emergency.see", { id }))).toContain("Erinnerungen an Ada Arendt");
    await watch(talks);
    expect((await acts(talks)).filter((act) => act.startsWith("emergency-opened"))).toEqual([`emergency-opened ${ADMIN}`]);
  });
});
