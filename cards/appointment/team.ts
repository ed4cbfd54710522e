import type { Day } from "../../dialogue/calendar/day.js";
import { type Button, buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, HEAD, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import { nameOf } from "../kit/plain.js";
import type { Voice } from "../kit/voice.js";
import { choicesOf, PICKER, pickerOf, stillToCome } from "./picker.js";
import { GROUPS, groupsOf, isMixed, type TeamMember } from "./rows.js";

/** A page holds as many as a message may. */
export const PEOPLE_ON_A_PAGE = 20;

/** A lead's whole team: name, due date, agreed date, held or not, and nothing else. */
export interface TeamView {
  readonly team: string;
  readonly today: Day;
  /** Those of this page, in the order they are to stand in. */
  readonly members: readonly TeamMember[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}

const TEMPLATE: JsonObject = frame([
  HEAD,
  GROUPS,
  paragraphs("says", { isSubtle: true, size: "small", spacing: "large" }),
  { $data: "${pageLines}", ...text("${text}", { isSubtle: true, size: "small" }) },
  PICKER,
  ACTIONS,
]);

const buttons = ({ members, page, pages }: TeamView, { say }: Voice): readonly Button[] => [
  ...(stillToCome(members).length > 0
    ? [
        { title: say("nudge.propose"), verb: "appointment.propose", asks: true } as const,
        { title: say("nudge.held"), verb: "held.ask", asks: true } as const,
        { title: say("nudge.topics"), verb: "lead-topics.open", asks: true } as const,
      ]
    : []),
  ...(page > 1 ? [{ title: say("team.previous"), verb: "team.open", data: { which: String(page - 1) } } as const] : []),
  ...(page < pages ? [{ title: say("team.next"), verb: "team.open", data: { which: String(page + 1) } } as const] : []),
];

export const TEAM: Card<TeamView> = {
  shownIn: "message",
  template: TEMPLATE,
  data: (view, voice) => {
    const { say } = voice;
    const { members, page, pages, team, today } = view;
    const mixed = isMixed(members.map(({ format }) => format));
    const choices = choicesOf(stillToCome(members), { mixed, isAll: pages === 1 }, voice);
    return {
      eyebrow: nameOf(team),
      title: say("team.title"),
      summary: say("team.title"),
      groups: groupsOf(members, { today, mixed }, voice),
      says: linesOf([say(members.length === 0 ? "team.nobody" : "team.says")]),
      pageLines: pages > 1 ? linesOf([say("team.page", { page, pages })]) : [],
      pickers: pickerOf("person", choices, voice),
      buttons: buttons(view, voice).map(buttonData),
      links: [],
    };
  },
};
