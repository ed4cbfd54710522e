import { describe, expect, it } from "vitest";
import { buttonData } from "../../../cards/kit/actions.js";
import { plain } from "../../../cards/kit/plain.js";
import { type CardVerb, VERBS } from "../../../cards/kit/verbs.js";

const title = plain("Los");
const verbs = Object.keys(VERBS) as readonly CardVerb[];
const of = (kind: "saves" | "opens") => verbs.filter((verb) => VERBS[verb] === kind);

describe("a button", () => {
  it("carries its verb and what it is about, and nothing more", () => {
    const { data } = buttonData({ title, verb: "preparation.save", data: { id: "k7Q2", version: 3 } });
    expect(data).toEqual({ verb: "preparation.save", id: "k7Q2", version: 3 });
    expect(buttonData({ title, verb: "help.open" }).data).toEqual({ verb: "help.open" });
  });

  it.each(of("saves"))("that saves sends the form, to old clients as well: %s", (verb) => {
    const { data, fallback, inputs } = buttonData({ title, verb, data: { id: "k7Q2" } });
    expect(inputs).toBe("auto");
    expect(fallback).toEqual(data);
  });

  it.each(of("opens"))("that opens something sends no form, and asks old clients for a dialog: %s", (verb) => {
    const { data, fallback, inputs } = buttonData({ title, verb, data: { id: "k7Q2" } });
    expect(inputs).toBe("none");
    expect(fallback).toEqual({ ...data, msteams: { type: "task/fetch" } });
  });

  it("sends the form whenever the card says so, and only then", () => {
    expect(buttonData({ title, verb: "appointment.open", asks: true }).inputs).toBe("auto");
    expect(buttonData({ title, verb: "preparation.erase", asks: false }).inputs).toBe("none");
  });

  it("keeps the dialog out of what a current client sends", () => {
    for (const verb of verbs) expect(buttonData({ title, verb }).data).not.toHaveProperty("msteams");
  });
});
