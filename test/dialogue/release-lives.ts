import { day } from "../../dialogue/calendar/day.js";
import type { Decision } from "../../dialogue/decision.js";
import type { PersonId } from "../../dialogue/person.js";
import {
  acknowledge,
  answer,
  draft,
  edit,
  type Release,
  type ReleaseId,
  release,
  viewFor,
  withdraw,
  withdrawFrom,
  withdrawTopics,
} from "../../dialogue/release.js";
import { personId } from "./builders.js";
import { ADA, ADAS_DIALOGUE, HEAD, item, LEAD, topic } from "./records.js";

export const NEW_LEAD = personId("new lead");
export const STRANGER = personId("stranger");
export const EVERYBODY = [ADA, LEAD, NEW_LEAD, HEAD, STRANGER];

const TODAY = day("2026-11-02");
const TOPICS = ["clients", "processes"] as const;

/** What ought to be visible, kept by hand beside the real thing. */
interface Expected {
  readonly named: readonly PersonId[];
  readonly topics: readonly string[];
}

export interface World {
  readonly chain: readonly PersonId[];
  readonly releases: readonly { readonly real: Release; readonly expected: Expected }[];
}

export type Visible = (release: Release, person: PersonId, chain: readonly PersonId[]) => boolean;
type Act = (world: World) => World;

const NOTHING: Expected = { named: [], topics: [] };

const aNewDraft = (number: number): World["releases"][number] => ({
  real: draft({
    id: `r${number}` as ReleaseId,
    author: ADA,
    dialogue: ADAS_DIALOGUE,
    items: TOPICS.map((id) => item(id)),
    begunOn: TODAY,
  }),
  expected: NOTHING,
});

const START: World = { chain: [LEAD, HEAD], releases: [aNewDraft(1)] };

/** Does something to the newest release; a refusal leaves everything as it was, and so must `expect`. */
const doing =
  (
    real: (release: Release, world: World) => Decision<Release, string>,
    expect: (before: Expected, release: Release, world: World) => Expected,
  ): Act =>
  (world) => {
    const [newest, ...older] = world.releases;
    if (newest === undefined) return world;
    const decision = real(newest.real, world);
    const after = { real: decision.allowed ? decision.value : newest.real, expected: expect(newest.expected, newest.real, world) };
    return { ...world, releases: [after, ...older] };
  };

const same = (before: Expected): Expected => before;
const no = { allowed: false, why: "not a draft" } as const;

const releasing = (to: readonly PersonId[], by: PersonId): Act =>
  doing(
    (real, { chain }) => (real.state === "draft" ? release(real, { to, by, previewed: real.version, chain, on: TODAY }) : no),
    (before, real, { chain }) =>
      real.state === "draft" && by === ADA && to.every((person) => chain.includes(person)) ? { named: to, topics: TOPICS } : before,
  );

const takingBackTopic = (id: string): Act =>
  doing(
    (real) => withdrawTopics(real, [topic(id)], ADA, TODAY),
    ({ named, topics }) => {
      const left = topics.filter((other) => other !== id);
      return left.length === 0 ? NOTHING : { named, topics: left };
    },
  );

const takingBackFrom = (person: PersonId): Act =>
  doing(
    (real) => withdrawFrom(real, [person], ADA, TODAY),
    ({ named, topics }) => {
      const left = named.filter((other) => other !== person);
      return left.length === 0 ? NOTHING : { named: left, topics };
    },
  );

const swapNote = (real: Release): Decision<Release, string> => (real.state === "draft" ? edit(real, [...real.items].reverse(), ADA) : no);

const beginAgain: Act = (world) => {
  const newest = world.releases[0]?.real;
  return newest?.state === "withdrawn" ? { ...world, releases: [aNewDraft(world.releases.length + 1), ...world.releases] } : world;
};

const everybodyReads: Act = (world) => {
  for (const { real } of world.releases) for (const person of EVERYBODY) viewFor(real, person);
  return world;
};

const ACTS: Readonly<Record<string, Act>> = {
  edit: doing(swapNote, same),
  "release to the lead": releasing([LEAD], ADA),
  "release to lead and head": releasing([LEAD, HEAD], ADA),
  "release to the new lead": releasing([NEW_LEAD], ADA),
  "the lead releases": releasing([LEAD], LEAD),
  "take back": doing(
    (real) => withdraw(real, ADA, TODAY),
    () => NOTHING,
  ),
  "the lead takes back": doing((real) => withdraw(real, LEAD, TODAY), same),
  "take one topic back": takingBackTopic("clients"),
  "take the other topic back": takingBackTopic("processes"),
  "take back from the lead": takingBackFrom(LEAD),
  "the lead acknowledges": doing((real) => acknowledge(real, LEAD), same),
  "a stranger acknowledges": doing((real) => acknowledge(real, STRANGER), same),
  "the head answers": doing((real) => answer(real, HEAD, "yes"), same),
  "the new lead answers": doing((real) => answer(real, NEW_LEAD, "yes"), same),
  "change of lead": (world) => ({ ...world, chain: world.chain.includes(LEAD) ? [NEW_LEAD, HEAD] : [LEAD, HEAD] }),
  "everybody reads": everybodyReads,
  "crash and restart": (world) => JSON.parse(JSON.stringify(world)) as World,
  "begin again": beginAgain,
};

const breachIn = ({ releases, chain }: World, visible: Visible): string | undefined => {
  for (const { real, expected } of releases) {
    for (const person of EVERYBODY) {
      const sees = visible(real, person, chain);
      if (sees !== expected.named.includes(person)) return `${person} ${sees ? "sees" : "does not see"} ${real.id}`;
      const topics = viewFor(real, person)?.items.map((shown) => shown.topic as string) ?? [];
      if (sees && topics.sort().join() !== [...expected.topics].sort().join()) return `${person} sees ${topics.join()} of ${real.id}`;
    }
  }
  return undefined;
};

export interface Report {
  readonly worlds: number;
  readonly steps: number;
  /** How it came about, and what went wrong. */
  readonly breach?: readonly string[];
}

/** Every order of so many acts. Two ways into one and the same world are one. */
export const everyLife = (depth: number, visible: Visible): Report => {
  const known = new Set<string>([JSON.stringify(START)]);
  let edge: readonly { readonly world: World; readonly way: readonly string[] }[] = [{ world: START, way: [] }];
  let steps = 0;
  for (let level = 0; level < depth; level++) {
    const next: { readonly world: World; readonly way: readonly string[] }[] = [];
    for (const { world, way } of edge) {
      for (const [name, act] of Object.entries(ACTS)) {
        const after = act(world);
        steps += 1;
        const key = JSON.stringify(after);
        if (known.has(key)) continue;
        known.add(key);
        const breach = breachIn(after, visible);
        if (breach !== undefined) return { worlds: known.size, steps, breach: [...way, name, breach] };
        next.push({ world: after, way: [...way, name] });
      }
    }
    edge = next;
  }
  return { worlds: known.size, steps };
};
