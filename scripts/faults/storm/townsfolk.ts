import { telling, withNotices } from "../../../bot/conversations/notices.js";
import type { Teams } from "../../../bot/teams/teams.js";
import {
  type Day,
  IFD,
  type Instant,
  type Person,
  type PersonId,
  type Release,
  type ReleaseId,
  type Roster,
  tellTakenBack,
  withdraw,
} from "../../../dialogue/index.js";
import type { PersonFile, Store } from "../../../store/index.js";
import type { Chance } from "../../chance.js";
import { APP, signedToken } from "../../connector/keys.js";
import { chatOf } from "../../invented/due-house.js";
import { HOUSE } from "../../invented/house.js";
import type { VirtualTime } from "./virtual-time.js";

export interface Told {
  readonly author: PersonId;
  readonly lead: PersonId;
  isTakenBack: boolean;
}

/** What people do while the weather is bad: they release topics, take them back, and write to the bot. */
export interface Townsfolk {
  readonly told: readonly Told[];
  /** How often each wrote. They get no notices, so that whatever arrives beside their nudge is an answer. */
  readonly typed: ReadonlyMap<PersonId, number>;
  readonly live: (isOver: () => boolean) => Promise<void>;
}

interface Town {
  readonly store: Store;
  readonly teams: Pick<Teams, "receive">;
  readonly serviceUrl: string;
  readonly time: VirtualTime;
  readonly now: () => Instant;
  readonly today: Day;
  readonly chance: Chance;
}

const LONGEST_BETWEEN_MS = 120_000;
const LONGEST_KEPT_MS = 600_000;
const EVERY_THIRD = 3;
/** More at once than Teams takes in one chat. */
const IN_A_HURRY = 20;

const [TOPIC] = IFD.topics;

const releaseIn = (file: PersonFile, { author, lead }: Told, today: Day): Release => {
  const [dialogue] = file.plan.dialogues;
  if (dialogue === undefined || TOPIC === undefined) throw new Error("an author has a dialogue, and the format topics");
  return {
    state: "released",
    id: `mark.${author}` as ReleaseId,
    author,
    dialogue: dialogue.id,
    items: [{ topic: TOPIC.id, note: "erfunden", title: TOPIC.text }],
    releasedOn: today,
    to: [{ person: lead, state: "released" }],
    takenBackFrom: [],
  };
};

const release = ({ store, now, today }: Town, told: Told): Promise<void> =>
  store.change(told.author, (file) => {
    const one = releaseIn(file, told, today);
    const sending = { id: `notice.${told.author}`, to: told.lead, telling: { kind: "release", release: one.id }, on: today } as const;
    return { file: telling({ ...file, content: { ...file.content, releases: [one] } }, [sending], now()), value: undefined };
  });

const takeBack = ({ store, now, today }: Town, { author, lead }: Told): Promise<void> =>
  store.change(author, (file) => {
    const [before] = file.content.releases;
    const decided = before && withdraw(before, author, today);
    if (before === undefined || decided?.allowed !== true) return { value: undefined };
    const changed = { ...file, content: { ...file.content, releases: [decided.value] } };
    return { file: withNotices(changed, tellTakenBack(file.plan.notices ?? [], before.id, [lead]), now()), value: undefined };
  });

const write = async ({ teams, serviceUrl }: Town, person: PersonId, number: number): Promise<void> => {
  const activity = {
    type: "message",
    id: `${person} ${number}`,
    text: "hilfe",
    channelId: "msteams",
    serviceUrl,
    from: { id: `29:${person}`, aadObjectId: person },
    recipient: { id: `28:${APP}` },
    conversation: { id: chatOf(person), tenantId: HOUSE.tenant, conversationType: "personal" },
    channelData: { tenant: { id: HOUSE.tenant } },
  };
  const { status } = await teams.receive({ authorization: signedToken(serviceUrl), body: activity });
  if (status !== 200) throw new Error(`what somebody wrote was answered with ${status}`);
};

const rolesIn = (roster: Roster) => {
  const leads = new Set([...roster.values()].map(({ lead }) => lead));
  const others = [...roster.values()].filter(({ id }) => !leads.has(id));
  const isAuthor = (_: Person, index: number): boolean => index % EVERY_THIRD === 0;
  return { authors: others.filter(isAuthor), writers: others.filter((one, index) => !isAuthor(one, index)) };
};

export const townsfolk = (town: Town, roster: Roster): Townsfolk => {
  const { time, chance } = town;
  const { authors, writers } = rolesIn(roster);
  const told: Told[] = [];
  const typed = new Map<PersonId, number>();
  const later: Promise<void>[] = [];

  const tell = async (): Promise<void> => {
    const { id: author, lead } = authors[told.length] ?? {};
    if (author === undefined || lead === undefined) return;
    const one: Told = { author, lead, isTakenBack: chance.next() < 0.5 };
    told.push(one);
    await release(town, one);
    if (!one.isTakenBack) return;
    await time.wait(chance.below(LONGEST_KEPT_MS));
    await takeBack(town, one);
  };

  const say = async ({ id }: Person): Promise<void> => {
    const number = (typed.get(id) ?? 0) + 1;
    typed.set(id, number);
    await write(town, id, number);
  };

  return {
    ...{ told, typed },
    live: async (isOver) => {
      while (!isOver()) {
        await time.wait(chance.below(LONGEST_BETWEEN_MS));
        later.push(tell(), say(chance.pick(writers)));
      }
      const hasty = chance.pick(writers);
      later.push(...Array.from({ length: IN_A_HURRY }, () => say(hasty)));
      await Promise.all(later);
    },
  };
};
