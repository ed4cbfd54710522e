import { ERASE_SURE, HELD_ON } from "../../../cards/index.js";
import { isoDay } from "../../../dialogue/index.js";
import { peekAtBackups, peekAtData } from "../peek.js";
import { daysAfter, type Stage } from "../stage.js";
import type { Chapter } from "./chapter.js";
import { readsOwnData } from "./preparing.js";

const NINE = 9 * 60;

const peek = async ({ tally, rights, spots }: Stage): Promise<void> => {
  await peekAtData(tally, rights, spots);
  await peekAtBackups(tally, rights, spots);
};

export const backingUp: Chapter = {
  title: "Sicherung und neuer Hausschlüssel",
  play: async (stage) => {
    const { data, keys, backups } = stage.spots;
    await stage.command("backup", "--data", data, "--keys", keys, "--to", backups);
    await stage.botEnds("SIGTERM");
    await peek(stage);
    await stage.command("keys", "rotate", "--data", data, "--keys", keys);
    await stage.command("keys", "verify", "--data", data, "--keys", keys);
    await stage.command("store", "check", "--data", data, "--keys", keys);
    await stage.botStarts();
  },
};

export const erasing: Chapter = {
  title: "Alles löschen",
  play: async (stage) => {
    const client = stage.client("Olga");
    await client.types("stumm");
    await readsOwnData(client);
    await client.types("alles löschen");
    await client.presses("data.erase-ask");
    stage.rights.erased(client.person.id);
    await client.presses("data.erase", { [ERASE_SURE]: "true" });
    await stage.tick();
    for (const word of ["vorbereiten", "freigeben", "zurückziehen", "meine daten"]) await client.types(word);
    await client.invents("preparation.open", {});
    await readsOwnData(client);
    for (const name of ["Silke", "Tobias", "Petra"]) await readsOwnData(stage.client(name));
    await stage.botEnds("SIGTERM");
    await peek(stage);
    await stage.botStarts();
  },
};

export const holding: Chapter = {
  title: "Gespräch geführt",
  play: async (stage) => {
    const [lead, employee] = [stage.client("Silke"), stage.client("Nico")];
    await stage.moveTo(daysAfter(stage, 7), NINE);
    await employee.types("stattgefunden");
    await employee.presses("held.ask");
    await employee.presses("held.say", { [HELD_ON]: isoDay(daysAfter(stage, -1)) });
    await stage.tick();
    await lead.presses("held.confirm");
    await stage.tick();
  },
};

const MONTHS = 16;
const DAYS_IN_A_MONTH = 28;

export const agingToTheEnd: Chapter = {
  title: "Vierzehn Monate vergehen",
  play: async (stage) => {
    for (let month = 0; month < MONTHS; month++) await stage.moveTo(daysAfter(stage, DAYS_IN_A_MONTH), NINE);
    stage.rights.expired();
    await stage.tick();
    for (const name of ["Nico", "Silke", "Leyla"]) {
      await stage.client(name).types("vorbereiten");
      await stage.client(name).invents("preparation.open", {});
      await readsOwnData(stage.client(name));
    }
    await stage.botEnds("SIGTERM");
    await peek(stage);
  },
};
