import { MOST_NUDGES, type SeenNudge } from "../../../cards/index.js";
import { type House, type LedgerEntry, parseDialogueId, parseSlotKey, type Text } from "../../../dialogue/index.js";
import type { PersonFile } from "../../../store/index.js";

/** That somebody clicked is nobody's business, also now: what a click settled is as unclear as before. */
const fateOf = (entry: LedgerEntry): SeenNudge["fate"] => {
  switch (entry.state) {
    case "due":
    case "intent":
      return "waiting";
    case "settled":
      return entry.by === "click" ? "unclear" : "settled";
    case "sent":
    case "unclear":
    case "unreachable":
    case "refused":
      return entry.state;
  }
};

const formatName = ({ formats }: House, id: string): Text => formats.find((one) => one.id === id)?.name ?? { de: id, en: id };

const nudgeOf = (entry: LedgerEntry, house: House): readonly SeenNudge[] => {
  const parts = parseSlotKey(entry.key);
  const dialogue = parts && parseDialogueId(parts.dialogue);
  if (parts === undefined || dialogue === undefined) return [];
  const said = { format: formatName(house, dialogue.format), stage: parts.stage, to: parts.role };
  const fate = fateOf(entry);
  return fate === "waiting" || entry.state === "due" ? [{ ...said, fate: "waiting" }] : [{ ...said, fate, on: entry.on }];
};

const dayOf = (nudge: SeenNudge): number => ("on" in nudge ? nudge.on : Number.POSITIVE_INFINITY);

/** A lead's one message is about many; how many, and who, is not to be seen. */
const each = (nudges: readonly SeenNudge[]): readonly SeenNudge[] => [
  ...new Map(nudges.map((nudge) => [JSON.stringify(nudge), nudge])).values(),
];

/** The newest first, in pages. Notices are not looked at: they would tell of releases. */
export const seenNudges = ({ plan: { slots } }: PersonFile, house: House): readonly (readonly SeenNudge[])[] => {
  const all = each(slots.flatMap((entry) => nudgeOf(entry, house)));
  const sorted = [...all].sort((one, other) => dayOf(other) - dayOf(one) || JSON.stringify(one).localeCompare(JSON.stringify(other)));
  return Array.from({ length: Math.ceil(sorted.length / MOST_NUDGES) }, (_, page) =>
    sorted.slice(page * MOST_NUDGES, (page + 1) * MOST_NUDGES),
  );
};

/** Why not is not said: whether somebody took the bot away is theirs. */
export const isReachable = ({ plan: { address, withoutBot } }: PersonFile): boolean =>
  address !== undefined && address.isGone === undefined && withoutBot === undefined;
