import { type Sample, sample } from "../sample.js";
import { LONGEST_NAME } from "./worst.js";

export const TALK_SAMPLES: readonly Sample[] = [
  sample("welcome", "sample", { houseName: "Jobcenter Ostseewinkel" }),
  sample("welcome", "worst", { houseName: LONGEST_NAME }),
];
