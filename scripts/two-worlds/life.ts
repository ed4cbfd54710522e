import { dialogueMark } from "../../bot/conversations/marks.js";
import type { PersonId } from "../../dialogue/index.js";
import { EMPTY_FILE, type PersonFile } from "../../store/index.js";
import { withFolder } from "../temporary-folder.js";
import type { PrivateAct, PrivateKind } from "./acts.js";
import { type Kept, keptOnDisk } from "./disk.js";
import { type Doing, openDoing } from "./doing.js";
import type { Leak } from "./leaks.js";
import { type Observed, renaming } from "./observed.js";
import { ASKED_OF_X, verbsFor, WORDS } from "./probes.js";
import { ADMIN, REVIEW, type Scene, type Step, TOP } from "./scene.js";
import { openWorld, SERVICE, type World } from "./world.js";

const fill = async ({ store }: World, { house, roster }: Scene): Promise<void> => {
  await store.changeHouse((record) => ({ file: { ...record, settings: house }, value: undefined }));
  await store.replaceRoster(roster);
  for (const person of roster.keys()) {
    const address = { conversation: `a:${person}`, serviceUrl: SERVICE };
    await store.change(person, (file) => ({ file: { ...file, plan: { ...file.plan, address } }, value: undefined }));
  }
};

/** X's lead and the next level, who looks after the house and who reviews it, and one from each team. */
const observers = async ({ store }: World, { x, named }: Scene): Promise<readonly PersonId[]> => {
  const roster = await store.roster();
  const some = [TOP, ADMIN, REVIEW, roster.get(x)?.lead, "e1-1", "e2-1"].flatMap((id) => (id === undefined ? [] : [id as PersonId]));
  return [...new Set(some)].filter((person) => roster.has(person) && person !== x && person !== named);
};

/** What became of a message to X stands beside the fact that it tells of, with whoever X leads: there nobody but whoever gets at the disk and
 *  its keys can read it, and the page on break-ins says so. Those messages are left out, with the moment at which the bot looks at that
 *  file again, and nothing else of it; of all other files nothing is left out. */
export const withoutFates = (file: PersonFile, x: PersonId): unknown => {
  const { wakeAt: _, notices = [], ...plan } = file.plan;
  return { ...file, plan: { ...plan, notices: notices.filter(({ to }) => to !== x) } };
};

/** What lies on the disk of everybody but X, and of the house. */
const lookAtFiles = async ({ store, observe }: World, { x, named, roster: before }: Scene): Promise<void> => {
  const roster = await store.roster();
  for (const person of [...(await store.people())].sort()) {
    if (person === x || person === named) continue;
    const file = (await store.read(person)) ?? EMPTY_FILE;
    const isLedByX = roster.get(person)?.lead === x || before.get(person)?.lead === x;
    observe("Platte", person, isLedByX ? withoutFates(file, x) : file);
  }
  observe("Platte", "Haus", await store.house());
};

const askAll = async (person: PersonId, doing: Doing, world: World, { x }: Scene): Promise<void> => {
  for (const verb of verbsFor(person, await world.store.roster())) await doing.ask(person, verb);
  const dialogue = (await world.store.read(x))?.plan.dialogues.at(-1);
  const id = dialogue === undefined ? undefined : dialogueMark(dialogue.id);
  for (const verb of ASKED_OF_X) await doing.ask(person, verb, id);
  for (const word of WORDS) await doing.type(person, word);
};

const probe = async (step: Step, index: number, doing: Doing, world: World, scene: Scene): Promise<void> => {
  if (step.probe === "nobody") return;
  const all = await observers(world, scene);
  const some = step.probe === "everybody" ? all : all.filter((_, place) => place === index % all.length);
  for (const person of some) await askAll(person, doing, world, scene);
  await lookAtFiles(world, scene);
};

/** As whoever looks after the machine sees them. What is said of files that X's own doings may touch is left out, as above. */
const lookAtDisk = async (disk: Kept, step: Step, { store, observe }: World, { x, named, roster: before }: Scene): Promise<void> => {
  const roster = await store.roster();
  const isOpen = (person: PersonId): boolean =>
    person !== x && person !== named && roster.get(person)?.lead !== x && before.get(person)?.lead !== x;
  observe("Ordner", "Dateien", await disk.files([...before.keys()].filter(isOpen)));
  if (step.probe !== "nobody") observe("Ordner", "Befehle", await disk.commands(step.at));
};

export interface Life {
  /** What everybody but X received, in its order. */
  readonly received: readonly Observed[];
  /** What X did in private and brought to its end. */
  readonly done: readonly PrivateKind[];
}

/** One world from its first day to its last. */
export const lived = async (scene: Scene, acts: readonly PrivateAct[], leak?: Leak, disk?: Kept): Promise<Life> => {
  const world = openWorld({ scene, ...(leak && { leak }), ...(disk && { disk }) });
  await fill(world, scene);
  const doing = openDoing(world, scene);
  const done: PrivateKind[] = [];
  const does = async (act: PrivateAct): Promise<void> => {
    if (await doing.alone(act)) done.push(act.kind);
  };
  for (const [index, step] of scene.steps.entries()) {
    world.clock.now = step.at;
    const own = acts.filter((act) => act.step === index);
    for (const act of own.filter(({ seed }) => seed % 2 === 0)) await does(act);
    for (const act of step.acts) await doing.act(act);
    for (const act of own.filter(({ seed }) => seed % 2 === 1)) await does(act);
    await world.bot().tick();
    await world.settled();
    world.lookFromOutside();
    await probe(step, index, doing, world, scene);
    if (disk !== undefined) await lookAtDisk(disk, step, world, scene);
  }
  const renamed = renaming(world.isId);
  return { received: world.seen.map((one) => ({ ...one, bytes: renamed(one.bytes) })), done };
};

/** The same on a real disk, which nothing is left on. */
export const livedOnDisk = (scene: Scene, acts: readonly PrivateAct[], leak?: Leak): Promise<Life> =>
  withFolder(async (folder) => {
    const disk = await keptOnDisk(folder);
    try {
      return await lived(scene, acts, leak, disk);
    } finally {
      await disk.close();
    }
  });
