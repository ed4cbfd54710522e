import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Chapter } from "./told.js";

/** Behind every word of an admin stands a door: the chat does not keep what is behind it. */
const DOOR = "Was dahinter steht, sehen nur Sie.";

/** Seen from build/scripts/guides/story, where this runs. */
const EXAMPLE = fileURLToPath(new URL("../../../../docs/example/roster.csv", import.meta.url));
const NEWCOMER = ";wiebke.ohm@ostseewinkel.example.org;Wiebke Ohm;silke.ahrenz@ostseewinkel.example.org;Team U25;;;;;;";

const schedule: Chapter = async ({ admin, keep }) => {
  await admin.type("zeitplan");
  const tasks = await admin.card("Was möchten Sie einrichten?");
  await keep("einrichten", admin, tasks);
  await admin.press(tasks, "Zeitplan");
  await admin.press(await admin.card("So ist Ihr Haus eingestellt"), "Schließtage");
  const form = await admin.card("Wann ist Ihr Haus geschlossen?");
  const days = form.getByRole("textbox");
  await days.fill(`${await days.inputValue()}\n27.11.2026`);
  await admin.press(form, "Weiter");
  const effect = await admin.card("Soll das so gelten?");
  await keep("wirkung", admin, effect);
  await admin.press(effect, "Verwerfen");
  await admin.card("Es bleibt alles, wie es war");
};

const roster: Chapter = async ({ admin, keep }) => {
  await admin.type("import");
  await admin.press(await admin.card(DOOR), "Personalliste");
  const ask = await admin.card("Personalliste einlesen");
  await ask.getByRole("textbox").fill(`${(await readFile(EXAMPLE, "utf8")).trim()}\n${NEWCOMER}\n`);
  await admin.press(ask, "Liste prüfen");
  const difference = await admin.card("Soll diese Liste gelten?");
  await keep("personalliste", admin, difference);
  await admin.press(difference, "Verwerfen");
  await admin.card("Die Liste ist verworfen");
};

const emergency: Chapter = async ({ admin, review, employee, keep }) => {
  await admin.type("notzugang");
  await admin.press(await admin.card(DOOR), "Notzugang");
  const search = await admin.card("Um wen geht es?");
  await search.getByRole("textbox").fill("Strübing");
  await admin.press(search, "Person suchen");
  const ask = await admin.card("Notzugang beantragen");
  await ask.getByRole("radio", { name: "Nico Strübing" }).check();
  await ask.getByRole("radio", { name: "Die Person bittet um Hilfe" }).check();
  await admin.press(ask, "Beantragen");
  await review.press(await review.card("Ein Notzugang ist beantragt"), "Antrag ansehen");
  const request = await review.card("Soll dieser Notzugang offen sein?");
  await keep("notzugang", review, request);
  await review.press(request, "Ja, 60 Minuten öffnen");
  await review.card("Der Notzugang ist offen");
  await keep("notzugang-hinweis", employee, await employee.card("Jemand sieht nach Ihren Erinnerungen"));
};

const reviewing: Chapter = async ({ review, keep }) => {
  await review.type("prüfung");
  await keep("pruefung", review, await review.card("Verändern können Sie hier nichts."));
  await review.type("protokoll");
  await review.press(await review.card(DOOR), "Protokoll");
  await review.press(await review.card("Protokoll der Administration"), "Liste prüfen");
  await keep("protokoll", review, await review.card("Die Liste ist unverändert"));
};

/** What admins set up, and what whoever reviews looks at. */
export const HOUSE: readonly Chapter[] = [schedule, roster, emergency, reviewing];
