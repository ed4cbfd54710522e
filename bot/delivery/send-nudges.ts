import type { Rendered } from "../../cards/index.js";
import {
  classify,
  type Day,
  type House,
  type Instant,
  keyOf,
  type Nudge,
  type Open,
  openFrom,
  type PersonId,
  type Roster,
  type Seen,
} from "../../dialogue/index.js";
import { EMPTY_FILE, type PersonFile, type PlanPart, type Store } from "../../store/index.js";
import { renderedIn, shown } from "../conversations/reply.js";
import { voiceFor } from "../conversations/talk.js";
import { withDialogues } from "../keeping/keep-dialogues.js";
import type { Plans } from "../keeping/plans.js";
import type { Messenger } from "../messenger.js";
import type { Report } from "./failures.js";
import { nudgeView, recordIn } from "./nudge-card.js";
import { type Attempt, withIntent, withOutcome, withoutWay } from "./nudge-entries.js";
import type { Owed } from "./owed.js";
import type { Pauses } from "./pauses.js";
import { noteIfGone, wayTo } from "./way-to.js";

interface NudgePost {
  readonly store: Pick<Store, "change" | "read">;
  readonly messenger: Messenger;
  readonly plans: Pick<Plans, "of" | "readAgain">;
  readonly serviceUrl: () => string | undefined;
  readonly pauses: Pauses;
  readonly owed: Owed;
  readonly report: Report;
  readonly house: House;
  readonly roster: Roster;
  readonly now: () => Instant;
  readonly today: Day;
}

/** What became of one nudge. `changed`: what was planned holds no longer, and is planned anew. */
type NudgeFate = ReturnType<typeof classify>["next"] | "changed" | "no-way" | "later";

interface Sent {
  readonly fate: NudgeFate;
  readonly seen?: Seen;
}

/** Everything that the plan looked at in the file of whoever is written to. */
const planned = (plan: PlanPart | undefined): string => {
  const { wishes, dialogues, slots, nudgedOn } = plan ?? EMPTY_FILE.plan;
  return JSON.stringify([wishes, dialogues, slots, nudgedOn]);
};

const isAsPlanned = (person: PersonId, nudge: Nudge, found: PlanPart, plan: PlanPart | undefined): boolean =>
  person === nudge.to ? planned(found) === planned(plan) : JSON.stringify(found.dialogues) === JSON.stringify(plan?.dialogues ?? []);

/** Whoever is written to, and whom it is about. */
export const concernedBy = ({ to, slots }: Nudge): ReadonlySet<PersonId> =>
  new Set([to, ...slots.map(({ dialogue }) => dialogue.person.id)]);

type Files = ReadonlyMap<PersonId, PersonFile>;

/** Afresh: a house may take minutes to be written to. Undefined where somebody changed something meanwhile. */
const filesOf = async (nudge: Nudge, { store, plans }: NudgePost): Promise<Files | undefined> => {
  const files = new Map<PersonId, PersonFile>();
  for (const person of concernedBy(nudge)) {
    const file = (await store.read(person)) ?? EMPTY_FILE;
    if (!isAsPlanned(person, nudge, file.plan, plans.of(person))) return undefined;
    files.set(person, file);
  }
  return files;
};

const messageOf = (nudge: Nudge, files: Files, { house, roster, today }: NudgePost): Rendered | undefined => {
  const person = roster.get(nudge.to);
  if (person === undefined) return undefined;
  const view = nudgeView(nudge, today, (dialogue) => recordIn(files.get(dialogue.person.id)?.plan.dialogues ?? [], dialogue.id));
  return renderedIn(shown("nudge", view), voiceFor(house, person, files.get(nudge.to)));
};

const ownDialogues = ({ to, slots }: Nudge): readonly Open[] =>
  slots.filter(({ dialogue }) => dialogue.person.id === to).map(({ dialogue }) => openFrom(dialogue));

/** What is told of a due date stands beside it from then on. */
const withPlan = (file: PersonFile, nudge: Nudge, plan: PlanPart): PersonFile => {
  const changed = { ...file, plan };
  return withDialogues(changed, ownDialogues(nudge)) ?? changed;
};

/** Before anything goes out. False where the file is no longer what was planned with. */
const keepIntent = (nudge: Nudge, attempt: Attempt, before: PersonFile, { store }: NudgePost): Promise<boolean> =>
  store.change(nudge.to, (file) => {
    const plan = planned(file.plan) === planned(before.plan) ? withIntent(file.plan, attempt.keys, attempt.today) : undefined;
    return plan === undefined ? { value: false } : { file: withPlan(file, nudge, plan), value: true };
  });

const keepOutcome = (nudge: Nudge, attempt: Attempt, seen: Seen, { store }: NudgePost): Promise<void> =>
  store.change(nudge.to, (file) => {
    const plan = withOutcome(file.plan, seen, attempt);
    return plan === undefined ? { value: undefined } : { file: { ...file, plan }, value: undefined };
  });

/** A messenger that breaks its promise and throws leaves it open whether the message arrived. */
const posted = async (send: () => Promise<Seen>, report: Report): Promise<Seen> => {
  try {
    return await send();
  } catch (error) {
    report(error);
    return { kind: "no-answer" };
  }
};

const keepNoWay = async (nudge: Nudge, { keys, today }: Attempt, { store }: NudgePost): Promise<Sent> => {
  await store.change(nudge.to, (file) => ({ file: withPlan(file, nudge, withoutWay(file.plan, keys, today)), value: undefined }));
  return { fate: "no-way" };
};

const attemptAt = (nudge: Nudge, before: PersonFile, { today, house }: NudgePost): Attempt => ({
  keys: nudge.slots.map(keyOf),
  today,
  nudgedOn: before.plan.nudgedOn,
  formats: house.formats,
});

const CHANGED: Sent = { fate: "changed" };

const send = async (nudge: Nudge, post: NudgePost): Promise<Sent> => {
  const { messenger, report } = post;
  const files = await filesOf(nudge, post);
  const before = files?.get(nudge.to);
  const message = files === undefined ? undefined : messageOf(nudge, files, post);
  if (before === undefined || message === undefined) return CHANGED;
  const attempt = attemptAt(nudge, before, post);
  const way = await wayTo(nudge.to, before.plan, post);
  if (way.state === "later") return { fate: "later", seen: way.seen };
  if (way.state === "none") return keepNoWay(nudge, attempt, post);
  if (!(await keepIntent(nudge, attempt, before, post))) return CHANGED;
  const seen = await posted(() => messenger.post(way.address, message), report);
  await post.owed.write(nudge.to, () => keepOutcome(nudge, attempt, seen, post));
  await noteIfGone(nudge.to, way.address, seen, post);
  return { fate: classify(seen).next, seen };
};

const isToRetry = (fate: NudgeFate): boolean => fate === "retry" || fate === "retry-with-new-token" || fate === "later";

export const isWaiting = (nudge: Nudge, pauses: Pauses, now: Instant): boolean => pauses.until(nudge.to, now) !== undefined;

/** One message, once. Whatever goes wrong with it is no reason not to send the others. */
export const sendNudge = async (nudge: Nudge, post: NudgePost): Promise<void> => {
  const { pauses, report, now, plans } = post;
  try {
    const { fate, seen } = await send(nudge, post);
    if (fate === "changed") plans.readAgain(concernedBy(nudge));
    if (isToRetry(fate)) pauses.add(nudge.to, now(), seen);
    else pauses.end(nudge.to);
  } catch (error) {
    report(error);
    // Whoever's file cannot be read any more is planned for no longer.
    plans.readAgain(concernedBy(nudge));
    pauses.add(nudge.to, now(), undefined);
  }
};
