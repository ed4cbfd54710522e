import {
  type Dialogue,
  type DialogueId,
  dialogueId,
  type Emergencies,
  type Emergency,
  type LeadTopics,
  type LedgerEntry,
  type Notice,
  type PersonId,
  type Preparation,
  type Protocol,
  parseDialogueId,
  parseSlotKey,
  type Receipt,
  type Release,
  type ReleaseId,
  type SlotKey,
  slotKey,
  type Telling,
} from "../dialogue/index.js";
import type { FormerMarks, HouseRecord } from "./house-record.js";
import type { PersonFile } from "./person-file.js";

/** What is called otherwise from now on; whatever is not renamed is handed back as it is. */
export interface Renaming {
  readonly person: (id: PersonId) => PersonId;
  /** A release may say in its id whose it is. */
  readonly release: (id: ReleaseId) => ReleaseId;
}

/** Whoever the roster calls otherwise, and those among them of whom Teams said that they are who they were: what somebody was given by
 *  name, or gave, goes to nobody else. */
export interface Renamings {
  readonly everybody: Renaming;
  readonly known: Renaming;
}

const renamedDialogueId = (id: DialogueId, { person }: Renaming): DialogueId => {
  const parts = parseDialogueId(id);
  return parts === undefined ? id : dialogueId(person(parts.person), parts.format, parts.window);
};

const renamedKey = (key: SlotKey, names: Renaming): SlotKey => {
  const parts = parseSlotKey(key);
  return parts === undefined ? key : slotKey(renamedDialogueId(parts.dialogue, names), parts.stage, parts.round, parts.role);
};

const renamedDialogue = (dialogue: Dialogue, names: Renaming): Dialogue => ({
  ...dialogue,
  id: renamedDialogueId(dialogue.id, names),
  person: names.person(dialogue.person),
});

const renamedSlot = (entry: LedgerEntry, names: Renaming): LedgerEntry => ({ ...entry, key: renamedKey(entry.key, names) });

const renamedTelling = (telling: Telling, names: Renaming): Telling => {
  switch (telling.kind) {
    case "release":
      return { ...telling, release: names.release(telling.release) };
    case "answer":
      return { ...telling, release: names.release(telling.release), writer: names.person(telling.writer) };
    case "emergency-asked":
    case "emergency-decided":
    case "emergency-opened":
      return telling;
    case "proposed":
    case "agreed":
    case "held":
    case "objected":
    case "dropped":
    case "cancelled":
      return { ...telling, dialogue: renamedDialogueId(telling.dialogue, names) };
  }
};

const renamedNotice = (notice: Notice, { everybody, known }: Renamings): Notice => {
  const names = "dialogue" in notice.telling ? everybody : known;
  return { ...notice, to: names.person(notice.to), telling: renamedTelling(notice.telling, names) };
};

const renamedEmergency = (emergency: Emergency, { person }: Renaming): Emergency => {
  const asker = person(emergency.asker);
  if (emergency.state === "asked" || emergency.state === "declined") return { ...emergency, asker };
  const looks = emergency.looks.map(({ by, at }) => ({ by: person(by), at }));
  return { ...emergency, asker, approver: person(emergency.approver), looks };
};

/** What is not in the house's log yet gets there under the names of now. */
const renamedEmergencies = ({ all, unlogged }: Emergencies, names: Renaming): Emergencies => ({
  all: all.map((one) => renamedEmergency(one, names)),
  unlogged: unlogged.map((act) => ({ ...act, by: act.by === "unnamed" ? act.by : names.person(act.by) })),
});

const renamedPreparation = (preparation: Preparation, names: Renaming): Preparation => ({
  ...preparation,
  dialogue: renamedDialogueId(preparation.dialogue, names),
});

const renamedTopics = (topics: LeadTopics, names: Renaming): LeadTopics => ({
  ...topics,
  dialogue: renamedDialogueId(topics.dialogue, names),
  employee: names.person(topics.employee),
});

const renamedProtocol = (protocol: Protocol, names: Renaming): Protocol => ({
  ...protocol,
  dialogue: renamedDialogueId(protocol.dialogue, names),
  employee: names.person(protocol.employee),
  lead: names.person(protocol.lead),
});

const renamedReceipts = <R extends Receipt>(receipts: readonly R[], { person }: Renaming): readonly R[] =>
  receipts.map((receipt) => ({ ...receipt, person: person(receipt.person) }));

const renamedRelease = (release: Release, names: Renaming): Release => {
  const ids = {
    id: names.release(release.id),
    author: names.person(release.author),
    dialogue: renamedDialogueId(release.dialogue, names),
  };
  switch (release.state) {
    case "draft":
      return { ...release, ...ids };
    case "released":
      return {
        ...release,
        ...ids,
        to: renamedReceipts(release.to, names),
        takenBackFrom: renamedReceipts(release.takenBackFrom, names),
      };
    case "withdrawn":
      return { ...release, ...ids, takenBackFrom: renamedReceipts(release.takenBackFrom, names) };
  }
};

/** Everybody in it, also in the ids that are made of theirs. Done twice it is the same as done once. */
export const renamed = ({ plan, content }: PersonFile, names: Renamings): PersonFile => ({
  plan: {
    ...plan,
    dialogues: plan.dialogues.map((dialogue) => renamedDialogue(dialogue, names.everybody)),
    slots: plan.slots.map((entry) => renamedSlot(entry, names.everybody)),
    ...(plan.emergencies === undefined ? {} : { emergencies: renamedEmergencies(plan.emergencies, names.known) }),
    ...(plan.notices === undefined ? {} : { notices: plan.notices.map((notice) => renamedNotice(notice, names)) }),
  },
  content: {
    preparations: content.preparations.map((preparation) => renamedPreparation(preparation, names.known)),
    leadTopics: content.leadTopics.map((topics) => renamedTopics(topics, names.known)),
    releases: content.releases.map((release) => renamedRelease(release, names.known)),
    protocols: content.protocols.map((protocol) => renamedProtocol(protocol, names.known)),
  },
});

const renamedMarks = (marks: FormerMarks, { person }: Renaming): FormerMarks =>
  Object.fromEntries(Object.entries(marks).map(([mark, id]) => [mark, person(id)]));

/** Whose part of the house a published number is about, and whom an old card means. The log stays as it was written. */
export const renamedHouse = (house: HouseRecord, { everybody: names, known }: Renamings): HouseRecord => ({
  ...house,
  ...(house.formerMarks === undefined ? {} : { formerMarks: renamedMarks(house.formerMarks, names) }),
  ...(house.emergenciesOf === undefined ? {} : { emergenciesOf: house.emergenciesOf.map(known.person) }),
  publications: house.publications.map((publication) => ({
    ...publication,
    areas: publication.areas.map((area) => (area.head === undefined ? area : { ...area, head: names.person(area.head) })),
  })),
});
