import type { Client } from "../client.js";
import type { Stage } from "../stage.js";
import { type Chapter, filledWith, notesOn, textsOf, topicsOf } from "./chapter.js";

const WELL = { faults: [], token: "up" } as const;

const saves = async (stage: Stage, client: Client, field: string): Promise<void> => {
  const notes = notesOn(stage, client, topicsOf(stage).slice(0, 1), field);
  await client.types("vorbereiten");
  await client.presses("preparation.save", filledWith(textsOf(notes)));
};

export const fullDisk: Chapter = {
  title: "Volle Platte",
  play: async (stage) => {
    const client = stage.client("Dennis");
    await stage.bot().asks({ do: "disk", is: "full" });
    const { word } = stage.word(client, "Notiz bei voller Platte", false);
    await client.types("vorbereiten");
    const [topic] = topicsOf(stage);
    await client.invents("preparation.save", {}, topic === undefined ? {} : { [`note:${topic.id}`]: word });
    await client.presses("preparation.save", topic === undefined ? {} : filledWith(new Map([[topic, word]])));
    await stage.bot().asks({ do: "disk", is: "fine" });
    await saves(stage, client, "Notiz nach voller Platte");
  },
};

/** Teams breaks, first without a word of when to come back, then with one. */
export const teamsInTrouble: Chapter = {
  title: "Störungen bei Teams",
  play: async (stage) => {
    const client = stage.client("Dennis");
    const failed = { kind: "failed", status: 500, accepted: false } as const;
    const throttled = { kind: "throttled", retryAfter: "1" } as const;
    for (const fault of [failed, throttled]) {
      stage.recorder.follow({ faults: [{ share: 1, fault }] });
      await saves(stage, client, fault === failed ? "Notiz bei Fehler 500" : "Notiz bei Fehler 429");
      stage.recorder.follow(WELL);
      await stage.tick();
    }
  },
};

/** What was being written is in memory at that moment, and nowhere else yet. */
const whileWriting = async (stage: Stage, field: string, dies: () => void): Promise<void> => {
  const client = stage.client("Dennis");
  const { word } = stage.word(client, field, false);
  await client.types("vorbereiten");
  const [topic] = topicsOf(stage);
  await stage.bot().asks({ do: "disk", is: "stuck" });
  const click = client.presses("preparation.save", topic === undefined ? {} : filledWith(new Map([[topic, word]])));
  // Nobody is there any more to answer it.
  const unanswered = click.then(
    () => undefined,
    () => undefined,
  );
  await stage.bot().asks({ do: "until-stuck" });
  dies();
  await stage.botEnds();
  await unanswered;
};

export const crashing: Chapter = {
  title: "Abstürze mitten im Schreiben",
  play: async (stage) => {
    stage.bot().signals("SIGUSR2");
    await whileWriting(stage, "Notiz beim Absturz", () => stage.bot().tells({ do: "crash" }));
    await stage.botStarts();
    await whileWriting(stage, "Notiz beim Abbruch", () => stage.bot().signals("SIGABRT"));
    await stage.botStarts();
  },
};
