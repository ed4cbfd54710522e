import { beforeEach, describe, expect, it } from "vitest";
import type { TeamsMessenger } from "../../../bot/teams/messenger.js";
import { speakingBy } from "../../../bot/teams/speaking.js";
import type { Turn } from "../../../bot/teams/turn.js";
import { type Rendered, render, voiceOf } from "../../../cards/index.js";
import type { PersonId, Seen } from "../../../dialogue/index.js";
import { chanceFrom } from "../../../scripts/chance.js";
import { passing, type VirtualTime, virtualTime } from "../../../scripts/faults/storm/virtual-time.js";
import { answered, NO_ANSWER, NOT_CONNECTED, throttled, WELL } from "./paced.js";

const MINUTE = 60_000;
const HELD_BACK: Seen = { kind: "held-back" };
const [FIRST, SECOND] = [render("trouble", { what: "not-in-roster" }, voiceOf("de")), render("trouble", { what: "guest" }, voiceOf("de"))];

const typedIn = (conversation: string): Turn =>
  ({ conversation, serviceUrl: "http://127.0.0.1/emea/", person: "ada" as PersonId, what: { kind: "typed", text: "hilfe" } }) as Turn;

let time: VirtualTime;
let tries: { readonly chat: string; readonly message: Rendered; readonly at: number }[];
let answers: (chat: string) => Seen;
let logged: string[];
let isStopping: boolean;

beforeEach(() => {
  time = virtualTime(chanceFrom(1));
  tries = [];
  logged = [];
  isStopping = false;
});

const says = (message: Rendered, chat = "ada"): Promise<void> => {
  const answer = async ({ conversation }: { readonly conversation: string }, shown: Rendered): Promise<Seen> => {
    tries.push({ chat: conversation, message: shown, at: time.elapsed() });
    return answers(conversation);
  };
  speaking ??= speakingBy({ answer } as unknown as TeamsMessenger, {
    ...time,
    isStopping: () => isStopping,
    unsaid: (what) => logged.push(what),
  });
  return speaking.say(typedIn(chat), { shows: message, after: [], sends: [] } as unknown as Parameters<typeof speaking.say>[1]);
};
let speaking: ReturnType<typeof speakingBy> | undefined;
beforeEach(() => {
  speaking = undefined;
});

describe("an answer to what somebody typed", () => {
  it.each([throttled(5_000), answered(401), NOT_CONNECTED, HELD_BACK])("is given again until Teams takes it: %j", async (seen) => {
    answers = () => (time.elapsed() < MINUTE ? seen : WELL);
    await passing(time, says(FIRST));
    expect(tries.length).toBeGreaterThan(1);
    expect(tries.at(-1)?.at).toBeLessThanOrEqual(MINUTE + 1_000);
    expect(logged).toEqual([]);
  });

  it("is given up after two minutes, and that is logged once", async () => {
    answers = () => throttled();
    await passing(time, says(FIRST));
    expect(tries.at(-1)?.at).toBeGreaterThan(1.9 * MINUTE);
    expect(time.elapsed()).toBeLessThanOrEqual(2 * MINUTE);
    expect(logged).toEqual(["posted"]);
  });

  it.each([NO_ANSWER, answered(502), answered(412), answered(403)])(
    "is given once where it may have arrived or never can: %j",
    async (seen) => {
      answers = () => seen;
      await passing(time, says(FIRST));
      expect(tries).toHaveLength(1);
      expect(logged).toEqual(["posted"]);
    },
  );

  it("comes before what is answered later in that chat, and holds up no other", async () => {
    answers = (chat) => (chat === "ada" && time.elapsed() < MINUTE ? throttled() : WELL);
    await passing(time, Promise.all([says(FIRST), says(SECOND), says(SECOND, "ben")]));
    expect(tries.find(({ chat }) => chat === "ben")?.at).toBe(0);
    const inOrder = tries.filter(({ chat, at }) => chat === "ada" && at >= MINUTE).map(({ message }) => message);
    expect(inOrder).toEqual([FIRST, SECOND]);
    expect(tries.filter(({ chat, at, message }) => chat === "ada" && at < MINUTE && message === SECOND)).toEqual([]);
  });

  it("is not given again once the bot stops", async () => {
    answers = () => {
      isStopping = tries.length === 3;
      return throttled();
    };
    await passing(time, says(FIRST));
    expect(tries).toHaveLength(3);
    expect(logged).toEqual(["posted"]);
  });
});
