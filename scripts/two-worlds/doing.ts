import { dialogueMark } from "../../bot/conversations/marks.js";
import type { Click, What } from "../../bot/teams/turn.js";
import { type CardVerb, type Rendered, whichDate } from "../../cards/index.js";
import { type Day, type Dialogue, isoDay, localOf, type PersonId, plusDays } from "../../dialogue/index.js";
import { chanceFrom } from "../chance.js";
import { ZONE } from "../faults/delivery/sample.js";
import { type PrivateAct, type PublicAct, RECIPES } from "./acts.js";
import { clickOf, filledIn, fillingFrom, type Pressable, pressablesOn, turnBy } from "./hand.js";
import { WORDS } from "./probes.js";
import type { Scene } from "./scene.js";
import { SERVICE, shownTo, type World } from "./world.js";

/** What people do with the bot of one world. */
export interface Doing {
  act(act: PublicAct): Promise<void>;
  alone(act: PrivateAct): Promise<void>;
  /** Asks for this without a card, about this dialogue or about nothing. */
  ask(person: PersonId, verb: CardVerb, id?: string): Promise<void>;
  type(person: PersonId, text: string): Promise<void>;
}

export const todayIn = ({ clock }: World): Day => localOf(ZONE, clock.now).day;

const NO_INPUTS: ReadonlyMap<string, string> = new Map();

const WALKS = 3;
const FAR_DAYS = 20;
/** What brings another roster into the house comes by the scene alone, and nobody is erased by a walk. */
const NOT_WALKED: readonly CardVerb[] = ["data.erase", "import.apply"];

export const openDoing = (world: World, scene: Scene): Doing => {
  const cards = new Map<PersonId, unknown>();
  const counts = new Map<PersonId, number>();
  const { x, named } = scene;

  const does = async (person: PersonId, what: What): Promise<Rendered | undefined> => {
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    world.actAs(person);
    const heard = await world.bot().hear(turnBy(person, what, `t:${person}:${count}`, SERVICE));
    if (person !== x && person !== named) world.observe(person, what.kind === "clicked" ? what.click.verb : what.kind, shownTo(heard));
    if (heard.shows !== undefined) cards.set(person, heard.shows.card);
    await world.settled();
    world.actAs("clock");
    return heard.shows;
  };

  const click = (person: PersonId, it: Click) => does(person, { kind: "clicked", way: "in-place", click: it });

  const press = (person: PersonId, button: Pressable, seed: number) =>
    click(person, clickOf(button, filledIn(cards.get(person), fillingFrom(seed, todayIn(world), named))));

  const walk = async (person: PersonId, seed: number): Promise<void> => {
    const chance = chanceFrom(seed);
    if (chance.below(2) === 0) await does(person, { kind: "typed", text: chance.pick(WORDS) });
    for (let count = 0; count < WALKS; count += 1) {
      const buttons = pressablesOn(cards.get(person)).filter(({ verb }) => !NOT_WALKED.includes(verb));
      if (buttons.length === 0) return;
      await press(person, chance.pick(buttons), seed + count);
    }
  };

  /** One that both sides know of: of X or of whom X leads, or of whoever acts. */
  const dialogueFor = async (person: PersonId, seed: number): Promise<Dialogue | undefined> => {
    const roster = await world.store.roster();
    const own = [person, ...[...roster.values()].filter(({ lead }) => lead === person).map(({ id }) => id)];
    const owner = chanceFrom(seed).pick(own);
    return (await world.store.read(owner))?.plan.dialogues.at(-1);
  };

  const together = async ({ kind, by, seed }: PublicAct): Promise<void> => {
    const dialogue = await dialogueFor(by, seed);
    if (dialogue === undefined) return;
    const [today, id] = [todayIn(world), dialogueMark(dialogue.id)];
    const inputs = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));
    const on = isoDay(plusDays(today, chanceFrom(seed).below(FAR_DAYS)));
    if (kind === "propose") await click(by, { verb: "appointment.send", id, inputs: inputs({ day: on, time: "10:00", minutes: "30" }) });
    if (kind === "agree" && "proposed" in dialogue && dialogue.proposed !== undefined) {
      await click(by, { verb: "appointment.agree", id, which: whichDate(dialogue.proposed.when), inputs: NO_INPUTS });
    }
    if (kind === "held") await click(by, { verb: "held.say", id, inputs: inputs({ "held-on": isoDay(today) }) });
    if (kind === "confirm" || kind === "object") await click(by, { verb: `held.${kind}`, id, inputs: NO_INPUTS });
  };

  const ofTheHouse = async ({ kind, seed }: PublicAct): Promise<void> => {
    if (kind === "restart") return world.restart();
    const chance = chanceFrom(seed);
    const roster = new Map(await world.store.roster());
    const person = roster.get(chance.pick([...roster.keys()].filter((one) => one.startsWith("e") && (kind === "moves" || one !== x))));
    if (person === undefined || person.roles.length > 0) return;
    const change = kind === "leaves" ? { leavesOn: plusDays(todayIn(world), 1) } : { lead: chance.pick(["lead1", "lead2"]) as PersonId };
    if (kind === "moves" && person.id === x) return;
    await world.store.replaceRoster(roster.set(person.id, { ...person, ...change }));
    world.restart();
  };

  const inTeams = async (what: "blocks" | "unblocks" | "removes" | "installs"): Promise<void> => {
    if (what === "blocks" || what === "unblocks") world.teams.isBlocked = what === "blocks";
    else await does(x, { kind: what === "removes" ? "removed" : "installed" });
  };

  return {
    act: async (act) => {
      if (act.kind === "walk") return walk(act.by, act.seed);
      if (act.kind === "restart" || act.kind === "leaves" || act.kind === "moves") return ofTheHouse(act);
      return together(act);
    },
    alone: async ({ kind, seed }) => {
      const { word, verbs = [], teams } = RECIPES.get(kind) ?? { says: "" };
      if (teams !== undefined) await inTeams(teams);
      if (word !== undefined) await does(x, { kind: "typed", text: word });
      for (const verb of verbs) {
        const button = pressablesOn(cards.get(x)).find((one) => one.verb === verb);
        await press(x, button ?? { verb, data: {} }, seed);
      }
    },
    ask: async (person, verb, id) => {
      await click(person, { verb, inputs: NO_INPUTS, ...(id === undefined ? {} : { id }) });
    },
    type: async (person, text) => {
      await does(person, { kind: "typed", text });
    },
  };
};
