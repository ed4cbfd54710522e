import { APPOINTMENT_INPUTS, LEAD_TOPICS_INPUT, WHOM } from "../../../cards/index.js";
import { isoDay } from "../../../dialogue/index.js";
import type { Client } from "../client.js";
import { daysAfter, type Stage } from "../stage.js";
import { type Chapter, filledWith, notesOn, textsOf, topicsOf } from "./chapter.js";

const ACTORS = ["Nico", "Silke", "Jörn", "Tobias", "Leyla", "Olga", "Dennis", "Petra", "Renate", "Henning", "Mateusz"] as const;
const EIGHT = 8 * 60;

export const meeting: Chapter = {
  title: "Kennenlernen",
  play: async (stage) => {
    await stage.botStarts();
    for (const name of ACTORS) {
      const client = stage.client(name);
      await client.does({ type: "installationUpdate", action: "add" });
      for (const text of ["hilfe", "datenschutz"]) await client.types(text);
    }
    await stage.moveTo(stage.today(), EIGHT);
  },
};

const prepares = async (stage: Stage, client: Client, count: number): Promise<void> => {
  const notes = notesOn(stage, client, topicsOf(stage).slice(0, count), "Notiz");
  await client.types("vorbereiten");
  await client.presses("preparation.save", filledWith(textsOf(notes)));
  await client.presses("preparation.close");
  await client.types("vorbereiten");
  await client.presses("preparation.open");
  await client.presses("preparation.save");
  await client.presses("preparation.open");
  await client.presses("preparation.erase-ask");
  await client.presses("preparation.close");
};

export const preparing: Chapter = {
  title: "Vorbereitung mit Notizen",
  play: async (stage) => {
    await prepares(stage, stage.client("Nico"), topicsOf(stage).length);
    for (const name of ["Leyla", "Olga", "Silke", "Tobias", "Henning"]) await prepares(stage, stage.client(name), 2);
  },
};

const raises = async (stage: Stage, about: string): Promise<void> => {
  const lead = stage.client("Silke");
  const { person } = stage.client(about);
  const word = stage.word(lead, `Thema der Führungskraft für ${person.name}`);
  await lead.types("team");
  await lead.presses("lead-topics.open", { [WHOM]: lead.choice(WHOM, person.name) });
  await lead.presses("lead-topics.save", { [LEAD_TOPICS_INPUT]: `Ich möchte reden über: ${word.word}` });
  stage.rights.give([word], [person.id]);
  const employee = stage.client(about);
  await employee.types("vorbereiten");
  await employee.presses("preparation.open");
};

export const raising: Chapter = {
  title: "Themen der Führungskraft",
  play: async (stage) => {
    for (const name of ["Nico", "Olga"]) await raises(stage, name);
  },
};

export const dating: Chapter = {
  title: "Termine",
  play: async (stage) => {
    const [lead, employee] = [stage.client("Silke"), stage.client("Nico")];
    await lead.types("team");
    await lead.presses("appointment.propose", { [WHOM]: lead.choice(WHOM, employee.person.name) });
    const on = isoDay(daysAfter(stage, 6));
    const { day, time, minutes } = APPOINTMENT_INPUTS;
    await lead.presses("appointment.send", { [day]: on, [time]: "10:00", [minutes]: "30" });
    await stage.tick();
    await employee.presses("appointment.agree");
    await employee.types("termin");
    const protocol = stage.word(employee, "Protokoll");
    await stage.bot().asks({ do: "write-protocol", employee: employee.person.id, text: `Vereinbart: ${protocol.word}` });
    stage.rights.sign(protocol, lead.person.id);
    for (const client of [employee, lead]) await readsOwnData(client);
  },
};

const MOST_PAGES = 12;

/** Every page of what the bot knows of them, and the file, where one is offered. */
export const readsOwnData = async (client: Client): Promise<void> => {
  await client.types("meine daten");
  await client.presses("data.open");
  for (let page = 1; page <= MOST_PAGES; page++) await client.invents("data.read", { which: String(page) });
};
