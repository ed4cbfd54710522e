import { createHash } from "node:crypto";
import { type Bot, type BotParts, openBot } from "../../bot/bot.js";

const MARK_LETTERS = 22;

/** A bot in this process, on what the last one left behind. Its marks are the same each time. */
export const openProcess = (parts: Pick<BotParts, "store" | "now" | "messenger" | "log"> & Partial<BotParts>): Bot => {
  let made = 0;
  const chance = (): string => {
    made += 1;
    return createHash("sha256").update(String(made)).digest("base64url").slice(0, MARK_LETTERS);
  };
  return openBot({
    office: { legalBasis: "Dienstvereinbarung", dataProtection: "Petra Lindqvist", staffCouncil: "Personalrat" },
    chance,
    fetchFile: async () => ({ state: "unreachable" }),
    ...parts,
  });
};
