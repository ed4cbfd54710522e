import { type MessageKind, MOST_KINDS } from "../../../cards/index.js";
import {
  type Day,
  type DialogueId,
  type House,
  type LedgerEntry,
  type Notice,
  parseDialogueId,
  parseSlotKey,
  type Recipient,
  type StageId,
} from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";
import { fateOfSlot, isCounted } from "./delivery-counts.js";

/** Before its format has a name. */
interface Kind extends Omit<MessageKind, "format" | "stage"> {
  readonly format: string;
  readonly stage: StageId | undefined;
}

/** By all that is said of them. Nobody whose message it was is among that. */
export type Kinds = ReadonlyMap<string, Kind>;

export const NO_KINDS: Kinds = new Map();

const kindOf = (fate: MessageKind["fate"], on: Day, dialogue: DialogueId, to: Recipient, stage?: StageId): readonly Kind[] => {
  const parts = parseDialogueId(dialogue);
  return parts === undefined ? [] : [{ fate, on, to, stage, format: parts.format, count: 1 }];
};

const kindOfSlot = (entry: LedgerEntry): readonly Kind[] => {
  const fate = fateOfSlot(entry);
  if (entry.state === "due" || (fate !== "unclear" && fate !== "refused")) return [];
  const parts = parseSlotKey(entry.key);
  return parts === undefined ? [] : kindOf(fate, entry.on, parts.dialogue, parts.role, parts.stage);
};

const kindOfNotice = (notice: Notice): readonly Kind[] => {
  const { state, telling, to, on } = notice;
  if ((state !== "unclear" && state !== "refused") || !isCounted(notice) || !("dialogue" in telling)) return [];
  const isOwn = parseDialogueId(telling.dialogue)?.person === to;
  return kindOf(state, on, telling.dialogue, isOwn ? "employee" : "lead");
};

const nameOf = ({ fate, on, to, format, stage }: Kind): string => [fate, on, to, format, stage].join(" ");

export const kindsWith = (kinds: Kinds, { plan: { slots, notices = [] } }: PersonFile): Kinds => {
  const found = [...slots.flatMap(kindOfSlot), ...notices.flatMap(kindOfNotice)];
  if (found.length === 0) return kinds;
  const all = new Map(kinds);
  for (const kind of found) all.set(nameOf(kind), { ...kind, count: kind.count + (all.get(nameOf(kind))?.count ?? 0) });
  return all;
};

const FIRST = ["unclear", "refused"] as const;

/** The unclear ones first, of each the newest; within a day always in the same order, so that it tells nothing of whose file was read first. */
const inOrder = (one: Kind, other: Kind): number =>
  FIRST.indexOf(one.fate) - FIRST.indexOf(other.fate) || other.on - one.on || (nameOf(one) < nameOf(other) ? -1 : 1);

export const inPages = (kinds: Kinds, { formats }: House): readonly (readonly MessageKind[])[] => {
  const named = [...kinds.values()].sort(inOrder).map(({ stage, format, ...kind }): MessageKind => {
    const name = formats.find(({ id }) => id === format)?.name ?? { de: format, en: format };
    return { ...kind, format: name, ...(stage === undefined ? {} : { stage }) };
  });
  return Array.from({ length: Math.ceil(named.length / MOST_KINDS) }, (_, page) => named.slice(page * MOST_KINDS, (page + 1) * MOST_KINDS));
};
