import { slotMark } from "../../bot/conversations/marks.js";
import { dialogueId } from "../../dialogue/dialogue.js";
import {
  type Day,
  day,
  type Instant,
  instantOf,
  type Known,
  keyOf,
  MONDAY_TO_FRIDAY,
  nudgesNow,
  type Open,
  type Person,
  type PersonId,
  plusDays,
  type Roster,
  type SlotKey,
} from "../../dialogue/index.js";
import { sideBySide } from "../../store/embedded/side-by-side.js";
import { EMPTY_FILE, knownFrom, type PersonFile, type Store } from "../../store/index.js";
import { HOUSE } from "./house.js";
import { createIn, HASTY_MACHINE, openingIn } from "./places.js";

/** A Monday: the day on which leads get the one message for their team. */
const WAVE_ON = day("2027-02-01");
/** The first moment at which anything goes out that day. */
export const WAVE_AT: Instant = instantOf(HOUSE.timeZone, WAVE_ON, HOUSE.sending.from);

/** The format's own stages: whoever is due then is to prepare, and whoever leads somebody who is due then is to plan. */
const TO_PREPARE: Day = plusDays(WAVE_ON, 14);
const TO_PLAN: Day = plusDays(WAVE_ON, 42);
/** Nobody is told anything of it yet. */
const FAR_OFF: Day = plusDays(WAVE_ON, 100);

const PREPARING = 10;
const PLANNED = 2;
/** A card names no more slots than this many leads have with room to spare. */
const TEAMS_OF_A_DEPARTMENT = 12;
const AT_ONCE = 16;
const [FORMAT] = HOUSE.formats;
const WINDOW = "2027-H1";

interface Member {
  readonly person: Person;
  readonly dueOn: Day;
}

const idOf = (number: number): PersonId => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}` as PersonId;

const memberOf = (number: number, lead: PersonId | undefined, dueOn: Day): Member => ({
  dueOn,
  person: {
    id: idOf(number),
    name: `Person ${number}`,
    team: "Team",
    worksOn: MONDAY_TO_FRIDAY,
    group: "employed",
    language: "de",
    roles: number === 0 ? ["admin"] : [],
    ...(lead === undefined ? {} : { lead }),
  },
});

/** What comes with one team: its people's messages, its lead's, and of the first of each department that of whoever leads the leads. */
const messagesOf = (team: number): number => PREPARING + 1 + (team % TEAMS_OF_A_DEPARTMENT === 0 ? 1 : 0);

/** So many messages on one day: to the leads about whom they are to plan with, to all others about themselves. */
const membersFor = (nudges: number): readonly Member[] => {
  const members: Member[] = [memberOf(0, undefined, FAR_OFF)];
  const add = (lead: PersonId, dueOn: Day, count = 1): PersonId => {
    for (let more = 0; more < count; more++) members.push(memberOf(members.length, lead, dueOn));
    return idOf(members.length - 1);
  };
  let head = idOf(0);
  let left = nudges;
  for (let team = 0; left >= messagesOf(team); team++) {
    left -= messagesOf(team);
    if (team % TEAMS_OF_A_DEPARTMENT === 0) head = add(idOf(0), FAR_OFF);
    const lead = add(head, TO_PLAN);
    add(lead, TO_PREPARE, PREPARING);
    add(lead, TO_PLAN, PLANNED);
  }
  add(head, TO_PREPARE, left);
  return members;
};

export const chatOf = (person: PersonId): string => `a:${person}`;

const dialogueOf = ({ person: { id: person }, dueOn }: Member): Open => {
  if (FORMAT === undefined) throw new Error("the house has a format");
  return { id: dialogueId(person, FORMAT.id, WINDOW), person, format: FORMAT.id, dueOn, state: "open" };
};

const fileOf = (member: Member, serviceUrl: string): PersonFile => ({
  ...EMPTY_FILE,
  plan: {
    ...EMPTY_FILE.plan,
    dialogues: member.person.lead === undefined ? [] : [dialogueOf(member)],
    address: { conversation: chatOf(member.person.id), serviceUrl },
  },
});

/** One message: to whom, where, and about which slots. */
export interface DueNudge {
  readonly person: PersonId;
  readonly chat: string;
  readonly keys: readonly SlotKey[];
  readonly marks: readonly string[];
}

export const dueNow = (roster: Roster, files: ReadonlyMap<PersonId, PersonFile>, now: Instant): readonly DueNudge[] => {
  const known = new Map<PersonId, Known>([...files].map(([person, file]) => [person, knownFrom(file)]));
  return nudgesNow(HOUSE, roster, now, { known: (person) => known.get(person) }).map(({ to, slots }) => {
    const keys = slots.map(keyOf);
    return { person: to, chat: chatOf(to), keys, marks: keys.map(slotMark) };
  });
};

export const readAll = async (store: Pick<Store, "people" | "read">): Promise<ReadonlyMap<PersonId, PersonFile>> => {
  const files = new Map<PersonId, PersonFile>();
  await sideBySide(await store.people(), AT_ONCE, async (person) => {
    const file = await store.read(person);
    if (file !== undefined) files.set(person, file);
  });
  return files;
};

/** So many messages are due at once; they go to that address. */
export const fillHouse = async (store: Store, nudges: number, serviceUrl: string): Promise<readonly DueNudge[]> => {
  const members = membersFor(nudges);
  const roster: Roster = new Map(members.map(({ person }) => [person.id, person]));
  await store.changeHouse((house) => ({ file: { ...house, settings: HOUSE }, value: undefined }));
  await store.replaceRoster(roster);
  await sideBySide(members, AT_ONCE, (member) =>
    store.change(member.person.id, () => ({ file: fileOf(member, serviceUrl), value: undefined })),
  );
  const due = dueNow(roster, await readAll(store), WAVE_AT);
  if (due.length !== nudges) throw new Error(`a house with ${due.length} messages instead of ${nudges}`);
  return due;
};

/** Such a house in a folder. */
export const buildHouse = async (folder: string, nudges: number, serviceUrl: string): Promise<readonly DueNudge[]> => {
  const store = await createIn(openingIn(folder, HASTY_MACHINE), HOUSE.tenant);
  const due = await fillHouse(store, nudges, serviceUrl);
  await store.close();
  return due;
};
