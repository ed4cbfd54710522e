import { describe, expect, it } from "vitest";
import { markOf } from "../../../../bot/conversations/marks.js";
import { ownJson, ownPage } from "../../../../bot/conversations/own-data/as-file.js";
import { type Talk, talkOf } from "../../../../bot/conversations/talk.js";
import { type Emergency, type Notice, type PersonId, restricting } from "../../../../dialogue/index.js";
import { OPEN_EMERGENCY } from "../../../dialogue/access/house.js";
import { aHouse } from "../../../dialogue/builders.js";
import { ADA, ADMIN, LEAD, openTalks, REVIEW, type Talks, wordsOf } from "../house.js";
import { change, releases } from "./written.js";

const talkFor = async ({ world, store }: Talks, person: string): Promise<Talk> => {
  const roster = await store.roster();
  const me = roster.get(person as PersonId);
  if (me === undefined) throw new Error("nobody");
  const turn = { person, conversation: "a", serviceUrl: "b", what: { kind: "typed", text: "" } } as const;
  return talkOf(world, { turn, me, house: aHouse(), roster });
};

const everythingShown = async (talks: Talks, person: string): Promise<readonly string[]> => [
  (await ownJson(await talkFor(talks, person))) ?? "",
  (await ownPage(await talkFor(talks, person))) ?? "",
  wordsOf(await talks.click(person, "data.open")),
  wordsOf(await talks.click(person, "data.read")),
];

const restricts = (talks: Talks): Promise<void> =>
  change(talks, ADA, (file) => ({ ...file, plan: { ...file.plan, wishes: restricting(file.plan.wishes) } }));

describe("a release whose author restricts what is kept of them", () => {
  it.each(["due", "sent"] as const)("is found by nobody it names, nor its message, %s", async (told) => {
    const plain = await openTalks();
    const talks = await openTalks();
    await releases(talks, ADA, LEAD, told);
    await restricts(talks);
    expect(await everythingShown(talks, LEAD)).toEqual(await everythingShown(plain, LEAD));
  });

  it("is named to its reader without a mark, also while nobody restricts anything", async () => {
    const talks = await openTalks();
    await releases(talks, ADA, LEAD, "due");
    const json = (await ownJson(await talkFor(talks, LEAD))) ?? "";
    expect(json).toContain('"kind": "release"');
    expect(json).not.toContain(markOf(ADA as PersonId));
  });
});

const about =
  (emergency: Emergency, ...notices: readonly Notice["telling"]["kind"][]) =>
  async (talks: Talks) => {
    const all = notices.map(
      (kind): Notice => ({
        id: kind,
        to: (kind === "emergency-opened" ? ADA : REVIEW) as PersonId,
        telling: { kind, emergency: emergency.id } as Notice["telling"],
        on: emergency.askedOn,
        state: "due",
      }),
    );
    const act = { at: emergency.askedAt, by: ADMIN as PersonId, what: "emergency-asked" } as const;
    await change(talks, ADA, ({ plan, content }) => ({
      content,
      plan: { ...plan, emergencies: { all: [emergency], unlogged: [act] }, notices: all },
    }));
  };

const { id, reason, asker, askedAt, askedOn } = OPEN_EMERGENCY;
const REQUEST = { id, reason, asker, askedAt, askedOn };

describe("an emergency access in one's own data", () => {
  it.each(["asked", "declined"] as const)("that is only %s stands in no file, as on the card", async (state) => {
    const plain = await openTalks();
    await change(plain, ADA, (file) => ({ ...file, plan: { ...file.plan, notices: [] } }));
    const talks = await openTalks();
    await about({ ...REQUEST, state }, "emergency-asked", "emergency-decided")(talks);
    expect(await everythingShown(talks, ADA)).toEqual(await everythingShown(plain, ADA));
    expect(wordsOf(await talks.click(ADA, "emergency.who"))).toContain("keinen Notzugang");
  });

  it("that was opened stands there with who asked, who approved and why, and not with who else was asked", async () => {
    const talks = await openTalks();
    await about(OPEN_EMERGENCY, "emergency-asked", "emergency-opened")(talks);
    const { kept } = JSON.parse((await ownJson(await talkFor(talks, ADA))) ?? "{}");
    expect(kept.plan.emergencies.all).toMatchObject([{ asker, reason, approver: OPEN_EMERGENCY.approver }]);
    expect(kept.plan.emergencies.unlogged).toBeUndefined();
    expect(kept.plan.notices.map(({ telling }: Notice) => telling.kind)).toEqual(["emergency-opened"]);
  });
});
