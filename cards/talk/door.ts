import type { Card } from "../kit/card.js";
import { noteCard } from "../kit/note.js";
import { type Way, wayOn } from "../refusal/ways.js";

/** Where an answer has to be opened by a click: what the chat must not keep stands behind this button. */
export interface DoorView {
  readonly to: Way;
}

export const DOOR: Card<DoorView> = noteCard("message", ({ to }, voice) => {
  const { say } = voice;
  const way = wayOn(to, undefined, voice);
  return {
    eyebrow: say("product.name"),
    title: way.title,
    says: [say("door.says")],
    buttons: [...new Map([way, wayOn("help", undefined, voice)].map((button) => [button.verb, button])).values()],
  };
});
