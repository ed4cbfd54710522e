import { lately } from "../lately.js";
import type { TeamsMessenger } from "./messenger.js";
import type { Turn } from "./turn.js";

const KEPT_MS = 3_600_000;
const MOST = 10_000;

interface Kept {
  readonly at: number;
  readonly name: string;
}

/** Some rosters know people by the name they sign in with and not by their Entra id. Asked of Teams, for Teams knows both; what somebody
 *  hands in says nothing of it. In small letters. */
export const openSignInNames = (messenger: Pick<TeamsMessenger, "signInName">, now: () => number) => {
  const kept = new Map<string, Kept>();
  return async (turn: Turn): Promise<string | undefined> => {
    const { person, account } = turn;
    const there = kept.get(person);
    if (there !== undefined && lately(KEPT_MS, there.at, now())) return there.name;
    if (account === undefined) return undefined;
    const name = await messenger.signInName(turn, account);
    if (name === undefined) return undefined;
    if (kept.size >= MOST) kept.clear();
    kept.set(person, { at: now(), name });
    return name;
  };
};
