import {
  answersBy,
  type Day,
  type Dialogue,
  type DialogueId,
  type Emergencies,
  earlier,
  isDestroyedOn,
  type LeadTopics,
  type LedgerEntry,
  type Notice,
  type PersonId,
  type Protocol,
  parseDialogueId,
  parseSlotKey,
  plannedOf,
  type Release,
  type Said,
  takenBackOn,
  withoutAnswers,
  withoutOldPauses,
  withoutPartOf,
} from "../dialogue/index.js";
import { logKeptOn } from "./admin-log.js";
import type { HouseRecord } from "./house-record.js";
import type { PersonFile } from "./person-file.js";
import { receiptsKeptOn } from "./receipts.js";

/** What one person's file alone does not tell. */
export interface AroundFile {
  readonly today: Day;
  /** Somebody's last day in the house; undefined: stays. */
  readonly leavesOn: (person: PersonId) => Day | undefined;
  /** As kept with those whose dialogues they are; nobody knows what is in a file that cannot be read. */
  readonly dialoguesOf: (person: PersonId) => readonly Dialogue[] | "unreadable";
}

interface Look extends AroundFile {
  readonly file: PersonFile;
}

const leaving = (day: Day | undefined): { readonly leavesOn?: Day } => (day === undefined ? {} : { leavesOn: day });

const saidOf = (dialogue: Dialogue | undefined): readonly Said[] => (dialogue?.state === "held" ? dialogue.said : []);

const ownDialogue = ({ file }: Look, id: DialogueId): Dialogue | undefined => file.plan.dialogues.find((one) => one.id === id);

const keptNotes = <T extends { readonly dialogue: DialogueId; readonly begunOn: Day }>(
  kind: "preparation" | "draft",
  one: T,
  look: Look,
): T | undefined => {
  const held = saidOf(ownDialogue(look, one.dialogue));
  return isDestroyedOn(kind, { begunOn: one.begunOn, side: "employee", held }, look.today) ? undefined : one;
};

const keptTopics = (topics: LeadTopics, { today, leavesOn, dialoguesOf }: Look): LeadTopics | undefined => {
  const { dialogue, employee, begunOn } = topics;
  const theirs = dialoguesOf(employee);
  const held = theirs === "unreadable" ? [] : saidOf(theirs.find(({ id }) => id === dialogue));
  return isDestroyedOn("lead-topics", { begunOn, side: "lead", held, ...leaving(leavesOn(employee)) }, today) ? undefined : topics;
};

/** An answer goes with its writer, and after having been taken back also before the release does. */
const withoutOldAnswers = (release: Exclude<Release, { readonly state: "draft" }>, { today, leavesOn }: Look): Release => {
  const writers = [...(release.state === "released" ? release.to : []), ...release.takenBackFrom].map(({ person }) => person);
  return writers.reduce<Release>((left, writer) => {
    if (answersBy(left, writer).length === 0) return left;
    const lostOn = takenBackOn(release, writer);
    const withdrawn = lostOn === undefined ? {} : { withdrawnOn: lostOn };
    const facts = { releasedOn: release.releasedOn, ...withdrawn, ...leaving(leavesOn(writer)) };
    return isDestroyedOn("answer", facts, today) ? withoutAnswers(left, writer) : left;
  }, release);
};

const keptRelease = (release: Release, look: Look): Release | undefined => {
  if (release.state === "draft") return keptNotes("draft", release, look);
  const withdrawn = release.state === "withdrawn" ? { withdrawnOn: release.withdrawnOn } : {};
  const isOver = isDestroyedOn("release", { releasedOn: release.releasedOn, ...withdrawn }, look.today);
  return isOver ? undefined : withoutOldAnswers(release, look);
};

/** A mere wish goes with whoever has it; what was written down is the employee's for as long as it lasts. */
const keptProtocol = (protocol: Protocol, look: Look): Protocol | undefined => {
  const { since, dialogue, lead } = protocol;
  if (protocol.state !== "wished") return isDestroyedOn("protocol", { since }, look.today) ? undefined : protocol;
  const [first] = [...saidOf(ownDialogue(look, dialogue))].sort((one, other) => one.on - other.on);
  const heldSaid = first === undefined ? {} : { heldSaidOn: first.on };
  const facts = { since, ...heldSaid, ...leaving(protocol.by === "lead" ? look.leavesOn(lead) : undefined) };
  return isDestroyedOn("protocol-wish", facts, look.today) ? withoutPartOf(protocol, protocol.by) : protocol;
};

/** An old date goes, agreed or proposed; that the dialogue is due stays. */
const withoutOldDates = (dialogue: Dialogue, { today }: Look): Dialogue => {
  if (dialogue.state !== "open" && dialogue.state !== "dated") return dialogue;
  const { proposed, ...rest } = dialogue;
  const isOld = proposed !== undefined && isDestroyedOn("appointment", { on: proposed.when.on }, today);
  const left = isOld ? rest : dialogue;
  if (left.state !== "dated" || !isDestroyedOn("appointment", { on: left.on }, today)) return left;
  return { ...plannedOf(left), state: "open", ...("proposed" in left && left.proposed !== undefined && { proposed: left.proposed }) };
};

const keptDialogue = (dialogue: Dialogue, look: Look): Dialogue | undefined => {
  const { dueOn } = dialogue;
  const held = dialogue.state === "held" ? { heldOn: dialogue.heldOn } : {};
  return isDestroyedOn("dialogue", { dueOn, ...held }, look.today) ? undefined : withoutOldDates(dialogue, look);
};

interface Sent {
  readonly dialogue: DialogueId;
  /** Absent where nothing was sent yet. */
  readonly on?: Day;
  readonly to?: PersonId;
}

/** Nothing is forgotten of which it is not known when it was due: it might be sent a second time. */
const isForgotten = ({ dialogue, on, to }: Sent, { today, leavesOn, dialoguesOf }: Look): boolean => {
  const employee = parseDialogueId(dialogue)?.person;
  const theirs = employee === undefined ? [] : dialoguesOf(employee);
  if (theirs === "unreadable") return false;
  const dueOn = theirs.find(({ id }) => id === dialogue)?.dueOn ?? on;
  if (dueOn === undefined) return true;
  const people = [employee, to].flatMap((person) => (person === undefined ? [] : (leavesOn(person) ?? [])));
  const [first, ...others] = people;
  const facts = { on: on ?? dueOn, dueOn, ...(first === undefined ? {} : { leavesOn: others.reduce(earlier, first) }) };
  return isDestroyedOn("slot", facts, today);
};

const keptSlot = (entry: LedgerEntry, look: Look): LedgerEntry | undefined => {
  const dialogue = parseSlotKey(entry.key)?.dialogue;
  if (dialogue === undefined) return entry;
  return isForgotten({ dialogue, ...(entry.state === "due" ? {} : { on: entry.on }) }, look) ? undefined : entry;
};

/** Of a release as long as there is one: a message about it is still to become another when it is taken back. */
const keptNotice = (notice: Notice, releases: readonly Release[], look: Look): Notice | undefined => {
  const { telling, to, on, state } = notice;
  if ("emergency" in telling) return isDestroyedOn("emergency", { on, ...leaving(look.leavesOn(to)) }, look.today) ? undefined : notice;
  if ("dialogue" in telling) return isForgotten({ dialogue: telling.dialogue, on, to }, look) ? undefined : notice;
  const about = releases.find(({ id }) => id === telling.release);
  if (about !== undefined) return isDestroyedOn("roster-entry", leaving(look.leavesOn(to)), look.today) ? undefined : notice;
  const isToChange = state === "stale" && !isDestroyedOn("slot", { on, dueOn: on, ...leaving(look.leavesOn(to)) }, look.today);
  return isToChange ? notice : undefined;
};

/** The same list where everything in it stays as it is. */
const left = <T>(all: readonly T[], keep: (one: T) => T | undefined): readonly T[] => {
  const kept = all.flatMap((one) => keep(one) ?? []);
  return kept.length === all.length && kept.every((one, index) => one === all[index]) ? all : kept;
};

const contentLeft = ({ content }: PersonFile, look: Look): PersonFile["content"] => ({
  preparations: left(content.preparations, (one) => keptNotes("preparation", one, look)),
  leadTopics: left(content.leadTopics, (one) => keptTopics(one, look)),
  releases: left(content.releases, (one) => keptRelease(one, look)),
  protocols: left(content.protocols, (one) => keptProtocol(one, look)),
});

const emergenciesLeft = (emergencies: Emergencies, { today }: Look): Emergencies => {
  const all = left(emergencies.all, (one) => (isDestroyedOn("emergency", { on: one.askedOn }, today) ? undefined : one));
  return all === emergencies.all ? emergencies : { ...emergencies, all };
};

const planLeft = ({ plan }: PersonFile, releases: readonly Release[], look: Look): PersonFile["plan"] => {
  const wishes = withoutOldPauses(plan.wishes, look.today);
  return {
    ...plan,
    wishes: wishes.pauses.length === plan.wishes.pauses.length ? plan.wishes : wishes,
    dialogues: left(plan.dialogues, (one) => keptDialogue(one, look)),
    slots: left(plan.slots, (one) => keptSlot(one, look)),
    ...(plan.erased && { erased: left(plan.erased, (one) => (isDestroyedOn("deletion-receipt", one, look.today) ? undefined : one)) }),
    ...(plan.emergencies && { emergencies: emergenciesLeft(plan.emergencies, look) }),
    ...(plan.notices && { notices: left(plan.notices, (one) => keptNotice(one, releases, look)) }),
  };
};

const isSame = (one: object, other: object): boolean => Object.entries(one).every(([key, value]) => Reflect.get(other, key) === value);

/** What is left of somebody's file on a day, by the rules of dialogue/retention.ts; the same file where nothing in it is over. */
export const keptOn = (file: PersonFile, around: AroundFile): PersonFile => {
  const look: Look = { ...around, file };
  const content = contentLeft(file, look);
  const plan = planLeft(file, content.releases, look);
  if (isSame(content, file.content) && isSame(plan, file.plan)) return file;
  return { content: isSame(content, file.content) ? file.content : content, plan };
};

/** The house's own log and receipts, each for as long as it is kept; the same record where nothing in it is over. */
export const houseKeptOn = (house: HouseRecord, timeZone: string, today: Day): HouseRecord =>
  receiptsKeptOn(logKeptOn(house, timeZone, today), today);
