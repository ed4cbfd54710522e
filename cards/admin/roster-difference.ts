import type { Person, Roster } from "../../dialogue/person.js";
import { LEAVER_DAYS } from "../../dialogue/retention.js";
import type { Change, RosterDiff } from "../../dialogue/roster/diff.js";
import type { Card } from "../kit/card.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { type Section, type SectionedNote, sectionedCard } from "../kit/sectioned.js";
import type { Voice } from "../kit/voice.js";
import { firstOf } from "../texts/user-text.js";

/** What a roster would change, before it is taken over. */
export interface RosterDifferenceView {
  readonly before: Roster;
  readonly after: Roster;
  readonly difference: RosterDiff;
  /** Stands for the import that waits. */
  readonly id: string;
}

const MOST_NAMES = 20;

/** The first ones and a count of the rest. */
const itemsOf = <T>(list: readonly T[], named: (one: T) => Plain, { say }: Voice): readonly Plain[] => {
  const { shown, rest } = firstOf(list, MOST_NAMES);
  const items = shown.map(named);
  return rest > 0 ? [...items, say("roster-difference.more", { count: rest })] : items;
};

const personName = ({ name }: Person): Plain => nameOf(name);

const nameAfter = ({ after }: Change): Plain => nameOf(after.name);

const leftSection = ({ before, difference: { left } }: RosterDifferenceView, voice: Voice): Section => ({
  title: voice.say("roster-difference.left", { count: left.length, people: before.size }),
  says: [voice.say("roster-difference.left-says", { days: LEAVER_DAYS })],
  items: itemsOf(left, personName, voice),
});

const leadSection = ({ after: roster, difference: { changedLead } }: RosterDifferenceView, voice: Voice): Section => {
  const { say } = voice;
  const named = ({ after }: Change): Plain => {
    const lead = after.lead === undefined ? undefined : roster.get(after.lead);
    const name = nameOf(after.name);
    return lead === undefined
      ? say("roster-difference.now-top", { name })
      : say("roster-difference.now-with", { name, lead: nameOf(lead.name) });
  };
  return {
    title: say("roster-difference.changed-lead", { count: changedLead.length }),
    says: [say("roster-difference.changed-lead-says")],
    items: itemsOf(changedLead, named, voice),
  };
};

const changedSection = (which: "changed-id" | "changed-otherwise", changes: readonly Change[], voice: Voice): Section => ({
  title: voice.say(`roster-difference.${which}`, { count: changes.length }),
  says: [voice.say(`roster-difference.${which}-says`)],
  items: itemsOf(changes, nameAfter, voice),
});

const sectionsOf = (view: RosterDifferenceView, voice: Voice): readonly Section[] => {
  const { joined, left, changedLead, changedId, changedOtherwise } = view.difference;
  const joinedTitle = voice.say("roster-difference.joined", { count: joined.length });
  return [
    ...(left.length === 0 ? [] : [leftSection(view, voice)]),
    ...(joined.length === 0 ? [] : [{ title: joinedTitle, items: itemsOf(joined, personName, voice) }]),
    ...(changedLead.length === 0 ? [] : [leadSection(view, voice)]),
    ...(changedId.length === 0 ? [] : [changedSection("changed-id", changedId, voice)]),
    ...(changedOtherwise.length === 0 ? [] : [changedSection("changed-otherwise", changedOtherwise, voice)]),
  ];
};

const same = ({ say }: Voice): SectionedNote => ({
  eyebrow: say("roster.eyebrow"),
  title: say("roster-difference.same"),
  says: [say("roster-difference.same-says")],
  sections: [],
  buttons: [{ title: say("roster-done.home"), verb: "admin.open" }],
});

const hasAdmin = (roster: Roster): boolean => [...roster.values()].some(({ roles }) => roles.includes("admin"));

/** Mostly a list of one team, read in as that of the whole house. */
const losesMost = ({ before, difference }: RosterDifferenceView): boolean => difference.left.length * 2 > before.size;

export const ROSTER_DIFFERENCE: Card<RosterDifferenceView> = sectionedCard("answer", (view, voice) => {
  const { say } = voice;
  const { after, id } = view;
  const sections = sectionsOf(view, voice);
  if (sections.length === 0) return same(voice);
  return {
    eyebrow: say("roster.eyebrow"),
    title: say("roster-difference.title"),
    summary: say("roster-difference.summary"),
    says: [
      say("roster-difference.people", { count: after.size }),
      ...(losesMost(view) ? [say("roster-difference.most-left")] : []),
      ...(hasAdmin(after) ? [] : [say("roster-difference.no-admin")]),
    ],
    sections,
    buttons: [
      { title: say("roster-difference.apply"), verb: "import.apply", data: { id } },
      { title: say("change-effect.discard"), verb: "import.discard", data: { id } },
    ],
  };
});
