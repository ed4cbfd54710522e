import type { Day } from "../../dialogue/calendar/day.js";
import type { House } from "../../dialogue/house.js";
import type { Card } from "../kit/card.js";
import { nameOf } from "../kit/plain.js";
import { type Section, type SectionedNote, sectionedCard } from "../kit/sectioned.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { firstOf } from "../texts/user-text.js";
import { type HouseChange, houseChanges } from "./words/house-changes.js";

/** What a change to the settings does, before it is applied. */
export interface ChangeEffectView {
  readonly before: House;
  readonly after: House;
  /** Stands for the change that waits. */
  readonly id: string;
  readonly version: number;
  /** How many messages up to `until` lie elsewhere, come in addition or are dropped. */
  readonly messages: { readonly moved: number; readonly added: number; readonly dropped: number };
  readonly until: Day;
}

const MOST_CHANGES = 20;

const changeSection = ({ what, before, after }: HouseChange, { say }: Voice): Section => ({
  title: what,
  facts: [
    { title: say("change-effect.before"), value: before },
    { title: say("change-effect.after"), value: after },
  ],
});

const messagesSection = ({ messages, until }: ChangeEffectView, { say }: Voice): Section => {
  const title = say("change-effect.messages", { until: dateOf(until) });
  const facts = (["moved", "added", "dropped"] as const)
    .filter((kind) => messages[kind] > 0)
    .map((kind) => ({ title: say(`change-effect.${kind}`), value: say("preview.messages", { count: messages[kind] }) }));
  return facts.length === 0 ? { title, says: [say("change-effect.no-messages")] } : { title, facts };
};

const unchanged = ({ after }: ChangeEffectView, { say }: Voice): SectionedNote => ({
  eyebrow: nameOf(after.name),
  title: say("change-effect.same"),
  says: [say("change-effect.same-says")],
  sections: [],
  buttons: [{ title: say("change-done.schedule"), verb: "schedule.open" }],
});

export const CHANGE_EFFECT: Card<ChangeEffectView> = sectionedCard("answer", (view, voice) => {
  const { say } = voice;
  const { before, after, id, version } = view;
  const { shown, rest } = firstOf(houseChanges(before, after, voice), MOST_CHANGES);
  if (shown.length === 0) return unchanged(view, voice);
  return {
    eyebrow: nameOf(after.name),
    title: say("change-effect.title"),
    summary: say("change-effect.summary"),
    says: [],
    sections: [...shown.map((change) => changeSection(change, voice)), messagesSection(view, voice)],
    small: [...(rest > 0 ? [say("change-effect.more", { count: rest })] : []), say("change-effect.sent")],
    buttons: [
      { title: say("change-effect.apply"), verb: "change.apply", data: { id, version } },
      { title: say("change-effect.discard"), verb: "change.discard", data: { id } },
    ],
  };
});
