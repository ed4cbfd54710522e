import type { HouseRole, Roster } from "../../dialogue/person.js";
import type { Card } from "../kit/card.js";
import { nameOf, type Plain } from "../kit/plain.js";
import { type Section, sectionedCard } from "../kit/sectioned.js";
import type { Voice } from "../kit/voice.js";
import { firstOf } from "../texts/user-text.js";

/** Who sets up and who reviews. There is no form: the roster says it, and the next import would undo anything else. */
export interface RolesView {
  readonly roster: Roster;
  /** The first admin, from the configuration on the server; absent where it names nobody. */
  readonly firstAdmin?: string;
  /** Whoever reviews changes nothing, and cannot go back to where only admins are. */
  readonly forReview?: true;
}

const MOST_NAMES = 20;

const roleSection = (role: HouseRole, { roster, firstAdmin }: RolesView, { say }: Voice): Section => {
  const holders = [...roster.values()].filter(({ roles }) => roles.includes(role));
  const { shown, rest } = firstOf(holders, MOST_NAMES);
  const items: readonly Plain[] = [
    ...(role === "admin" && firstAdmin !== undefined ? [say("roles.first", { name: nameOf(firstAdmin) })] : []),
    ...(holders.length === 0 ? [say("roles.nobody")] : shown.map(({ name }) => nameOf(name))),
    ...(rest > 0 ? [say("roster-difference.more", { count: rest })] : []),
  ];
  return { title: say(`roles.${role}`), says: [say(`roles.${role}-says`)], items };
};

export const ROLES: Card<RolesView> = sectionedCard("answer", (view, voice) => {
  const { say } = voice;
  return {
    eyebrow: say(view.forReview ? "review.title" : "admin.eyebrow"),
    title: say("roles.title"),
    says: [say("roles.says")],
    sections: [
      roleSection("admin", view, voice),
      roleSection("review", view, voice),
      ...(view.forReview ? [] : [{ title: say("roles.how"), says: [say("roles.how-says")] }]),
    ],
    audience: { of: "roles", seat: "house" },
    buttons: view.forReview
      ? [{ title: say("button.back"), verb: "review.open" }]
      : [
          { title: say("roles.import"), verb: "import.open" },
          { title: say("button.back"), verb: "admin.open" },
        ],
  };
});
