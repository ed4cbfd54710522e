import { describe, expect, it } from "vitest";
import { day } from "../../dialogue/calendar/day.js";
import { allowed, refused } from "../../dialogue/decision.js";
import type { Side } from "../../dialogue/dialogue.js";
import {
  type InWriting,
  type Protocol,
  protocolBetween,
  protocolViewFor,
  sayYes,
  sign,
  takeBackYes,
  type Wished,
  write,
} from "../../dialogue/protocol.js";
import { personId } from "./builders.js";
import { ADA, ADAS_DIALOGUE, granted, LEAD } from "./records.js";

const BETWEEN = { dialogue: ADAS_DIALOGUE, employee: ADA, lead: LEAD };
const TODAY = day("2026-12-01");
const SIDES: readonly Side[] = ["employee", "lead"];

const wished = (by: Side, since = TODAY): Wished => ({ ...BETWEEN, state: "wished", by, since });
const inWriting = (given: Partial<InWriting> = {}): InWriting => ({
  ...BETWEEN,
  state: "in-writing",
  since: TODAY,
  text: "",
  version: 0,
  ...given,
});
const signed = (text = "agreed"): Protocol => ({ ...BETWEEN, state: "signed", since: TODAY, text });
const yes = (protocol: Protocol | undefined, by: Side) => sayYes(protocol, BETWEEN, by, TODAY);

describe("a protocol", () => {
  it("exists once both sides have said yes, in whichever order", () => {
    expect(SIDES.map((side) => yes(undefined, side))).toEqual([wished("employee"), wished("lead")]);
    expect(yes(wished("employee"), "lead")).toEqual(inWriting());
    expect(yes(wished("lead"), "employee")).toEqual(inWriting());
  });

  it("does not come about by one side saying yes twice, and the first day stays", () => {
    const earlier = wished("lead", day("2026-11-20"));
    expect(yes(earlier, "lead")).toEqual(earlier);
  });

  it("counts from the day of the second yes", () => {
    expect(yes(wished("lead", day("2026-11-20")), "employee")).toEqual(inWriting({ since: TODAY }));
  });

  it("is not begun again by another yes", () => {
    const begun = inWriting({ text: "agreed", version: 3 });
    expect(yes(begun, "lead")).toEqual(begun);
    expect(yes(signed(), "employee")).toEqual(signed());
  });

  it("keeps nothing but the two and their dialogue", () => {
    expect(sayYes(undefined, { ...BETWEEN, ...{ note: "more" } }, "lead", TODAY)).toEqual(wished("lead"));
  });

  it("is found by its dialogue and its lead: a new lead has none", () => {
    const known = [wished("employee"), { ...signed(), dialogue: "ada/mag/2026-J" } as Protocol];
    expect(protocolBetween(known, BETWEEN)).toEqual(wished("employee"));
    expect(protocolBetween(known, { ...BETWEEN, lead: personId("new lead") })).toBeUndefined();
    expect(protocolBetween(known.slice(1), BETWEEN)).toBeUndefined();
  });
});

describe("a yes", () => {
  it("can be taken back as long as it is the only one", () => {
    expect(takeBackYes(wished("employee"), "employee")).toEqual(allowed(undefined));
  });

  it("can be taken back until both have signed; then there is no protocol any more, and the other's yes stays", () => {
    expect(takeBackYes(inWriting({ text: "draft", version: 2, signedBy: "lead" }), "employee")).toEqual(allowed(wished("lead")));
    expect(takeBackYes(inWriting({ text: "draft", version: 2, signedBy: "lead" }), "lead")).toEqual(allowed(wished("employee")));
    expect(takeBackYes(signed(), "employee")).toEqual(refused("signed"));
  });

  it("cannot be taken back by whoever never gave one, and they do not learn of the other's", () => {
    expect(takeBackYes(undefined, "lead")).toEqual(refused("no-yes"));
    expect(takeBackYes(wished("employee"), "lead")).toEqual(takeBackYes(undefined, "lead"));
  });

  it("brings a protocol about that begins anew after it was taken back", () => {
    const again = yes(granted(takeBackYes(inWriting({ text: "draft", version: 2 }), "employee")), "employee");
    expect(again).toEqual(inWriting());
  });
});

describe("writing", () => {
  it("is for both, and makes a new version", () => {
    expect(write(inWriting(), "first", 0)).toEqual(allowed(inWriting({ text: "first", version: 1 })));
  });

  it("takes away the signature for what stood there before", () => {
    expect(write(inWriting({ text: "first", version: 1, signedBy: "lead" }), "second", 1)).toEqual(
      allowed(inWriting({ text: "second", version: 2 })),
    );
  });

  it("does not overwrite what the writer has not seen", () => {
    expect(write(inWriting({ version: 2 }), "mine", 1)).toEqual(refused("changed"));
  });

  it("needs a protocol that is not signed yet", () => {
    expect([undefined, wished("lead")].map((protocol) => write(protocol, "text", 0))).toEqual([refused("missing"), refused("missing")]);
    expect(write(signed(), "text", 0)).toEqual(refused("signed"));
  });
});

describe("signing", () => {
  const written = inWriting({ text: "agreed", version: 1 });

  it("is done when both have", () => {
    const once = inWriting({ text: "agreed", version: 1, signedBy: "employee" });
    expect(sign(written, "employee", 1)).toEqual(allowed(once));
    expect(sign(once, "employee", 1)).toEqual(allowed(once));
    expect(sign(once, "lead", 1)).toEqual(allowed(signed()));
    expect(sign(signed(), "lead", 1)).toEqual(allowed(signed()));
  });

  it("is for the text the signer has seen", () => {
    expect(sign(written, "lead", 0)).toEqual(refused("changed"));
  });

  it("needs a text, and a protocol", () => {
    expect(sign(inWriting({ text: " \n" }), "lead", 0)).toEqual(refused("nothing-written"));
    expect([undefined, wished("employee")].map((protocol) => sign(protocol, "lead", 0))).toEqual([refused("missing"), refused("missing")]);
  });
});

describe("what one side sees", () => {
  it("is the same whether the other said nothing, would say no, said yes or took their yes back", () => {
    const nothing = { exists: false, mine: "no-answer" };
    expect([undefined, wished("employee")].map((protocol) => protocolViewFor(protocol, "lead"))).toEqual([nothing, nothing]);
    const waiting = { exists: false, mine: "yes" };
    const takenBack = granted(takeBackYes(inWriting(), "employee"));
    expect([wished("lead"), takenBack].map((protocol) => protocolViewFor(protocol, "lead"))).toEqual([waiting, waiting]);
  });

  it("is the text and who signed it, once there is a protocol", () => {
    const view = { exists: true, text: "agreed", version: 1 };
    const written = inWriting({ text: "agreed", version: 1 });
    expect(SIDES.map((side) => protocolViewFor(written, side))).toEqual([
      { ...view, signed: "nobody" },
      { ...view, signed: "nobody" },
    ]);
    expect(SIDES.map((side) => protocolViewFor({ ...written, signedBy: "lead" }, side))).toEqual([
      { ...view, signed: "other" },
      { ...view, signed: "me" },
    ]);
    expect(protocolViewFor(signed(), "lead")).toEqual({ exists: true, text: "agreed", signed: "both" });
  });
});
