import { describe, expect, it } from "vitest";
import { SCHEDULE_CLICKS } from "../../../../bot/conversations/admin/schedule-clicks.js";
import { WATCH_CLICKS } from "../../../../bot/conversations/admin/watch-clicks.js";
import type { Heard } from "../../../../bot/conversations/hear.js";
import { type CardVerb, CLOSED_FIELD, STAGE_FIELD, VERBS } from "../../../../cards/index.js";
import type { MatrixSubject } from "../../../../dialogue/access/matrix.js";
import {
  allowedTo,
  day,
  IFD,
  type LedgerEntry,
  type Person,
  type PersonId,
  type Relation,
  slotKey,
  type Verb,
} from "../../../../dialogue/index.js";
import { aPerson } from "../../../dialogue/builders.js";
import {
  ADA,
  ADMIN,
  anOpenDialogue,
  BEN,
  buttonsOf,
  type Clicked,
  HEAD,
  LEAD,
  OTHER_LEAD,
  openTalks,
  PEOPLE,
  press,
  REVIEW,
  STRANGER,
  type Talks,
} from "../house.js";
import { filled } from "./form.js";

const FIRST = "first-admin";
const FORMER = "former";

type AdminVerb = keyof typeof SCHEDULE_CLICKS | keyof typeof WATCH_CLICKS;

const ADMIN_VERBS = Object.keys({ ...SCHEDULE_CLICKS, ...WATCH_CLICKS }) as readonly AdminVerb[];

/** Once an admin, and gone since yesterday. */
const PEOPLE_OF_TODAY: readonly Person[] = [...PEOPLE, aPerson(FORMER, { roles: ["admin", "review"], leavesOn: day("2026-11-19") })];

/** How each of the ten stands to the house. */
const ACTORS: Readonly<Record<string, readonly Relation[]>> = {
  [ADMIN]: ["admin", "anyone"],
  [FIRST]: ["admin", "anyone"],
  [REVIEW]: ["review", "anyone"],
  [ADA]: ["anyone"],
  [LEAD]: ["anyone"],
  [OTHER_LEAD]: ["anyone"],
  [HEAD]: ["anyone"],
  [BEN]: ["anyone"],
  [STRANGER]: [],
  [FORMER]: [],
};

/** The row of the matrix that a click asks. Where something is changed, what leads there is asked the same. */
const ROWS: Readonly<Record<AdminVerb, readonly [MatrixSubject, Verb]>> = {
  "admin.open": ["house", "configure"],
  "schedule.open": ["house", "configure"],
  "windows.open": ["formats", "configure"],
  "windows.save": ["formats", "configure"],
  "stages.open": ["formats", "configure"],
  "stage.open": ["formats", "configure"],
  "stage.save": ["formats", "configure"],
  "hours.open": ["house", "configure"],
  "hours.save": ["house", "configure"],
  "closed.open": ["house", "configure"],
  "closed.save": ["house", "configure"],
  "change.apply": ["house", "configure"],
  "change.discard": ["house", "configure"],
  "change.undo": ["house", "configure"],
  "preview.open": ["nudge-plan", "preview"],
  "log.open": ["admin-log", "see"],
  "log.verify": ["admin-log", "verify"],
  "log.compare": ["admin-log", "verify"],
  "log.file": ["admin-log", "see"],
  "delivery.open": ["delivery-state", "see"],
  "roles.open": ["roles", "see"],
};

const isAllowed = (actor: string, verb: AdminVerb): boolean => {
  const allowed = allowedTo(...ROWS[verb]);
  return ACTORS[actor]?.some((relation) => allowed.includes(relation)) ?? false;
};

const { id: FORMAT, stages } = IFD;
const [STAGE] = stages;
if (STAGE === undefined) throw new Error("the format has stages");

const UNCLEAR: LedgerEntry = {
  state: "unclear",
  key: slotKey(anOpenDialogue(ADA).id, STAGE.id, "", "employee"),
  on: day("2026-11-19"),
};

/** A house in which an admin has just applied one change and laid out another, and one message is unclear. */
const openHouse = async () => {
  const talks = await openTalks({ people: PEOPLE_OF_TODAY, office: { firstAdmin: FIRST as PersonId } });
  // Where messages go is kept with the first turn of everybody and says nothing here.
  for (const actor of Object.keys(ACTORS)) await talks.type(actor, "hilfe");
  await talks.store.change(ADA as PersonId, (file) => ({ file: { ...file, plan: { ...file.plan, slots: [UNCLEAR] } }, value: undefined }));
  const form = await talks.click(ADMIN, "closed.open");
  const laid = async (closed: string): Promise<Heard> =>
    press(talks, ADMIN, await talks.click(ADMIN, "closed.open"), "closed.save", { inputs: filled(form, { [CLOSED_FIELD]: closed }) });
  const undo = dataOf(await press(talks, ADMIN, await laid("24.12.2026"), "change.apply"), "change.undo");
  return { talks, undo, effect: await laid("31.12.2026") };
};

const dataOf = ({ shows }: Heard, verb: CardVerb): Clicked => {
  const { id, version, which } = (buttonsOf(shows?.card).find((one) => one.verb === verb)?.data ?? {}) as Clicked;
  return { ...(id === undefined ? {} : { id }), ...(version === undefined ? {} : { version }), ...(which === undefined ? {} : { which }) };
};

/** Just as an admin's client would hand it in at this moment. */
const freshClick = async ({ talks, undo, effect }: Awaited<ReturnType<typeof openHouse>>, verb: AdminVerb): Promise<Clicked> => {
  const ofForm = async (open: CardVerb, clicked: Clicked = {}): Promise<Clicked> => {
    const form = await talks.click(ADMIN, open, clicked);
    return { ...dataOf(form, verb), inputs: filled(form) };
  };
  switch (verb) {
    case "windows.save":
      return ofForm("windows.open");
    case "hours.save":
      return ofForm("hours.open");
    case "closed.save":
      return ofForm("closed.open");
    case "stage.open":
      return { which: FORMAT, inputs: { [STAGE_FIELD]: STAGE.id } };
    case "stage.save":
      return ofForm("stage.open", { which: FORMAT, inputs: { [STAGE_FIELD]: STAGE.id } });
    case "change.apply":
    case "change.discard":
      return dataOf(effect, verb);
    case "change.undo":
      return undo;
    default:
      return {};
  }
};

/** What somebody may add to a click who knows how it is made. */
const EXTRA: Readonly<Record<string, string>> = {
  actor: ADMIN,
  person: ADMIN,
  aadObjectId: ADMIN,
  tenant: "tenant",
  roles: "admin",
  isAdmin: "true",
  ["__proto__"]: "admin",
};

const FORGED: readonly Clicked[] = [
  { id: "invented.1", version: 1, which: "invented" },
  { id: ADA, which: FORMAT, version: 0 },
  { id: "__proto__", which: "constructor", version: Number.MAX_SAFE_INTEGER },
  { id: FORMAT, which: STAGE.id },
];

const withExtra = (clicked: Clicked): Clicked => ({ ...clicked, inputs: { ...clicked.inputs, ...EXTRA } });

const kept = async ({ store }: Talks): Promise<string> => {
  const people = [...(await store.people())].sort();
  return JSON.stringify([await store.house(), await Promise.all(people.map((person) => store.read(person)))]);
};

const bytes = ({ shows }: Heard): string => JSON.stringify(shows);

/** Nobody in the house hears of anything; whoever is not in it hears that they are not. */
const missingFor = async (talks: Talks, actor: string): Promise<string> =>
  bytes(await talks.click(actor, "release.read", { id: "nothing" }));

describe("a click on the administration", () => {
  it.each(ADMIN_VERBS)("%s is answered to whom the matrix says, and to nobody else", async (verb) => {
    for (const actor of Object.keys(ACTORS)) {
      const house = await openHouse();
      const { talks } = house;
      const clicked = await freshClick(house, verb);
      const missing = await missingFor(talks, actor);
      expect([actor, bytes(await talks.click(actor, verb, clicked)) !== missing]).toEqual([actor, isAllowed(actor, verb)]);
    }
  });

  it.each(ADMIN_VERBS)("%s tells whoever it is not for nothing, whatever they hand in, and changes nothing", async (verb) => {
    const house = await openHouse();
    const { talks } = house;
    const clicked = await freshClick(house, verb);
    const before = await kept(talks);
    for (const actor of Object.keys(ACTORS).filter((one) => !isAllowed(one, verb))) {
      const missing = await missingFor(talks, actor);
      for (const one of [clicked, ...FORGED].flatMap((click) => [click, withExtra(click)])) {
        expect([actor, bytes(await talks.click(actor, verb, one))]).toEqual([actor, missing]);
      }
    }
    expect(await kept(talks)).toBe(before);
    expect(talks.reports).toEqual([]);
  });

  it.each(ADMIN_VERBS)("%s with an invented id changes nothing for an admin either", async (verb) => {
    const { talks } = await openHouse();
    const before = await kept(talks);
    for (const click of FORGED) await talks.click(ADMIN, verb, withExtra(click));
    expect(await kept(talks)).toBe(before);
    expect(talks.reports).toEqual([]);
  });

  it("is answered the same for an invented change as for one of another admin", async () => {
    const { talks, effect } = await openHouse();
    for (const verb of ["change.apply", "change.discard"] as const) {
      const theirs = await talks.click(FIRST, verb, dataOf(effect, "change.apply"));
      expect(bytes(theirs)).toBe(bytes(await talks.click(FIRST, verb, { id: "invented.1", version: 1 })));
    }
  });

  it("does what the matrix calls by its name: what is opened is not saved", () => {
    expect(ADMIN_VERBS.filter((verb) => VERBS[verb] === "saves" && verb !== "log.file" && ROWS[verb][1] !== "configure")).toEqual([]);
  });
});
