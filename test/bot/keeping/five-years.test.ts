import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRetention } from "../../../bot/keeping/retention.js";
import { type Day, day, isoDay, plusDays, plusMonths } from "../../../dialogue/calendar/day.js";
import {
  type DialogueId,
  dialogueId,
  draft,
  IFD,
  type Instant,
  instantOf,
  type PersonId,
  release,
  withdraw,
} from "../../../dialogue/index.js";
import { backupStore, type ContentPart, type EmbeddedStore, type PersonFile, type Place, restoreStore } from "../../../store/index.js";
import { aHouse, aRoster } from "../../dialogue/builders.js";
import { granted } from "../../dialogue/records.js";
import { places } from "../../store/embedded/places.js";
import { ADA, ADMIN, BEN, LEAD, openTalks, PEOPLE, REVIEW, type Talks } from "../conversations/house.js";

const START = day("2027-01-01");
const YEARS = 5;
const MONTHS = 12 * YEARS;
const LONGEST_MONTHS = 13;
const TAKEN_BACK_DAYS = 30;
const LEAVER_DAYS = 30;
const BACKUP_DAYS = 35;

const ERASES_IN = 20;
const LEAVES_IN = 30;
const UNLISTED_IN = 45;

const dayIn = (month: number): Day => plusMonths(START, month);
const midnightOn = (on: Day): Instant => instantOf("Europe/Berlin", on, 0);
const windowOn = (on: Day): string => `${isoDay(on).slice(0, 4)}-H${Number(isoDay(on).slice(5, 7)) <= 6 ? 1 : 2}`;
const dialogueOf = (person: string, on: Day): DialogueId => dialogueId(person as PersonId, IFD.id, windowOn(on));

interface Word {
  readonly text: string;
  readonly owner: string;
  /** From this day on it must be nowhere. */
  ends: Day;
}

const { create, leave, open, folder } = places();
const words: Word[] = [];
const [TOPIC] = IFD.topics;

let store: EmbeddedStore;
let place: Place;
let talks: Talks;

/** Whoever is said to leave, and whoever the roster no longer lists at all. */
const rosterIn = (month: number) =>
  aRoster(
    ...PEOPLE.filter(({ id }) => id !== BEN || month < UNLISTED_IN).map((person) =>
      person.id === REVIEW && month >= LEAVES_IN - 3 ? { ...person, leavesOn: dayIn(LEAVES_IN) } : person,
    ),
  );

const word = (owner: string, kind: string, on: Day, ends = plusMonths(on, LONGEST_MONTHS)): string => {
  const text = `Kanarienvogel ${owner} ${kind} ${isoDay(on)}.`;
  words.push({ text, owner, ends });
  return text;
};

const change = (person: string, fn: (file: PersonFile) => PersonFile): Promise<void> =>
  store.change(person as PersonId, (file) => ({ file: fn(file), value: undefined }));

const add = (person: string, more: Partial<ContentPart>): Promise<void> =>
  change(person, ({ plan, content }) => ({
    plan,
    content: {
      preparations: [...content.preparations, ...(more.preparations ?? [])],
      leadTopics: [...content.leadTopics, ...(more.leadTopics ?? [])],
      releases: [...content.releases, ...(more.releases ?? [])],
      protocols: [...content.protocols, ...(more.protocols ?? [])],
    },
  }));

const prepares = (person: string, on: Day): Promise<void> => {
  const items = [{ topic: TOPIC?.id ?? ("" as never), note: word(person, "Notiz", on) }];
  return add(person, { preparations: [{ dialogue: dialogueOf(person, on), begunOn: on, items }] });
};

const releases = async (on: Day): Promise<void> => {
  const [author, to] = [ADA as PersonId, LEAD as PersonId];
  const items = [{ topic: TOPIC?.id ?? ("" as never), note: word(ADA, "Freigabe", on), title: { de: "", en: "" } }];
  const made = draft({ id: `ada.${isoDay(on)}` as never, author, dialogue: dialogueOf(ADA, on), items, begunOn: on });
  const given = granted(release(made, { to: [to], by: author, previewed: made.version, chain: [to], on }));
  await add(ADA, { releases: [given] });
};

const takesBack = async (on: Day): Promise<void> => {
  for (const one of words) {
    if (one.text.includes(`${ADA} Freigabe`) && one.ends > plusDays(on, TAKEN_BACK_DAYS)) one.ends = plusDays(on, TAKEN_BACK_DAYS);
  }
  await change(ADA, ({ plan, content }) => ({
    plan,
    content: {
      ...content,
      releases: content.releases.map((one) => (one.state === "released" ? granted(withdraw(one, ADA as PersonId, on)) : one)),
    },
  }));
};

const raises = (on: Day): Promise<void> =>
  add(LEAD, {
    leadTopics: [{ dialogue: dialogueOf(ADA, on), employee: ADA as PersonId, begunOn: on, text: word(LEAD, "Thema der Leitung", on) }],
  });

const agrees = (on: Day): Promise<void> =>
  add(ADA, {
    protocols: [
      {
        ...{ dialogue: dialogueOf(ADA, on), employee: ADA as PersonId, lead: LEAD as PersonId, since: on },
        ...{ state: "in-writing", text: word(ADA, "Protokoll", on), version: 0 },
      },
    ],
  });

/** Whoever says it took place has no more use for their notes. */
const holds = async (on: Day): Promise<void> => {
  for (const one of words) if (one.owner === BEN) one.ends = Math.min(one.ends, plusDays(on, 1)) as Day;
  const id = dialogueOf(BEN, on);
  const held = {
    state: "held",
    id,
    person: BEN as PersonId,
    format: IFD.id,
    dueOn: on,
    heldOn: on,
    said: [{ by: "employee", on }],
  } as const;
  await change(BEN, ({ plan, content }) => ({
    content,
    plan: { ...plan, dialogues: [...plan.dialogues.filter((one) => one.id !== id), held] },
  }));
};

const endAt = (owner: string, on: Day): void => {
  for (const one of words) if (one.owner === owner && one.ends > on) one.ends = on;
};

const erasesAll = async (on: Day): Promise<void> => {
  talks.now = midnightOn(on);
  await talks.click(ADMIN, "data.erase", { inputs: { sure: "true" } });
  endAt(ADMIN, on);
};

const liveThrough = async (month: number): Promise<void> => {
  const on = dayIn(month);
  if (month % 6 === 0) {
    for (const person of [ADA, ...(month < UNLISTED_IN ? [BEN] : []), ...(month < LEAVES_IN ? [REVIEW] : [])]) await prepares(person, on);
    if (month < ERASES_IN) await prepares(ADMIN, on);
    await raises(on);
  }
  if (month % 6 === 1) await releases(on);
  if (month % 12 === 3) await takesBack(on);
  if (month % 12 === 0) await agrees(on);
  if (month % 6 === 2 && month < UNLISTED_IN) await holds(on);
  if (month === ERASES_IN) await erasesAll(on);
  if (month === LEAVES_IN) endAt(REVIEW, plusDays(on, LEAVER_DAYS));
  if (month === UNLISTED_IN) endAt(BEN, plusDays(on, LEAVER_DAYS));
};

const retainOn = (today: Day): Promise<void> =>
  openRetention({
    store,
    office: { legalBasis: "", dataProtection: "", staffCouncil: "" },
    now: () => midnightOn(today),
    chance: () => String(today),
    log: () => undefined,
    isStopping: () => false,
  })();

const everythingIn = async (opened: EmbeddedStore): Promise<string> =>
  JSON.stringify([await Promise.all((await opened.people()).map((person) => opened.read(person))), await opened.house()]);

/** With the keys of today, as whoever stole both would do it. */
const readableInBackup = async (from: string, today: Day): Promise<string> => {
  const base = folder();
  const anew = { data: join(base, "data"), keys: join(base, "keys") };
  cpSync(place.keys, anew.keys, { recursive: true });
  await restoreStore({ opening: { place: anew, reserveBytes: 4096 }, from, now: midnightOn(today) });
  const restored = await open(anew);
  const text = await everythingIn(restored);
  await restored.close();
  return text;
};

const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true })
    .map((name) => join(root, String(name)))
    .filter((path) => statSync(path).isFile());

interface Look {
  readonly tooLong: readonly string[];
  readonly missing: readonly string[];
}

const lookInto = (text: string, today: Day): Look => ({
  tooLong: words.filter((one) => one.ends <= today && text.includes(one.text)).map((one) => one.text),
  missing: words.filter((one) => one.ends > today && !text.includes(one.text)).map((one) => one.text),
});

const BACKUP_EVERY = 3;

describe("five years of a house with several lives in it", () => {
  const looks: Look[] = [];
  const inBackups: Look[] = [];
  const inClear: string[] = [];
  let backups = "";

  beforeAll(async () => {
    const made = await create();
    [store, place] = [made.store, made.place];
    backups = folder();
    talks = await openTalks({ world: { store } });
    await store.changeHouse((house) => ({ file: { ...house, settings: aHouse() }, value: undefined }));
    let backup: string | undefined;
    for (let month = 0; month <= MONTHS + LONGEST_MONTHS; month++) {
      await store.replaceRoster(rosterIn(month));
      const today = dayIn(month);
      await retainOn(today);
      looks.push(lookInto(await everythingIn(store), today));
      if (backup !== undefined) inBackups.push(lookInto(await readableInBackup(backup, today), today));
      if (month < MONTHS) await liveThrough(month);
      const order = { opening: { place }, to: backups, at: midnightOn(today), keepDays: BACKUP_DAYS };
      backup = month % BACKUP_EVERY === 0 ? (await backupStore(order)).folder : undefined;
    }
    for (const path of [place.data, place.keys, backups].flatMap(filesIn)) {
      if (readFileSync(path).includes("Kanarienvogel")) inClear.push(path);
    }
  }, 120_000);

  afterAll(leave);

  it("would be caught at any word that stayed", () => {
    const everything = words.map(({ text }) => text).join(" ");
    expect(lookInto(everything, dayIn(MONTHS + LONGEST_MONTHS)).tooLong).toHaveLength(words.length);
  });

  it("keeps every word to its last day: the search sees what is there", () => {
    expect(looks.flatMap(({ missing }) => missing)).toEqual([]);
    expect(words.length).toBeGreaterThan(50);
  });

  it("keeps no word a day longer, whoever stays, talks, erases, leaves or is listed no more", () => {
    expect(looks.flatMap(({ tooLong }) => tooLong)).toEqual([]);
  });

  it("lets no backup bring back what has ended since, with all keys at hand", () => {
    expect(inBackups.length).toBeGreaterThan(MONTHS / BACKUP_EVERY);
    expect(inBackups.flatMap(({ tooLong }) => tooLong)).toEqual([]);
  });

  it("has a word of nobody in the clear on the disk", () => {
    expect(inClear).toEqual([]);
  });

  it("is empty thirteen months after the last word", async () => {
    expect(words.every(({ ends }) => ends <= dayIn(MONTHS + LONGEST_MONTHS))).toBe(true);
    expect(await everythingIn(store)).not.toContain("Kanarienvogel");
  });
});
