import { describe, expect, it } from "vitest";
import { openChats } from "../../../bot/teams/chats.js";
import { TEAMS_LIMITS } from "../../../bot/teams/limits.js";

const SHORT = [{ most: 2, withinMs: 1000 }];

describe("a chat", () => {
  it("is written to in the order in which it was asked, one at a time", async () => {
    const chats = openChats(SHORT);
    const heard: string[] = [];
    let answer = (): void => undefined;
    const first = chats.inLine("ada", async () => {
      heard.push("first");
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
    });
    const second = chats.inLine("ada", async () => heard.push("second"));
    await chats.inLine("ben", async () => heard.push("elsewhere"));
    expect(heard).toEqual(["first", "elsewhere"]);
    answer();
    await Promise.all([first, second]);
    expect(heard).toEqual(["first", "elsewhere", "second"]);
  });

  it("goes on after something that went wrong, which only whoever asked for it hears of", async () => {
    const chats = openChats(SHORT);
    const wrong = chats.inLine("ada", () => Promise.reject(new Error("wrong")));
    const next = chats.inLine("ada", async () => "next");
    await expect(wrong).rejects.toThrow("wrong");
    await expect(next).resolves.toBe("next");
  });

  it("has limits of its own, a little longer than Teams' for what is on the way", () => {
    const chats = openChats(SHORT);
    chats.note("ada", 0);
    chats.note("ada", 10);
    expect(chats.freeAt("ada")).toBe(1100);
    expect(chats.freeAt("ben")).toBe(Number.NEGATIVE_INFINITY);
  });

  it("keeps what it knows for an hour, also among many others", () => {
    const chats = openChats(TEAMS_LIMITS.chat);
    for (let number = 0; number < 1800; number++) chats.note("ada", number);
    for (let number = 0; number < 5000; number++) chats.note(`chat ${number}`, 3_599_000);
    expect(chats.freeAt("ada")).toBe(3_600_100);
  });

  it("is forgotten once no limit can tell of it any more, where there are many", () => {
    const chats = openChats(SHORT);
    chats.note("ada", 0);
    chats.note("ada", 10);
    for (let number = 0; number < 5000; number++) chats.note(`chat ${number}`, 3_700_000);
    expect(chats.freeAt("ada")).toBe(Number.NEGATIVE_INFINITY);
  });

  it("is not forgotten while somebody waits in its line", async () => {
    const chats = openChats(SHORT);
    const heard: string[] = [];
    let answer = (): void => undefined;
    const first = chats.inLine("ada", async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      heard.push("first");
    });
    await chats.inLine("ben", async () => undefined);
    for (let number = 0; number < 5000; number++) chats.note(`chat ${number}`, 3_700_000);
    const second = chats.inLine("ada", async () => heard.push("second"));
    answer();
    await Promise.all([first, second]);
    expect(heard).toEqual(["first", "second"]);
  });
});
