import type { Chapter } from "./told.js";

const PERSON = "Nico Strübing";

/** The employee is reminded, prepares and saves. */
const preparing: Chapter = async ({ employee, keep }) => {
  const nudge = await employee.card("Ihr Gespräch rückt näher");
  await keep("erinnerung", employee, nudge);
  await employee.press(nudge, "Vorbereiten");
  const list = await employee.card("Worüber möchten Sie sprechen?");
  await list.getByRole("checkbox").nth(0).check();
  await list.getByRole("textbox").nth(0).fill("Die neue Software bremst mich bei den Bescheiden");
  await list.getByRole("checkbox").nth(2).check();
  await list.getByRole("textbox").nth(2).fill("Aus zwei Praktika wurden feste Stellen");
  await employee.press(list, "Speichern");
  const saved = await employee.card("Gespeichert");
  await keep("gespeichert", employee, saved);
  await employee.press(saved, "Schließen");
};

/** The lead gets one message for the whole team. */
const planning: Chapter = async ({ lead, keep }) => {
  await keep("erinnerung-team", lead, await lead.card("Zeit, Termine zu planen"));
};

/** One topic for one person, with a look at it before; she reads it. */
const releasing: Chapter = async ({ employee, lead, keep }) => {
  await employee.type("freigeben");
  await employee.press(await employee.card("Ihre Vorbereitung"), "Themen freigeben");
  const topics = await employee.card("Was möchten Sie freigeben?");
  await topics.getByRole("checkbox").nth(1).check();
  await employee.press(topics, "Weiter");
  const people = await employee.card("Wer darf das lesen?");
  await people.getByRole("checkbox").nth(0).check();
  await employee.press(people, "Vorschau ansehen");
  const preview = await employee.card("Stimmt alles so?");
  await keep("vorschau", employee, preview);
  await employee.press(preview, "Freigeben");
  const sent = await employee.card("Freigegeben am");
  await keep("freigegeben", employee, sent);
  const notice = await lead.card(`${PERSON} hat etwas für Sie freigegeben`);
  await lead.press(notice, "Öffnen");
  const opened = await lead.card(`Freigabe von ${PERSON}`);
  await keep("freigabe", lead, opened);
};

/** Between an employee and his lead, from the first reminder to what is released. */
export const TALK: readonly Chapter[] = [preparing, planning, releasing];
