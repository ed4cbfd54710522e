import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Heard } from "../../../bot/conversations/hear.js";
import type { Turn } from "../../../bot/teams/turn.js";
import { render, voiceOf } from "../../../cards/index.js";
import { ADA } from "./requests.js";
import { openWholeWay, type Replied, type WholeWay } from "./whole-way.js";

const voice = voiceOf("de");
const HELP = render("trouble", { what: "not-in-roster" }, voice);
const MISSING = render("refusal", { why: "missing" }, voice);
const KEPT = render("door", { to: "help" }, voice);

const CARD = "application/vnd.microsoft.card.adaptive";
const NOTHING: Heard = { after: [], sends: [] };

let way: WholeWay;
let heard: (turn: Turn) => Promise<Heard>;

const begin = async (more: { readonly patienceMs?: number } = {}): Promise<void> => {
  way = await openWholeWay((turn) => heard(turn), more);
};

beforeEach(async () => {
  heard = async () => NOTHING;
  await begin();
});

afterEach(() => way.close());

const data = { verb: "preparation.open", id: "k7" };
const execute = {
  type: "invoke",
  name: "adaptiveCard/action",
  replyToId: "m1",
  value: { action: { type: "Action.Execute", verb: data.verb, data } },
};
const fetchDialog = { type: "invoke", name: "task/fetch", replyToId: "m1", value: { data: { ...data, msteams: { type: "task/fetch" } } } };
const sendDialog = { type: "invoke", name: "task/submit", replyToId: "m1", value: { data } };
const submit = { type: "message", text: undefined, replyToId: "m1", value: data };

const kinds = (conversation = "a:1"): readonly string[] => way.cloud.calls(conversation).map(({ kind }) => kind);

/** A promise and how to keep it. */
const promised = <T>(): { readonly promise: Promise<T>; readonly keep: (value: T) => void } => {
  let keep: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
};

const actionsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const isAction = typeof fields.type === "string" && fields.type.startsWith("Action.");
  return isAction ? [fields] : Object.values(fields).flatMap(actionsIn);
};

const cardInDialog = ({ body }: Replied): unknown => (body as { task: { value: { card: { content: unknown } } } }).task.value.card.content;

describe("a click that Action.Execute brought", () => {
  it("is answered with the card that was heard, in the place of the one clicked", async () => {
    heard = async () => ({ ...NOTHING, shows: MISSING });
    const { status, body } = await way.does(execute);
    expect({ status, body }).toEqual({ status: 200, body: { statusCode: 200, type: CARD, value: MISSING.card } });
    expect(way.turns).toMatchObject([{ person: ADA, message: "m1", what: { kind: "clicked", way: "in-place", click: { id: "k7" } } }]);
    expect(way.cloud.calls()).toEqual([]);
  });

  it("leaves the message as what it becomes, after the answer and never before", async () => {
    const release = promised<void>();
    way.cloud.answers(() => ({ when: release.promise }));
    heard = async () => ({ ...NOTHING, shows: MISSING, leaves: KEPT });
    expect(await way.does(execute)).toMatchObject({ status: 200, body: { value: MISSING.card } });
    release.keep();
    await way.teams.settled();
    expect(way.cloud.calls()).toMatchObject([
      { kind: "replace", id: "m1", body: { summary: KEPT.summary, attachments: [{ content: KEPT.card }] } },
    ]);
  });

  it("is answered all the same when the message cannot be changed", async () => {
    way.cloud.answers(() => ({ status: 403 }));
    heard = async () => ({ ...NOTHING, shows: MISSING, leaves: KEPT });
    expect((await way.does(execute)).status).toBe(200);
    await way.teams.settled();
    expect(kinds()).toEqual(["replace"]);
    expect(way.logged).toEqual([]);
  });

  it("is told that its card is old when nobody knows what it asks for", async () => {
    const { status, body } = await way.does({ ...execute, value: { action: { verb: "long.gone", data: {} } } });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain("nicht mehr aktuell");
  });
});

describe("a click in or for a dialog", () => {
  it.each([fetchDialog, sendDialog])("is answered with a dialog that sends all its clicks back ($name)", async (click) => {
    heard = async () => ({ ...NOTHING, shows: MISSING });
    const replied = await way.does(click);
    expect(replied).toMatchObject({
      status: 200,
      body: {
        task: { type: "continue", value: { title: MISSING.summary, card: { contentType: CARD }, height: "large", width: "medium" } },
      },
    });
    const actions = actionsIn(cardInDialog(replied));
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      expect(action.type).toBe("Action.Submit");
      expect(action).not.toHaveProperty("fallback");
      expect(action.data).toHaveProperty("verb");
      expect(action.data).not.toHaveProperty("msteams");
    }
  });

  it("comes back as it went out", async () => {
    heard = async () => ({ ...NOTHING, shows: MISSING });
    const [button] = actionsIn(cardInDialog(await way.does(fetchDialog)));
    await way.does({ ...sendDialog, id: "2", value: { data: button?.data } });
    const [executed] = actionsIn(MISSING.card);
    expect(way.turns[1]?.what).toMatchObject({ kind: "clicked", way: "dialog-sends", click: { verb: executed?.verb } });
  });
});

describe("a click where a client shows no answers", () => {
  beforeEach(() => {
    heard = async () => ({ ...NOTHING, shows: KEPT });
  });

  it("replaces the message that was clicked", async () => {
    expect(await way.does(submit)).toMatchObject({ status: 200, body: undefined });
    expect(way.cloud.calls()).toMatchObject([{ kind: "replace", id: "m1" }]);
  });

  it.each([403, 404, 501])("is posted anew where Teams answers %i to that", async (status) => {
    way.cloud.answers(({ kind }) => (kind === "replace" ? { status } : undefined));
    await way.does(submit);
    expect(kinds()).toEqual(["replace", "post"]);
  });

  it("is posted anew where no message is named", async () => {
    await way.does({ ...submit, replyToId: undefined });
    expect(kinds()).toEqual(["post"]);
  });

  it("is not posted beside a message that may have been replaced", async () => {
    way.cloud.answers(() => ({ status: 502 }));
    await way.does(submit);
    expect(kinds()).toEqual(["replace"]);
  });
});

describe("something typed, a file, or the app just taken up", () => {
  const file = {
    text: undefined,
    attachments: [
      {
        contentType: "application/vnd.microsoft.teams.file.download.info",
        name: "p.csv",
        content: { downloadUrl: "https://x.sharepoint.com/f" },
      },
    ],
  };

  it.each([
    ["typed", { text: "hilfe" }],
    ["file", file],
    ["installed", { type: "installationUpdate", action: "add" }],
  ])("is answered with messages, in order (%s)", async (kind, more) => {
    heard = async () => ({ ...NOTHING, shows: HELP, after: [KEPT, HELP] });
    expect(await way.does(more)).toMatchObject({ status: 200, body: undefined });
    expect(way.turns).toMatchObject([{ what: { kind } }]);
    expect(way.cloud.chat("a:1").map(({ summary }) => summary)).toEqual([HELP.summary, KEPT.summary, HELP.summary]);
  });

  it("gets one card and no text beside it, and no alert", async () => {
    heard = async () => ({ ...NOTHING, shows: HELP });
    await way.does({ text: "hilfe" });
    const [message] = way.cloud.chat("a:1");
    expect(message).toMatchObject({ type: "message", attachments: [{ contentType: CARD, content: HELP.card }] });
    expect(message).not.toHaveProperty("text");
    expect(message).not.toHaveProperty("channelData");
  });

  it("is heard without the mention of the bot", async () => {
    const entities = [{ type: "mention", mentioned: { id: "28:bot" }, text: "<at>IFD-Bot</at>" }];
    await way.does({ text: "<at>IFD-Bot</at> hilfe", entities });
    expect(way.turns).toMatchObject([{ what: { kind: "typed", text: "hilfe" } }]);
  });

  it.each([
    ["mentions of nobody", [{ type: "mention" }]],
    ["a mention without words", [{ type: "mention", mentioned: { id: "28:bot" } }]],
    ["no list of them", null],
  ])("is heard with %s", async (_, entities) => {
    expect((await way.does({ text: "hilfe", entities })).status).toBe(200);
    expect(way.turns).toHaveLength(1);
  });

  it("sends nothing of itself: no typing, nothing to anybody else", async () => {
    await way.does({ text: "hilfe" });
    expect(way.cloud.calls()).toEqual([]);
  });
});

describe("what asks nothing of us", () => {
  it.each([
    { type: "conversationUpdate", membersAdded: [{ id: "28:bot" }] },
    { type: "installationUpdate", action: "add-upgrade" },
    { type: "typing" },
    { type: "messageReaction" },
    { text: undefined, value: null },
  ])("is taken in and answered with nothing (%j)", async (more) => {
    expect(await way.does(more)).toMatchObject({ status: 200, body: undefined });
    expect(way.cloud.calls()).toEqual([]);
  });

  it.each(["composeExtension/query", "signin/verifyState", "message/submitAction", "adaptiveCard/", undefined])(
    "is no invoke that we know: %s",
    async (name) => {
      expect(await way.does({ type: "invoke", name, value: { action: "accept", actionName: "feedback" } })).toMatchObject({
        status: 501,
        body: undefined,
      });
      expect(way.turns).toEqual([]);
    },
  );

  it("is an invoke of nobody of the tenant", async () => {
    expect((await way.does({ ...execute, from: { id: "29:x" } })).status).toBe(501);
    expect(way.turns).toEqual([]);
  });

  it("keeps its answer where Teams would have replies handed back together", async () => {
    heard = async () => ({ ...NOTHING, shows: MISSING });
    expect(await way.does({ ...execute, deliveryMode: "expectReplies" })).toMatchObject({ body: { statusCode: 200 } });
  });
});

describe("work that takes too long", () => {
  it("is said to take longer, and goes on", async () => {
    await way.close();
    await begin({ patienceMs: 20 });
    const work = promised<Heard>();
    heard = () => work.promise;
    const { status, body } = await way.does(execute);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain("dauert länger als gedacht");
    work.keep({ ...NOTHING, shows: MISSING, leaves: KEPT });
    await way.teams.settled();
    expect(kinds()).toEqual(["replace"]);
  });

  it("keeps no message waiting either", async () => {
    await way.close();
    await begin({ patienceMs: 20 });
    const work = promised<Heard>();
    heard = () => work.promise;
    expect((await way.does({ text: "hilfe" })).status).toBe(200);
    expect(kinds()).toEqual([]);
    work.keep({ ...NOTHING, shows: HELP });
    await way.teams.settled();
    expect(kinds()).toEqual(["post"]);
  });
});

describe("what goes wrong", () => {
  const secret = "Kanarienvogel";

  it("tells whoever clicked so, under a number that the log has too, and nobody anything more", async () => {
    heard = async () => Promise.reject(new Error(secret));
    const { status, body } = await way.does(execute);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain("etwas schiefgegangen");
    expect(JSON.stringify(body) + way.logged.join()).not.toContain(secret);
    const reference = /"reference":"(\w+)"/.exec(way.logged.join())?.[1];
    expect(reference).toBeDefined();
    expect(JSON.stringify(body)).toContain(reference);
  });

  it("answers a message with a bare status", async () => {
    heard = async () => Promise.reject(new TypeError(secret));
    expect(await way.does({ text: "hilfe" })).toMatchObject({ status: 500, body: undefined });
    expect(way.logged.join()).toContain("TypeError");
    expect(way.logged.join()).not.toContain(secret);
  });

  it("is tried anew when Teams sends it again", async () => {
    heard = async () => Promise.reject(new Error(secret));
    await way.does(execute);
    heard = async () => ({ ...NOTHING, shows: MISSING });
    expect(await way.does(execute)).toMatchObject({ body: { value: MISSING.card } });
  });
});

describe("an activity that Teams delivers again", () => {
  it.each([2, 3, 4, 5])("has one effect and one answer when it comes %i times at once", async (times) => {
    const work = promised<Heard>();
    heard = () => work.promise;
    const all = Promise.all(Array.from({ length: times }, () => way.does(execute)));
    work.keep({ ...NOTHING, shows: MISSING, leaves: KEPT });
    const bodies = (await all).map(({ body }) => JSON.stringify(body));
    await way.teams.settled();
    expect(new Set(bodies).size).toBe(1);
    expect(way.turns).toHaveLength(1);
    expect(kinds()).toEqual(["replace"]);
  });

  it("has one effect and one answer when it comes again later", async () => {
    let made = 0;
    heard = async () => ({ ...NOTHING, shows: made++ === 0 ? MISSING : HELP });
    const [first, again] = [await way.does({ text: "hilfe" }), await way.does({ text: "hilfe" })];
    way.now += 599_000;
    await way.does({ text: "hilfe" });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(way.turns).toHaveLength(1);
    expect(kinds()).toEqual(["post"]);
  });

  it("is forgotten after ten minutes: the store still knows it", async () => {
    await way.does({ text: "hilfe" });
    way.now += 601_000;
    await way.does({ text: "hilfe" });
    expect(way.turns).toHaveLength(2);
  });

  it("is another one in another chat, of another person, or without a name", async () => {
    await way.does({ text: "hilfe" });
    await way.does({ text: "hilfe", conversation: { id: "a:2", tenantId: "5c0e7a1d-3f42-4b8e-9d26-81f0a4c6b7e3" } });
    await way.does({ text: "hilfe", from: { id: "29:ben", aadObjectId: randomUUID() } });
    await way.does({ text: "hilfe", id: undefined });
    await way.does({ text: "hilfe", id: undefined });
    expect(way.turns).toHaveLength(5);
  });

  it("shows its answer to nobody without a true token", async () => {
    heard = async () => ({ ...NOTHING, shows: MISSING });
    await way.does(execute);
    expect(await way.does(execute, { authorization: way.cloud.token({ exp: 1 }) })).toMatchObject({ status: 401, body: undefined });
  });
});
