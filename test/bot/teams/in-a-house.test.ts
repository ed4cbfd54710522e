import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hear } from "../../../bot/conversations/hear.js";
import { dialogueMark } from "../../../bot/conversations/marks.js";
import type { Turn } from "../../../bot/teams/turn.js";
import type { CardVerb } from "../../../cards/index.js";
import { IFD, type PersonId } from "../../../dialogue/index.js";
import { aPerson } from "../../dialogue/builders.js";
import { anOpenDialogue, buttonsOf, LEAD, openTalks, PEOPLE, type Talks, textsOf } from "../conversations/house.js";
import { ADA, TENANT } from "./requests.js";
import { openWholeWay, type WholeWay } from "./whole-way.js";

type Fields = Readonly<Record<string, unknown>>;

const WITH_ADA = [...PEOPLE.filter(({ id }) => id !== ("ada" as PersonId)), aPerson(ADA, { name: "Ada Arendt", lead: LEAD as PersonId })];

let talks: Talks;
let way: WholeWay;

beforeEach(async () => {
  talks = await openTalks({ people: WITH_ADA, house: { tenant: TENANT } });
  way = await openWholeWay((turn: Turn) => hear({ ...talks.world, signInName: way.teams.signInName }, turn));
});

afterEach(() => way.close());

let ids = 0;
const does = (more: Fields) => way.does({ id: `t${++ids}`, ...more });

const standing = (conversation = "a:1"): string =>
  way.cloud
    .chat(conversation)
    .flatMap((message) => textsOf(message.attachments))
    .join("\n");

describe("a whole house behind Teams", () => {
  it("greets whoever takes the app up, and knows where to write to them from then on", async () => {
    expect((await does({ type: "installationUpdate", action: "add", text: undefined })).status).toBe(200);
    expect(standing()).not.toBe("");
    expect((await talks.file(ADA)).plan.address).toEqual({ conversation: "a:1", serviceUrl: way.cloud.serviceUrl });
  });

  it("answers a word with a message, a click on it in its place, and a click for a dialog with one", async () => {
    await does({ text: "hilfe" });
    const [button] = buttonsOf(way.cloud.chat("a:1"));
    if (button === undefined) throw new Error("the help has no button");
    const { verb, data } = button;
    const clicked = await does({ type: "invoke", name: "adaptiveCard/action", replyToId: "m1", value: { action: { verb, data } } });
    expect(clicked).toMatchObject({ status: 200, body: { statusCode: 200, value: { type: "AdaptiveCard" } } });
    const opened = await does({ type: "invoke", name: "task/fetch", replyToId: "m1", value: { data } });
    expect(opened).toMatchObject({ status: 200, body: { task: { type: "continue" } } });
    expect(buttonsOf(opened.body)).toEqual([]);
    expect(way.logged).toEqual([]);
    expect(talks.reports).toEqual([]);
  });

  it("knows whoever is on its roster by the name they sign in with", async () => {
    way.cloud.knows("29:ben", "ben@example.org");
    await talks.store.replaceRoster(new Map([...WITH_ADA, aPerson("ben@example.org", { name: "Ben Berger" })].map((one) => [one.id, one])));
    await does({ text: "hilfe", from: { id: "29:ben", aadObjectId: "99999999-9999-4999-8999-999999999999" } });
    expect(standing()).not.toContain("Personalliste");
    expect((await talks.file("ben@example.org")).plan.address?.conversation).toBe("a:1");
  });

  it("tells a stranger that they are one", async () => {
    await does({ text: "hilfe", from: { id: "29:x", aadObjectId: "99999999-9999-4999-8999-999999999999" } });
    expect(standing()).toContain("Personalliste");
  });

  it("posts nothing into a chat but what may stand there", async () => {
    await does({ text: "hilfe" });
    await does({ text: "xyzzy" });
    for (const verb of ["preparation.open", "release.own", "data.read"]) await does({ text: undefined, replyToId: "m1", value: { verb } });
    expect(way.cloud.calls("a:1").map(({ kind }) => kind)).toEqual(["post", "post", "replace", "replace", "replace"]);
    // Where somebody writes, what they wrote would stand.
    expect(JSON.stringify(way.cloud.chat("a:1"))).not.toContain("Input.");
  });
});

describe("a click that Teams delivers again", () => {
  const NOTE = "Mir fehlt Zeit für Gespräche";
  const id = dialogueMark(anOpenDialogue(ADA).id);
  const clicks = (activity: string, verb: CardVerb, data: Fields = {}) =>
    does({ id: activity, type: "invoke", name: "adaptiveCard/action", value: { action: { verb, data: { verb, id, ...data } } } });

  beforeEach(async () => {
    const dialogues = [anOpenDialogue(ADA)];
    await talks.store.change(ADA as PersonId, (file) => ({ file: { ...file, plan: { ...file.plan, dialogues } }, value: undefined }));
    await clicks("save", "preparation.save", { [`note:${IFD.topics[0]?.id}`]: NOTE });
  });

  it("shows what holds now, and never again what has gone since", async () => {
    expect(JSON.stringify((await clicks("open", "preparation.open")).body)).toContain(NOTE);
    await clicks("erase", "preparation.erase");
    expect(JSON.stringify((await clicks("open", "preparation.open")).body)).not.toContain(NOTE);
  });

  it("gets the same answer where nothing in it can go", async () => {
    const first = await clicks("mute", "reminders.mute");
    expect(await clicks("mute", "reminders.mute")).toMatchObject({ status: 200, body: first.body });
    expect(way.turns.filter(({ activity }) => activity === "mute")).toHaveLength(1);
  });

  it("is done once, however it is answered", async () => {
    const again = await clicks("save", "preparation.save", { [`note:${IFD.topics[0]?.id}`]: "Etwas anderes" });
    expect(again.status).toBe(200);
    expect((await talks.file(ADA)).content.preparations[0]?.items[0]?.note).toBe(NOTE);
  });
});
