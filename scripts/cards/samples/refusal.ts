import type { Refusal, Views } from "../../../cards/index.js";
import { type Sample, sample } from "../sample.js";
import { LONGEST_NAME } from "./worst.js";

/** Each once, so that one more that the rules learn to give has a picture too. */
const REFUSALS: Readonly<Record<Refusal, true>> = {
  missing: true,
  changed: true,
  "nothing-written": true,
  "not-released": true,
  "nothing-chosen": true,
  "not-in-chain": true,
  over: true,
  "bad-length": true,
  "outside-hours": true,
  "in-the-past": true,
  "nothing-proposed": true,
  "own-proposal": true,
  "nothing-agreed": true,
  "already-held": true,
  "in-the-future": true,
  "too-early": true,
  "not-held": true,
  "both-said-so": true,
  "no-yes": true,
  signed: true,
  "not-finished": true,
  "emergency-running": true,
  "emergency-over": true,
};

type All<N extends "trouble" | "click-trouble"> = { readonly [K in Views[N]["what"]]: Views[N] & { readonly what: K } };

const EITHER = {
  "store-busy": { what: "store-busy" },
  "disk-full": { what: "disk-full" },
  "file-damaged": { what: "file-damaged" },
  "shutting-down": { what: "shutting-down" },
  guest: { what: "guest" },
  "foreign-house": { what: "foreign-house" },
  "not-in-roster": { what: "not-in-roster" },
  "paused-house": { what: "paused-house" },
  restoring: { what: "restoring" },
  unexpected: { what: "unexpected", reference: "7f3a-91c0" },
} as const;

const TROUBLES: All<"trouble"> = {
  ...EITHER,
  "not-a-file": { what: "not-a-file" },
  "file-too-large": { what: "file-too-large", megabytes: 5 },
  "file-unreadable": { what: "file-unreadable" },
  "no-team": { what: "no-team", offers: ["prepare", "appointment", "help"] },
  "unknown-command": { what: "unknown-command", offers: ["prepare", "appointment", "data"] },
};

const CLICK_TROUBLES: All<"click-trouble"> = {
  ...EITHER,
  "store-busy": { what: "store-busy", from: "appointment", id: "k7Q2" },
  "teams-unreachable": { what: "teams-unreachable" },
  "too-slow": { what: "too-slow", from: "releases" },
  "note-too-long": { what: "note-too-long", most: 1000 },
  "too-many-choices": { what: "too-many-choices", most: 20 },
  "old-card": { what: "old-card", from: "appointment", id: "k7Q2" },
  "no-dialog-here": { what: "no-dialog-here" },
  "no-files-here": { what: "no-files-here" },
};

export const REFUSAL_SAMPLES: readonly Sample[] = [
  ...(Object.keys(REFUSALS) as readonly Refusal[]).map((why) => sample("refusal", why, { why })),
  sample("refusal", "worst", { why: "own-proposal", from: "propose", id: LONGEST_NAME }),
  ...Object.values(TROUBLES).map((view) => sample("trouble", view.what, view)),
  sample("trouble", "worst", { what: "unexpected", reference: LONGEST_NAME }),
  ...Object.values(CLICK_TROUBLES).map((view) => sample("click-trouble", view.what, view)),
  sample("click-trouble", "worst", { what: "unexpected", reference: LONGEST_NAME, from: "releases", id: LONGEST_NAME }),
];
