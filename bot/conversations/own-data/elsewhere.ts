import { setImmediate as everybodyElse } from "node:timers/promises";
import {
  type Answered,
  answersBy,
  type Dialogue,
  type DialogueId,
  foundBy,
  isPartOf,
  type Notice,
  type PersonId,
  type Protocol,
  type Release,
} from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";
import { readableFile } from "../readable.js";
import type { Talk } from "../talk.js";

export interface GivenAnswer {
  readonly to: Release;
  readonly receipt: Answered;
}

/** What is kept of somebody in other people's files, because the fact it belongs to is another's. */
export interface Elsewhere {
  readonly answers: readonly GivenAnswer[];
  /** With those they lead or led. */
  readonly protocols: readonly Protocol[];
  /** Of those to whom they wrote as a lead. */
  readonly dialogues: readonly Dialogue[];
  /** Messages to them that tell of another's fact. */
  readonly notices: readonly Notice[];
  /** In whose files something of theirs is that goes when they erase everything. */
  readonly people: readonly PersonId[];
  /** False where somebody's file cannot be read now: nobody knows what is in it. */
  readonly isWhole: boolean;
}

/** For whom it is looked. */
type Looking = Pick<Talk, "store" | "file" | "report" | "chance"> & { readonly me: Pick<Talk["me"], "id"> };

const NOTHING_READ: Elsewhere = { answers: [], protocols: [], dialogues: [], notices: [], people: [], isWhole: false };

/** After as many everybody else has their turn: a house of thousands takes a second to be looked through. */
const FILES_AT_A_TIME = 16;

const answersIn = ({ content }: PersonFile, me: PersonId): readonly GivenAnswer[] =>
  content.releases.flatMap((to) => answersBy(to, me).map((receipt) => ({ to, receipt })));

const protocolsIn = ({ content }: PersonFile, me: PersonId): readonly Protocol[] =>
  content.protocols.filter((protocol) => protocol.lead === me && isPartOf(protocol, "lead"));

/** Whether there is anything in another's file that goes with its writer. What was agreed on with those they lead stays. */
export const isTraced = (file: PersonFile, person: PersonId): boolean =>
  answersIn(file, person).length > 0 || protocolsIn(file, person).some(({ state }) => state === "wished");

/** A message about a release is found where the release is: while its author restricts it, neither is there. */
const noticesIn = ({ plan, content }: PersonFile, me: PersonId): readonly Notice[] => {
  const isHidden = ({ telling }: Notice): boolean => {
    const release = "release" in telling ? content.releases.find(({ id }) => id === telling.release) : undefined;
    return release !== undefined && foundBy(me, release, plan) === undefined;
  };
  return (plan.notices ?? []).filter((notice) => notice.to === me && !isHidden(notice));
};

const foundIn = (file: PersonFile, owner: PersonId, me: PersonId, raised: ReadonlySet<DialogueId>): Elsewhere => {
  return {
    answers: answersIn(file, me),
    protocols: protocolsIn(file, me),
    dialogues: raised.size === 0 ? [] : file.plan.dialogues.filter(({ id }) => raised.has(id)),
    notices: noticesIn(file, me),
    people: isTraced(file, me) ? [owner] : [],
    isWhole: true,
  };
};

const together = (found: readonly Elsewhere[]): Elsewhere => ({
  answers: found.flatMap(({ answers }) => answers),
  protocols: found.flatMap(({ protocols }) => protocols),
  dialogues: found.flatMap(({ dialogues }) => dialogues),
  notices: found.flatMap(({ notices }) => notices),
  people: found.flatMap(({ people }) => people),
  isWhole: found.every(({ isWhole }) => isWhole),
});

/** Everybody is looked at: who once was named by whom is kept nowhere but with whoever named them. */
export const elsewhere = async (looking: Looking): Promise<Elsewhere> => {
  const { store, me, file: own } = looking;
  const raised = new Set(own.content.leadTopics.map(({ dialogue }) => dialogue));
  const others = (await store.people()).filter((person) => person !== me.id);
  const found: Elsewhere[] = [];
  for (let begin = 0; begin < others.length; begin += FILES_AT_A_TIME) {
    const some = others.slice(begin, begin + FILES_AT_A_TIME);
    const looked = some.map(async (person) => {
      const file = await readableFile(looking, person);
      if (file === "unreadable") return NOTHING_READ;
      return file === undefined ? [] : foundIn(file, person, me.id, raised);
    });
    found.push(...(await Promise.all(looked)).flat());
    await everybodyElse();
  }
  return together(found);
};

/** Where something is to be erased now: looking through a house takes a while, and a second click may have come through meanwhile. */
export const stillTraced = async ({ store, me }: Pick<Talk, "store" | "me">, { people }: Elsewhere): Promise<readonly PersonId[]> => {
  const traced: PersonId[] = [];
  for (const person of people) {
    const file = await store.read(person);
    if (file !== undefined && isTraced(file, me.id)) traced.push(person);
  }
  return traced;
};
