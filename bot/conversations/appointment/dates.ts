import { AMONG, type Views, whichDate } from "../../../cards/index.js";
import { agree, cancel, dropProposal, hintsAbout, isOver, propose, type When } from "../../../dialogue/index.js";
import type { Click } from "../../teams/turn.js";
import { MISSING, refusal } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { answered, seatedHandler, settled, step } from "./step.js";
import { agreedCard, agreedIn, aheadIn, cancelledCard, dialogueCard, droppedCard, pairOf, type Seated, stateCard } from "./told.js";
import { dateIn, isWhole, whenTyped } from "./typed.js";
import { besideOf } from "./words.js";

type Form = Views["appointment-form"];

const wallTime = ({ today, minute }: Talk) => ({ day: today, minute });

/** The form stands in for a picker's message, which stays for the others on it. */
const isAmong = ({ id, which }: Click): boolean => id === undefined || which === AMONG;

const form = (talk: Talk, seated: Seated, click: Click, again: Pick<Form, "filled" | "refusal"> = {}): Reply =>
  shows("appointment-form", {
    ...pairOf(seated),
    ...{ today: talk.today, dueOn: seated.dialogue.dueOn, maxMinutes: seated.format.maxMinutes },
    ...aheadIn(seated),
    ...again,
    ...(isAmong(click) ? { among: true } : {}),
  });

const state = (seated: Seated): Reply => ({ shows: stateCard(seated) });

const isAsked = ({ dialogue, side }: Seated): boolean =>
  (dialogue.state === "open" || dialogue.state === "dated") && dialogue.proposed !== undefined && dialogue.proposed.by !== side;

export const openDialogue = seatedHandler("see", "appointment", (talk, seated) => ({
  shows: dialogueCard(seated, besideOf(talk, seated)),
}));

export const seeProposal = seatedHandler("see", "appointment", (_, seated) => state(seated));

/** Whoever picks somebody out of a list has not seen what that person may have proposed meanwhile. */
export const openForm = seatedHandler("propose", "appointment", (talk, seated, click) =>
  isOver(seated.dialogue) || (click.id === undefined && isAsked(seated)) ? state(seated) : form(talk, seated, click),
);

const missingIn = ({ on, from }: Partial<When>): NonNullable<Form["refusal"]> => {
  if (on === undefined) return "no-day";
  return from === undefined ? "outside-hours" : "bad-length";
};

export const sendProposal = seatedHandler("propose", "appointment", async (talk, seated, click) => {
  const filled = whenTyped(click.inputs);
  if (!isWhole(filled)) return isOver(seated.dialogue) ? state(seated) : form(talk, seated, click, { filled, refusal: missingIn(filled) });
  const { side, format } = seated;
  const sent = await step(talk, seated, (dialogue) => propose(dialogue, { by: side, when: filled }, format.maxMinutes, wallTime(talk)));
  if (sent === undefined) return MISSING;
  if (sent.why !== undefined && sent.why !== "over") return form(talk, sent.seated, click, { filled, refusal: sent.why });
  const hints = hintsAbout(filled.on, seated.dialogue.dueOn, talk.today, talk.house);
  return answered(sent, stateCard(sent.seated, hints), isAmong(click));
});

export const agreeToProposal = seatedHandler("agree", "appointment", async (talk, seated, click) => {
  const seen = dateIn(click.which);
  if (seen === undefined) return state(seated);
  const done = await step(talk, seated, (dialogue) => agree(dialogue, seated.side, seen, wallTime(talk)));
  if (done === undefined) return MISSING;
  const { seated: now, before, why, isRepeated } = done;
  if (why === "in-the-past") return refusal(why, pairOf(now).id);
  const { agreed } = agreedIn(now.dialogue);
  if (why === undefined && !isRepeated && agreed !== undefined) return settled(done, agreedCard(now, agreed, before.state === "dated"));
  const isGone = why === "nothing-proposed" && (agreed === undefined || whichDate(agreed) !== whichDate(seen));
  return settled(done, isGone ? droppedCard(now, seen) : stateCard(now));
});

export const dropOne = seatedHandler("propose", "appointment", async (talk, seated, click) => {
  const seen = dateIn(click.which);
  const done = await step(talk, seated, (dialogue) => dropProposal(dialogue, seen));
  if (done === undefined) return MISSING;
  const { seated: now, before, why, isRepeated } = done;
  const was = why === undefined && !isRepeated && "proposed" in before ? before.proposed?.when : undefined;
  return settled(done, was === undefined ? stateCard(now) : droppedCard(now, was));
});

export const cancelDate = seatedHandler("cancel", "appointment", async (talk, seated, click) => {
  const seen = dateIn(click.which);
  const done = await step(talk, seated, (dialogue) => cancel(dialogue, seen));
  if (done === undefined) return MISSING;
  const { seated: now, before, why, isRepeated } = done;
  const was = why === undefined && !isRepeated ? agreedIn(before).agreed : seen;
  const isBare = now.dialogue.state === "open" && now.dialogue.proposed === undefined;
  return settled(done, isBare && was !== undefined ? cancelledCard(now, was) : stateCard(now));
});
