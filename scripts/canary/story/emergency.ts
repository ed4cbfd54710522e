import { EMERGENCY_INPUTS, EMERGENCY_NAME } from "../../../cards/index.js";
import { EMERGENCY_REASONS } from "../../../dialogue/index.js";
import type { Client } from "../client.js";
import type { Stage } from "../stage.js";
import type { Chapter } from "./chapter.js";

const asks = async (stage: Stage, admin: Client, about: Client): Promise<void> => {
  const { person, reason } = EMERGENCY_INPUTS;
  await admin.types("notzugang");
  await admin.presses("emergency.open");
  await admin.presses("emergency.find", { [EMERGENCY_NAME]: about.person.name });
  await admin.presses("emergency.ask", { [person]: admin.choice(person, about.person.name), [reason]: EMERGENCY_REASONS[0] });
  await stage.tick();
};

const looks = async (client: Client): Promise<void> => {
  await client.types("notzugang");
  await client.presses("emergency.open");
  await client.presses("emergency.see");
};

/** Once refused and once allowed, about somebody who has written, released and agreed on something. */
export const breakingGlass: Chapter = {
  title: "Notzugang",
  play: async (stage) => {
    const [admin, review, about] = [stage.client("Tobias"), stage.client("Petra"), stage.client("Nico")];
    await asks(stage, admin, about);
    await review.presses("emergency.request");
    await review.presses("emergency.decline");
    await stage.tick();
    await asks(stage, admin, about);
    await review.types("notzugang");
    await review.presses("emergency.open");
    await review.presses("emergency.request");
    await review.presses("emergency.approve");
    await stage.tick();
    for (const client of [admin, review]) await looks(client);
    await about.presses("emergency.who");
    await about.presses("emergency.end");
    await about.invents("emergency.who", {});
    await stage.tick();
    for (const data of stage.presses.carried("emergency.see")) {
      for (const client of [admin, review, stage.client("Mateusz")]) await client.invents("emergency.see", data);
    }
  },
};
