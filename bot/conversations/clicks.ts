import type { CardVerb } from "../../cards/index.js";
import { ADMIN_CLICKS } from "./admin/clicks.js";
import { APPOINTMENT_CLICKS } from "./appointment/clicks.js";
import { EMERGENCY_CLICKS } from "./emergency/clicks.js";
import type { Handler, Handlers } from "./handler.js";
import { OWN_DATA_CLICKS } from "./own-data/clicks.js";
import { unlessRestricted } from "./own-data/rights.js";
import { PREPARATION_CLICKS } from "./preparation/clicks.js";
import { unsavedLeadTopics } from "./preparation/for-team.js";
import { unsavedPreparation } from "./preparation/own.js";
import { unsavedAnswer } from "./release/answering.js";
import { unsavedTopics } from "./release/choosing.js";
import { RELEASE_CLICKS } from "./release/clicks.js";
import { REVIEW_CLICKS } from "./review/clicks.js";
import { TALK_CLICKS } from "./talk/clicks.js";

/** What is done about every click there is. */
const CLICKS: Readonly<Record<CardVerb, Handler>> = {
  ...TALK_CLICKS,
  ...PREPARATION_CLICKS,
  ...RELEASE_CLICKS,
  ...APPOINTMENT_CLICKS,
  ...OWN_DATA_CLICKS,
  ...ADMIN_CLICKS,
  ...EMERGENCY_CLICKS,
  ...REVIEW_CLICKS,
};

/** Where somebody typed something and it may not be saved. */
const UNSAVED: Handlers = {
  "preparation.save": unsavedPreparation,
  "lead-topics.save": unsavedLeadTopics,
  "release.people": unsavedTopics,
  "release.answer-send": unsavedAnswer,
};

export const handlerOf = (verb: CardVerb): Handler => unlessRestricted(verb, CLICKS[verb], UNSAVED[verb]);
