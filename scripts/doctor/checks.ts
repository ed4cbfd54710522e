import { DISK, DISK_WORDS } from "./disk.js";
import { IDENTITY, IDENTITY_WORDS } from "./identity.js";
import { MICROSOFT, MICROSOFT_WORDS, SIGNING_IN } from "./microsoft.js";
import { OUTSIDE, OUTSIDE_WORDS } from "./outside.js";
import { PORT_WORDS, PORTS } from "./ports.js";
import { PROGRAM, PROGRAM_WORDS } from "./program.js";
import { ROUTE_WORDS } from "./route.js";
import { RUN_WORDS } from "./run.js";
import { RUNNING, RUNNING_WORDS } from "./running.js";
import { SETTINGS_CHECKS, SETTINGS_WORDS } from "./settings.js";
import { STORE, STORE_WORDS } from "./store.js";
import { TIME, TIME_WORDS } from "./time.js";
import type { Words } from "./told.js";
import type { Check } from "./world.js";

/** In the order in which they are said. What is asked here is whether the bot can run on this machine and whom it reaches: before there
 *  are any data, and with requests that go out. Whether an installation keeps what was promised (each file's rights, seals, the log,
 *  deletion, backups) is the self-check's to say, which goes out to nobody and writes nothing. */
export const CHECKS: readonly Check[] = [
  ...[...PROGRAM, ...SETTINGS_CHECKS, ...DISK, ...STORE, ...TIME],
  ...[...SIGNING_IN, ...IDENTITY, ...MICROSOFT],
  ...[...PORTS, ...RUNNING, ...OUTSIDE],
];

/** Whatever this command can say, by subject. docs/doctor.md has a row for each. */
export const SUBJECTS: readonly { readonly title: string; readonly words: Words }[] = [
  { title: "Programm", words: PROGRAM_WORDS },
  { title: "Einstellungen", words: SETTINGS_WORDS },
  { title: "Platten, Ordner, Benutzer", words: DISK_WORDS },
  { title: "Der Datenbestand", words: STORE_WORDS },
  { title: "Uhr und Zeitzone", words: TIME_WORDS },
  { title: "Der Weg zu einem anderen Rechner", words: ROUTE_WORDS },
  { title: "Microsoft", words: MICROSOFT_WORDS },
  { title: "Ausweis und Zertifikat des Bots", words: IDENTITY_WORDS },
  { title: "Adressen auf diesem Server", words: PORT_WORDS },
  { title: "Der laufende Bot", words: RUNNING_WORDS },
  { title: "Von außen", words: OUTSIDE_WORDS },
  { title: "Jede Prüfung", words: RUN_WORDS },
];
