import { naming } from "../cases/all.js";
import { blocks, section, table } from "../markdown.js";
import type { TrustPage } from "../page.js";
import { RISKS_BY_PEOPLE } from "../risks/by-people.js";
import { RISKS_BY_TECHNOLOGY } from "../risks/by-technology.js";
import type { Risk } from "../risks/risk.js";

const riskPart = ({ title, what, before, after, measures, cases, remains }: Risk, index: number): string =>
  blocks(
    `### ${index + 1}. ${title}`,
    what,
    table(
      ["", "Wie wahrscheinlich", "Wie schwer"],
      [
        ["Ohne Maßnahmen", before.likelihood, before.severity],
        ["Mit Maßnahmen", after.likelihood, after.severity],
      ],
    ),
    `**Maßnahmen:** ${measures}`,
    cases.length === 0 ? "**Nachweis:** keiner im Programm. Hier muss das Haus handeln." : `**Nachweis:** ${naming(cases)}.`,
    `**Was bleibt:** ${remains}`,
  );

const ALL: readonly Risk[] = [...RISKS_BY_PEOPLE, ...RISKS_BY_TECHNOLOGY];

const overview = (): string =>
  table(
    ["Nr.", "Risiko", "Ohne Maßnahmen", "Mit Maßnahmen"],
    ALL.map(({ title, before, after }, index) => [
      String(index + 1),
      title,
      `${before.likelihood}, ${before.severity}`,
      `${after.likelihood}, ${after.severity}`,
    ]),
  );

const body = (): string =>
  blocks(
    "Diese Seite ist eine Vorlage für die Datenschutz-Folgenabschätzung (DSFA) nach Artikel 35 der Datenschutz-Grundverordnung (DSGVO). Sie sagt, was Menschen geschehen kann, was dagegen getan ist und was trotzdem bleibt.",
    "Die Einschätzungen stammen von denen, die das Programm geschrieben haben. Das Haus prüft sie und trägt eigene ein. Wahrscheinlich: unwahrscheinlich, möglich, wahrscheinlich. Schwer: gering, mittel, hoch.",
    "Die Nummern unter „Nachweis“ erklärt die Seite „Nachweise“. Ist etwas dort noch nicht ganz gezeigt, steht es dabei.",
    section("Übersicht", overview()),
    section("Risiken durch Menschen und Macht", ...RISKS_BY_PEOPLE.map(riskPart)),
    section(
      "Risiken durch Technik und Angriffe",
      ...RISKS_BY_TECHNOLOGY.map((risk, index) => riskPart(risk, RISKS_BY_PEOPLE.length + index)),
    ),
    section(
      "Ergebnis (vom Haus auszufüllen)",
      table(
        ["Frage", "Antwort"],
        [
          ["Stimmt das Haus den Einschätzungen zu? Wo nicht?", "[ … ]"],
          ["Wer hat die Beteiligten gehört (Personalrat, Beschäftigte)?", "[ … ]"],
          ["Rat der oder des Datenschutzbeauftragten", "[ … ]"],
          ["Entscheidung, Datum, Name", "[ … ]"],
          ["Nächste Überprüfung", "[ … ]"],
        ],
      ),
    ),
  );

export const RISKS: TrustPage = {
  file: "risiken.md",
  title: "Risiken und was dagegen getan ist",
  question: "Was kann Menschen schlimmstenfalls geschehen, und was bleibt trotz allem?",
  body,
};
