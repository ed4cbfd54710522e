import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hear } from "../../../bot/conversations/hear.js";
import type { Talk } from "../../../bot/conversations/talk.js";
import { fileStorer } from "../../../bot/teams/store-file.js";
import type { Turn } from "../../../bot/teams/turn.js";
import type { Instant, PersonId } from "../../../dialogue/index.js";
import { type OneDrive, openOneDrive } from "../../../scripts/connector/one-drive.js";
import { aPerson } from "../../dialogue/builders.js";
import { LEAD, openTalks, PEOPLE, type Talks, textsOf } from "../conversations/house.js";
import { canary, prepares } from "../conversations/own-data/written.js";
import { ADA, TENANT } from "./requests.js";
import { openWholeWay, type WholeWay } from "./whole-way.js";

type Fields = Readonly<Record<string, unknown>>;

const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
const INFO = "application/vnd.microsoft.teams.card.file.info";
const OTHER = "99999999-9999-4999-8999-999999999999";

const WITH_ADA = [
  ...PEOPLE.filter(({ id }) => id !== ("ada" as PersonId)),
  aPerson(ADA, { name: "Ada Arendt", lead: LEAD as PersonId }),
  aPerson(OTHER, { name: "Otto Fremd", lead: LEAD as PersonId }),
];

let talks: Talks;
let way: WholeWay;
let drive: OneDrive;

const open = async (storeFile?: Talk["storeFile"]): Promise<void> => {
  talks = await openTalks({ people: WITH_ADA, house: { tenant: TENANT } });
  const world = storeFile === undefined ? talks.world : { ...talks.world, storeFile };
  way = await openWholeWay((turn: Turn) => hear({ ...world, now: () => talks.now }, turn));
  await prepares(talks, ADA);
};

beforeEach(async () => {
  drive = await openOneDrive();
  await open(fileStorer({ origins: [drive.origin], withinMs: 500 }));
});

afterEach(async () => {
  await way.close();
  await drive.close();
});

let ids = 0;
const does = async (more: Fields) => {
  const replied = await way.does({ id: `f${++ids}`, ...more });
  await way.teams.settled();
  return replied;
};

const clicks = (verb: string, which?: string) =>
  does({ type: "invoke", name: "adaptiveCard/action", replyToId: "m1", value: { action: { verb, data: { verb, which } } } });

const attached = (type: string): readonly Fields[] =>
  way.cloud.chat("a:1").flatMap(({ attachments }) => (attachments as readonly Fields[]).filter(({ contentType }) => contentType === type));

interface Consent {
  readonly name: string;
  readonly content: { readonly acceptContext: Fields; readonly sizeInBytes: number };
}

const asked = async (which = "own-page"): Promise<Consent> => {
  await clicks("data.file", which);
  const [consent] = attached(CONSENT) as unknown as readonly Consent[];
  if (consent === undefined) throw new Error("nobody was asked");
  return consent;
};

const says = (action: "accept" | "decline", { content }: Consent, more: Fields = {}, context: Fields = content.acceptContext) =>
  does({
    type: "invoke",
    name: "fileConsent/invoke",
    replyToId: "question",
    value: {
      type: "fileUpload",
      action,
      context,
      uploadInfo: { uploadUrl: `${drive.origin}/up`, contentUrl: `${drive.origin}/mine`, name: "x", uniqueId: "u", fileType: "html" },
    },
    ...more,
  });

const standing = (): string =>
  way.cloud
    .chat("a:1")
    .flatMap(({ attachments }) => textsOf(attachments))
    .join("\n");

describe("a file for somebody", () => {
  it("is told of honestly before anything is offered", async () => {
    const { body } = await clicks("data.export");
    const words = textsOf(body).join("\n");
    expect(words).toContain("OneDrive");
    expect(words).toContain("Microsoft 365 kopiert und durchsucht");
    expect(attached(CONSENT)).toEqual([]);
  });

  it("is asked about in words that say nothing of what is in it, not even how much", async () => {
    const consent = await asked();
    expect(consent.name).toBe("meine-daten-2026-11-20.html");
    expect(consent.content.sizeInBytes).toBe(65_536);
    expect(JSON.stringify(way.cloud.chat("a:1"))).not.toContain("canary");
    expect(drive.uploads).toEqual([]);
  });

  it("lies in their OneDrive once they said yes, with everything in it, and the chat knows its name alone", async () => {
    expect((await says("accept", await asked())).status).toBe(200);
    const [only, ...more] = drive.uploads;
    expect(more).toEqual([]);
    expect(only?.bytes.toString()).toContain(canary(ADA, "preparation"));
    expect(attached(INFO)).toMatchObject([{ name: "meine-daten-2026-11-20.html", contentUrl: `${drive.origin}/mine` }]);
    expect(standing()).toContain("Die Datei liegt in Ihrem OneDrive");
    expect(JSON.stringify(way.cloud.chat("a:1"))).not.toContain("canary");
  });

  it("is made when they say yes and not before", async () => {
    const consent = await asked("own-json");
    await prepares(talks, ADA);
    await says("accept", consent);
    const { kept } = JSON.parse(drive.uploads[0]?.bytes.toString() ?? "");
    expect(kept.content.preparations).toHaveLength(2);
  });

  it("is not made for whoever says no", async () => {
    await says("decline", await asked());
    expect(drive.uploads).toEqual([]);
    expect(standing()).toContain("Sie wollten die Datei nicht");
  });

  it("comes once, however often they say yes", async () => {
    const consent = await asked();
    await says("accept", consent);
    await says("accept", consent);
    expect(drive.uploads).toHaveLength(1);
    expect(standing()).toContain("Diese Frage gilt nicht mehr");
  });

  it("does not come too late", async () => {
    const consent = await asked();
    talks.now = (talks.now + 31 * 60_000) as Instant;
    await says("accept", consent);
    expect(drive.uploads).toEqual([]);
    expect(standing()).toContain("Diese Frage gilt nicht mehr");
  });

  it.each([{}, { offer: "invented" }, { offer: 7 }, { offer: ["a"] }, { __proto__: { offer: "x" } }])(
    "does not come for the forged question %j",
    async (context) => {
      await says("accept", await asked(), {}, context);
      expect(drive.uploads).toEqual([]);
      expect(standing()).toContain("Diese Frage gilt nicht mehr");
    },
  );

  it("does not come for another who says yes, and is still theirs", async () => {
    const consent = await asked();
    await says("accept", consent, { from: { id: "29:other", aadObjectId: OTHER } });
    expect(drive.uploads).toEqual([]);
    await says("accept", consent);
    expect(drive.uploads[0]?.bytes.toString()).toContain(canary(ADA, "preparation"));
  });

  it("is not made for whoever has left since", async () => {
    const consent = await asked();
    await talks.store.replaceRoster(new Map(WITH_ADA.filter(({ id }) => id !== ADA).map((one) => [one.id, one])));
    await says("accept", consent);
    expect(drive.uploads).toEqual([]);
  });

  it.each([403, 404, 409, 500, 503, "silent"] as const)("that OneDrive answers with %s is told to have not arrived", async (how) => {
    drive.answers(how);
    await says("accept", await asked());
    expect(standing()).toContain("Die Datei kam nicht an");
    expect(attached(INFO)).toEqual([]);
  });

  it("goes to no other place than the house's own", async () => {
    const other = await openOneDrive();
    const consent = await asked();
    const value = { action: "accept", context: consent.content.acceptContext, uploadInfo: { uploadUrl: `${other.origin}/up` } };
    await does({ type: "invoke", name: "fileConsent/invoke", replyToId: "question", value });
    expect(other.uploads).toEqual([]);
    expect(standing()).toContain("Die Datei kam nicht an");
    await other.close();
  });

  it.each([null, "accept", 7, [], { action: "accept" }, { action: "accept", context: null, uploadInfo: "x" }])(
    "is not made for the odd answer %j",
    async (value) => {
      await does({ type: "invoke", name: "fileConsent/invoke", replyToId: "question", value });
      expect(drive.uploads).toEqual([]);
      expect(talks.reports).toEqual([]);
    },
  );

  it("is not offered where there is nowhere to put it: all of it is read in the chat", async () => {
    await way.close();
    await open();
    const { body } = await clicks("data.export");
    expect(textsOf(body).join("\n")).toContain("Dateien sind hier nicht möglich");
    await clicks("data.file", "own-page");
    expect(attached(CONSENT)).toEqual([]);
  });
});
