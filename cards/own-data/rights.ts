import type { Button } from "../kit/actions.js";
import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import type { FactData } from "../kit/parts.js";
import { nameOf, plain } from "../kit/plain.js";
import { sectionedCard } from "../kit/sectioned.js";
import type { Voice } from "../kit/voice.js";
import { type RosterEntryView, rosterFacts } from "./roster-facts.js";

export interface RightsView {
  readonly restricted: boolean;
}

/** Whom to turn to, as the house approved it. */
interface Contacts {
  readonly dataProtection: string;
  readonly staffCouncil: string;
}

const contactFacts = ({ dataProtection, staffCouncil }: Contacts, { say }: Voice): readonly FactData[] => [
  { title: say("privacy.dpo"), value: plain(dataProtection) },
  { title: say("privacy.council"), value: plain(staffCouncil) },
];

const back = ({ say }: Voice): Button => ({ title: say("rights.button"), verb: "rights.open" });

const lift = ({ say }: Voice): Button => ({ title: say("restriction.lift"), verb: "rights.lift" });

/** Every right in one place, each with the button that does it. */
export const RIGHTS: Card<RightsView> = sectionedCard("answer", ({ restricted }, voice) => {
  const { say } = voice;
  return {
    eyebrow: say("own-data.title-short"),
    title: say("own-data.eyebrow"),
    says: restricted ? [say("restriction.holds.says")] : [],
    sections: [
      { title: say("rights.see"), says: [say("rights.see-says")] },
      { title: say("rights.correct"), says: [say("rights.correct-says")] },
      { title: say("rights.restrict"), says: [say("rights.restrict-says")] },
      { title: say("rights.object"), says: [say("rights.object-says")] },
      { title: say("rights.erase"), says: [say("rights.erase-says")] },
    ],
    small: [say("rights.private")],
    buttons: [
      { title: say("own-data.title-short"), verb: "data.open" },
      { title: say("rights.do-correct"), verb: "rights.correct" },
      restricted ? lift(voice) : { title: say("rights.do-restrict"), verb: "rights.restrict-ask" },
      { title: say("rights.do-object"), verb: "rights.object-ask" },
      { title: say("own-data.erase"), verb: "data.erase-ask" },
    ],
  };
});

export interface CorrectView extends Contacts, RosterEntryView {}

/** Where each thing is set right: what comes from oneself right here, what comes from the house by asking. */
export const CORRECT: Card<CorrectView> = sectionedCard("answer", (view, voice) => {
  const { say } = voice;
  return {
    eyebrow: say("own-data.eyebrow"),
    title: say("correct.title"),
    says: [],
    sections: [
      { title: say("own-data.written"), says: [say("correct.written")] },
      { title: say("own-page.roster-caption"), facts: rosterFacts(view, voice, nameOf), rest: [say("correct.roster")] },
      { title: say("correct.whom"), facts: contactFacts(view, voice) },
      { title: say("correct.held"), says: [say("correct.held-says")] },
    ],
    buttons: [
      { title: say("nudge.prepare"), verb: "preparation.open" },
      { title: say("way.releases"), verb: "release.list" },
      { title: say("way.reminders"), verb: "reminders.open" },
      { title: say("way.appointment"), verb: "appointment.open" },
      back(voice),
    ],
  };
});

/** "holds": somebody wanted to write while they themselves had ruled it out. */
export interface RestrictionView {
  readonly state: "ask" | "done" | "lifted" | "holds";
  readonly leads: boolean;
}

const ABOUT_RESTRICTION = ["restriction.nudges", "restriction.releases", "restriction.nothing-new", "restriction.periods"] as const;

export const RESTRICTION: Card<RestrictionView> = noteCard("answer", ({ state, leads }, voice) => {
  const { say } = voice;
  const isTold = state === "ask" || state === "done";
  return {
    eyebrow: say("own-data.eyebrow"),
    title: say(`restriction.${state}.title`),
    says: [
      say(`restriction.${state}.says`),
      ...(isTold ? ABOUT_RESTRICTION.map((key) => say(key)) : []),
      ...(isTold && leads ? [say("muted.as-lead")] : []),
    ],
    small: isTold ? [say("restriction.both"), say("rights.private-but")] : [],
    buttons: [
      ...(state === "ask" ? [{ title: say("restriction.do"), verb: "rights.restrict" } as const] : []),
      ...(state === "done" || state === "holds" ? [lift(voice)] : []),
      ...(state === "holds" ? [{ title: say("own-data.read"), verb: "data.read", data: { which: "1" } } as const] : []),
      back(voice),
    ],
  };
});

export interface ObjectionView extends Contacts {
  readonly state: "ask" | "done";
}

export const OBJECTION: Card<ObjectionView> = noteCard("answer", (view, voice) => {
  const { say } = voice;
  const { state } = view;
  return {
    eyebrow: say("own-data.eyebrow"),
    title: say(`objection.${state}.title`),
    says: [
      say(`objection.${state}.nudges`),
      say(`objection.${state}.releases`),
      say("objection.stays"),
      say("objection.rest"),
      say("objection.who"),
    ],
    facts: contactFacts(view, voice),
    small: [state === "ask" ? say("rights.private-but") : say("objection.again")],
    buttons: [
      ...(state === "ask" ? [{ title: say("objection.do"), verb: "rights.object" } as const] : []),
      ...(state === "done"
        ? ([
            { title: say("muted.undo"), verb: "reminders.unmute" },
            { title: say("way.releases"), verb: "release.list" },
          ] as const)
        : []),
      back(voice),
    ],
  };
});
