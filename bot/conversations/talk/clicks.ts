import type { Handlers } from "../handler.js";
import { shows } from "../reply.js";
import { privacyFor } from "./first-contact.js";
import { openLanguage, saveLanguage } from "./language.js";
import { mute, openReminders, saveReminders, unmute } from "./reminders.js";
import { helpFor } from "./situation.js";

export const TALK_CLICKS = {
  "help.open": async (talk) => shows("help", helpFor(talk)),
  "privacy.open": async (talk) => shows("privacy", privacyFor(talk)),
  "language.open": openLanguage,
  "language.save": saveLanguage,
  "reminders.open": openReminders,
  "reminders.mute": mute,
  "reminders.unmute": unmute,
  "reminders.save": saveReminders,
} satisfies Handlers;
