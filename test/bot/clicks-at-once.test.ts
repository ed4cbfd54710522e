import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../../bot/conversations/desk.js";
import { openOffers } from "../../bot/conversations/files/offers.js";
import { hear } from "../../bot/conversations/hear.js";
import { dialogueMark } from "../../bot/conversations/marks.js";
import type { World } from "../../bot/conversations/talk.js";
import { openPassage } from "../../bot/passage.js";
import { day } from "../../dialogue/calendar/day.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import { IFD, instantOf, type Person, type PersonId } from "../../dialogue/index.js";
import { createHouseKey, createStore, type EmbeddedStore } from "../../store/index.js";
import { aHouse, aPerson, aRoster } from "../dialogue/builders.js";
import { TENANT } from "./teams/requests.js";
import { openWholeWay, type WholeWay } from "./teams/whole-way.js";

const PEOPLE = 5_000;
const TEAM = 12;
const AT_ONCE = 16;
const CLICKS = 1_600;
/** The median of them counts: another program on the machine spoils one, and not two. */
const ROUNDS = 3;
const GOAL_MS = 200;

/** A process that has just been started is still being compiled. */
const WARM_UP = 1_000;

const { id: FORMAT } = IFD;
const WINDOW = "2026-H2";

const idOf = (number: number): PersonId => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}` as PersonId;

/** Number 0 leads the leads, and every twelfth leads a team. */
const personOf = (number: number): Person => {
  const lead = number % TEAM === 0 ? 0 : number - (number % TEAM);
  return aPerson(idOf(number), number === 0 ? { top: true } : { lead: idOf(lead) });
};

const dialogueOf = (person: PersonId) => dialogueId(person, FORMAT, WINDOW);

/** Everybody has spoken with the bot before. */
const fill = async (store: EmbeddedStore, serviceUrl: string): Promise<void> => {
  await store.changeHouse((house) => ({ file: { ...house, settings: aHouse({ tenant: TENANT }) }, value: undefined }));
  await store.replaceRoster(aRoster(...Array.from({ length: PEOPLE }, (_, number) => personOf(number))));
  for (let number = 1; number < PEOPLE; number++) {
    const person = idOf(number);
    const dialogue = { state: "open", id: dialogueOf(person), person, format: FORMAT, dueOn: day("2026-12-11") } as const;
    const address = { conversation: `a:${number}`, serviceUrl };
    await store.change(person, (file) => ({ file: { ...file, plan: { ...file.plan, dialogues: [dialogue], address } }, value: undefined }));
  }
};

const NOTE = "Was mir auf dem Herzen liegt. ".repeat(10);

/** What people do most: note something, open it again, look at the date, look at the team. */
const clickOf = (number: number, person: number): Readonly<Record<string, unknown>> => {
  const id = dialogueMark(dialogueOf(idOf(person)));
  const [topic] = IFD.topics;
  switch (number % 4) {
    case 0:
    case 1:
      return { verb: "preparation.save", data: { id, [`tick:${topic?.id}`]: "true", [`note:${topic?.id}`]: NOTE } };
    case 2:
      return { verb: "preparation.open", data: { id } };
    default:
      return { verb: "appointment.open", data: { id } };
  }
};

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

describe("clicks of many people at once", () => {
  let folder: string;
  let store: EmbeddedStore;
  let way: WholeWay;
  /** Teams signs one for many messages, and not on this machine. */
  let authorization: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ifd-clicks-"));
    const place = { data: join(folder, "data"), keys: join(folder, "keys") };
    await createHouseKey(place.keys);
    store = await createStore({ place }, TENANT);
    const world: World = {
      store,
      office: { legalBasis: "x", dataProtection: "x", staffCouncil: "x" },
      now: () => instantOf("Europe/Berlin", day("2026-11-20"), 600),
      chance: () => randomBytes(16).toString("base64url"),
      desk: openDesk(),
      passage: openPassage(),
      offers: openOffers(),
      fetchFile: async () => ({ state: "unreachable" }),
      report: (error) => {
        throw error;
      },
    };
    way = await openWholeWay((turn) => hear(world, turn));
    authorization = way.cloud.token();
    await fill(store, way.cloud.serviceUrl);
  }, 120_000);

  afterAll(async () => {
    await way.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** From the click to its answer, in milliseconds: token, rules, commit on the disk and card included. */
  const click = async (number: number): Promise<number> => {
    const person = 1 + ((number * 7_919) % (PEOPLE - 1));
    const { verb, data } = clickOf(number, person) as { readonly verb: string; readonly data: object };
    const fields = {
      type: "invoke",
      name: "adaptiveCard/action",
      id: `click-${number}`,
      from: { id: `29:${person}`, aadObjectId: idOf(person) },
      conversation: { id: `a:${person}`, tenantId: TENANT, conversationType: "personal" },
      value: { action: { type: "Action.Execute", verb, data: { verb, ...data } }, trigger: "manual" },
    };
    const begun = performance.now();
    const { status, body } = await way.does(fields, { authorization });
    const tookMs = performance.now() - begun;
    expect([status, Object(body).statusCode]).toEqual([200, 200]);
    return tookMs;
  };

  const clickAtOnce = async (from: number, to: number): Promise<number[]> => {
    const times: number[] = [];
    let next = from;
    const client = async (): Promise<void> => {
      while (next < to) times.push(await click(next++));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, client));
    return times;
  };

  it(`are answered within ${GOAL_MS} ms, ninety-nine of a hundred`, async () => {
    await clickAtOnce(0, WARM_UP);
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const from = WARM_UP + round * CLICKS;
      const sorted = (await clickAtOnce(from, from + CLICKS)).sort((one, other) => one - other);
      rounds.push(quantile(sorted, 0.99));
      const figures = [0.5, 0.99].map((share) => quantile(sorted, share).toFixed(1));
      process.stdout.write(`${AT_ONCE} clicks at a time: median ${figures[0]} ms, p99 ${figures[1]} ms\n`);
    }
    expect(
      quantile(
        [...rounds].sort((one, other) => one - other),
        0.5,
      ),
    ).toBeLessThan(GOAL_MS);
  });

  it("have left on the disk what they were told is saved", async () => {
    const person = 1 + 0;
    await click(0);
    const file = await store.read(idOf(person));
    expect(file?.content.preparations[0]?.items[0]?.note).toBe(NOTE);
  });
});
