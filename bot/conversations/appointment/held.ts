import { AMONG, HELD_ON, type Views } from "../../../cards/index.js";
import { confirmHeld, type Day, object, parseDay, sayHeld, windowOf } from "../../../dialogue/index.js";
import type { Click } from "../../teams/turn.js";
import { MISSING, refusal } from "../refuse.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { answered, seatedHandler, settled, step } from "./step.js";
import { objectedCard, pairOf, type Seated, stateCard } from "./told.js";

type Form = Views["held-form"];

/** Where the house has given its format other windows since, the day it went live. */
const sinceOf = ({ house }: Talk, { dialogue, format }: Seated): Day => windowOf(dialogue, format)?.from ?? house.goLive;

const suggestedFor = ({ today }: Talk, { dialogue }: Seated): Day =>
  dialogue.state === "dated" && dialogue.on <= today ? dialogue.on : today;

const form = (talk: Talk, seated: Seated, { id, which }: Click, again: Partial<Pick<Form, "suggested" | "refusal">> = {}): Reply =>
  shows("held-form", {
    ...pairOf(seated),
    ...{ today: talk.today, dueOn: seated.dialogue.dueOn, since: sinceOf(talk, seated), suggested: suggestedFor(talk, seated) },
    ...again,
    ...(id === undefined || which === AMONG ? { among: true } : {}),
  });

export const askDay = seatedHandler("say-held", "dialogue", (talk, seated, click) =>
  seated.dialogue.state === "held" ? { shows: stateCard(seated) } : form(talk, seated, click),
);

export const sayItWasHeld = seatedHandler("say-held", "dialogue", async (talk, seated, click) => {
  const heldOn = parseDay(click.inputs.get(HELD_ON)?.trim() ?? "");
  if (heldOn === undefined)
    return seated.dialogue.state === "held" ? { shows: stateCard(seated) } : form(talk, seated, click, { refusal: "no-day" });
  const { side: by } = seated;
  const statement = { by, heldOn, today: talk.today, since: sinceOf(talk, seated) };
  const said = await step(talk, seated, (dialogue) => sayHeld(dialogue, statement));
  if (said === undefined) return MISSING;
  const { seated: now, why } = said;
  if (why === "in-the-future" || why === "too-early") return form(talk, now, click, { suggested: heldOn, refusal: why });
  return answered(said, stateCard(now), click.which === AMONG);
});

export const confirmIt = seatedHandler("say-held", "dialogue", async (talk, seated) => {
  const done = await step(talk, seated, (dialogue) => confirmHeld(dialogue, seated.side, talk.today));
  return done === undefined ? MISSING : settled(done, stateCard(done.seated));
});

export const objectToIt = seatedHandler("object", "dialogue", async (talk, seated) => {
  const done = await step(talk, seated, object);
  if (done === undefined) return MISSING;
  const { seated: now, why } = done;
  if (why === "both-said-so") return { ...refusal(why, pairOf(now).id), leaves: stateCard(now) };
  const isBare = now.dialogue.state === "open" && now.dialogue.proposed === undefined;
  return settled(done, isBare ? objectedCard(now) : stateCard(now));
});
