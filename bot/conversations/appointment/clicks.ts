import type { Handlers } from "../handler.js";
import { agreeToProposal, cancelDate, dropOne, openDialogue, openForm, seeProposal, sendProposal } from "./dates.js";
import { askDay, confirmIt, objectToIt, sayItWasHeld } from "./held.js";
import { openTeam } from "./team.js";

export const APPOINTMENT_CLICKS = {
  "appointment.open": openDialogue,
  "appointment.answer": seeProposal,
  "appointment.propose": openForm,
  "appointment.send": sendProposal,
  "appointment.agree": agreeToProposal,
  "appointment.drop": dropOne,
  "appointment.cancel": cancelDate,
  "held.ask": askDay,
  "held.say": sayItWasHeld,
  "held.confirm": confirmIt,
  "held.object": objectToIt,
  "team.open": openTeam,
} satisfies Handlers;
