import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PASTE_FIELD } from "../../../cards/index.js";
import type { Client } from "../client.js";
import { chatOf } from "../client.js";
import type { Stage } from "../stage.js";
import type { Chapter } from "./chapter.js";

const ROSTER = fileURLToPath(new URL("../../../../docs/example/roster.csv", import.meta.url));

const ADMIN_WORDS = ["zeitplan", "zustellung", "zustellung liste", "rollen", "protokoll", "vorschau", "import", "prüfung", "team"];
const WATCHING = [
  ...["admin.open", "schedule.open", "windows.open", "stages.open", "hours.open", "closed.open", "preview.open", "roles.open"],
  ...["log.open", "log.verify", "delivery.open", "delivery.list", "review.open", "matrix.open", "receipts.open", "receipts.verify"],
  ...["settings.open", "format.open", "numbers.open", "promises.open", "team.open", "data.open", "data.read", "data.export", "help.open"],
] as const;

const looksEverywhere = async (client: Client): Promise<void> => {
  for (const word of ADMIN_WORDS) await client.types(word);
  for (const verb of WATCHING) await client.invents(verb, {});
};

/** Petra gets the role of those who check. */
const importRoster = async (stage: Stage): Promise<void> => {
  const admin = stage.client("Tobias");
  const roster = (await readFile(ROSTER, "utf8")).replace(/^(.*;petra\.niemann@.*;)$/mu, "$1prüfung");
  await admin.types("import");
  await admin.presses("import.open");
  await admin.presses("import.check", { [PASTE_FIELD]: roster });
  await admin.presses("import.apply");
};

export const watching: Chapter = {
  title: "Ansichten für Administration, Personalrat und Datenschutz",
  play: async (stage) => {
    await importRoster(stage);
    for (const name of ["Tobias", "Petra", "Renate", "Mateusz"]) await looksEverywhere(stage.client(name));
    const silke = stage.client("Silke");
    await silke.types("team");
    await silke.invents("team.open", {});
  },
};

const TOO_LONG = 100;

/** Clicks that nobody's client would send, each full of what nobody else may see. */
export const garbage: Chapter = {
  title: "Unsinnige Eingaben",
  play: async (stage) => {
    const client = stage.client("Dennis");
    const { word } = stage.word(client, "Unsinnige Eingabe", false);
    const hostile = [word, `\${${word}}`, `<at>${word}</at>`, `[${word}](https://example.org/${word})`, `{{${word}}}`, `'; DROP ${word}`];
    for (const text of hostile) {
      await client.types(text);
      await client.types(`freigeben ${text}`);
      for (const verb of ["preparation.save", "release.people", "release.answer-send", "lead-topics.save", "reminders.save"]) {
        await client.invents(verb, { id: text, which: text, slots: text }, { whom: text, day: text, people: text, release: text });
      }
      await client.does({ type: "invoke", name: "adaptiveCard/action", value: { action: { verb: text, data: text } } });
      await client.does({ type: "invoke", name: text, value: { data: { verb: text } } });
      await client.does({ type: "message", text, locale: text, entities: [{ type: "mention", mentioned: { id: text }, text }] });
      await client.does({ type: text, text, channelData: { tenant: { id: stage.house.tenant }, note: text } });
      await client.does({ type: "message", text, conversation: { id: chatOf(client.person.id), conversationType: "personal" } });
    }
    await writesTooMuch(stage, client);
  },
};

const writesTooMuch = async (stage: Stage, client: Client): Promise<void> => {
  const { word } = stage.word(client, "Zu lange Notiz", false);
  await client.types("vorbereiten");
  const fields = Object.fromEntries(
    [...JSON.stringify(stage.recorder.chat(chatOf(client.person.id))).matchAll(/"(note:[\w-]+)"/g)].map(([, id = ""]) => [
      id,
      word.repeat(TOO_LONG),
    ]),
  );
  await client.presses("preparation.save", fields);
  await client.types(word.repeat(TOO_LONG));
};
