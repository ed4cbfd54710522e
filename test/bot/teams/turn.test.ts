import { it as everyCase, fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { parseActivity } from "../../../bot/teams/activity.js";
import { type Turn, turnOf } from "../../../bot/teams/turn.js";
import { render, voiceOf } from "../../../cards/index.js";
import { SAMPLES } from "../../../scripts/cards/samples/all.js";
import { buttonsOf } from "../../cards/words-of.js";
import { ADA, activity } from "./requests.js";

const turn = (more: Readonly<Record<string, unknown>> = {}): Turn => {
  const parsed = parseActivity(activity(more));
  const made = parsed === undefined ? undefined : turnOf(parsed);
  if (made === undefined) throw new Error("no turn");
  return made;
};

const whatOf = (more: Readonly<Record<string, unknown>>): Turn["what"] => turn(more).what;

const executed = (data: unknown, verb = "preparation.save") => ({
  type: "invoke",
  name: "adaptiveCard/action",
  value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
});

describe("a turn", () => {
  it("names who did it, where, and which activity it was", () => {
    expect(turn({ from: { id: "29:ada", aadObjectId: ADA.toUpperCase() }, locale: "de-DE", replyToId: "m1" })).toMatchObject({
      person: ADA,
      conversation: "a:1",
      activity: "1",
      message: "m1",
      locale: "de-DE",
    });
  });

  it("is none when nobody of the tenant did it", () => {
    const parsed = parseActivity(activity({ from: { id: "29:x" } }));
    expect(parsed && turnOf(parsed)).toBeUndefined();
  });

  it("is what somebody typed", () => {
    expect(whatOf({ text: "  hilfe \n" })).toEqual({ kind: "typed", text: "hilfe" });
  });

  it("is a click that Action.Execute brought, with what was filled in", () => {
    expect(whatOf(executed({ verb: "preparation.save", id: "k7", version: 3, "tick:clients": "true", "note:clients": "x" }))).toEqual({
      kind: "clicked",
      way: "in-place",
      click: {
        verb: "preparation.save",
        id: "k7",
        version: 3,
        inputs: new Map([
          ["tick:clients", "true"],
          ["note:clients", "x"],
        ]),
      },
    });
  });

  it("is the same click where a client knows only Action.Submit, or asks for a dialog", () => {
    const data = { verb: "preparation.open", id: "k7", slots: "Ab3_-9", msteams: { type: "task/fetch" } };
    const click = { verb: "preparation.open", id: "k7", slots: "Ab3_-9", inputs: new Map() };
    expect(whatOf({ text: undefined, value: data })).toEqual({ kind: "clicked", way: "message", click });
    expect(whatOf({ type: "invoke", name: "task/fetch", value: { data } })).toEqual({ kind: "clicked", way: "dialog-opens", click });
    expect(whatOf({ type: "invoke", name: "task/submit", value: { data } })).toEqual({ kind: "clicked", way: "dialog-sends", click });
  });

  it("takes numbers and ticks that come as such", () => {
    const what = whatOf(executed({ minutes: 30, sure: true }));
    expect(what.kind === "clicked" && [...what.click.inputs]).toEqual([
      ["minutes", "30"],
      ["sure", "true"],
    ]);
  });

  it.each(["nobody.knows", "constructor", "__proto__", "", 1, null, undefined, ["preparation.save"]])(
    "is nothing for the verb %j",
    (verb) => {
      expect(whatOf({ type: "invoke", name: "adaptiveCard/action", value: { action: { verb, data: { id: "k7" } } } })).toEqual({
        kind: "nothing",
        awaitsAnswer: true,
      });
    },
  );

  it("leaves out hints of the wrong kind", () => {
    const what = whatOf(executed({ id: { $ne: "" }, version: -1, which: "x".repeat(3000), slots: ["Ab3_-9"] }));
    expect(what).toMatchObject({ kind: "clicked", click: { verb: "preparation.save" } });
    expect(what.kind === "clicked" && Object.keys(what.click).sort()).toEqual(["inputs", "verb"]);
  });

  it("is a file that was sent", () => {
    const attachments = [
      { contentType: "text/html", content: "<a>" },
      {
        contentType: "application/vnd.microsoft.teams.file.download.info",
        name: "personal.csv",
        content: { downloadUrl: "https://x.sharepoint.com/f" },
      },
    ];
    expect(whatOf({ text: undefined, attachments })).toEqual({ kind: "file", name: "personal.csv", url: "https://x.sharepoint.com/f" });
  });

  it.each([
    ["add", "installed"],
    ["remove", "removed"],
    ["remove-upgrade", "removed"],
  ])("says of the installation %s that the app was %s", (action, kind) => {
    expect(whatOf({ type: "installationUpdate", action })).toEqual({ kind });
  });

  it.each(["add-upgrade", "constructor", undefined])("is nothing for the installation %j", (action) => {
    expect(whatOf({ type: "installationUpdate", action })).toEqual({ kind: "nothing", awaitsAnswer: false });
  });

  it("owes an answer to an invoke that nobody knows, and none to anything else", () => {
    expect(whatOf({ type: "invoke", name: "composeExtension/query" })).toEqual({ kind: "nothing", awaitsAnswer: true });
    expect(whatOf({ type: "typing", text: undefined })).toEqual({ kind: "nothing", awaitsAnswer: false });
    expect(whatOf({ text: "   " })).toEqual({ kind: "nothing", awaitsAnswer: false });
  });

  it("reads every button of every card, by either way", () => {
    const voice = voiceOf("de");
    for (const { card, view } of SAMPLES) {
      for (const { verb, data } of buttonsOf(render(card, view, voice).card)) {
        const click = expect.objectContaining({ verb, ...(typeof data.id === "string" ? { id: data.id } : {}) });
        expect(whatOf(executed(data, verb))).toEqual({ kind: "clicked", way: "in-place", click });
        expect(whatOf({ text: undefined, value: data })).toEqual({ kind: "clicked", way: "message", click });
      }
    }
  });

  everyCase.prop([fc.anything(), fc.constantFrom("message", "invoke"), fc.constantFrom("adaptiveCard/action", "task/fetch", "x")])(
    "is made of anything that anybody may hand in, and changes nothing by it",
    (value, type, name) => {
      const before = Object.keys(Object.prototype).length;
      const parsed = parseActivity(activity({ type, name, value }));
      expect(parsed && turnOf(parsed)?.what.kind).toBeTypeOf("string");
      expect(Object.keys(Object.prototype)).toHaveLength(before);
    },
  );
});
