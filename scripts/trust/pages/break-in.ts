import { blocks, list, numbered, section } from "../markdown.js";
import type { TrustPage } from "../page.js";
import { BREAK_INS, type BreakIn } from "../risks/break-ins.js";

const part = ({ place, shows, hides, noticed, next }: BreakIn): string =>
  section(
    place,
    "**Das zeigt ein Einbruch hier:**",
    list(shows),
    "**Das bleibt verborgen:**",
    list(hides),
    "**Woran Sie es merken:**",
    list(noticed),
    "**Was dann zu tun ist:**",
    numbered(next),
  );

const body = (): string =>
  blocks(
    "Kein Programm ist unangreifbar. Diese Seite sagt für jeden Ort offen, was jemand dort fände, der sich Zugang verschafft. Sie sagt auch, was er nicht fände.",
    "Vor allem anderen gilt: Sagen Sie es der oder dem Datenschutzbeauftragten und dem Personalrat. Nach Artikel 33 der Datenschutz-Grundverordnung (DSGVO) hat das Haus höchstens 72 Stunden, um die Aufsicht zu informieren. Der Befehl `npm run -s vorfall` stellt ohne Inhalte zusammen, wer betroffen sein kann.",
    ...BREAK_INS.map(part),
    section(
      "Was an jedem Ort gilt",
      list([
        "Was schon gelöscht ist und dessen Schlüssel vernichtet ist, zeigt auch ein Einbruch nicht mehr.",
        "Was nie aufgeschrieben wurde, gibt es nirgends: kein Ergebnis eines Gesprächs, keine Bewertung, kein „gelesen“.",
        "Wer Daten und Schlüssel zusammen hat, sieht auch, welche Datei gewachsen ist und ob eine Nachricht jemanden erreichte. Das steht zum Teil in der Datei einer anderen Person.",
        "Je kürzer die Fristen, desto weniger liegt da. Die Seite „Löschkonzept“ nennt sie alle.",
      ]),
    ),
  );

export const BREAK_IN: TrustPage = {
  file: "einbruch.md",
  title: "Was ein Einbruch zeigt",
  question: "Was findet jemand, der sich Zugang verschafft, und was tun wir dann?",
  body,
};
