import type { DateHint } from "../../dialogue/date-hint.js";
import type { When } from "../../dialogue/dialogue.js";
import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { type Note, noteCard } from "../kit/note.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import type { Pair } from "./dialogue.js";
import { meetingLink } from "./meeting-link.js";
import { whenFacts, whenText, whenValues, whichDate } from "./when.js";

export interface ProposalView extends Pair {
  readonly proposed: When;
  /** The date that stands until the proposal is agreed to. */
  readonly agreed?: When;
}

const noteOf = ({ format }: Pair, voice: Voice, title: Plain, rest: Omit<Note, "eyebrow" | "title">): Note => ({
  eyebrow: voice.pick(format),
  title,
  ...rest,
});

const before = (agreed: When | undefined, voice: Voice) =>
  agreed === undefined ? [] : [{ title: voice.say("proposed.before"), value: whenText(agreed, voice) }];

/** To whoever is asked. */
export const PROPOSED: Card<ProposalView> = noteCard("message", (view, voice) => {
  const { say } = voice;
  const name = nameOf(view.otherName);
  const data = { id: view.id };
  return noteOf(view, voice, say("proposed.title"), {
    summary: say("proposed.summary", { on: dateOf(view.proposed.on) }),
    says: [say(view.agreed === undefined ? "proposed.says" : "proposed.moves", { name })],
    facts: [...whenFacts(view.proposed, voice), ...before(view.agreed, voice)],
    buttons: [
      { title: say("proposed.agree"), verb: "appointment.agree", data: { ...data, which: whichDate(view.proposed) } },
      { title: say("proposed.other"), verb: "appointment.propose", data },
      { title: say("proposed.drop"), verb: "appointment.drop", data: { ...data, which: whichDate(view.proposed) } },
    ],
  });
});

export interface ProposalSentView extends ProposalView {
  /** Said once, to whoever has just proposed it. */
  readonly hints?: readonly DateHint[];
}

/** To whoever proposed. */
export const PROPOSAL_SENT: Card<ProposalSentView> = noteCard("message", (view, voice) => {
  const { say } = voice;
  return noteOf(view, voice, say("sent.title"), {
    says: [say("sent.says", { name: nameOf(view.otherName) }), ...(view.hints ?? []).map((hint) => say(`sent.${hint}`))],
    facts: [...whenFacts(view.proposed, voice), ...before(view.agreed, voice)],
    buttons: [
      { title: say("sent.drop"), verb: "appointment.drop", data: { id: view.id, which: whichDate(view.proposed) } },
      { title: say("proposed.other"), verb: "appointment.propose", data: { id: view.id } },
    ],
  });
});

export interface AgreedView extends Pair {
  readonly agreed: When;
  readonly moved: boolean;
  readonly timeZone: string;
  /** The other side's sign-in name, where the roster has one. */
  readonly otherUpn?: string;
}

export const AGREED: Card<AgreedView> = noteCard("message", (view, voice) => {
  const { say } = voice;
  const { agreed, moved, timeZone, otherUpn, id } = view;
  const subject = voice.pick(view.format);
  const attendee = otherUpn === undefined ? {} : { attendee: otherUpn };
  const prepare: readonly Button[] =
    view.side === "employee" ? [{ title: say("nudge.prepare"), verb: "preparation.open", data: { id } }] : [];
  return noteOf(view, voice, say(moved ? "agreed.moved-title" : "agreed.title"), {
    summary: say("agreed.summary", { on: dateOf(agreed.on) }),
    says: [say("agreed.says")],
    facts: [{ title: say("dialogue.with"), value: nameOf(view.otherName) }, ...whenFacts(agreed, voice)],
    links: [{ title: say("agreed.link"), url: meetingLink({ subject, when: agreed, timeZone, ...attendee }) }],
    buttons: [
      ...prepare,
      { title: say("agreed.move"), verb: "appointment.propose", data: { id } },
      { title: say("agreed.cancel"), verb: "appointment.cancel", data: { id, which: whichDate(agreed) } },
    ],
  });
});

/** A proposal taken back or not taken up: both sides get the same words, and nobody needs a reason. */
export const DROPPED: Card<ProposalView> = noteCard("message", (view, voice) => {
  const { say } = voice;
  return noteOf(view, voice, say("dropped.title"), {
    says: [
      say("dropped.says", { on: dateOf(view.proposed.on), name: nameOf(view.otherName) }),
      ...(view.agreed === undefined ? [] : [say("dropped.keeps", whenValues(view.agreed))]),
    ],
    buttons: [{ title: say("nudge.propose"), verb: "appointment.propose", data: { id: view.id } }],
  });
});

export interface CancelledView extends Pair {
  readonly was: When;
}

export const CANCELLED: Card<CancelledView> = noteCard("message", (view, voice) => {
  const { say } = voice;
  return noteOf(view, voice, say("cancelled.title"), {
    says: [say("cancelled.says", { on: dateOf(view.was.on) }), say("cancelled.calendar")],
    buttons: [{ title: say("nudge.propose"), verb: "appointment.propose", data: { id: view.id } }],
  });
});
