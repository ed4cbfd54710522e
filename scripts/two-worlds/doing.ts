import type { Upload } from "../../bot/conversations/files/made.js";
import { dialogueMark } from "../../bot/conversations/marks.js";
import type { Click, What } from "../../bot/teams/turn.js";
import { type CardVerb, REMINDER_INPUTS, type Rendered, whichDate } from "../../cards/index.js";
import { type Day, type Dialogue, isoDay, localOf, type PersonId, plusDays } from "../../dialogue/index.js";
import { chanceFrom } from "../chance.js";
import { ZONE } from "../faults/delivery/sample.js";
import { PRIVATE_ACTS, type PrivateAct, type PublicAct, type Recipe } from "./acts.js";
import { clickOf, filledIn, fillingFrom, type Pressable, pressablesOn, turnBy } from "./hand.js";
import { WORDS } from "./probes.js";
import type { Scene } from "./scene.js";
import { SERVICE, shownTo, type World } from "./world.js";

/** What people do with the bot of one world. */
export interface Doing {
  act(act: PublicAct): Promise<void>;
  /** Whether it came to its end: each button stood on the card before it. */
  alone(act: PrivateAct): Promise<boolean>;
  /** Asks for this without a card, about this dialogue or about nothing. */
  ask(person: PersonId, verb: CardVerb, id?: string): Promise<void>;
  type(person: PersonId, text: string): Promise<void>;
}

export const todayIn = ({ clock }: World): Day => localOf(ZONE, clock.now).day;

const NO_INPUTS: ReadonlyMap<string, string> = new Map();

/** Where the file goes is played too, see world.ts. */
const UPLOAD: Upload = {
  uploadUrl: "https://onedrive.invalid/up",
  contentUrl: "https://onedrive.invalid/file",
  uniqueId: "file",
  fileType: "html",
};

const WALKS = 3;
const FAR_DAYS = 20;
/** What brings another roster into the house comes by the scene alone, and nobody is erased by a walk. */
const NOT_WALKED: readonly CardVerb[] = ["data.erase", "import.apply"];

interface Hands {
  readonly world: World;
  readonly scene: Scene;
  /** What everybody has before them. */
  readonly cards: Map<PersonId, unknown>;
  readonly does: (person: PersonId, what: What) => Promise<Rendered | undefined>;
  /** Under which name Teams asked whether they want a file. */
  readonly offers: Map<PersonId, string>;
}

const handsIn = (world: World, scene: Scene): Hands => {
  const cards = new Map<PersonId, unknown>();
  const offers = new Map<PersonId, string>();
  const counts = new Map<PersonId, number>();
  const { x, named } = scene;
  const does: Hands["does"] = async (person, what) => {
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    world.actAs(person);
    const heard = await world.bot().hear(turnBy(person, what, `t:${person}:${count}`, SERVICE));
    if (person !== x && person !== named) world.observe(person, what.kind === "clicked" ? what.click.verb : what.kind, shownTo(heard));
    if (heard.shows !== undefined) cards.set(person, heard.shows.card);
    if (heard.offers !== undefined) offers.set(person, heard.offers.offer);
    await world.settled();
    world.actAs("clock");
    return heard.shows;
  };
  return { world, scene, cards, does, offers };
};

const clicks = ({ does }: Hands, person: PersonId, click: Click) => does(person, { kind: "clicked", way: "in-place", click });

const presses = (hands: Hands, person: PersonId, button: Pressable, seed: number) => {
  const { world, scene, cards } = hands;
  return clicks(hands, person, clickOf(button, filledIn(cards.get(person), fillingFrom(seed, todayIn(world), scene.named))));
};

const walks = async (hands: Hands, person: PersonId, seed: number): Promise<void> => {
  const chance = chanceFrom(seed);
  if (chance.below(2) === 0) await hands.does(person, { kind: "typed", text: chance.pick(WORDS) });
  for (let count = 0; count < WALKS; count += 1) {
    const buttons = pressablesOn(hands.cards.get(person)).filter(({ verb }) => !NOT_WALKED.includes(verb));
    if (buttons.length === 0) return;
    await presses(hands, person, chance.pick(buttons), seed + count);
  }
};

/** One that both sides know of: of whoever acts, or of whom they lead. */
const dialogueFor = async ({ world: { store } }: Hands, person: PersonId, seed: number): Promise<Dialogue | undefined> => {
  const people = [...(await store.roster()).values()].filter(({ lead }) => lead === person).map(({ id }) => id);
  const owner = chanceFrom(seed).pick([person, ...people]);
  return (await store.read(owner))?.plan.dialogues.at(-1);
};

const inputs = (entries: Readonly<Record<string, string>>): Click["inputs"] => new Map(Object.entries(entries));

const clickFor = ({ kind, seed }: PublicAct, dialogue: Dialogue, today: Day): Click | undefined => {
  const [id, later] = [dialogueMark(dialogue.id), (days: number) => isoDay(plusDays(today, days))];
  const proposed = "proposed" in dialogue ? dialogue.proposed : undefined;
  const on = later(chanceFrom(seed).below(FAR_DAYS));
  if (kind === "propose") return { verb: "appointment.send", id, inputs: inputs({ day: on, time: "10:00", minutes: "30" }) };
  if (kind === "agree") return proposed && { verb: "appointment.agree", id, which: whichDate(proposed.when), inputs: NO_INPUTS };
  if (kind === "held") return { verb: "held.say", id, inputs: inputs({ "held-on": later(0) }) };
  if (kind === "confirm" || kind === "object") return { verb: `held.${kind}`, id, inputs: NO_INPUTS };
  const { from, to } = REMINDER_INPUTS;
  return kind === "pause" ? { verb: "reminders.save", inputs: inputs({ [from]: later(0), [to]: later(FAR_DAYS) }) } : undefined;
};

const together = async (hands: Hands, act: PublicAct): Promise<void> => {
  const dialogue = await dialogueFor(hands, act.by, act.seed);
  const click = dialogue && clickFor(act, dialogue, todayIn(hands.world));
  if (click !== undefined) await clicks(hands, act.by, click);
};

/** A roster as an import leaves it behind, and another process. */
const replaces = async ({ world, scene }: Hands, { kind, seed }: PublicAct): Promise<void> => {
  const [chance, roster] = [chanceFrom(seed), new Map(await world.store.roster())];
  const person = roster.get(chance.pick([...roster.keys()].filter((one) => one.startsWith("e") && one !== scene.x)));
  if (person === undefined || person.roles.length > 0) return;
  const change = kind === "leaves" ? { leavesOn: plusDays(todayIn(world), 1) } : { lead: chance.pick(["lead1", "lead2"]) as PersonId };
  await world.store.replaceRoster(roster.set(person.id, { ...person, ...change }));
  world.restart();
};

const inTeams = async ({ world, scene, does }: Hands, what: NonNullable<Recipe["teams"]>): Promise<void> => {
  if (what === "blocks" || what === "unblocks") world.teams.isBlocked = what === "blocks";
  else await does(scene.x, { kind: what === "removes" ? "removed" : "installed" });
};

const answersTeams = async ({ scene: { x }, does, offers }: Hands, file: NonNullable<Recipe["file"]>): Promise<boolean> => {
  const offer = offers.get(x);
  const answer = {
    kind: "file-answered",
    accepted: file === "accepted",
    upload: UPLOAD,
    ...(offer === undefined ? {} : { offer }),
  } as const;
  await does(x, answer);
  return offers.delete(x);
};

const alone = async (hands: Hands, { kind, seed }: PrivateAct): Promise<boolean> => {
  const { word, verbs = [], teams, file, isLost = false }: Recipe = PRIVATE_ACTS[kind];
  const { x } = hands.scene;
  let isWhole = true;
  if (teams !== undefined) await inTeams(hands, teams);
  if (word !== undefined) await hands.does(x, { kind: "typed", text: word });
  for (const verb of verbs) {
    const button = pressablesOn(hands.cards.get(x)).find((one) => one.verb === verb);
    isWhole &&= isLost || button !== undefined;
    await presses(hands, x, button ?? { verb, data: {} }, seed);
  }
  return file === undefined ? isWhole : (await answersTeams(hands, file)) && isWhole;
};

const act = async (hands: Hands, given: PublicAct): Promise<void> => {
  switch (given.kind) {
    case "walk":
      return walks(hands, given.by, given.seed);
    case "restart":
      return hands.world.restart();
    case "leaves":
    case "moves":
      return replaces(hands, given);
    default:
      return together(hands, given);
  }
};

export const openDoing = (world: World, scene: Scene): Doing => {
  const hands = handsIn(world, scene);
  return {
    act: (given) => act(hands, given),
    alone: (given) => alone(hands, given),
    ask: async (person, verb, id) => {
      await clicks(hands, person, { verb, inputs: NO_INPUTS, ...(id === undefined ? {} : { id }) });
    },
    type: async (person, text) => {
      await hands.does(person, { kind: "typed", text });
    },
  };
};
