import type { Side } from "./dialogue.js";
import type { PersonId } from "./person.js";
import { type Protocol, takeBackYes } from "./protocol.js";
import type { Receipt, Release, TakenBack } from "./release.js";

/** What somebody answered: also what was taken back since from under it, which they themselves may not read any more. */
export type Answered = Extract<Receipt | TakenBack, { readonly answer: string }>;

const isAnswer = (receipt: Receipt | TakenBack): receipt is Answered => "answer" in receipt;

export const answersBy = (release: Release, writer: PersonId): readonly Answered[] => {
  if (release.state === "draft") return [];
  const receipts = release.state === "released" ? [...release.to, ...release.takenBackFrom] : release.takenBackFrom;
  return receipts.filter(isAnswer).filter(({ person }) => person === writer);
};

/** What stays with the author once the writer has erased what they wrote. That they have seen the release is the author's to know. */
export const withoutAnswers = (release: Release, writer: PersonId): Release => {
  if (release.state === "draft" || answersBy(release, writer).length === 0) return release;
  const seen: Receipt = { person: writer, state: "seen" };
  const isTheirs = (receipt: Receipt | TakenBack): boolean => receipt.person === writer && isAnswer(receipt);
  const takenBackFrom = release.takenBackFrom.map((lost) => (isTheirs(lost) ? { ...seen, takenBackOn: lost.takenBackOn } : lost));
  if (release.state === "withdrawn") return { ...release, takenBackFrom };
  return { ...release, takenBackFrom, to: release.to.map((receipt) => (isTheirs(receipt) ? seen : receipt)) };
};

/** A yes that was not answered is known to whoever said it, and to nobody else. */
export const isPartOf = (protocol: Protocol, side: Side): boolean => protocol.state !== "wished" || protocol.by === side;

/** A protocol is kept with the employee: erasing everything they take it from both, and what the lead wished for stays the lead's.
 *  A lead takes back a mere wish; what both agreed on stays with those they lead. */
export const withoutPartOf = (protocol: Protocol, side: Side): Protocol | undefined => {
  if (!isPartOf(protocol, side)) return protocol;
  if (side === "lead") return protocol.state === "wished" ? undefined : protocol;
  const taken = takeBackYes(protocol, side);
  return taken.allowed ? taken.value : undefined;
};
