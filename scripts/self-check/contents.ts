import { envelopeOf, isUnderWay } from "../../store/index.js";
import { counted } from "../command-line.js";
import { bytesOf } from "./files.js";
import { finding, type Said, sound, unknown } from "./said.js";
import type { Check, Scene } from "./scene.js";

const CLOSED = "Das Haus ließ sich nicht öffnen. Warum, sagt die Zeile „Hausschlüssel passt“.";

const envelopes = ({ files }: Scene): Said => {
  const looked = files.filter(({ kind, path }) => kind === "file" && !isUnderWay(path));
  const found = looked.map((file) => {
    const bytes = bytesOf(file);
    return bytes === undefined ? "sound" : envelopeOf(file.folder, file.path, bytes);
  });
  const [foreign, open] = [found.filter((one) => one === "foreign").length, found.filter((one) => one === "open").length];
  if (foreign + open === 0) return sound(`${counted(looked.length, "Datei", "Dateien")} angesehen, alle verschlossen oder ohne Inhalt.`);
  if (open === 0)
    return finding(
      `${counted(foreign, "Datei ist", "Dateien sind")} nicht vom Bot. Darin kann Klartext stehen.`,
      "Nehmen Sie sie aus dem Daten- und dem Schlüsselordner heraus.",
    );
  return finding(
    `${counted(open, "Datei ist", "Dateien sind")} nicht so verschlossen, wie der Bot sie schreibt.`,
    "Rufen Sie „npm run store -- check“ auf. Holen Sie Hilfe, bevor Sie etwas löschen.",
  );
};

const tenants = ({ beside, environment }: Scene): Said => {
  if (beside === undefined) return unknown(CLOSED);
  const { tenant, house } = beside;
  const named = [house.settings?.tenant, environment.IFD_TENANT?.trim() || undefined].filter((id) => id !== undefined);
  if (named.some((id) => id.toLowerCase() !== tenant.toLowerCase()))
    return finding(
      "Daten und Einstellungen nennen verschiedene Häuser.",
      "Setzen Sie die Kennung, für die der Datenbestand angelegt wurde.",
    );
  return house.settings === undefined
    ? finding("Das Haus hat noch keine Einstellungen.", "Richten Sie das Haus im Bot ein. Bis dahin erinnert und löscht er nichts.")
    : sound("Der Bot bedient ein Haus und kein zweites.");
};

const paused = ({ beside }: Scene): Said => {
  if (beside === undefined) return unknown(CLOSED);
  return beside.house.paused === undefined
    ? sound("Der Bot darf senden.")
    : finding("Der Versand ruht seit einer Wiederherstellung.", "Sehen Sie sich um. Rufen Sie dann „npm run store -- resume“ auf.");
};

export const CONTENTS: readonly Check[] = [
  { id: "envelopes", title: "Kein Klartext", run: envelopes },
  { id: "tenant", title: "Nur dieses Haus", run: tenants },
  { id: "paused", title: "Versand", run: paused },
];

export { CLOSED };
