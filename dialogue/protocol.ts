import type { Day } from "./calendar/day.js";
import { allowed, type Decision, refused } from "./decision.js";
import { type DialogueId, otherSide, type Side } from "./dialogue.js";
import type { PersonId } from "./person.js";

/** One per dialogue and pair of people: a new lead inherits neither a protocol nor a yes. */
interface Between {
  readonly dialogue: DialogueId;
  readonly employee: PersonId;
  readonly lead: PersonId;
}

/** One side said yes. The other cannot tell, and so is under no pressure to say yes as well. */
export interface Wished extends Between {
  readonly state: "wished";
  readonly by: Side;
  readonly since: Day;
}

interface Written extends Between {
  readonly since: Day;
  readonly text: string;
}

export interface InWriting extends Written {
  readonly state: "in-writing";
  readonly version: number;
  readonly signedBy?: Side;
}

export interface Signed extends Written {
  readonly state: "signed";
}

/** A no is kept nowhere: it is the same as no answer. */
export type Protocol = Wished | InWriting | Signed;

/** What one side is told. Without a protocol it says nothing about the other side. */
export type ProtocolView =
  | { readonly exists: false; readonly mine: "yes" | "no-answer" }
  | {
      readonly exists: true;
      readonly text: string;
      readonly version?: number;
      readonly signed: "nobody" | "me" | "other" | "both";
    };

const betweenOf = ({ dialogue, employee, lead }: Between): Between => ({ dialogue, employee, lead });

export const protocolBetween = (known: readonly Protocol[], { dialogue, lead }: Pick<Between, "dialogue" | "lead">): Protocol | undefined =>
  known.find((protocol) => protocol.dialogue === dialogue && protocol.lead === lead);

/** The second yes brings the protocol about. A yes said again changes nothing. */
export const sayYes = (protocol: Protocol | undefined, between: Between, by: Side, on: Day): Protocol => {
  if (protocol === undefined) return { ...betweenOf(between), state: "wished", by, since: on };
  if (protocol.state !== "wished" || protocol.by === by) return protocol;
  return { ...betweenOf(protocol), state: "in-writing", since: on, text: "", version: 0 };
};

/** Until both have signed. With the yes of one side the text is gone; the yes of the other side stays their own, from
 *  the day on which both had said it at the latest.
 *  Whoever never said yes gets the same refusal whether or not the other side did. */
export const takeBackYes = (protocol: Protocol | undefined, by: Side): Decision<Wished | undefined, "no-yes" | "signed"> => {
  if (protocol === undefined) return refused("no-yes");
  switch (protocol.state) {
    case "wished":
      return protocol.by === by ? allowed(undefined) : refused("no-yes");
    case "in-writing":
      return allowed({ ...betweenOf(protocol), state: "wished", by: otherSide(by), since: protocol.since });
    case "signed":
      return refused("signed");
  }
};

/** Either side writes; a signature was for the text as it stood and falls with every change. `seen`: the version on screen. */
export const write = (
  protocol: Protocol | undefined,
  text: string,
  seen: number,
): Decision<InWriting, "missing" | "signed" | "changed"> => {
  if (protocol === undefined || protocol.state === "wished") return refused("missing");
  if (protocol.state === "signed") return refused("signed");
  if (protocol.version !== seen) return refused("changed");
  return allowed({ ...betweenOf(protocol), state: "in-writing", since: protocol.since, text, version: seen + 1 });
};

/** Nobody has to sign. The second signature ends all changes. */
export const sign = (
  protocol: Protocol | undefined,
  by: Side,
  seen: number,
): Decision<InWriting | Signed, "missing" | "nothing-written" | "changed"> => {
  if (protocol === undefined || protocol.state === "wished") return refused("missing");
  if (protocol.state === "signed") return allowed(protocol);
  if (protocol.version !== seen) return refused("changed");
  if (protocol.text.trim() === "") return refused("nothing-written");
  const { since, text, signedBy } = protocol;
  return allowed(signedBy === otherSide(by) ? { ...betweenOf(protocol), state: "signed", since, text } : { ...protocol, signedBy: by });
};

export const protocolViewFor = (protocol: Protocol | undefined, side: Side): ProtocolView => {
  if (protocol === undefined || protocol.state === "wished") {
    return { exists: false, mine: protocol?.by === side ? "yes" : "no-answer" };
  }
  const { text } = protocol;
  if (protocol.state === "signed") return { exists: true, text, signed: "both" };
  const signed = protocol.signedBy === undefined ? "nobody" : protocol.signedBy === side ? "me" : "other";
  return { exists: true, text, version: protocol.version, signed };
};
