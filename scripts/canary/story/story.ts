import type { Chapter } from "./chapter.js";
import { breakingGlass } from "./emergency.js";
import { agingToTheEnd, backingUp, erasing, holding } from "./ending.js";
import { exporting } from "./exporting.js";
import { garbage, watching } from "./others.js";
import { dating, meeting, preparing, raising } from "./preparing.js";
import { pressingEverything } from "./pressing.js";
import { leavingADraft, releasing } from "./releasing.js";
import { usingRights } from "./rights-of-mine.js";
import { crashing, fullDisk, teamsInTrouble } from "./trouble.js";

/** From the first contact to the day on which nothing of it may be left. */
export const STORY: readonly Chapter[] = [
  ...[meeting, preparing, raising, dating, releasing, leavingADraft, watching, garbage, breakingGlass],
  ...[exporting, usingRights, fullDisk, teamsInTrouble, crashing, backingUp, erasing, holding, pressingEverything, agingToTheEnd],
];
