import type { Said, Side } from "../../dialogue/dialogue.js";
import type { Button } from "../kit/actions.js";
import type { Voice } from "../kit/voice.js";

export interface SaidOfIt {
  /** Not on which day: that is between each side and its own notes. */
  readonly said: readonly Pick<Said, "by">[];
  readonly side: Side;
  /** Stands for the dialogue. */
  readonly id: string;
}

/** What one side can say takes place in every card that tells it: what both say stands, what one says can be taken back or denied. */
export const heldButtons = ({ said, side, id }: SaidOfIt, { say }: Voice): readonly Button[] => {
  if (said.length > 1) return [{ title: say("button.help"), verb: "help.open" }];
  if (said.some(({ by }) => by === side)) return [{ title: say("held.undo"), verb: "held.object", data: { id } }];
  return [
    { title: say("held.confirm"), verb: "held.confirm", data: { id } },
    { title: say("held.object"), verb: "held.object", data: { id } },
  ];
};
