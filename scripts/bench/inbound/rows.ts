import type { PersonId } from "../../../dialogue/index.js";
import { openStore } from "../../../store/index.js";
import { type Start, withChildren } from "../../children/child.js";
import { startConnector } from "../../connector/connector.js";
import { tokenOf } from "../../connector/identity.js";
import { buildHouse, WAVE_AT } from "../../invented/due-house.js";
import { openingIn, placeIn } from "../../invented/places.js";
import { withFolder } from "../../temporary-folder.js";
import type { Group, Step } from "../measure.js";
import { median, type Row, rowOf, spreadOf } from "../row.js";
import { type BotAtWork, startEcho, startOurs } from "./bots.js";
import { type Asked, AT_ONCE, type Scene, type Speed, speedOf } from "./round.js";
import { type Doing, openSaving, opensPreparation, typesHelp } from "./turns.js";

const PEOPLE = 320;
const ROUNDS = 9;
const QUICK_ROUNDS = 5;
/** In a round, of each kind; enough for the compiler to have seen everything before the first that counts. */
const TURNS = 1_600;
const QUICK_TURNS = 320;

type Saved = ReturnType<typeof openSaving>["saved"];

interface Kind {
  readonly name: string;
  readonly asked: Asked;
}

const isEmpty = (body: string): boolean => body === "";
const holds =
  (word: string) =>
  (body: string): boolean =>
    body.includes(word);

const IN_PLACE = '"type":"application/vnd.microsoft.card.adaptive"';

/** What is on the disk when the program has ended is what was saved last. */
const checkSaved = async (folder: string, saved: Saved): Promise<void> => {
  const store = await openStore(openingIn(folder));
  try {
    for (const [person, items] of saved) {
      const [kept] = (await store.read(person))?.content.preparations ?? [];
      if (JSON.stringify(kept?.items) !== JSON.stringify(items)) throw new Error("what was saved is not on the disk");
    }
  } finally {
    await store.close();
  }
};

const rowsOf = ({ name }: Kind, ours: readonly Speed[], peer: readonly Speed[]): readonly Row[] => {
  const claim = (what: keyof Speed) => {
    const [mine, theirs] = [ours.map((speed) => speed[what]), peer.map((speed) => speed[what])];
    return { ours: median(mine), peer: median(theirs), goal: median(theirs), ...spreadOf(mine, theirs) };
  };
  return [
    rowOf({
      ...{ name: `inbound: turns a second, ${AT_ONCE} at once, ${name}`, unit: "turns/s", better: "higher" },
      ...claim("perSecond"),
    }),
    rowOf({
      ...{ name: `inbound: processor time a turn, ${name}`, unit: "ms", better: "lower" },
      ...claim("cpuMs"),
    }),
  ];
};

export interface Length {
  readonly rounds: number;
  readonly turns: number;
}

/** In each round the peer, then each of ours: what else the machine does may meet any of them, and shows in the spread. */
const measured = async (kinds: readonly Kind[], peer: Asked, scene: Scene, { rounds, turns }: Length, step: Step) => {
  const [speeds, peers]: [Speed[][], Speed[]] = [kinds.map(() => []), []];
  for (let round = -1; round < rounds; round += 1) {
    step(Math.max(round, 0), rounds);
    const theirs = await speedOf(peer, scene, turns);
    if (round >= 0) peers.push(theirs);
    for (const [place, { asked }] of kinds.entries()) {
      const speed = await speedOf(asked, scene, turns);
      if (round >= 0) speeds[place]?.push(speed);
    }
  }
  return kinds.flatMap((kind, place) => rowsOf(kind, speeds[place] ?? [], peers));
};

const kindsOf = (bot: BotAtWork, saves: Doing): readonly Kind[] => {
  const word = { bot, doing: typesHelp, posts: 1, isRight: isEmpty } as const;
  return [
    { name: "a word answered with a card (echo: with the word)", asked: word },
    // The echo checks every token at every turn: to it this is nothing else.
    { name: "a word that comes with a new token, answered with a card (echo: with the word)", asked: { ...word, hasNewTokens: true } },
    {
      name: "a click that saves for good, answered in place (echo: a word answered with the word)",
      asked: { bot, doing: saves, posts: 0, isRight: holds(IN_PLACE) },
    },
    {
      name: "a click that opens what was saved, answered in place (echo: a word answered with the word)",
      asked: { bot, doing: opensPreparation, posts: 0, isRight: holds("Gedanke") },
    },
  ];
};

const allRows = async (start: Start, folder: string, length: Length, step: Step): Promise<readonly Row[]> => {
  const connector = await startConnector();
  try {
    const people = (await buildHouse(folder, PEOPLE, connector.serviceUrl)).map(({ person }): PersonId => person);
    const [echo, bot] = [await startEcho(start, connector), await startOurs(start, connector, placeIn(folder), WAVE_AT)];
    const scene: Scene = { connector, people, authorization: await tokenOf(connector.origin) };
    const { saves, saved } = openSaving();
    const peer: Asked = { bot: echo, doing: typesHelp, posts: 1, isRight: isEmpty };
    const rows = await measured(kindsOf(bot, saves), peer, scene, length, step);
    await Promise.all([echo.stop(), bot.stop()]);
    await checkSaved(folder, saved);
    return rows;
  } finally {
    await connector.close();
  }
};

export async function* inboundRows(length: Length, step: Step): AsyncIterable<Row> {
  yield* await withFolder((folder) => withChildren((start) => allRows(start, folder, length, step)));
}

/** From what Teams sends to what it is answered, through the whole program, against a bot that does nothing but echo. */
export const inboundGroups = (quick: boolean): readonly Group[] => [
  {
    title: "Eingang (Runden)",
    rows: (step) => inboundRows(quick ? { rounds: QUICK_ROUNDS, turns: QUICK_TURNS } : { rounds: ROUNDS, turns: TURNS }, step),
  },
];
