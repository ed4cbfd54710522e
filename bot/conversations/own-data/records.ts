import type { OwnRecord } from "../../../cards/index.js";
import {
  type Day,
  type Dialogue,
  type DialogueId,
  endsOn,
  type Format,
  IFD,
  type LeadTopics,
  type PersonId,
  type Preparation,
  type Protocol,
  parseDialogueId,
  type Release,
  takenBackOn,
} from "../../../dialogue/index.js";
import type { Talk } from "../talk.js";
import type { Elsewhere, GivenAnswer } from "./elsewhere.js";

/** One that the house no longer has keeps the name that ids have for it. */
const formatOf = ({ house }: Talk, dialogue: DialogueId): Format => {
  const id = parseDialogueId(dialogue)?.format;
  const name = id ?? "";
  return house.formats.find((format) => format.id === id) ?? { ...IFD, name: { de: name, en: name }, topics: [] };
};

const dialogueIn = (dialogues: readonly Dialogue[], id: DialogueId): Dialogue | undefined => dialogues.find((one) => one.id === id);

const saidIn = (dialogue: Dialogue | undefined) => (dialogue?.state === "held" ? { held: dialogue.said } : {});

const leavingOf = ({ me }: Talk): { readonly leavesOn?: Day } => (me.leavesOn === undefined ? {} : { leavesOn: me.leavesOn });

const nameOf = ({ roster, voice }: Talk, person: PersonId): string => roster.get(person)?.name ?? voice.say("release.somebody-gone");

/** Every kind that somebody writes has an end of its own. */
const ended = (day: Day | undefined): Day => {
  if (day === undefined) throw new Error("what somebody wrote has no end");
  return day;
};

const noted = (talk: Talk, kind: "preparation" | "draft", { dialogue, begunOn, items }: Preparation): OwnRecord => {
  const held = dialogueIn(talk.file.plan.dialogues, dialogue);
  return {
    kind,
    format: formatOf(talk, dialogue),
    items,
    dueOn: held?.dueOn ?? begunOn,
    endsOn: ended(endsOn(kind, { begunOn, side: "employee", ...saidIn(held), ...leavingOf(talk) })),
  };
};

const released = (talk: Talk, release: Release): readonly OwnRecord[] => {
  if (!talk.may("see", { kind: "release", release }).allowed) return [];
  if (release.state === "draft") return [noted(talk, "draft", release)];
  const { releasedOn } = release;
  const readers = release.state === "released" ? release.to : release.takenBackFrom;
  const withdrawn = release.state === "withdrawn" ? { withdrawnOn: release.withdrawnOn } : {};
  const facts = { releasedOn, ...withdrawn, ...leavingOf(talk) };
  return [
    {
      kind: "release",
      format: formatOf(talk, release.dialogue),
      items: release.items,
      releasedOn,
      ...withdrawn,
      to: readers.map(({ person }) => nameOf(talk, person)),
      endsOn: ended(endsOn("release", facts)),
    },
  ];
};

/** What was taken back may be quoted in it, so that its words are no longer theirs to read; that it is there is. */
const given = (talk: Talk, { to, receipt }: GivenAnswer): readonly OwnRecord[] => {
  if (to.state === "draft") return [];
  const isReadable = talk.may("see", { kind: "answer", to, writer: talk.me.id }).allowed;
  const lostOn = takenBackOn(to, talk.me.id);
  const facts = { releasedOn: to.releasedOn, ...(lostOn === undefined ? {} : { withdrawnOn: lostOn }), ...leavingOf(talk) };
  const text = isReadable ? receipt.answer : "";
  return [{ kind: "answer", other: nameOf(talk, to.author), text, endsOn: ended(endsOn("answer", facts)) }];
};

const raised = (talk: Talk, found: Elsewhere, { dialogue, employee, begunOn, text }: LeadTopics): readonly OwnRecord[] => {
  if (!talk.may("see", { kind: "lead-topics", of: talk.me.id, employee }).allowed) return [];
  const facts = { begunOn, side: "lead", ...saidIn(dialogueIn(found.dialogues, dialogue)), ...leavingOf(talk) } as const;
  return [{ kind: "lead-topics", other: nameOf(talk, employee), text, endsOn: ended(endsOn("lead-topics", facts)) }];
};

const agreed = (talk: Talk, protocol: Protocol): readonly OwnRecord[] => {
  if (protocol.state === "wished" || !talk.may("see", { kind: "protocol", protocol }).allowed) return [];
  const { employee, lead, since, text } = protocol;
  const isMine = employee === talk.me.id;
  // It is kept with the employee, and stays there when the lead leaves.
  const facts = { since, ...(isMine ? leavingOf(talk) : {}) };
  return [{ kind: "protocol", other: nameOf(talk, isMine ? lead : employee), text, endsOn: ended(endsOn("protocol", facts)) }];
};

/** All that somebody wrote, each thing whole. */
export const recordsOf = (talk: Talk, found: Elsewhere): readonly OwnRecord[] => {
  const { preparations, releases, leadTopics, protocols } = talk.file.content;
  const mayPrepare = talk.may("see", { kind: "preparation", of: talk.me.id }).allowed;
  return [
    ...(mayPrepare ? preparations : []).map((preparation) => noted(talk, "preparation", preparation)),
    ...releases.flatMap((release) => released(talk, release)),
    ...found.answers.flatMap((answer) => given(talk, answer)),
    ...leadTopics.flatMap((topics) => raised(talk, found, topics)),
    ...[...protocols, ...found.protocols].flatMap((protocol) => agreed(talk, protocol)),
  ];
};
