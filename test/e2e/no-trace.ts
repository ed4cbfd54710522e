import { expect } from "vitest";
import type { Chat } from "../../scripts/guides/chat.js";

/** What nobody else may ever have on their screen. */
export const expectNoTrace = async (chats: readonly Chat[], secrets: readonly string[]): Promise<void> => {
  for (const chat of chats) {
    const words = await chat.page.locator("body").textContent();
    for (const secret of secrets) expect(words).not.toContain(secret);
  }
};
