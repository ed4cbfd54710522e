import { isOpenAt } from "../../../dialogue/index.js";
import { logOf } from "../../../store/index.js";
import { runningEmergencies } from "../emergency/found.js";
import type { Reply } from "../reply.js";
import { shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { readBy } from "./reading.js";

const others = async (talk: Talk): Promise<Reply> => {
  const log = logOf(await talk.store.house());
  const countOf = (act: "emergency-approved" | "emergency-declined"): number => log.filter(({ what }) => what === act).length;
  const running = await runningEmergencies(talk);
  return shows("review-others", {
    emergencies: {
      open: running.filter(({ emergency }) => isOpenAt(emergency, talk.now)).length,
      approved: countOf("emergency-approved"),
      declined: countOf("emergency-declined"),
    },
  });
};

export const openOthers = readBy("verify", "canary", others);
