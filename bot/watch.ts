import type { TeamsState } from "./delivery/teams-look.js";

/** What the bot tells whoever watches it. Said at fixed times only: nothing here is called because somebody clicked. */
export interface Watch {
  /** At every quarter of a minute, whatever else is under way. */
  woke(): void;
  tickBegan(): void;
  /** What is under way has come a step further. */
  sign(): void;
  ticked(how: "well" | "failed"): void;
  storeTried(how: "well" | "trouble"): void;
  keysAsked(how: "well" | "trouble"): void;
  teamsAsked(state: TeamsState): void;
  /** Teams said what time it is: so far ahead is the clock of this machine. */
  clockCompared(aheadMs: number): void;
}
