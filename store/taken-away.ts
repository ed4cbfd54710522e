import type { LeadTopics, Preparation, Protocol, Receipt, Release, TakenBack } from "../dialogue/index.js";
import type { ContentPart } from "./person-file.js";

const preparationKey = ({ dialogue }: Preparation): string => dialogue;
const topicsKey = ({ dialogue, employee }: LeadTopics): string => `${dialogue} ${employee}`;
const protocolKey = ({ dialogue, lead }: Protocol): string => `${dialogue} ${lead}`;

/** A topic that is gone, or whose note was emptied: what stood there may be the very thing that somebody wants forgotten. */
const isEmptied = (before: Preparation, after: Preparation | undefined): boolean =>
  before.items.some(({ topic, note }) => {
    const still = after?.items.find((item) => item.topic === topic);
    return still === undefined || (note !== "" && still.note === "");
  });

const misses = <T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): boolean => {
  const there = new Set(after.map(keyOf));
  return before.some((one) => !there.has(keyOf(one)));
};

const receiptsOf = (release: Release): readonly (Receipt | TakenBack)[] => {
  if (release.state === "draft") return [];
  return release.state === "released" ? [...release.to, ...release.takenBackFrom] : release.takenBackFrom;
};

/** What somebody may read under a release, and who answered it: once gone, nothing of it may come back from a backup. */
const heldBy = (release: Release): readonly string[] => {
  const shown =
    release.state === "released" ? release.to.flatMap(({ person }) => release.items.map(({ topic }) => `${topic} to ${person}`)) : [];
  const answers = receiptsOf(release).flatMap((receipt) => ("answer" in receipt ? `answer of ${receipt.person}` : []));
  return [...shown, ...answers];
};

const isTakenBack = (before: Release, after: Release | undefined): boolean => {
  if (after === undefined) return true;
  const still = new Set(heldBy(after));
  return heldBy(before).some((held) => !still.has(held));
};

const hasText = (protocol: Protocol | undefined): boolean => protocol !== undefined && protocol.state !== "wished" && protocol.text !== "";

const isUnwritten = (before: Protocol, after: readonly Protocol[]): boolean =>
  hasText(before) && !hasText(after.find((one) => protocolKey(one) === protocolKey(before)));

/** Whether a change withdraws or deletes something that somebody wrote. Such a change may use the last free space of a disk, and it
 *  destroys the key under which the former content lies in backups. Rewriting a note is not one:
 *  the note is still there. */
export const takesAway = (before: ContentPart, after: ContentPart): boolean => {
  const releases = new Map(after.releases.map((release) => [release.id, release]));
  const preparations = new Map(after.preparations.map((preparation) => [preparationKey(preparation), preparation]));
  const topics = new Map(after.leadTopics.map((one) => [topicsKey(one), one]));
  return (
    before.preparations.some((preparation) => isEmptied(preparation, preparations.get(preparationKey(preparation)))) ||
    before.leadTopics.some((one) => one.text !== "" && topics.get(topicsKey(one))?.text === "") ||
    misses(before.preparations, after.preparations, preparationKey) ||
    misses(before.leadTopics, after.leadTopics, topicsKey) ||
    misses(before.protocols, after.protocols, protocolKey) ||
    before.protocols.some((protocol) => isUnwritten(protocol, after.protocols)) ||
    before.releases.some((release) => isTakenBack(release, releases.get(release.id)))
  );
};
